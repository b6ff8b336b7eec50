/**
 * The bridge from the target to the year expected, as the desk shows it: what the target asks beyond last year, what takes from
 * the year by name, and what adds to it in one line. Hundredths of 万元; they add up.
 */
import type { Gap, GapCause } from '../forecast/gap-causes.ts';
import { toWanHundredths } from '../money.ts';
import { isNamedLoss } from './forecast-sentence.ts';
import { shareOut } from './forecast-tables.ts';

type Row = { readonly cause: GapCause; readonly amount: number };
type Sum = { readonly count: number; readonly amount: number };
export type ShownGap = {
	readonly from: number;
	readonly rows: readonly Row[];
	/** Smaller losses together, and all gains together; null where there are none. */
	readonly otherLosses: Sum | null;
	readonly gains: Sum | null;
	readonly to: number;
};

/** One sheet of paper holds these. */
const MOST = 6;

export function shownGap(gap: Gap, most: number = MOST): ShownGap {
	const [from, to] = [toWanHundredths(gap.fromFen), toWanHundredths(gap.toFen)];
	const amounts = shareOut(
		gap.causes.map(({ amountFen }) => amountFen),
		to - from
	);
	const all = gap.causes.map((cause, at) => ({ cause, amount: amounts[at] ?? 0 }));
	const asked = all.filter(({ cause }) => cause.kind === 'asked');
	const losses = all
		.filter(({ cause }) => cause.kind !== 'asked' && cause.amountFen < 0)
		.toSorted((a, b) => rank(a) - rank(b) || a.cause.amountFen - b.cause.amountFen);
	const gains = all.filter(({ cause }) => cause.kind !== 'asked' && cause.amountFen > 0);
	return {
		from,
		rows: [...asked, ...losses.slice(0, most)],
		otherLosses: summed(losses.slice(most)),
		gains: summed(gains),
		to
	};
}

/** What somebody can do something about stands before the drift of a whole source. */
const rank = ({ cause }: Row): number => (isNamedLoss(cause) ? 0 : 1);

const summed = (rows: readonly Row[]): Sum | null =>
	rows.length === 0
		? null
		: { count: rows.length, amount: rows.reduce((sum, { amount }) => sum + amount, 0) };
