/**
 * What history makes likely: last year's same months, for what no contract and no announcement speaks of.
 * On an account with contracts only the part of last year's income counts that they do not explain: off goes the larger
 * of what was settled on them in those months and what was due then, and what contracts without a forerunner are to bring
 * in these months now, for they may stand in the place of income nobody had registered. So the same rent is never there
 * twice, also while receipts are not matched or last year's contracts were not registered.
 * Announced money takes the place of what came last year within three months of its own: a dividend declared for December
 * says nothing of the one that comes in July.
 * So the same rent never stands there twice, also while receipts are not matched or contracts of last year not registered.
 * What is left is scaled: what contracts do not explain of this year so far, against the same of last year's same months,
 * at most by half either way.
 */
import { monthAt, monthNumber, yearOf, type FiscalYear } from '../calendar.ts';
import { withoutTax } from '../contracts/instalment-status.ts';
import type { Instalment } from '../contracts/instalment.ts';
import { shareOf } from '../contracts/share-of.ts';
import { allocateFen, type Fen } from '../money.ts';
import { bookedIn, type BookedSource } from './booked.ts';
import type { ForecastItem } from './forecast.ts';
import type { ContractOnAccount } from './owed.ts';

export type LikelyInput = {
	readonly year: FiscalYear;
	/** 0–12: history speaks for the months after it. */
	readonly through: number;
	/** Years whose books hold the rest of the year whole, the newest first; history is silent without the last one. */
	readonly knownYears: readonly FiscalYear[];
	/** Of last year's months after `through`. */
	readonly explained: ReadonlyMap<string, Fen>;
	/** Announced for the months after `through`, by account. */
	readonly announced: ReadonlyMap<string, readonly Announced[]>;
	/** Of the months up to `through`, this year and last. */
	readonly explainedSoFar: {
		readonly now: ReadonlyMap<string, Fen>;
		readonly before: ReadonlyMap<string, Fen>;
	};
};

/** `month`: 1–12. */
export type Announced = { readonly month: number; readonly amountFen: Fen };
export const NEAR_MONTHS = 3;

/** `upperFen`: what the best of the known years adds; nothing for a cost. */
export type Likely = { readonly item: ForecastItem | null; readonly upperFen: Fen };

/** A cost that is taken off is likely to come again as well: below zero, and in `low` too. */
export function likelyCostOf(input: LikelyInput, source: BookedSource): Likely {
	const { item } = likelyOf(input, negated(source));
	if (item?.of.kind !== 'history') return { item: null, upperFen: 0 };
	const { amountFen, months, of } = item;
	return {
		upperFen: 0,
		item: {
			...item,
			amountFen: 0 - amountFen,
			months: months.map((one) => ({ ...one, amountFen: 0 - one.amountFen })),
			of: { ...of, baseFen: 0 - of.baseFen, explainedFen: 0 - of.explainedFen }
		}
	};
}

const negated = (source: BookedSource): BookedSource => ({
	...source,
	monthsFen: new Map(
		[...source.monthsFen].map(([year, months]) => [year, months.map((fen) => 0 - fen)])
	)
});

export function likelyOf(input: LikelyInput, source: BookedSource): Likely {
	const { year, through } = input;
	if (through === 12 || input.knownYears[0] !== year - 1) return { item: null, upperFen: 0 };
	const scaled = (of: FiscalYear) => scaledRest(input, source, of);
	const amountFen = scaled(year - 1);
	const upperFen = Math.max(...input.knownYears.map(scaled), unscaledRest(input, source));
	const extraFen = upperFen - amountFen;
	if (amountFen === 0) return { item: null, upperFen: extraFen };
	const months = restMonths(input, source, year - 1);
	const parts = allocateFen(
		amountFen,
		months.map((month) => Math.max(0, month))
	);
	const baseFen = bookedIn(source, year - 1, through + 1, 12);
	return {
		upperFen: extraFen,
		item: {
			part: 'likely',
			key: source.key,
			amountFen,
			months: parts.flatMap((part, at) =>
				part === 0 ? [] : [{ month: monthAt(year, through + 1 + at), amountFen: part }]
			),
			of: {
				kind: 'history',
				year: year - 1,
				codes: [...(source.codes.get(year - 1) ?? [])].toSorted(),
				from: monthAt(year - 1, through + 1),
				through: monthAt(year - 1, 12),
				baseFen,
				explainedFen: baseFen - unscaledRest(input, source)
			}
		}
	};
}

