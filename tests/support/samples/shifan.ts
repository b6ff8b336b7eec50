import { yearEnd } from './closing.ts';
import { filled } from './filled.ts';
import { IncomeOfMonths, SMALL_TAXPAYER } from './income.ts';
import type { IntendedYear } from './intended.ts';
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
	const year = YEARS[intended.year];
	if (!year) throw new Error(`no plan for ${intended.year}`);
	const income = new IncomeOfMonths(intended, shifanTenants(year.percent), SMALL_TAXPAYER);
	const drafts = intended.stable.factory.flatMap((_, index) =>
		ofMonth(intended.year, index + 1, year, income)
	);
	drafts.push(...vatPaid(intended.year, drafts));
	return intended.closes
		? [...drafts, ...yearEnd('rural_2023', intended.year, drafts, yuan(year.toMembers))]
		: drafts;
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
	const lines = drafts.flatMap(({ date, lines }) =>
		lines.map((line) => ({ ...line, month: Number(date.slice(5, 7)) }))
	);
	return [1, 2, 3].flatMap((quarter) => {
		const ofQuarter = lines.filter(
			(line) => line.account === 'vat' && Math.ceil(line.month / 3) === quarter
		);
		const owed = ofQuarter.reduce((sum, line) => sum + line.credit - line.debit, 0);
		const date = `${year}-${String(quarter * 3 + 1).padStart(2, '0')}-15`;
		const known = drafts.some((draft) => draft.date.slice(0, 7) === date.slice(0, 7));
		return known
			? [voucher(date, `缴纳${QUARTERS[quarter - 1]}季度增值税`, dr('vat', owed), cr('bank', owed))]
			: [];
	});
}

const QUARTERS = ['一', '二', '三'];
