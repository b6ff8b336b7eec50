import { defineWords } from '#lib/domain/language.ts';

/** Header, footer and the skip link. */
export const frameWords = defineWords({
	'zh-CN': {
		brand: '阳光村账',
		skip: '跳到正文',
		mainNav: '主导航',
		places: {
			desk: '工作台',
			import: '导入',
			books: '账簿',
			notices: '公开',
			income: '收入',
			contracts: '合同',
			ahead: '预计',
			position: '资金',
			target: '目标',
			trail: '记录'
		},
		rooms: {
			books: '凭证和明细',
			balances: '科目余额表',
			statements: '报表',
			notices: '各期公开',
			questions: '提问和答复',
			disclosure: '怎么公开',
			income: '收入',
			definition: '口径',
			contracts: '合同',
			assets: '资产',
			receipts: '收款',
			ahead: '全年预计',
			whatIf: '设想',
			backTest: '准不准',
			position: '资金往来',
			spending: '支出',
			projects: '项目'
		},
		sample: '示例数据',
		sampleLong: '这个村的账是编的，只供试用',
		printed: (village: string, day: string, isSample: boolean) =>
			`阳光村账 · ${village}${isSample ? '（示例数据）' : ''}　打印于 ${day}`,
		waiting: (count: number) => `${count} 笔待确认`,
		files: '文件',
		who: (name: string, title: string | undefined, holder: string | null) =>
			title === undefined
				? name
				: holder === null
					? `${name}（${title}）`
					: `${name}（代 ${holder} 任${title}）`,
		/** On a narrow screen, where names are left out. */
		lent: (holder: string) => `代 ${holder}`,
		account: '账户',
		accountLong: '：我的账户',
		signOut: '退出',
		allVillages: '换一个村',
		footer: '阳光村账 · Village Ledger',
		roles: '谁能做什么',
		offices: '谁在任',
		exportHelp: '怎样导出账本文件',
		other: { code: 'en', name: 'English' }
	},
	en: {
		brand: 'Village Ledger',
		skip: 'Skip to content',
		mainNav: 'Main',
		places: {
			desk: 'Desk',
			import: 'Import',
			books: 'Books',
			notices: 'Disclosure',
			income: 'Income',
			contracts: 'Contracts',
			ahead: 'Forecast',
			position: 'Cash',
			target: 'Target',
			trail: 'Record'
		},
		rooms: {
			books: 'Vouchers and lines',
			balances: 'Trial balance',
			statements: 'Statements',
			notices: 'Notices',
			questions: 'Questions',
			disclosure: 'Settings',
			income: 'Income',
			definition: 'Definition',
			contracts: 'Contracts',
			assets: 'Assets',
			receipts: 'Receipts',
			ahead: 'The year ahead',
			whatIf: 'What if',
			backTest: 'Accuracy',
			position: 'Cash and dues',
			spending: 'Spending',
			projects: 'Projects'
		},
		sample: 'Sample data',
		sampleLong: 'This village’s books are invented, for trying things out',
		printed: (village: string, day: string, isSample: boolean) =>
			`Village Ledger · ${village}${isSample ? ' (sample data)' : ''}. Printed on ${day}`,
		waiting: (count: number) => `${count} waiting for a decision`,
		files: 'Files',
		who: (name: string, title: string | undefined, holder: string | null) =>
			title === undefined
				? name
				: holder === null
					? `${name} (${title})`
					: `${name} (${title}, for ${holder})`,
		/** On a narrow screen, where names are left out. */
		lent: (holder: string) => `For ${holder}`,
		account: 'Account',
		accountLong: ': my account',
		signOut: 'Sign out',
		allVillages: 'Other villages',
		footer: '阳光村账 · Village Ledger',
		roles: 'Who may do what',
		offices: 'Who is in office',
		exportHelp: 'How to export ledger files',
		other: { code: 'zh-CN', name: '中文' }
	}
});
