/** What a changed definition would do to each year, shown before it is saved and kept with the proposal. */
import type { FiscalYear } from '../calendar.ts';
import type { Fen } from '../money.ts';

export type YearEffect = {
	readonly year: FiscalYear;
	/** Stable income under the version in force, and under the proposed one. */
	readonly beforeFen: Fen;
	readonly afterFen: Fen;
	/** Lines waiting for a decision (待确认), before and after. */
	readonly waitingBefore: number;
	readonly waitingAfter: number;
	/** Lines whose class would change; those a person decided keep their class and are not counted. */
	readonly changedLines: number;
};
/** Oldest year first. */
export type DefinitionEffect = readonly YearEffect[];
