import type { AccountKey } from './charts.ts';
import { cr, dr, voucher, yuan, type Draft } from './voucher.ts';

const one = (
	date: string,
	summary: string,
	debit: AccountKey,
	credit: AccountKey,
	amount: number
): Draft => voucher(date, summary, dr(debit, yuan(amount)), cr(credit, yuan(amount)));

/** Rent with 5 % VAT beside it; a negative amount is red ink on all three lines. */
const rent = (
	date: string,
	summary: string,
	debit: AccountKey,
	source: AccountKey,
	net: number,
	payer: string
): Draft =>
	voucher(
		date,
		summary,
		dr(debit, yuan(net * 1.05), payer),
		cr(source, yuan(net), payer),
		cr('vat', yuan(net * 0.05))
	);

/** Too much rent given back: income is debited, not written in red. */
const refund = (
	date: string,
	summary: string,
	source: AccountKey,
	net: number,
	payer: string
): Draft =>
	voucher(
		date,
		summary,
		dr(source, yuan(net), payer),
		dr('vat', yuan(net * 0.05)),
		cr('bank', yuan(net * 1.05), payer)
	);

export const SPECIALS_2024: readonly Draft[] = [
	one('2024-01-30', '春节慰问老年人 146 人', 'welfare', 'bank', 43_800),
	rent('2024-02-05', '收租户K 7号厂房 一季度租金', 'bank', 'factory', 36_000, '租户K'),
	rent(
		'2024-02-26',
		'红字更正：租户K 7号厂房 一季度租金金额有误',
		'bank',
		'factory',
		-36_000,
		'租户K'
	),
	rent('2024-02-26', '收租户K 7号厂房 一季度租金（更正）', 'bank', 'factory', 33_600, '租户K'),
	one('2024-03-05', '收2023年欠缴租金（租户B 2号厂房）', 'bank', 'receivable', 18_900),
	one('2024-03-21', '收村级组织运转经费', 'bank', 'running', 160_000),
	one('2024-04-10', '收租户J厂房押金', 'bank', 'deposits', 15_000),
	one('2024-05-16', '收“一事一议”筹资', 'bank', 'levy', 26_400),
	one('2024-06-20', '收人居环境整治专项资金', 'earmarkedBank', 'earmarked', 220_000),
	one('2024-07-18', '收征地补偿费集体留成', 'earmarkedBank', 'landEquity', 864_000),
	one('2024-08-08', '付河道护岸工程款（专项）', 'earmarked', 'earmarkedBank', 138_500),
	refund('2024-08-20', '退商户5号多收门面房租金', 'shop', 2_400, '商户5号'),
	one('2024-09-12', '旧农机处置', 'bank', 'disposal', 9_800),
	one('2024-10-09', '敬老节慰问 139 人', 'welfare', 'bank', 41_700),
	one('2024-11-19', '收高标准农田以奖代补资金', 'bank', 'award', 80_000),
	one('2024-12-18', '付2号厂房改造工程款', 'construction', 'bank', 148_000),
	one('2024-12-26', '农村合作医疗补助 412 人', 'welfare', 'bank', 123_600),
	rent(
		'2024-12-31',
		'应收租户K 7号厂房 四季度租金（尚未收到）',
		'receivable',
		'factory',
		30_000,
		'租户K'
	)
];

export const SPECIALS_2025: readonly Draft[] = [
	one('2025-01-16', '发放2024年成员分红', 'members', 'bank', 480_000),
	one('2025-01-21', '春节慰问老年人 142 人', 'welfare', 'bank', 42_600),
	one('2025-02-14', '收2024年欠缴租金（租户K 7号厂房）', 'bank', 'receivable', 31_500),
	one('2025-03-06', '收承包户2号 2号鱼塘 本年承包款', 'bank', 'pond', 25_200),
	one('2025-03-20', '红字更正：承包户2号 2号鱼塘 承包款重复入账', 'bank', 'pond', -25_200),
	one('2025-03-25', '收村级组织运转经费', 'bank', 'running', 165_000),
	one('2025-04-17', '收租户M厂房押金', 'bank', 'deposits', 18_000),
	one('2025-05-22', '收人居环境整治专项资金', 'earmarkedBank', 'earmarked', 180_000),
	refund('2025-06-12', '退租户F多收厂房租金', 'factory', 3_200, '租户F'),
	one('2025-07-10', '付道路亮化工程款（专项）', 'earmarked', 'earmarkedBank', 96_300),
	one('2025-08-14', '收企业捐赠敬老款', 'bank', 'donationEquity', 30_000),
	one('2025-09-18', '旧变压器处置', 'bank', 'disposal', 14_600),
	one('2025-10-16', '收青苗补偿款（道路施工）', 'bank', 'sundry', 28_600),
	one('2025-10-29', '敬老节慰问 141 人', 'welfare', 'bank', 42_300),
	one('2025-11-20', '收垃圾分类以奖代补资金', 'bank', 'award', 60_000),
	one('2025-12-19', '付东仓库改造工程款', 'construction', 'bank', 126_000),
	one('2025-12-26', '农村合作医疗补助 405 人', 'welfare', 'bank', 125_550)
];

export const SPECIALS_2026: readonly Draft[] = [
	one('2026-01-15', '发放2025年成员分红', 'members', 'bank', 520_000),
	one('2026-02-05', '春节慰问老年人 147 人', 'welfare', 'bank', 44_100),
	one('2026-02-12', '收2025年欠缴租金（租户E 5号厂房）', 'bank', 'receivable', 16_800),
	one('2026-03-24', '收村级组织运转经费', 'bank', 'running', 165_000),
	one('2026-04-16', '退租户J厂房押金', 'deposits', 'bank', 15_000),
	voucher(
		'2026-04-23',
		'购买村部空调（2 台同价）',
		dr('equipment', yuan(3_280)),
		dr('equipment', yuan(3_280)),
		cr('bank', yuan(6_560))
	),
	refund('2026-05-20', '退商户9号多收门面房租金', 'shop', 1_600, '商户9号'),
	one('2026-06-11', '收青苗补偿款', 'bank', 'sundry', 36_500),
	one('2026-06-25', '收人居环境整治专项资金', 'earmarkedBank', 'earmarked', 150_000),
	rent('2026-07-08', '红字更正：6月集宿楼西楼租金多记', 'bank', 'dorm', -3_000, ''),
	one('2026-07-23', '收征地补偿费集体留成', 'earmarkedBank', 'landEquity', 392_000),
	rent('2026-08-19', '收集宿楼拆迁过渡期补偿', 'bank', 'dorm', 18_000, ''),
	one('2026-09-10', '旧水泵处置', 'bank', 'disposal', 3_600)
];
