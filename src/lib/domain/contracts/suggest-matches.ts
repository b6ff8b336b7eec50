/**
 * Which receipts of the books may be for which instalments. Suggestions only: a person confirms. The same facts give the same
 * list, in whatever order they come; nothing is suggested twice, no line and no instalment for more than it has.
 */
import { yearOf } from '../calendar.ts';
import { daysBetween } from '../day-count.ts';
import { groupBy } from '../group-by.ts';
import type { Fen } from '../money.ts';
import { lastOn, type Contract } from './contract.ts';
import { openFen } from './instalment-status.ts';
import type { Instalment } from './instalment.ts';
import { namedPeriod } from './named-period.ts';
import { withTax, type ReceiptLine } from './receipt-line.ts';

/** `certain`: who or what, the exact amount, and the time, and nothing else fits as well. */
export const GRADES = ['certain', 'likely', 'weak'] as const;
export type Grade = (typeof GRADES)[number];
/** What speaks for it. `several`: one payment for more than one period; `part`: less than is owed. */
export type MatchReason =
	'party' | 'thing' | 'number' | 'amount' | 'period' | 'near' | 'several' | 'part';

export type Suggestion = {
	readonly line: ReceiptLine;
	/** Of one contract, in their order; more than one where one payment is for several. */
	readonly parts: readonly { readonly instalmentId: number; readonly amountFen: Fen }[];
	readonly contractId: number;
	readonly grade: Grade;
	readonly reasons: readonly MatchReason[];
};

export type MatchInput = {
	readonly contracts: readonly Contract[];
	/** Names of what each contract lets, by contract. */
	readonly things: ReadonlyMap<number, readonly string[]>;
	readonly instalments: readonly Instalment[];
	readonly lines: readonly ReceiptLine[];
};

/** A payment this near its due day needs no period in its words. */
const NEAR_DAYS = 92;
/** One payment for at most so many periods: twenty years by the year. */
const MOST_PARTS = 20;

export function suggestMatches(input: MatchInput): Suggestion[] {
	const state = new Open(input);
	const lines = input.lines.filter(({ openFen: open }) => open > 0).toSorted(byLine);
	const found: Suggestion[] = [];
	// Exact ones first, so that a part payment takes nothing that fits another whole.
	for (const isExact of [true, false])
		for (const line of lines) {
			if (state.isTaken(line)) continue;
			const best = bestOf(candidates(state, line, isExact));
			if (best) found.push(state.take(best));
		}
	return found.toSorted((a, b) => byLine(a.line, b.line));
}

const byLine = (a: ReceiptLine, b: ReceiptLine): number =>
	a.bookedOn < b.bookedOn
		? -1
		: a.bookedOn > b.bookedOn
			? 1
			: a.voucherId - b.voucherId || a.line - b.line;

/** What is still open while suggestions are made. */
class Open {
	readonly #input: MatchInput;
	readonly #instalments: Map<number, Instalment[]>;
	readonly #byParty: Map<string, Contract[]>;
	readonly #byAccount: Map<string, Contract[]>;
	readonly #gone = new Set<number>();
	readonly #lines = new Set<ReceiptLine>();

