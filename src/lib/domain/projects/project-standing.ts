/** 预算执行: what the books say a project cost, and what of that was certainly paid when it was booked. */
import { groupBy } from '../group-by.ts';
import { firstWordIn } from '../income/words-in-text.ts';
import { sharePermille, type Fen } from '../money.ts';
import type { Project } from './project.ts';

/** A line of the posted books on an account of a project. */
export type ProjectLine = {
	readonly voucherId: number;
	readonly line: number;
	readonly month: string;
	readonly accountCode: string;
	readonly summary: string;
	readonly isClosing: boolean;
	readonly debitFen: Fen;
	readonly creditFen: Fen;
};
/** Of a whole voucher: what it paid out of cash and bank (below zero: received). */
export type MoneyOut = ReadonlyMap<number, Fen>;

export type ProjectStanding<L extends ProjectLine = ProjectLine> = {
	/** What it cost: debits (red ones take away) less what came back in money. */
	readonly bookedFen: Fen;
	/** Never more than what the voucher paid for everything in it: what two projects share is not counted twice over. */
	readonly paidFen: Fen;
	/** Booked without being paid in the same voucher. What was paid for it later stands on accounts of dues. */
	readonly dueFen: Fen;
	/** Credits without money coming in: the finished work became a fixed asset, or was moved. No part of what it cost. */
	readonly movedFen: Fen;
	/** Below zero: over the budget. */
	readonly remainingFen: Fen;
	readonly usedPermille: number | null;
	/** What `bookedFen` is the sum of. */
	readonly lines: readonly L[];
	readonly movedLines: readonly L[];
};

/** The lines that are this project's, of those on anybody's accounts. */
export function linesOf<L extends ProjectLine>(project: Project, lines: readonly L[]): L[] {
	const { accountCodes, summaryWords, fromOn } = project;
	const named = summaryWords.length === 0 ? () => '' : firstWordIn(summaryWords);
	const since = fromOn.slice(0, 7);
	return lines.filter(
		({ accountCode, month, summary, isClosing }) =>
			!isClosing &&
			month >= since &&
			accountCodes.some((code) => accountCode.startsWith(code)) &&
			named(summary) !== null
	);
}

/** `lines` as `linesOf` gives them. */
export function standingOfProject<L extends ProjectLine>(
	{ budgetFen }: Pick<Project, 'budgetFen'>,
	lines: readonly L[],
	moneyOut: MoneyOut
): ProjectStanding<L> {
	const isMoved = ({ voucherId, debitFen, creditFen }: L): boolean =>
		debitFen === 0 && creditFen > 0 && (moneyOut.get(voucherId) ?? 0) >= 0;
	const [movedLines, own] = [lines.filter(isMoved), lines.filter((line) => !isMoved(line))];
	const bookedFen = sumOf(own);
	const paidFen = [...groupBy(own, ({ voucherId }) => voucherId)].reduce(
		(sum, [voucherId, some]) => sum + paidOf(sumOf(some), moneyOut.get(voucherId) ?? 0),
		0
	);
	return {
		...{ bookedFen, paidFen, dueFen: bookedFen - paidFen },
		movedFen: 0 - sumOf(movedLines),
		remainingFen: budgetFen - bookedFen,
		usedPermille: sharePermille(bookedFen, budgetFen),
		...{ lines: own, movedLines }
	};
}

const sumOf = (lines: readonly ProjectLine[]): Fen =>
	lines.reduce((sum, { debitFen, creditFen }) => sum + debitFen - creditFen, 0);

/** Between nothing and what was booked, on whichever side of zero that lies. */
const paidOf = (bookedFen: Fen, outFen: Fen): Fen =>
	bookedFen >= 0
		? Math.max(0, Math.min(bookedFen, outFen))
		: Math.min(0, Math.max(bookedFen, outFen));
