/** The bridge from the target to the year expected, as the desk shows it: every figure in hundredths of 万元, and they add up. */
import type { Gap, GapCause } from '../forecast/gap-causes.ts';
import { toWanHundredths } from '../money.ts';
import { shareOut } from './forecast-tables.ts';

export type ShownGap = {
	readonly from: number;
	readonly rows: readonly { readonly cause: GapCause; readonly amount: number }[];
	/** The smaller ones together; null where all are listed. */
	readonly rest: { readonly count: number; readonly amount: number } | null;
	readonly to: number;
};

/** One sheet of paper holds these and one line for the rest. */
const MOST = 6;

export function shownGap(gap: Gap, most: number = MOST): ShownGap {
	const [from, to] = [toWanHundredths(gap.fromFen), toWanHundredths(gap.toFen)];
	const amounts = shareOut(
		gap.causes.map(({ amountFen }) => amountFen),
		to - from
	);
	const all = gap.causes.map((cause, at) => ({ cause, amount: amounts[at] ?? 0 }));
	if (all.length <= most + 1) return { from, rows: all, rest: null, to };
	const size = ({ cause }: { cause: GapCause }): number =>
		cause.kind === 'asked' ? Infinity : Math.abs(cause.amountFen);
	const kept = new Set(all.toSorted((a, b) => size(b) - size(a)).slice(0, most));
	const others = all.filter((one) => !kept.has(one));
	return {
		from,
		rows: all.filter((one) => kept.has(one)),
		rest: { count: others.length, amount: others.reduce((sum, { amount }) => sum + amount, 0) },
		to
	};
}
