/**
 * 全年预计 of stable income: booked, signed and still due, announced, likely. Rules (the page says them too):
 * - low: what stands on paper (booked, signed and not late, announced). mid: and what is up to 90 days late, and what
 *   history makes likely. high: and what is later than that or in dispute, what was taken as booked and may not be, and
 *   the best of the last three years' same months.
 * - what a definition takes off as cost (直接经营按净额) is likely to be spent again: in all three.
 * - mid is booked and the parts, by source as in total; no part is below zero but such a cost; when the books reach
 *   31 December all of them are nothing and low = mid = high = booked.
 * - Stable income only: contracts on other accounts, or on none, are left out and listed.
 */
import { groupBy } from '../group-by.ts';
import { invariant } from '../invariant.ts';
import {
	lastDayOf,
	monthNumber,
	monthOf,
	monthsOf,
	yearOf,
	type CivilDate,
	type FiscalYear,
	type Month
} from '../calendar.ts';
import { withoutTax } from '../contracts/instalment-status.ts';
import { describeLastYear } from '../income/last-year.ts';
import type { AccountCode } from '../ledger/account.ts';
import type { Fen } from '../money.ts';
import { bookedIn, bookedSources, type BookedSource } from './booked.ts';
import { contractChains } from './contract-chains.ts';
import type { ExpectedIncome, ForecastInput } from './forecast-input.ts';
import { add, explainedIn, likelyCostOf, likelyOf } from './likely.ts';
import { nextMonth, owedThisYear, type ContractOnAccount, type Owed } from './owed.ts';
import { sourceAccounts, type SourceAccounts } from './source-accounts.ts';

/** 已签合同待收 · 逾期 90 天以内 · 已宣告 · 按往年 · 逾期更久、有纠纷、过了日子还没入账 (in `high` only). */
export const FORECAST_PARTS = ['signed', 'late', 'declared', 'likely', 'doubtful'] as const;
export type ForecastPart = (typeof FORECAST_PARTS)[number];
export type PartSums = Readonly<Record<ForecastPart, Fen>>;
/** What `midFen` adds to what is booked. */
export const MID_PARTS = ['signed', 'late', 'declared', 'likely'] as const;

/** What it comes from, so that it can be opened. */
export type ItemOf =
	| {
			readonly kind: 'instalment';
			readonly contractId: number;
			readonly number: string;
			readonly name: string;
			readonly party: string;
			readonly position: number;
			readonly dueOn: CivilDate;
	  }
	| {
			readonly kind: 'expected';
			readonly expectedId: number;
			readonly party: string;
			readonly basis: string;
			readonly expectedOn: CivilDate;
	  }
	| {
			readonly kind: 'history';
			readonly year: FiscalYear;
			readonly codes: readonly AccountCode[];
			readonly from: Month;
			readonly through: Month;
			/** Booked in those months, and what of it contracts explain. */
			readonly baseFen: Fen;
			readonly explainedFen: Fen;
	  };

export type ForecastItem = {
	readonly part: ForecastPart;
	/** Of its source. */
	readonly key: string;
	/** Above zero, without tax; below it a cost that is taken off. */
	readonly amountFen: Fen;
	/** When it is expected; they add up to the amount. */
	readonly months: readonly { readonly month: Month; readonly amountFen: Fen }[];
	readonly of: ItemOf;
};

export type ForecastSource = {
	readonly key: string;
	/** In the books of the year; null where only an earlier year has it. */
	readonly code: AccountCode | null;
	readonly name: string;
	readonly path: string;
	readonly bookedFen: Fen;
	readonly parts: PartSums;
	readonly midFen: Fen;
	/** Of the whole year before; null where its books are not whole. */
	readonly lastYearFen: Fen | null;
};

export type ForecastMonth = {
	readonly month: Month;
	/** Null after the books. */
	readonly bookedFen: Fen | null;
	/** Expected yet in this month (of `midFen`). */
	readonly expectedFen: Fen;
	/** Booked and expected to its end. */
	readonly cumulativeFen: Fen;
};

