import { yearEnd } from './closing.ts';
import { filled } from './filled.ts';
import { IncomeOfMonths, SMALL_TAXPAYER } from './income.ts';
import { INTENDED, type IntendedYear } from './intended.ts';
import { seededRandom } from './random.ts';
import { routineOfMonth, seasonal, type Profile } from './routine.ts';
import { SPECIALS_2024, SPECIALS_2025, SPECIALS_2026 } from './shifan-specials.ts';
import { shifanTenants } from './tenants.ts';
import { cr, dr, voucher, yuan, type Draft } from './voucher.ts';

const COSTS: Profile = {
	pay: 38_400,
	officers: 5,
	depreciation: 7_240.6,
	opDepreciation: 38_615.4,
	labour: 21_500,
	environment: 26_400,
	utilities: 16_800,
	elderly: 18_900,
	security: 9_600,
	propertyTax: 46_000,
	landCost: 52_000,
	accrues: true
};

type Year = { specials: readonly Draft[]; percent: number; count: number; toMembers: number };
const YEARS: Readonly<Record<number, Year>> = {
	2024: { specials: SPECIALS_2024, percent: 88, count: 28, toMembers: 480_000 },
	2025: { specials: SPECIALS_2025, percent: 94, count: 30, toMembers: 520_000 },
	2026: { specials: SPECIALS_2026, percent: 100, count: 32, toMembers: 0 }
};

/** One year of 示范村; the number of vouchers a month is at least the year's `count`. */
export function shifan(intended: IntendedYear): Draft[] {
	const drafts = beforeTax(intended);
	drafts.push(...vatPaid(intended.year, drafts));
	const toMembers = YEARS[intended.year]?.toMembers ?? 0;
	return intended.closes
		? [...drafts, ...yearEnd('rural_2023', intended.year, drafts, yuan(toMembers))]
		: drafts;
}

function beforeTax(intended: IntendedYear): Draft[] {
	const year = YEARS[intended.year];
	if (!year) throw new Error(`no plan for ${intended.year}`);
	const income = new IncomeOfMonths(intended, shifanTenants(year.percent), SMALL_TAXPAYER);
	return intended.stable.factory.flatMap((_, index) =>
		ofMonth(intended.year, index + 1, year, income)
	);
}

function ofMonth(fiscalYear: number, number: number, year: Year, income: IncomeOfMonths): Draft[] {
	const month = `${fiscalYear}-${String(number).padStart(2, '0')}`;
	const random = seededRandom(fiscalYear * 100 + number);
	const specials = year.specials.filter((draft) => draft.date.startsWith(month));
	const fixed = [
		...specials,
		...routineOfMonth(month, COSTS, random),
		...seasonal(month, COSTS, random)
	];
	// What waits for a decision is on an income account too, but no part of the intended figure.
	const decided = fixed.filter((draft) => !/青苗|拆迁/.test(draft.lines[0]?.summary ?? ''));
	return filled(month, [...fixed, ...income.month(number, random, decided)], year.count, random);
}

/** 应交增值税 of each quarter, paid in the month after it; the last quarter of the files is still owed. */
function vatPaid(year: number, drafts: readonly Draft[]): Draft[] {
	const months = new Set(drafts.map(({ date }) => date.slice(0, 7)));
	return ['上年四', '一', '二', '三'].flatMap((name, quarter) => {
		const owed = quarter === 0 ? vatLeft(year - 1) : vatOf(drafts, quarter);
		const date = `${year}-${String(quarter * 3 + 1).padStart(2, '0')}-15`;
		return months.has(date.slice(0, 7))
			? [voucher(date, `缴纳${name}季度增值税`, dr('vat', owed), cr('bank', owed))]
			: [];
	});
}

const vatOf = (drafts: readonly Draft[], quarter: number): number =>
	drafts
		.filter(({ date }) => Math.ceil(Number(date.slice(5, 7)) / 3) === quarter)
		.flatMap(({ lines }) => lines)
		.filter(({ account }) => account === 'vat')
		.reduce((sum, line) => sum + line.credit - line.debit, 0);

/** Of the last quarter of 2023, which no file holds: it stands in the opening balances. */
export const VAT_OF_2023 = yuan(31_240);

function vatLeft(year: number): number {
	const before = INTENDED.find((one) => one.village === '示范村' && one.year === year);
	return before ? vatOf(beforeTax(before), 4) : VAT_OF_2023;
}
