import type { AccountKey } from './charts.ts';
import { cr, dr, voucher, yuan, type Draft } from './voucher.ts';

type Simple = readonly [
	day: string,
	summary: string,
	debit: AccountKey,
	credit: AccountKey,
	yuan: number
];

/** September 2022 as shared/mock/books.html shows it: 18 vouchers, 37 lines, 1,282,296.72 元 on each side. */
const SIMPLE: readonly Simple[] = [
	['02', '青苗补偿款 6 户', 'landEquity', 'bank', 96_400],
	['08', '人居环境整治专项补助', 'bank', 'earmarked', 260_000],
	['09', '外出开会差旅费', 'travel', 'bank', 1_286],
	['14', '中心路路灯改造（专项）', 'earmarked', 'bank', 138_500],
	['15', '沿街门面房 下半年租金（二期）', 'bank', 'shop', 62_400],
	['16', '旧空调、旧桌椅处置', 'bank', 'disposal', 8_600],
	['20', '屋顶光伏 场地租金', 'bank', 'factory', 18_960],
	['20', '打工楼 9月租金', 'bank', 'dorm', 113_600],
	['21', '三季度存款利息', 'bank', 'interest', 6_214.37],
	['23', '打工楼 9月水电费', 'opUtilities', 'bank', 39_872.1],
	['26', '9月物业服务费', 'bank', 'service', 55_000],
	['26', '敬老节慰问 312 人', 'welfare', 'bank', 93_600],
	['28', '南塘水面 发包尾款', 'bank', 'pond', 67_040],
	['29', '9月河道、绿化、保洁管护', 'environment', 'bank', 85_000],
	['29', '9月物业保安、保洁用工', 'labour', 'bank', 52_000],
	['30', '9月干部报酬（7 人，按岗位）', 'pay', 'bank', 61_600],
	['30', '9月办公用品、电话、网络', 'office', 'bank', 7_488]
];

export const september2022 = (): Draft[] => [
	...SIMPLE.map(([day, summary, debit, credit, amount]) =>
		voucher(`2022-09-${day}`, summary, dr(debit, yuan(amount)), cr(credit, yuan(amount)))
	),
	voucher(
		'2022-09-30',
		'计提9月固定资产折旧',
		dr('depreciation', yuan(18_420.5)),
		dr('opDepreciation', yuan(96_315.75)),
		cr('depreciationSum', yuan(114_736.25))
	)
];
