import { counted } from '#lib/domain/formats.ts';
import { defineWords } from '#lib/domain/language.ts';

export const assetWords = defineWords({
	'zh-CN': {
		title: '资产和资源台账',
		say: (total: number, idle: number) =>
			total === 0
				? '还没有登记资产。'
				: idle === 0
					? `${total} 项资产，没有闲置。`
					: `${total} 项资产，${idle} 项闲置。`,
		sayMore: '闲置由合同得出：没停用、不是自用、不是公益，今天没有在履行的合同。',
		teach: '逐项登记，或者从表格导入。',
		kind: '类别',
		all: '全部',
		onlyIdle: '只看闲置',
		show: '查看',
		add: '登记资产',
		import: '从表格导入',
		csv: '导出 CSV',
		caption: '资产，可横向滚动',
		columns: {
			asset: '资产',
			kind: '类别',
			area: '面积',
			value: '原值（元）',
			current: '承租方，到期',
			price: '最近的年租金（元）'
		},
		idle: '闲置',
		retired: '已停用',
		ownUse: '自用',
		none: '没有符合的资产。',
		newTitle: '登记资产',
		back: '回台账',
		saved: '已保存。',
		change: '更改',
		contracts: '合同',
		noContracts: '没有合同。',
		location: '坐落',
		boundaries: '四至',
		note: '备注',
		term: (from: string, through: string) => `${from} 至 ${through}`
	},
	en: {
		title: 'Assets and resources',
		say: (total: number, idle: number) =>
			total === 0
				? 'No asset is registered yet.'
				: `${counted(total, 'asset')}, ${idle === 0 ? 'none' : idle} standing idle.`,
		sayMore:
			'Idle follows from contracts: not retired, not used by the collective itself, not for the public, and no contract in force today.',
		teach: 'Register them one by one, or import a table.',
		kind: 'Class',
		all: 'All',
		onlyIdle: 'Idle ones only',
		show: 'Show',
		add: 'Register an asset',
		import: 'Import a table',
		csv: 'Export CSV',
		caption: 'Assets, scrolls sideways',
		columns: {
			asset: 'Asset',
			kind: 'Class',
			area: 'Area',
			value: 'Original value (yuan)',
			current: 'Let to, until',
			price: 'Latest annual rent (yuan)'
		},
		idle: 'idle',
		retired: 'retired',
		ownUse: 'own use',
		none: 'No asset fits.',
		newTitle: 'Register an asset',
		back: 'Back to the register',
		saved: 'Saved.',
		change: 'Change',
		contracts: 'Contracts',
		noContracts: 'No contract.',
		location: 'Location',
		boundaries: 'Boundaries',
		note: 'Note',
		term: (from: string, through: string) => `${from} to ${through}`
	}
});