/** Months after `through` of a year, less what is announced near them this year; a refund stands below zero. */
function restMonths(
	{ through, announced }: LikelyInput,
	source: BookedSource,
	of: FiscalYear
): Fen[] {
	const months = Array.from({ length: 12 - through }, (_, at) =>
		bookedIn(source, of, through + 1 + at, through + 1 + at)
	);
	for (const { month, amountFen } of announced.get(source.key) ?? []) {
		let leftFen = amountFen;
		for (const at of nearest(month - through - 1, months.length)) {
			const takenFen = Math.min(leftFen, Math.max(0, months[at] ?? 0));
			months[at] = (months[at] ?? 0) - takenFen;
			leftFen -= takenFen;
		}
	}
	return months;
}

/** Places within `NEAR_MONTHS` of one, the nearest first. */
const nearest = (place: number, count: number): number[] =>
	Array.from({ length: count }, (_, at) => at)
		.filter((at) => Math.abs(at - place) <= NEAR_MONTHS)
		.toSorted((a, b) => Math.abs(a - place) - Math.abs(b - place));

const unexplained = (input: LikelyInput, source: BookedSource, of: FiscalYear) =>
	Math.max(
		0,
		restMonths(input, source, of).reduce((sum, month) => sum + month, 0) -
			(input.explained.get(source.key) ?? 0)
	);

const unscaledRest = (input: LikelyInput, source: BookedSource): Fen =>
	unexplained(input, source, input.year - 1);

function scaledRest(input: LikelyInput, source: BookedSource, of: FiscalYear): Fen {
	const { year, through, explainedSoFar } = input;
	const restFen = unexplained(input, source, of);
	const soFar = (of: FiscalYear, explained: ReadonlyMap<string, Fen>) =>
		bookedIn(source, of, 1, through) - (explained.get(source.key) ?? 0);
	const before = soFar(of, explainedSoFar.before);
	if (before <= 0 || restFen === 0) return restFen;
	const now = soFar(year, explainedSoFar.now);
	const within = Math.min(Math.max(now, Math.ceil(before / 2)), Math.floor((before * 3) / 2));
	return shareOf(restFen, within, before);
}

/** What contracts explain of months `from`–`to` of a year, by account, without tax: due then or settled then. */
export function explainedIn(
	year: FiscalYear,
	[from, to]: readonly [from: number, to: number],
	contracts: ReadonlyMap<number, ContractOnAccount>,
	instalments: readonly Instalment[]
): Map<string, Fen> {
	const [settled, due] = [new Map<string, Fen>(), new Map<string, Fen>()];
	const isIn = (on: string) =>
		yearOf(on) === year && monthNumber(on) >= from && monthNumber(on) <= to;
	for (const one of instalments) {
		const of = contracts.get(one.contractId);
		if (!of) continue;
		const net = (fen: Fen) => withoutTax(fen, of.contract.terms.taxBasisPoints);
		if (isIn(one.dueOn)) add(due, of.key, net(one.amountFen));
		for (const { kind, bookedOn, amountFen } of one.settlements)
			if (kind === 'receipt' && isIn(bookedOn)) add(settled, of.key, net(amountFen));
	}
	return larger(settled, due);
}

export const add = (sums: Map<string, Fen>, key: string, fen: Fen): void => {
	sums.set(key, (sums.get(key) ?? 0) + fen);
};

function larger(a: ReadonlyMap<string, Fen>, b: ReadonlyMap<string, Fen>): Map<string, Fen> {
	const keys = new Set([...a.keys(), ...b.keys()]);
	return new Map([...keys].map((key) => [key, Math.max(a.get(key) ?? 0, b.get(key) ?? 0)]));
}
