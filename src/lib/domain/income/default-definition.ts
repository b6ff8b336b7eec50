import type { AccountingSystem } from '../ledger/account.ts';
import type { IncomeClass } from './income-class.ts';
import type { IncomeDefinition, IncomeRule } from './definition.ts';

/**
 * Version 1 of 稳定性收入: the proposal of domain.md §3.4, after what Suzhou's standard is reported to leave out
 * (§3.1). Local practice differs on recurring subsidies, deposit interest and farm sales; that is why it is data.
 */

export const LETTING = [
	'租',
	'厂房',
	'门面',
	'店面',
	'商铺',
	'摊位',
	'宿舍',
	'打工楼',
	'农贸市场',
	'停车'
];
/** A summary must say that it is rent, not only what stood there: a workshop may also be sold. */
export const OPERATING_SUMMARY = [
	'租',
	'承包',
	'发包',
	'流转',
	'物业',
	'服务费',
	'劳务',
	'管理费',
	'摊位费',
	'停车费',
	'居间费',
	'销售'
];
export const CONTRACTING = ['承包', '发包', '流转'];
export const SERVICE = ['物业', '服务', '劳务', '管理费', '居间'];
export const SELLING = ['销售', '直接经营', '农产品', '水产品', '种植', '养殖'];
export const HANDED_UP = ['上交', '上缴'];
export const RETURNS = [
	'分红',
	'股利',
	'红利',
	'股息',
	'回报',
	'利润分配',
	'分配利润',
	'收益分配',
	'借款利息',
	'贷款利息',
	'利息'
];

export const DISPOSAL = ['处置', '变卖', '报废', '转让', '出售', '清理'];
export const INVESTMENT_ENDED = [
	'转让',
	'处置',
	'出售',
	'变卖',
	'清算',
	'收回投资',
	'投资收回',
	'收回股',
	'减持',
	'退股'
];
export const ONE_OFF_GRANT = [
	'以奖代补',
	'贷款贴息',
	'贴息',
	'一次性',
	'奖励',
	'奖补',
	'奖金',
	'专项',
	'项目'
];
export const OTHER_ONE_OFF = [
	...DISPOSAL,
	'拍卖',
	'利息',
	'盘盈',
	'核销',
	'无法支付',
	'违约金',
	'滞纳金',
	'罚',
	'保险赔',
	'赔偿',
	'理赔',
	'赔款',
	'一次性',
	'奖'
];
export const RECURRING_GRANT = [
	'生态保护补偿',
	'生态效益补偿',
	'生态补偿',
	'公益林补偿',
	'耕地保护补偿',
	'耕地补偿',
	'湿地补偿',
	'水源地补偿',
	'公益林',
	'耕地',
	'地力',
	'运转',
	'转移支付',
	'保洁',
	'管护',
	'长效'
];

/** Compensation, levies, deposits and other people's money: by rule in 311, 231, 211, 241 or 113, not in income (§1.5). */
export const REVIEW_WORDS: readonly string[] = [
	'征地',
	'征收',
	'征用',
	'拆迁',
	'动迁',
	'搬迁',
	'青苗',
	'补偿',
	'安置费',
	'安置款',
	'安置补助',
	'土地出让',
	'四荒',
	'捐赠',
	'捐款',
	'捐助',
	'赞助',
	'一事一议',
	'专项资金',
	'专项款',
	'押金',
	'保证金',
	'代收',
	'代付',
	'代管',
	'代扣',
	'往来款',
	'暂收',
	'暂存',
	'借款',
	'贷款'
];

/** What a stable account should not hold: a sale, a fine, money that will not come again. */
export const DOUBT_WORDS: readonly string[] = [
	'处置',
	'变卖',
	'报废',
	'转让',
	'违约金',
	'滞纳金',
	'罚款',
	'赔偿',
	'理赔',
	'赔款',
	'一次性',
	'奖励',
	'盘盈'
];

export type Sides = readonly [system: AccountingSystem, code: string];

export const rule = (
	[system, code]: Sides,
	incomeClass: IncomeClass,
	nameWords: readonly string[],
	includesSummary = true
): IncomeRule => ({ system, code, nameWords, includesSummary, class: incomeClass });

/** A sale booked on a one-off sub-account is one-off; the same word in a summary only makes the line doubtful. */
const operating = (at: Sides): IncomeRule[] => [
	rule(at, 'one_off', [...DISPOSAL, '违约金', '罚款', '赔偿', '一次性'], false),
	rule(at, 'stable', [...LETTING, ...CONTRACTING, ...SERVICE, ...SELLING], false),
	rule(at, 'stable', OPERATING_SUMMARY)
];
const investment = (at: Sides): IncomeRule[] => [
	rule(at, 'one_off', INVESTMENT_ENDED),
	rule(at, 'stable', [...RETURNS, ...HANDED_UP])
];
/** No subsidy counts; the one-off ones are told apart for 可支配收入. */
const subsidies = (at: Sides): IncomeRule[] => [
	rule(at, 'one_off', ONE_OFF_GRANT),
	rule(at, 'excluded', RECURRING_GRANT),
	rule(at, 'excluded', [])
];
/** Donations belong in 311: an account named so is left out, a summary that says so is asked about. */
const other = (at: Sides): IncomeRule[] => [
	rule(at, 'excluded', ['捐赠', '捐款', '捐助', '赞助'], false),
	rule(at, 'one_off', OTHER_ONE_OFF)
];

const RULES: readonly IncomeRule[] = [
	...operating(['rural_2004', '501']),
	// 财会〔2004〕12号: this account holds contracting fees and handed-up profits, nothing else.
	rule(['rural_2004', '511'], 'one_off', ['一次性', '转让', '违约金', '罚款'], false),
	rule(['rural_2004', '511'], 'stable', [...CONTRACTING, ...HANDED_UP, '租']),
	rule(['rural_2004', '511'], 'stable', []),
	rule(['rural_2004', '521'], 'excluded', []),
	...subsidies(['rural_2004', '522']),
	...other(['rural_2004', '531']),
	...investment(['rural_2004', '561']),
	...operating(['rural_2023', '501']),
	...investment(['rural_2023', '502']),
	...subsidies(['rural_2023', '503']),
	...other(['rural_2023', '504'])
];

const counted = {
	'zh-CN':
		'厂房、门面、摊位、宿舍等租金；土地和水面发包（承包）费；企业上交利润；股份分红和投资回报；物业等服务收入；产品销售（按收入全额）',
	en: 'rents of workshops, shops, stalls and dormitories; contracting fees for land and water; profits handed up by village enterprises; dividends and returns on investment; property and other services; sales of produce (gross)'
};
const notCounted = {
	'zh-CN':
		'征地、拆迁等补偿；各类补助；捐赠；一次性处置和转让；存款利息；罚款、违约金；押金、保证金；专项和代收款。拿不准的记为“待确认”，确认前不计入',
	en: 'compensation for land and demolition; subsidies of any kind; donations; one-off sales and transfers; deposit interest; fines and penalties; deposits received; earmarked and pass-through money. Doubtful lines wait for a decision and are not counted until then'
};

export const defaultDefinition: IncomeDefinition = {
	name: { 'zh-CN': '稳定性收入', en: 'Stable income' },
	version: 1,
	explanation: {
		'zh-CN': `算进来：${counted['zh-CN']}。不算：${notCounted['zh-CN']}。`,
		en: `Counted: ${counted.en}. Not counted: ${notCounted.en}.`
	},
	counted,
	notCounted,
	rules: RULES,
	reviewWords: REVIEW_WORDS,
	doubtWords: DOUBT_WORDS
};