	constructor(input: MatchInput) {
		this.#input = input;
		const open = input.instalments
			.filter((one) => openFen(one) > 0)
			.toSorted((a, b) => a.position - b.position);
		this.#instalments = groupBy(open, ({ contractId }) => contractId);
		const live = input.contracts
			.filter(({ id }) => this.#instalments.has(id))
			.toSorted((a, b) => a.id - b.id);
		this.#byParty = groupBy(live, ({ party }) => party);
		this.#byAccount = groupBy(live, ({ accountCode }) => accountCode);
	}

	isTaken = (line: ReceiptLine): boolean => this.#lines.has(line);
	openOf = ({ id }: Contract): Instalment[] =>
		(this.#instalments.get(id) ?? []).filter((one) => !this.#gone.has(one.id));
	thingsOf = ({ id }: Contract): readonly string[] => this.#input.things.get(id) ?? [];

	/** Contracts whose party is the counterparty, and those on the line's account or above it. */
	contractsFor({ counterparty, accountCode }: ReceiptLine): Set<Contract> {
		const found = new Set(counterparty === '' ? [] : (this.#byParty.get(counterparty) ?? []));
		for (let length = accountCode.length; length > 0; length -= 1)
			for (const one of this.#byAccount.get(accountCode.slice(0, length)) ?? []) found.add(one);
		return found;
	}

	take(suggestion: Suggestion): Suggestion {
		this.#lines.add(suggestion.line);
		for (const { instalmentId } of suggestion.parts) this.#gone.add(instalmentId);
		return suggestion;
	}
}

type Candidate = Suggestion & { readonly score: number; readonly distance: number };

function candidates(state: Open, line: ReceiptLine, isExact: boolean): Candidate[] {
	return [...state.contractsFor(line)].flatMap((contract) => {
		const named = namedBy(line, contract, state.thingsOf(contract));
		if (named.length === 0) return [];
		const open = state.openOf(contract);
		return isExact ? exact(line, contract, open, named) : partly(line, contract, open, named);
	});
}

function namedBy(line: ReceiptLine, contract: Contract, things: readonly string[]): MatchReason[] {
	const found: MatchReason[] = [];
	if (line.counterparty === contract.party || mentions(line.summary, contract.party))
		found.push('party');
	if (things.some((one) => mentions(line.summary, one))) found.push('thing');
	if (mentions(line.summary, contract.number)) found.push('number');
	return found;
}

/** As a word of its own where it begins or ends with a digit: `1号厂房` is not in `11号厂房`. */
export function mentions(text: string, word: string): boolean {
	if (word === '') return false;
	const isDigit = (sign: string | undefined): boolean =>
		sign !== undefined && /[0-9A-Za-z]/.test(sign);
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
		const startsWithin = isDigit(word[0]) && isDigit(text[at - 1]);
		const endsWithin = isDigit(word.at(-1)) && isDigit(text[at + word.length]);
		if (!startsWithin && !endsWithin) return true;
	}
	return false;
}

/** One instalment, or several in a row, for exactly what the line holds. */
function exact(
	line: ReceiptLine,
	contract: Contract,
	open: readonly Instalment[],
	named: readonly MatchReason[]
): Candidate[] {
	const received = withTax(line.openFen, contract);
	const found: Candidate[] = [];
	for (let start = 0; start < open.length; start += 1) {
		let sum = 0;
		for (
			let end = start;
			end < open.length && end - start < MOST_PARTS && sum < received;
			end += 1
		) {
			sum += openFen(open[end] ?? never());
			if (sum !== received) continue;
			const several: MatchReason[] = end > start ? ['several'] : [];
			found.push(
				candidate(line, contract, open.slice(start, end + 1), [...named, 'amount', ...several])
			);
		}
	}
	return found;
}

const never = (): never => {
	throw new Error('an index left the list');
};

/** Less than is owed, for the period that it names or is nearest to. */
function partly(
	line: ReceiptLine,
	contract: Contract,
	open: readonly Instalment[],
	named: readonly MatchReason[]
): Candidate[] {
	const received = withTax(line.openFen, contract);
	return open
		.filter((one) => received < openFen(one))
		.map((one) => candidate(line, contract, [one], [...named, 'part'], received))
		.filter(({ reasons }) => reasons.includes('period') || reasons.includes('near'));
}

function candidate(
	line: ReceiptLine,
	contract: Contract,
	of: readonly Instalment[],
	speaks: readonly MatchReason[],
	partFen: Fen | null = null
): Candidate {
	const distance = Math.min(...of.map((one) => Math.abs(daysBetween(one.dueOn, line.bookedOn))));
	const period = namedPeriod(line.summary, yearOf(line.bookedOn));
	const isNamed =
		period !== null &&
		of.some((one) => one.fromOn <= period.throughOn && period.fromOn <= one.throughOn);
	const reasons: MatchReason[] = [...speaks];
	if (isNamed) reasons.push('period');
	else if (period === null && distance <= NEAR_DAYS) reasons.push('near');
	const isHeld = lastOn(contract) >= line.bookedOn;
	const score =
		(reasons.includes('thing') ? 4 : 0) +
		(reasons.includes('number') ? 4 : 0) +
		(reasons.includes('party') ? 2 : 0) +
		(isNamed ? 3 : reasons.includes('near') ? 2 : 0) +
		(isHeld ? 1 : 0);
	return {
		line,
		parts: of.map((one) => ({ instalmentId: one.id, amountFen: partFen ?? openFen(one) })),
		contractId: contract.id,
		grade: gradeOf(reasons),
		reasons,
		score,
		distance
	};
}

function gradeOf(reasons: readonly MatchReason[]): Grade {
	const isTimed = reasons.includes('period') || reasons.includes('near');
	if (reasons.includes('part')) return isTimed ? 'likely' : 'weak';
	return isTimed && !reasons.includes('several') ? 'certain' : isTimed ? 'likely' : 'weak';
}

/** The one that most speaks for; where two speak alike it is nobody's to be certain. */
function bestOf(all: readonly Candidate[]): Suggestion | null {
	const sorted = all.toSorted(
		(a, b) =>
			b.score - a.score ||
			a.distance - b.distance ||
			a.contractId - b.contractId ||
			first(a) - first(b)
	);
	const [best, second] = sorted;
	if (!best) return null;
	const isTied =
		second !== undefined && second.score === best.score && second.distance === best.distance;
	const { score, distance, ...suggestion } = best;
	return isTied && best.grade === 'certain' ? { ...suggestion, grade: 'likely' } : suggestion;
}
const first = ({ parts }: Suggestion): number => parts[0]?.instalmentId ?? 0;
