import { parseAmount, parseSide, type Side } from '../ledger-import/amount-cell.ts';
import { AMOUNT_CODES } from '../ledger-import/checks/line-checks.ts';
import { cellAt } from '../ledger-import/column-index.ts';
import type { ProblemList } from '../ledger-import/problem-list.ts';
import type { SourceRow } from '../ledger-import/review.ts';
import type { GroupColumns, TrialColumns } from './trial-columns.ts';
import { TRIAL_GROUPS, type Sides, type TrialGroup } from './trial-balance.ts';

/** What the figure columns of a row say; `faults` names the groups that could not be read. */
export type Figures = {
	readonly figures: Partial<Record<TrialGroup, Sides>>;
	readonly faults: readonly TrialGroup[];
	/** Groups in which nothing is typed: a sum that a row does not state. */
	readonly blanks: ReadonlySet<TrialGroup>;
};

/** `normalSide` decides where one amount stands whose side nobody says. */
export function figuresIn(
	{ row, cells }: SourceRow,
	columns: TrialColumns,
	normalSide: Side,
	problems: ProblemList
): Figures {
	const figures: Partial<Record<TrialGroup, Sides>> = {};
	const faults: TrialGroup[] = [];
	const blanks = new Set<TrialGroup>();
	for (const group of TRIAL_GROUPS) {
		const at = columns.groups[group];
		if (!at) continue;
		if (figureCells(at).every((index) => cellAt(cells, index).trim() === '')) blanks.add(group);
		const sides = sidesIn(cells, at, normalSide, (index, code) => {
			const place = { row, column: columns.headings[index] ?? null, cell: cellAt(cells, index) };
			problems.add(code, place);
			faults.push(group);
		});
		figures[group] = sides;
	}
	return { figures, faults: [...new Set(faults)], blanks };
}

const figureCells = (at: GroupColumns): number[] =>
	'debit' in at ? [at.debit, at.credit] : [at.amount];

/** Where a figure of this group stands; its debit column unless the other one is asked for. */
export function cellOfGroup(
	{ groups }: TrialColumns,
	group: TrialGroup,
	side: Side = 'debit'
): number {
	const at = groups[group];
	if (!at) return -1;
	return 'debit' in at ? at[side] : at.amount;
}

export const headingOfGroup = (columns: TrialColumns, group: TrialGroup): string | null =>
	columns.headings[cellOfGroup(columns, group)] ?? null;

type Report = (index: number, code: (typeof AMOUNT_CODES)[keyof typeof AMOUNT_CODES]) => void;

function sidesIn(
	cells: readonly string[],
	at: GroupColumns,
	normalSide: Side,
	report: Report
): Sides {
	const read = (index: number) => {
		const amount = parseAmount(cellAt(cells, index));
		if (amount.ok) return amount.value;
		report(index, AMOUNT_CODES[amount.error]);
		return { fen: 0, side: null };
	};
	if ('debit' in at) return { debitFen: read(at.debit).fen, creditFen: read(at.credit).fen };
	const { fen, side } = read(at.amount);
	const meant = side ?? parseSide(cellAt(cells, at.side)) ?? normalSide;
	return meant === 'debit' ? { debitFen: fen, creditFen: 0 } : { debitFen: 0, creditFen: fen };
}
