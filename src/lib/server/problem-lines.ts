/** The lines of the file around the problems of one page, and how many cells say the same as theirs. */
import { setImmediate } from 'node:timers/promises';
import type { Problem } from '#lib/domain/ledger-import/problem.ts';
import { hasRepairs, RowRepairs } from '#lib/domain/ledger-import/repair-rows.ts';
import type { TableRow } from '#lib/domain/ledger-import/read-table.ts';
import { REPAIR_TEXT_LIMIT } from '#lib/domain/ledger-import/repair-edits.ts';
import type { Batch } from './batches.ts';
import type { Db } from './db/client.ts';
import { headOf, sourceTable, toFileRows, type FileRow } from './source-table.ts';

/** A row of the file with what is read instead; cells cut to what a correction may hold. */
export type ProblemLine = Pick<
	FileRow,
	'row' | 'reads' | 'corrected' | 'isSkipped' | 'isSound' | 'added'
>;
export type ProblemLines = {
	readonly lines: readonly ProblemLine[];
	/** By problem: cells of its column that say what its cell says, itself included; 0 where that is not asked. */
	readonly equalCounts: readonly number[];
	/** True where only the first rows of a very long file were counted. */
	readonly isPartial: boolean;
};

const COUNTED_ROWS = 200_000;
const VOUCHER_ROWS = 12;

/** The rows to show with a problem: those of its voucher, or its own. */
export function rowsOf({ row, params }: Problem): number[] {
	if (row === null) return [];
	const [first, last] = [Number(params.firstRow), Number(params.lastRow)];
	if (!(first <= last) || last < row) return [row];
	return Array.from({ length: Math.min(last - first + 1, VOUCHER_ROWS) }, (_, i) => first + i);
}

/** One pass over the file, which ends early where nothing has to be counted. */
export async function findProblemLines(
	db: Db,
	batch: Batch,
	problems: readonly Problem[]
): Promise<ProblemLines> {
	const head = headOf(batch);
	const { repairs } = batch.options;
	const wanted = new Set(problems.flatMap(rowsOf).filter((row) => row > head.lastRow));
	const last = Math.max(0, ...wanted);
	const counter = new EqualCounter(problems);
	const stage = hasRepairs(repairs) ? new RowRepairs(repairs, head) : null;
	const found: TableRow[] = [];
	const skipped = new Set(repairs?.skipped);
	let isPartial = false;
	if (wanted.size > 0)
		for (const row of await sourceTable(db, batch)) {
			if (row.row <= head.lastRow) continue;
			isPartial = row.row > COUNTED_ROWS;
			if (row.row > last && (counter.isEmpty || isPartial)) break;
			if (wanted.has(row.row)) found.push(row);
			if (!isPartial && !skipped.has(row.row))
				counter.look(row.cells, stage ? stage.repaired(row).cells : row.cells);
			if (row.row % 20_000 === 0) await setImmediate();
		}
	const lines = toFileRows(found, batch).map(cut);
	const byRow = new Map(lines.map((line) => [line.row, line]));
	const equalCounts = problems.map((problem) =>
		counter.countOf(problem, byRow.get(problem.row ?? 0))
	);
	return { lines, equalCounts, isPartial };
}

const short = (cells: readonly string[]): string[] =>
	cells.map((cell) => cell.slice(0, REPAIR_TEXT_LIMIT));

const cut = ({ row, reads, corrected, isSkipped, isSound, added }: FileRow): ProblemLine => ({
	row,
	reads: short(reads),
	corrected: Object.fromEntries(
		Object.entries(corrected).map(([column, cell]) => [column, cell.slice(0, REPAIR_TEXT_LIMIT)])
	),
	isSkipped,
	isSound,
	added: added.map(short)
});

/** Counts the cells that one correction for all equal cells would change: same text now, same text in the file. */
class EqualCounter {
	private readonly sought = new Map<number, Map<string, Map<string, number>>>();

	constructor(problems: readonly Problem[]) {
		for (const { columnIndex, cell, row } of problems) {
			if (columnIndex == null || row === null || cell === null || cell.trim() === '') continue;
			const texts = this.sought.get(columnIndex) ?? new Map<string, Map<string, number>>();
			this.sought.set(columnIndex, texts.set(cell, new Map()));
		}
	}

	get isEmpty(): boolean {
		return this.sought.size === 0;
	}

	look(original: readonly string[], reads: readonly string[]): void {
		for (const [column, texts] of this.sought) {
			const counts = texts.get(reads[column] ?? '');
			if (counts === undefined) continue;
			const from = original[column] ?? '';
			counts.set(from, (counts.get(from) ?? 0) + 1);
		}
	}

	countOf({ columnIndex, cell }: Problem, line: ProblemLine | undefined): number {
		if (columnIndex == null || cell === null || line === undefined) return 0;
		if (line.reads[columnIndex] !== cell) return 0;
		const counts = this.sought.get(columnIndex)?.get(cell);
		return Math.max(0, ...(counts?.values() ?? []));
	}
}
