import { yearEnd } from './closing.ts';
import { filled } from './filled.ts';
import { IncomeOfMonths, NO_VAT } from './income.ts';
import type { IntendedYear } from './intended.ts';
import { seededRandom } from './random.ts';
import { routineOfMonth, seasonal, type Profile } from './routine.ts';
import { zhujiabangTenants } from './tenants.ts';
import { cr, dr, voucher, yuan, type Draft } from './voucher.ts';
import { september2022 } from './zhujiabang-september.ts';

const COSTS_2021: Profile = {
	pay: 59_200,
	officers: 7,
	depreciation: 17_860.25,
	opDepreciation: 95_140.5,
	labour: 48_000,
	environment: 81_000,
	utilities: 38_600,
	elderly: 56_400,
	security: 26_000,
	propertyTax: 128_000,
	landCost: 168_000,
	accrues: false
};
const COSTS_2022: Profile = {
	...COSTS_2021,
	pay: 61_600,
	depreciation: 18_420.5,
	opDepreciation: 96_315.75,
	labour: 52_000,
	environment: 85_000,
	utilities: 40_200,
	elderly: 58_800
};
/** Vouchers a month; 2022 counts 396 with the 18 of September. */
const COUNTS_2021 = [51, 40, 44, 50, 45, 48, 51, 42, 40, 50, 41, 46];
const COUNTS_2022 = [52, 41, 45, 52, 46, 49, 52, 41, 18];

const one = (
	date: string,
	summary: string,
	debit: Parameters<typeof dr>[0],
	credit: Parameters<typeof cr>[0],
	amount: number
): Draft => voucher(date, summary, dr(debit, yuan(amount)), cr(credit, yuan(amount)));

/** What does not come every month: grants, deposits, land compensation (equity), welfare, works, arrears. */
const SPECIALS_2021: readonly Draft[] = [
	one('2021-01-26', '春节慰问老年人 318 人', 'welfare', 'bank', 95_400),
	one('2021-02-24', '收2020年欠缴租金（租户D 3号厂房一层）', 'bank', 'receivable', 31_200),
	one('2021-03-12', '收村级组织运转经费', 'bank', 'running', 120_000),
	one('2021-03-18', '收租户Q厂房押金', 'bank', 'deposits', 20_000),
	one('2021-04-20', '收征地补偿费集体留成', 'earmarkedBank', 'landEquity', 1_286_000),
	one('2021-05-11', '付青苗补偿款 9 户', 'landEquity', 'earmarkedBank', 118_600),
	one('2021-05-27', '购买村部电脑 4 台', 'equipment', 'bank', 21_960),
	one('2021-06-16', '收人居环境整治专项资金', 'earmarkedBank', 'earmarked', 300_000),
	one('2021-07-08', '付污水管网改造进度款（专项）', 'earmarked', 'earmarkedBank', 176_400),
	one('2021-07-29', '收“一事一议”筹资', 'bank', 'levy', 42_300),
	one('2021-08-19', '退租户Q厂房押金', 'deposits', 'bank', 20_000),
	one('2021-09-09', '旧发电机处置', 'bank', 'disposal', 12_500),
	one('2021-10-13', '敬老节慰问 305 人', 'welfare', 'bank', 91_500),
	one('2021-11-10', '收企业捐赠敬老款', 'bank', 'donationEquity', 50_000),
	one('2021-11-18', '收美丽村庄以奖代补资金', 'bank', 'award', 200_000),
	one('2021-12-15', '付4号厂房改造工程款', 'construction', 'bank', 368_000),
	one('2021-12-22', '付农村合作医疗补助 986 人', 'welfare', 'bank', 295_800)
];

const SPECIALS_2022: readonly Draft[] = [
	one('2022-01-18', '发放2021年成员分红', 'members', 'bank', 1_680_000),
	one('2022-01-24', '春节慰问老年人 312 人', 'welfare', 'bank', 93_600),
	one('2022-02-22', '收2021年欠缴租金（租户P 9号小厂房）', 'bank', 'receivable', 12_600),
	one('2022-03-10', '收村级组织运转经费', 'bank', 'running', 120_000),
	one('2022-03-16', '收租户R厂房押金', 'bank', 'deposits', 30_000),
	one('2022-04-21', '付4号厂房改造工程款', 'construction', 'bank', 186_000),
	one('2022-05-12', '收征地补偿费集体留成', 'earmarkedBank', 'landEquity', 468_000),
	one('2022-05-25', '退租户H厂房押金', 'deposits', 'bank', 15_000),
	voucher(
		'2022-06-02',
		'红字更正：5月误记厂区下水管道疏通',
		dr('repair', yuan(-3_860)),
		cr('bank', yuan(-3_860))
	),
	one('2022-06-02', '厂区下水管道疏通（更正）', 'repair', 'bank', 3_680),
	one('2022-06-22', '收人居环境整治专项资金', 'earmarkedBank', 'earmarked', 240_000),
	one('2022-07-14', '旧行车处置', 'bank', 'disposal', 26_800),
	one('2022-07-26', '付污水管网改造进度款（专项）', 'earmarked', 'earmarkedBank', 92_600),
	one('2022-08-18', '收“一事一议”筹资', 'bank', 'levy', 38_700)
];

export const zhujiabang2021 = (intended: IntendedYear): Draft[] => {
	const drafts = months(intended, {
		costs: COSTS_2021,
		counts: COUNTS_2021,
		specials: SPECIALS_2021,
		percent: 86
	});
	return [...drafts, ...yearEnd('rural_2004', 2021, drafts, yuan(1_680_000))];
};

export const zhujiabang2022 = (intended: IntendedYear): Draft[] => [
	...months(intended, {
		costs: COSTS_2022,
		counts: COUNTS_2022.slice(0, 8),
		specials: SPECIALS_2022,
		percent: 100
	}),
	...september2022()
];

type Year = {
	costs: Profile;
	counts: readonly number[];
	specials: readonly Draft[];
	percent: number;
};

function months(intended: IntendedYear, { costs, counts, specials, percent }: Year): Draft[] {
	const random = seededRandom(intended.year * 100 + 1);
	const income = new IncomeOfMonths(intended, zhujiabangTenants(percent), NO_VAT);
	return counts.flatMap((count, index) => {
		const month = `${intended.year}-${String(index + 1).padStart(2, '0')}`;
		const fixed = [
			...specials.filter((draft) => draft.date.startsWith(month)),
			...routineOfMonth(month, costs, random),
			...seasonal(month, costs, random)
		];
		return filled(month, [...fixed, ...income.month(index + 1, random, fixed)], count, random);
	});
}
