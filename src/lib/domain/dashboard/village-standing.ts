/**
 * 各村一览: how each village stands, one row each, by the same report as its desk. Every village is measured against its
 * own target and its own rhythm; nothing here ranks one against another.
 */
import { yearOf, type CivilDate, type FiscalYear, type Month } from '../calendar.ts';
import type { IncomeDefinition } from '../income/definition.ts';
import { buildIncomeReport } from '../income/income-report.ts';
import { isConfirmed, openProposal, standingTarget, type Target } from '../income/target.ts';
import type { MonthTotal } from '../ledger/totals.ts';
import type { Fen } from '../money.ts';
import { missingMonths } from './missing-months.ts';

export type StandingFacts = {
	/** Asked for; null: the newest year with books. */
	readonly year: FiscalYear | null;
	/** Of ledger sets that count, summed over accounts and classes that the report does not tell apart. */
	readonly totals: readonly MonthTotal[];
	readonly definition: IncomeDefinition;
	/** Newest first. */
	readonly targets: readonly Target[];
	readonly drafts: number;
	readonly undecidedLines: number;
	readonly today: CivilDate;
};

export type VillageTasks = {
	readonly drafts: number;
	readonly undecidedLines: number;
	readonly missingMonths: number;
	readonly target: 'none' | 'proposed' | 'in-force';
};
export type VillageStanding = {
	readonly year: FiscalYear | null;
	/** The last month posted in that year; null where it has no books. */
	readonly throughMonth: Month | null;
	readonly stableFen: Fen | null;
	readonly targetFen: Fen | null;
	readonly isTargetConfirmed: boolean;
	readonly completionPermille: number | null;
	/** More (or less) than the target's pace by that month. */
	readonly overPaceFen: Fen | null;
	readonly tasks: VillageTasks;
	readonly taskCount: number;
};

export function standingOf(facts: StandingFacts): VillageStanding {
	const months = new Set(facts.totals.map(({ month }) => month));
	const newest = [...months].sort().at(-1);
	const year = facts.year ?? (newest === undefined ? null : yearOf(newest));
	if (year === null) return withoutBooks(facts);
	const throughMonth = [...months].sort().findLast((month) => yearOf(month) === year) ?? null;
	const target = standingTarget(facts.targets, year);
	const report = buildIncomeReport({
		year,
		throughMonth,
		totals: facts.totals,
		charts: new Map(),
		target: target && { amountFen: target.amountFen, isConfirmed: isConfirmed(target) },
		definition: facts.definition
	});
	const tasks = tasksOf(facts, year, months, target);
	return {
		year,
		throughMonth,
		stableFen: report.stableFen,
		targetFen: target?.amountFen ?? null,
		isTargetConfirmed: target !== null && isConfirmed(target),
		completionPermille: report.completionPermille,
		overPaceFen: report.differenceFromPaceFen,
		tasks,
		taskCount: countTasks(tasks)
	};
}

function withoutBooks({ drafts, undecidedLines }: StandingFacts): VillageStanding {
	const tasks = { drafts, undecidedLines, missingMonths: 0, target: 'none' } as const;
	return {
		year: null,
		throughMonth: null,
		stableFen: null,
		targetFen: null,
		isTargetConfirmed: false,
		completionPermille: null,
		overPaceFen: null,
		tasks,
		taskCount: countTasks(tasks)
	};
}

const tasksOf = (
	{ drafts, undecidedLines, targets, today }: StandingFacts,
	year: FiscalYear,
	months: ReadonlySet<Month>,
	target: Target | null
): VillageTasks => ({
	drafts,
	undecidedLines,
	missingMonths: missingMonths(months, year, today).length,
	target: target === null ? 'none' : openProposal(targets, year) === null ? 'in-force' : 'proposed'
});

/** Kinds of lines to decide are one task, however many lines. */
const countTasks = ({
	drafts,
	undecidedLines,
	missingMonths: missing,
	target
}: VillageTasks): number =>
	drafts + missing + (undecidedLines > 0 ? 1 : 0) + (target === 'in-force' ? 0 : 1);