/** A contract whose instalments count nowhere here, and what would be due this year, without tax. */
export type LeftOut = {
	readonly contractId: number;
	readonly number: string;
	readonly name: string;
	readonly reason: 'no-account' | 'not-stable';
	readonly amountFen: Fen;
};

export type Forecast = {
	readonly year: FiscalYear;
	readonly cutoff: Month | null;
	/** The day it was made as of: the books' last. */
	readonly asOn: CivilDate;
	readonly bookedFen: Fen;
	readonly parts: PartSums;
	readonly lowFen: Fen;
	readonly midFen: Fen;
	readonly highFen: Fen;
	/** What the best of the earlier years adds to `likely` in `highFen`. */
	readonly upperHistoryFen: Fen;
	/** Largest first; they add up to the totals. */
	readonly sources: readonly ForecastSource[];
	/** By due day, then the rest. */
	readonly items: readonly ForecastItem[];
	/** Twelve. */
	readonly months: readonly ForecastMonth[];
	readonly lastYearFen: Fen | null;
	readonly leftOut: readonly LeftOut[];
	/** See `Owed`: open on paper, taken as paid because the account holds income that nobody matched. */
	readonly presumedFen: Fen;
	/** Whether last year's books speak for the months to come. */
	readonly hasHistory: boolean;
};

export function forecastYear(input: ForecastInput): Forecast {
	const { year, cutoff } = input;
	invariant(cutoff === null || yearOf(cutoff) === year, 'the cutoff lies in the year');
	const through = cutoff === null ? 0 : monthNumber(cutoff);
	const asOn = cutoff === null ? `${year - 1}-12-31` : (input.reachedOn ?? lastDayOf(cutoff));
	const accounts = sourceAccounts(input);
	const totals = input.totals.filter(
		({ month }) => yearOf(month) < year || monthNumber(month) <= through
	);
	const booked = bookedSources(totals, accounts);
	const contracts = contractsOnAccounts(input, accounts);
	const owed = owedThisYear({
		year,
		asOn,
		contracts,
		instalments: input.instalments,
		unmatchedFen: unmatched(input, through, booked, contracts)
	});
	const declared = declaredItems(input, accounts, asOn);
	const known = [year - 1, year - 2, year - 3].filter((one) => knowsRest(totals, one, through));
	const explainedBy = (of: FiscalYear, from: number, to: number) =>
		explainedIn(of, [from, to], contracts, input.instalments);
	const explainedSoFar = {
		now: explainedBy(year, 1, through),
		before: explainedBy(year - 1, 1, through)
	};
	const explained = explainedBy(year - 1, through + 1, 12);
	for (const [key, fen] of newlySigned(input, through, contracts)) add(explained, key, fen);
	const announced = groupBy(
		declared.flatMap(({ key, months }) =>
			months.map(({ month, amountFen }) => ({ key, month: monthNumber(month), amountFen }))
		),
		({ key }) => key
	);
	const history = { year, through, knownYears: known, explained, explainedSoFar, announced };
	const likely = [...booked.values()].map((source) =>
		(accounts.isCost(source.key) ? likelyCostOf : likelyOf)(history, source)
	);
	const items = [...owed.items, ...declared, ...likely.flatMap(({ item }) => item ?? [])];
	const upperHistoryFen = likely.reduce((sum, { upperFen }) => sum + upperFen, 0);
	return summed({ input, asOn, through, accounts, booked, items, upperHistoryFen, owed, known });
}

type Parts = {
	input: ForecastInput;
	asOn: CivilDate;
	through: number;
	accounts: SourceAccounts;
	booked: ReadonlyMap<string, BookedSource>;
	items: readonly ForecastItem[];
	upperHistoryFen: Fen;
	owed: Owed;
	known: readonly FiscalYear[];
};

