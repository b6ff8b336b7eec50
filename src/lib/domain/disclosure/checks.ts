/**
 * 公开前的核对: what a reader of the notice would ask, asked before. Each check names its lines; none accuses, most have an
 * innocent answer, and the accountant's answer is published with the notice. Thresholds are settings of the village.
 */
import { yearOf, type Month } from '../calendar.ts';
import { daysBetween, weekdayOf } from '../day-count.ts';
import { groupBy } from '../group-by.ts';
import type { Fen } from '../money.ts';
import { DUES_ITEMS } from './items.ts';
import type { BookedMoney, MoneyReport } from './money-report.ts';

export const CHECK_CODES = [
	/** The books are not whole. */
	'month-unposted',
	'voucher-gap',
	'no-opening',
	'trial-differs',
	'needs-review',
	'negative-money',
	/** What the list does not say. */
	'other-received',
	'other-spent',
	'vague-summary',
	/** Unlike before. */
	'received-unlike-last-year',
	'spent-unlike-last-year',
	/** Payments that are looked at twice. */
	'large-cash',
	'round-cash',
	'weekend-cash',
	'under-threshold',
	'paid-twice',
	'split-payment',
	'red-ink',
	'other-year',
	/** What others owe. */
	'rent-overdue'
] as const;
export type CheckCode = (typeof CHECK_CODES)[number];

export type CheckSettings = {
	/** 结算起点 of 《现金管理暂行条例》: above it money goes through the bank. */
	readonly cashLimitFen: Fen;
	/** Amounts from which a decision needs more people; payments just below them are shown. */
	readonly approvalFen: readonly Fen[];
	/** Of all that was received or spent. */
	readonly otherPermille: number;
	readonly unlikePermille: number;
};
export const DEFAULT_SETTINGS: CheckSettings = {
	cashLimitFen: 1_000_00,
	approvalFen: [5_000_00, 10_000_00, 50_000_00],
	otherPermille: 50,
	unlikePermille: 300
};

export type CheckInput = {
	/** Of the period. */
	readonly lines: readonly BookedMoney[];
	readonly report: MoneyReport;
	/** By month of the period, of the same month of the year before; a month that is not known is not there. */
	readonly lastYear: ReadonlyMap<Month, { readonly receivedFen: Fen; readonly spentFen: Fen }>;
	readonly hasOpening: boolean;
	readonly unpostedMonths: readonly Month[];
	/** `记-0023`, with their month. */
	readonly missingVouchers: readonly string[];
	readonly undecidedLines: number;
	readonly differingAccounts: readonly string[];
	/** Accounts of cash and bank that stood below zero on some day. */
	readonly negativeAccounts: readonly string[];
	readonly overdue: { readonly count: number; readonly fen: Fen };
	readonly settings: CheckSettings;
};
export type CheckFinding = {
	readonly code: CheckCode;
	readonly lines: readonly BookedMoney[];
	/** Months, vouchers or accounts where there are no lines. */
	readonly names: readonly string[];
	/** How many, where they are neither lines nor names. */
	readonly count: number | null;
	/** What it comes to, where that says something. */
	readonly fen: Fen | null;
	readonly permille: number | null;
};

/** In the order of `CHECK_CODES`; a check that finds nothing is not among them. */
export function checkNotice(input: CheckInput): CheckFinding[] {
	return CHECK_CODES.flatMap((code) =>
		CHECKS[code](input).map((found) => ({ ...NOTHING, code, ...found }))
	);
}

type Found = Partial<Omit<CheckFinding, 'code'>>;
const NOTHING = { lines: [], names: [], count: null, fen: null, permille: null } as const;

const named = (names: readonly string[]): Found[] => (names.length === 0 ? [] : [{ names }]);
const lined = (lines: readonly BookedMoney[]): Found[] =>
	lines.length === 0 ? [] : [{ lines, fen: lines.reduce((sum, { fen }) => sum + fen, 0) }];

const CHECKS: Readonly<Record<CheckCode, (input: CheckInput) => Found[]>> = {
	'month-unposted': ({ unpostedMonths }) => named(unpostedMonths),
	'voucher-gap': ({ missingVouchers }) => named(missingVouchers),
	'no-opening': ({ hasOpening }) => (hasOpening ? [] : [{}]),
	'trial-differs': ({ differingAccounts }) => named(differingAccounts),
	'needs-review': ({ undecidedLines }) => (undecidedLines === 0 ? [] : [{ count: undecidedLines }]),
	'negative-money': ({ negativeAccounts }) => named(negativeAccounts),
	'other-received': (input) => otherShare(input, 'in'),
	'other-spent': (input) => otherShare(input, 'out'),
	'vague-summary': ({ lines }) => lined(lines.filter(({ summary }) => VAGUE.test(summary.trim()))),
	'received-unlike-last-year': (input) => unlike(input, 'receivedFen', 'in'),
	'spent-unlike-last-year': (input) => unlike(input, 'spentFen', 'out'),
	'large-cash': ({ lines, settings }) =>
		lined(cashPaid(lines).filter(({ fen }) => fen > settings.cashLimitFen)),
	'round-cash': ({ lines, settings }) =>
		lined(
			cashPaid(lines).filter(({ fen }) => fen >= settings.cashLimitFen && fen % 1_000_00 === 0)
		),
	'weekend-cash': ({ lines }) =>
		lined(cashPaid(lines).filter(({ bookedOn }) => [0, 6].includes(weekdayOf(bookedOn)))),
	'under-threshold': ({ lines, settings }) =>
		lined(
			paid(lines).filter(({ fen }) => settings.approvalFen.some((limit) => isJustUnder(fen, limit)))
		),
	'paid-twice': ({ lines }) => lined(twins(paid(lines))),
	'split-payment': ({ lines, settings }) => lined(split(paid(lines), settings)),
	'red-ink': ({ lines }) => lined(lines.filter(({ fen }) => fen < 0)),
	'other-year': ({ lines }) =>
		lined(lines.filter((one) => one.direction === 'in' && namesOtherYear(one))),
	'rent-overdue': ({ overdue }) => (overdue.count === 0 ? [] : [overdue])
};

