/**
 * The year's target is proposed by the secretary and confirmed by the township; both are added, never changed. Lists of
 * targets here are newest first.
 */
import type { CivilDate, FiscalYear } from '../calendar.ts';
import type { Fen } from '../money.ts';
import type { TargetSplit } from './target-split.ts';

export type Target = {
	readonly id: number;
	readonly year: FiscalYear;
	readonly amountFen: Fen;
	readonly reason: string;
	/** 民主决议 that it comes from; null and '' where none was named. */
	readonly resolutionOn?: CivilDate | null;
	readonly resolutionNumber?: string;
	readonly split?: TargetSplit | null;
	readonly setBy: string;
	readonly setAt: number;
	/** The township; null while it is a proposal. */
	readonly confirmedBy: string | null;
	readonly confirmedAt: number | null;
};

export const isConfirmed = (target: Target): boolean => target.confirmedAt !== null;

/** What the desk counts with: the newest confirmed one; the newest proposal only where none was ever confirmed. */
export function standingTarget(targets: readonly Target[], year: FiscalYear): Target | null {
	const own = targets.filter((one) => one.year === year);
	return own.find(isConfirmed) ?? own[0] ?? null;
}

/** The newest of the year, while the township has not confirmed it; only this one can be confirmed. */
export function openProposal(targets: readonly Target[], year: FiscalYear): Target | null {
	const newest = targets.find((one) => one.year === year);
	return newest === undefined || isConfirmed(newest) ? null : newest;
}

/** `passed-over`: a proposal that a newer one took the place of before anybody confirmed it. */
export type TargetState = 'in-force' | 'replaced' | 'proposed' | 'passed-over';

export function targetState(targets: readonly Target[], target: Target): TargetState {
	if (isConfirmed(target))
		return standingTarget(targets, target.year)?.id === target.id ? 'in-force' : 'replaced';
	return openProposal(targets, target.year)?.id === target.id ? 'proposed' : 'passed-over';
}