function summed(of: Parts): Forecast {
	const { input, through, items } = of;
	const { year, cutoff } = input;
	const lastYear = describeLastYear(input.totals, year - 1, through);
	const sources = sourcesOf(of, lastYear?.wholeFen != null);
	const bookedFen = sources.reduce((sum, one) => sum + one.bookedFen, 0);
	const parts = partSums(items);
	const costFen = items.reduce((sum, one) => sum + Math.min(0, one.amountFen), 0);
	const lowFen = bookedFen + parts.signed + parts.declared + costFen;
	const midFen = midOf(bookedFen, parts);
	const isOver = of.asOn === `${year}-12-31`;
	return {
		year,
		cutoff,
		asOn: of.asOn,
		bookedFen,
		parts,
		lowFen,
		midFen,
		highFen: isOver ? midFen : midFen + parts.doubtful + of.owed.presumedFen + of.upperHistoryFen,
		upperHistoryFen: of.upperHistoryFen,
		sources,
		items: items.toSorted(byDay),
		months: monthsOfForecast(of),
		lastYearFen: lastYear?.wholeFen ?? null,
		leftOut: leftOut(input, of.accounts),
		presumedFen: of.owed.presumedFen,
		hasHistory: through === 12 || of.known[0] === year - 1
	};
}

export const partSums = (items: readonly ForecastItem[]): PartSums => {
	const sums = { signed: 0, late: 0, declared: 0, likely: 0, doubtful: 0 };
	for (const { part, amountFen } of items) sums[part] += amountFen;
	return sums;
};

export const midOf = (bookedFen: Fen, parts: PartSums): Fen =>
	MID_PARTS.reduce((sum, part) => sum + parts[part], bookedFen);

const dayOf = ({ of, months }: ForecastItem): string =>
	of.kind === 'instalment'
		? of.dueOn
		: of.kind === 'expected'
			? of.expectedOn
			: `~${months[0]?.month}`;
const byDay = (a: ForecastItem, b: ForecastItem): number =>
	dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : b.amountFen - a.amountFen;

function sourcesOf({ input, accounts, booked, items }: Parts, isWhole: boolean): ForecastSource[] {
	const { year } = input;
	const keys = new Set([...booked.keys(), ...items.map(({ key }) => key)]);
	return [...keys]
		.map((key) => {
			const bookedFen = bookedIn(booked.get(key), year, 1, 12);
			const parts = partSums(items.filter((one) => one.key === key));
			return {
				key,
				code: accounts.codeOf(key),
				name: accounts.nameOf(key),
				path: accounts.pathOf(key),
				bookedFen,
				parts,
				midFen: midOf(bookedFen, parts),
				lastYearFen: isWhole ? bookedIn(booked.get(key), year - 1, 1, 12) : null
			};
		})
		.filter((one) => one.midFen !== 0 || one.parts.doubtful !== 0 || (one.lastYearFen ?? 0) !== 0)
		.toSorted(
			(a, b) =>
				b.midFen - a.midFen ||
				(b.lastYearFen ?? 0) - (a.lastYearFen ?? 0) ||
				(a.key < b.key ? -1 : 1)
		);
}

function monthsOfForecast({ input, through, booked, items }: Parts): ForecastMonth[] {
	let cumulativeFen = 0;
	const coming = items.filter(({ part }) => part !== 'doubtful').flatMap(({ months }) => months);
	return monthsOf(input.year).map((month, at) => {
		const bookedFen = [...booked.values()].reduce(
			(sum, one) => sum + bookedIn(one, input.year, at + 1, at + 1),
			0
		);
		const expectedFen = coming
			.filter((one) => one.month === month)
			.reduce((sum, one) => sum + one.amountFen, 0);
		cumulativeFen += bookedFen + expectedFen;
		return { month, bookedFen: at < through ? bookedFen : null, expectedFen, cumulativeFen };
	});
}

export function contractsOnAccounts(
	{ contracts }: Pick<ForecastInput, 'contracts'>,
	accounts: SourceAccounts
): Map<number, ContractOnAccount> {
	const found = new Map<number, ContractOnAccount>();
	for (const contract of contracts) {
		const key = accounts.stableKey(contract.accountCode, contract.name);
		if (key !== null && contract.status !== 'draft') found.set(contract.id, { contract, key });
	}
	return found;
}

