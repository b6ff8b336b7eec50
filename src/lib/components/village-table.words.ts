import { defineWords } from '#lib/domain/language.ts';
import { counted } from '#lib/domain/formats.ts';
import type { VillageTasks } from '#lib/domain/dashboard/village-standing.ts';

const joined = (parts: readonly (string | false)[], between: string): string =>
	parts.filter(Boolean).join(between);

export const villageTableWords = defineWords({
	'zh-CN': {
		title: '各村',
		say: (villages: number, passed: number, busy: number) =>
			`${villages} 个村，${passed} 个已完成全年目标，${busy} 个有待办。`,
		sayMore: '各村按自己的目标和往年节奏算，不排名次；点表头可以换顺序。',
		year: '年度',
		newest: '各村最新',
		sort: '顺序',
		largestFirst: '大的（晚的）在前',
		show: '查看',
		caption: '各村的稳定性收入、目标和待办',
		columns: {
			name: '村',
			completion: '完成',
			stable: '稳定性收入（万元）',
			target: '全年目标（万元）',
			pace: '比进度（万元）',
			month: '记到',
			tasks: '待办'
		},
		sample: '示例数据',
		proposed: '待镇里确认',
		noBooks: '还没有账',
		noBooksOf: (year: string) => `没有${year}的账`,
		tasks: (of: VillageTasks) =>
			joined(
				[
					of.drafts > 0 && `未记账文件 ${of.drafts}`,
					of.missingMonths > 0 && `缺 ${of.missingMonths} 个月`,
					of.undecidedLines > 0 && `待确认 ${of.undecidedLines} 笔`,
					of.target === 'none' && '没有目标',
					of.target === 'proposed' && '目标待确认'
				],
				'，'
			)
	},
	en: {
		title: 'Villages',
		say: (villages: number, passed: number, busy: number) =>
			`${counted(villages, 'village')}: ${passed} reached the target of the year, ${busy} with open tasks.`,
		sayMore:
			'Each village is measured against its own target and its own rhythm; nothing is ranked. Press a heading to change the order.',
		year: 'Year',
		newest: 'newest of each',
		sort: 'Order by',
		largestFirst: 'largest or latest first',
		show: 'Show',
		caption: 'Stable income, target and open tasks of each village',
		columns: {
			name: 'Village',
			completion: 'Reached',
			stable: 'Stable income (10,000 yuan)',
			target: 'Target of the year (10,000 yuan)',
			pace: 'Against pace (10,000 yuan)',
			month: 'Posted to',
			tasks: 'Open tasks'
		},
		sample: 'Sample data',
		proposed: 'to be confirmed',
		noBooks: 'no books yet',
		noBooksOf: (year: string) => `no books of ${year}`,
		tasks: (of: VillageTasks) =>
			joined(
				[
					of.drafts > 0 && `${counted(of.drafts, 'file')} not posted`,
					of.missingMonths > 0 && `${counted(of.missingMonths, 'month')} missing`,
					of.undecidedLines > 0 && `${counted(of.undecidedLines, 'line')} to decide`,
					of.target === 'none' && 'no target',
					of.target === 'proposed' && 'target to be confirmed'
				],
				', '
			)
	}
});
