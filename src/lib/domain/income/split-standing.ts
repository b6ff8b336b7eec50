/** How far the year has come with each part of its split target. */
import type { Fen } from '../money.ts';
import type { IncomeReport } from './income-report.ts';
import type { TargetSplit } from './target-split.ts';

export type PartStanding = {
	readonly targetFen: Fen;
	/** Null where the figures do not reach into it. */
	readonly bookedFen: Fen | null;
	/** Booked less target. */
	readonly differenceFen: Fen | null;
};
export type QuarterStanding = PartStanding & {
	/** 1–4. */
	readonly quarter: number;
	/** Its last month is in the figures. */
	readonly isOver: boolean;
};

/** Empty where the target is not split by quarter. */
export const quarterStanding = (
	{ byQuarter }: TargetSplit,
	report: Pick<IncomeReport, 'months'>
): QuarterStanding[] =>
	byQuarter.map((targetFen, at) => {
		const months = report.months.slice(at * 3, at * 3 + 3).map(({ stableFen }) => stableFen);
		const booked = months.filter((fen) => fen !== null);
		const bookedFen = booked.length === 0 ? null : booked.reduce((sum, fen) => sum + fen, 0);
		return {
			quarter: at + 1,
			isOver: booked.length === 3,
			...standing(targetFen, bookedFen)
		};
	});

const standing = (targetFen: Fen, bookedFen: Fen | null): PartStanding => ({
	targetFen,
	bookedFen,
	differenceFen: bookedFen === null ? null : bookedFen - targetFen
});