function leftOut(
	{ year, contracts, instalments }: ForecastInput,
	accounts: SourceAccounts
): LeftOut[] {
	return contracts.flatMap((contract) => {
		if (
			contract.status === 'draft' ||
			accounts.stableKey(contract.accountCode, contract.name) !== null
		)
			return [];
		const amountFen = instalments
			.filter((one) => one.contractId === contract.id && yearOf(one.dueOn) === year)
			.reduce((sum, one) => sum + withoutTax(one.amountFen, contract.terms.taxBasisPoints), 0);
		const reason = contract.accountCode === '' ? ('no-account' as const) : ('not-stable' as const);
		const { id: contractId, number, name } = contract;
		return amountFen === 0 ? [] : [{ contractId, number, name, reason, amountFen }];
	});
}

/** Booked this year on an account and matched to no instalment, without tax. */
function unmatched(
	{ year, instalments }: ForecastInput,
	through: number,
	booked: ReadonlyMap<string, BookedSource>,
	contracts: ReadonlyMap<number, ContractOnAccount>
): (key: string) => Fen {
	const matched = new Map<string, Fen>();
	for (const { contractId, settlements } of instalments) {
		const of = contracts.get(contractId);
		for (const { kind, bookedOn, amountFen } of settlements)
			if (of && kind === 'receipt' && yearOf(bookedOn) === year)
				add(matched, of.key, withoutTax(amountFen, of.contract.terms.taxBasisPoints));
	}
	return (key) => bookedIn(booked.get(key), year, 1, through) - (matched.get(key) ?? 0);
}

/**
 * What new contracts say of the months after the books, paid early or not: they may have taken the place of income that
 * nobody had registered a contract for. One that was due last year too, or follows such a one, has its place already.
 */
function newlySigned(
	{ year, instalments }: ForecastInput,
	through: number,
	contracts: ReadonlyMap<number, ContractOnAccount>
): Map<string, Fen> {
	const dueBefore = new Set(
		instalments.filter(({ dueOn }) => yearOf(dueOn) === year - 1).map((one) => one.contractId)
	);
	const fresh = new Set(
		contractChains([...contracts.values()].map(({ contract }) => contract))
			.filter((chain) => !chain.some(({ id }) => dueBefore.has(id)))
			.flatMap((chain) => chain.map(({ id }) => id))
	);
	const sums = new Map<string, Fen>();
	for (const one of instalments) {
		const of = contracts.get(one.contractId);
		if (!of || !fresh.has(one.contractId)) continue;
		if (yearOf(one.dueOn) !== year || monthNumber(one.dueOn) <= through) continue;
		add(sums, of.key, withoutTax(one.amountFen, of.contract.terms.taxBasisPoints));
	}
	return sums;
}

/** One whose day passed without a booking or a closing is only hoped for: it may have been booked. */
function declaredItems(
	{ year, expected }: ForecastInput,
	accounts: SourceAccounts,
	asOn: CivilDate
): ForecastItem[] {
	return expected.flatMap((one) => {
		const key = one.year === year && one.closedOn === null ? stableKeyOf(one, accounts) : null;
		if (key === null) return [];
		const isPast = one.expectedOn <= asOn || asOn === `${year}-12-31`;
		const month = isPast ? nextMonth(asOn, year) : clamped(one.expectedOn, year);
		const { id: expectedId, amountFen, party, basis, expectedOn } = one;
		return [
			{
				part: isPast ? ('doubtful' as const) : ('declared' as const),
				key,
				amountFen,
				months: [{ month, amountFen }],
				of: { kind: 'expected' as const, expectedId, party, basis, expectedOn }
			}
		];
	});
}

const stableKeyOf = (one: ExpectedIncome, accounts: SourceAccounts): string | null =>
	accounts.stableKey(one.accountCode, '');

const clamped = (on: CivilDate, year: FiscalYear): Month =>
	yearOf(on) === year ? monthOf(on) : `${year}-12`;

/** A year speaks for its months after `through` where its books begin by then and reach December. */
function knowsRest(totals: ForecastInput['totals'], year: FiscalYear, through: number): boolean {
	const of = describeLastYear(totals, year, through);
	return (
		of !== null &&
		monthNumber(of.through) === 12 &&
		monthNumber(of.from) <= Math.max(3, through + 1)
	);
}