/** Says nothing: blank, a sign, or a word that every payment has. */
const VAGUE =
	/^(|\p{P}+|其他|其它|付款|收款|付|收|报销|费用|支出|收入|往来|转账|现金|同上|备用金)$/u;

const paid = (lines: readonly BookedMoney[]): BookedMoney[] =>
	lines.filter(({ direction, fen }) => direction === 'out' && fen > 0);
const cashPaid = (lines: readonly BookedMoney[]): BookedMoney[] =>
	paid(lines).filter(({ isCash }) => isCash === true);

function otherShare({ lines, report, settings }: CheckInput, direction: 'in' | 'out'): Found[] {
	const item = direction === 'in' ? 'in-other' : 'out-other';
	const own = lines.filter((one) => one.item === item);
	const fen = own.reduce((sum, one) => sum + one.fen, 0);
	const wholeFen = direction === 'in' ? report.receivedFen : report.spentFen;
	if (wholeFen <= 0 || fen * 1000 <= wholeFen * settings.otherPermille) return [];
	return [{ lines: own, fen, permille: Math.round((fen * 1000) / wholeFen) }];
}

/** One finding a month: a quarter may hide a month in its sum. */
function unlike(
	{ lines, lastYear, settings }: CheckInput,
	side: 'receivedFen' | 'spentFen',
	direction: 'in' | 'out'
): Found[] {
	return [...lastYear].flatMap(([month, before]): Found[] => {
		const nowFen = lines
			.filter((one) => one.month === month && one.direction === direction)
			.reduce((sum, { fen }) => sum + fen, 0);
		const beforeFen = before[side];
		const changeFen = nowFen - beforeFen;
		if (beforeFen <= 0 || Math.abs(changeFen) * 1000 <= beforeFen * settings.unlikePermille)
			return [];
		return [
			{ names: [month], fen: changeFen, permille: Math.round((changeFen * 1000) / beforeFen) }
		];
	});
}

/** At most a twentieth below. */
const isJustUnder = (fen: Fen, limit: Fen): boolean => fen < limit && fen * 20 >= limit * 19;

const WEEK_DAYS = 7;
/** Same amount and same words within a week. */
const twins = (lines: readonly BookedMoney[]): BookedMoney[] =>
	grouped(
		lines,
		({ fen, summary }) => `${fen} ${summary}`,
		(alike) =>
			alike.filter((one) =>
				alike.some((other) => other !== one && daysApart(one, other) <= WEEK_DAYS)
			)
	);

/** Several on one day with the same words, each below a threshold and together above it. */
const split = (lines: readonly BookedMoney[], { approvalFen }: CheckSettings): BookedMoney[] =>
	grouped(
		lines,
		({ bookedOn, summary }) => `${bookedOn} ${summary}`,
		(parts) => {
			const fen = parts.reduce((sum, part) => sum + part.fen, 0);
			const isAcross = approvalFen.some(
				(limit) => fen >= limit && parts.every((part) => part.fen < limit)
			);
			return isAcross ? parts : [];
		}
	);

/** Group by group, back in the order of the books: a year of payments is not held line against line. */
function grouped(
	lines: readonly BookedMoney[],
	keyOf: (line: BookedMoney) => string,
	pick: (alike: readonly BookedMoney[]) => readonly BookedMoney[]
): BookedMoney[] {
	const picked = new Set(
		[...groupBy(lines, keyOf).values()].flatMap((alike) => (alike.length > 1 ? pick(alike) : []))
	);
	return lines.filter((line) => picked.has(line));
}

const daysApart = (a: BookedMoney, b: BookedMoney): number =>
	Math.abs(daysBetween(a.bookedOn, b.bookedOn));

/** `收2021年租金` in the books of 2022; what was taken off 应收款 is no income of this year. */
function namesOtherYear({ summary, bookedOn, item }: BookedMoney): boolean {
	if (item === DUES_ITEMS[0]) return false;
	const years = [...summary.matchAll(/(?<!\d)(20\d{2})\s*年/g)].map(([, year]) => Number(year));
	return years.length > 0 && !years.includes(yearOf(bookedOn));
}
