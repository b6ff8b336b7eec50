import { formatCount } from '../formats.ts';
import { defineWords } from '../language.ts';

/** Patterns of the desk's sentences; `{0}` … are figures and become links. Amounts and dates arrive formatted. */
export const deskSentenceWords = defineWords({
	'zh-CN': {
		noBooks: (year: string) => `${year}还没有记账。`,
		noBooksNext: '导入账簿文件并记账以后，这里就有稳定性收入和目标进度。',
		noBooksTarget: '全年目标 {0}{1}。',
		through: (day: string) => `截至${day}，稳定性收入 {0}`,
		wholeYear: (year: string) => `${year}全年稳定性收入 {0}`,
		ofTarget: '，完成全年目标 {0}{2}的 {1}',
		sameMonths: '，去年同期 {0}',
		yearBefore: '，上年 {0}',
		noLastYear: '；没有去年的账，不作比较',
		lastYearShort: (month: string) => `；去年的账只到${month}，不作比较`,
		lastYearLate: (month: string) => `（去年的账从${month}起）`,
		proposed: '（待镇里确认）',
		stop: '。',
		ahead: '比目标进度快 {0}',
		behind: '比目标进度慢 {0}',
		onPace: '正好赶上目标进度',
		missing: '离全年目标还差 {0}',
		missed: '比全年目标少 {0}',
		reached: '正好完成全年目标',
		passed: '已超过全年目标 {0}',
		comma: '，',
		noTarget: (year: string) => `${year}的目标还没有定。`,
		waiting: (count: number) => `另有 ${formatCount(count)} 笔共 {0}待确认，未计入。`,
		finding: {
			aheadOfLastYear: '比去年快',
			behindLastYear: '比去年慢',
			sameAsLastYear: '和去年持平',
			aheadOfLastYearBy: (amount: string) => `比去年同期多 ${amount}`,
			behindLastYearBy: (amount: string) => `比去年同期少 ${amount}`,
			aheadOfPaceBy: (amount: string) => `比目标进度快 ${amount}`,
			behindPaceBy: (amount: string) => `比目标进度慢 ${amount}`,
			onPace: '正好赶上目标进度',
			aboveTargetBy: (amount: string) => `超过全年目标 ${amount}`,
			belowTargetBy: (amount: string) => `比全年目标少 ${amount}`,
			onTarget: '正好完成全年目标',
			plain: '逐月累计的稳定性收入',
			noBooks: '还没有数据',
			join: (first: string, second: string) => `${first}，${second}`
		},
		paceLastYear: (amount: string, year: string) =>
			`目标进度 = ${amount}按 ${year}各月入账比例分到各月。`,
		paceEven: (amount: string) => `目标进度 = ${amount}平均分到十二个月（没有去年完整的账可参照）。`
	},
	en: {
		noBooks: (year: string) => `Nothing has been posted for ${year} yet.`,
		noBooksNext:
			'Once a ledger file is imported and posted, stable income and its progress to the target stand here.',
		noBooksTarget: 'Target of the year: {0}{1}.',
		through: (day: string) => `By ${day}, stable income was {0}`,
		wholeYear: (year: string) => `Stable income in the whole of ${year} was {0}`,
		ofTarget: ', {1} of the year’s target of {0}{2}',
		sameMonths: '; the same months last year brought {0}',
		yearBefore: '; the year before brought {0}',
		noLastYear: '; there are no books of last year to compare with',
		lastYearShort: (month: string) =>
			`; last year’s books end in ${month}, so there is no comparison`,
		lastYearLate: (month: string) => ` (last year’s books begin in ${month})`,
		proposed: ' (awaiting the township’s confirmation)',
		stop: '.',
		ahead: '{0} ahead of the target’s pace',
		behind: '{0} behind the target’s pace',
		onPace: 'Exactly on the target’s pace',
		missing: '{0} still to come to reach the target',
		missed: '{0} below the target',
		reached: 'The target is exactly reached',
		passed: '{0} above the target',
		comma: '; ',
		noTarget: (year: string) => `No target has been set for ${year}.`,
		waiting: (count: number) =>
			count === 1
				? ' A further 1 line, {0} in all, waits for a decision and is not counted.'
				: ` A further ${formatCount(count)} lines, {0} in all, wait for a decision and are not counted.`,
		finding: {
			aheadOfLastYear: 'Ahead of last year',
			behindLastYear: 'Behind last year',
			sameAsLastYear: 'Level with last year',
			aheadOfLastYearBy: (amount: string) => `${amount} more than in the same months last year`,
			behindLastYearBy: (amount: string) => `${amount} less than in the same months last year`,
			aheadOfPaceBy: (amount: string) => `${amount} ahead of the target’s pace`,
			behindPaceBy: (amount: string) => `${amount} behind the target’s pace`,
			onPace: 'exactly on the target’s pace',
			aboveTargetBy: (amount: string) => `${amount} above the target`,
			belowTargetBy: (amount: string) => `${amount} below the target`,
			onTarget: 'exactly on the target',
			plain: 'Stable income, month by month',
			noBooks: 'No figures yet',
			join: (first: string, second: string) => `${first}, ${second}`
		},
		paceLastYear: (amount: string, year: string) =>
			`Target pace = ${amount} spread over the months as income came in ${year}.`,
		paceEven: (amount: string) =>
			`Target pace = ${amount} spread evenly over twelve months (no complete books of last year to go by).`
	}
});
