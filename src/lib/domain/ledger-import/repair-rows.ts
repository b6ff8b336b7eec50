import type { Header } from './find-header.ts';
import type { TableRow } from './read-table.ts';
import type { Repairs, SourceRow } from './review.ts';

/** A repair that found other text than it was made for, or no such row: `cell` is what stands there instead. */
export type UnmetRepair = {
	readonly row: number | null;
	/** Null for a whole row. */
	readonly column: number | null;
	readonly from: string;
	readonly to: string;
	readonly cell: string | null;
};
type Head = Pick<Header, 'lastRow' | 'columns'>;
type CellRepair = NonNullable<Repairs['cells']>[number];
type Cells = readonly string[];

export const hasRepairs = (repairs: Repairs | undefined): repairs is Repairs =>
	repairs !== undefined &&
	[repairs.cells, repairs.rows, repairs.added, repairs.skipped].some((list) => list?.length);

/**
 * What a person corrected, row by row. A cell's `from` is always the text of the file (or of the row that was put in
 * its place), never another correction: so corrections of one cell and of all equal cells do not depend on each other,
 * and the one made for a single cell wins.
 */
export class RowRepairs {
	private readonly single = new Map<number, CellRepair[]>();
	private readonly equal = new Map<number, Map<string, CellRepair>>();
	private readonly whole: ReadonlyMap<number, Cells>;
	private readonly added = new Map<number, Cells[]>();
	private readonly skipped: ReadonlySet<number>;
	private readonly lastHeaderRow: number;
	/** Rows and repairs of all equal cells that were met; what stays out was made for something else. */
	private readonly metRows = new Set<number>();
	private readonly metEqual = new Set<CellRepair>();
	private readonly mismatched: UnmetRepair[] = [];

	constructor({ cells = [], rows = [], added = [], skipped = [] }: Repairs, head: Head) {
		this.lastHeaderRow = head.lastRow;
		for (const repair of cells) {
			if (repair.row !== null) listIn(this.single, repair.row).push(repair);
			else if (!isHeading(repair, head)) this.equalsIn(repair.column).set(repair.from, repair);
		}
		this.whole = new Map(rows.map((one) => [one.row, one.cells]));
		for (const one of added) listIn(this.added, one.after).push(one.cells);
		this.skipped = new Set(skipped);
	}

	private equalsIn(column: number): Map<string, CellRepair> {
		const known = this.equal.get(column) ?? new Map<string, CellRepair>();
		this.equal.set(column, known);
		return known;
	}

	/** The rows as they are to be read: the row itself, unless it is left out, and those put in behind it. */
	*apply(rows: Iterable<TableRow>): Generator<TableRow, void, undefined> {
		for (const row of rows) {
			if (row.row < this.lastHeaderRow) {
				yield row;
				continue;
			}
			if (row.row === this.lastHeaderRow) yield row;
			else if (this.skipped.has(row.row)) this.metRows.add(row.row);
			else yield this.repaired(row);
			const behind = this.added.get(row.row);
			if (behind === undefined) continue;
			this.metRows.add(row.row);
			for (const [index, cells] of behind.entries())
				yield { row: row.row, cells: [...cells], fault: null, added: index + 1 };
		}
	}

	/** O(1) where nothing was corrected in this row; header rows are the caller's. */
	repaired(row: TableRow): TableRow {
		const whole = this.whole.get(row.row);
		const singles = this.single.get(row.row);
		if (whole !== undefined || singles !== undefined) this.metRows.add(row.row);
		const base = whole ?? row.cells;
		const cells = this.withEqual(base, singles);
		const fault = whole === undefined ? row.fault : null;
		if (singles === undefined) return { row: row.row, cells, fault };
		return { row: row.row, cells: this.withSingles(base, cells, singles), fault };
	}

	private withEqual(base: Cells, singles: readonly CellRepair[] | undefined): Cells {
		let cells: string[] | null = null;
		for (const [column, repairs] of this.equal) {
			const repair = repairs.get(base[column] ?? '');
			if (repair === undefined) continue;
			this.metEqual.add(repair);
			if (singles?.some((one) => one.column === column && one.from === repair.from)) continue;
			cells ??= [...base];
			cells[column] = repair.to;
		}
		return cells ?? base;
	}

	private withSingles(base: Cells, cells: Cells, singles: readonly CellRepair[]): Cells {
		const result = [...cells];
		for (const { row, column, from, to } of singles) {
			const cell = base[column] ?? '';
			if (cell !== from) this.mismatched.push({ row, column, from, to, cell });
			else setCell(result, column, to);
		}
		return result;
	}

	/** After the last row: what could not be applied. */
	unmet(): UnmetRepair[] {
		const lost = (row: number, to: string): UnmetRepair[] =>
			this.metRows.has(row) ? [] : [{ row, column: null, from: '', to, cell: null }];
		const equal = [...this.equal.values()].flatMap((repairs) => [...repairs.values()]);
		return [
			...this.mismatched,
			...[...this.single].flatMap(([row, repairs]) =>
				this.metRows.has(row) ? [] : repairs.map((one) => ({ ...one, cell: null }))
			),
			...[...this.whole].flatMap(([row, cells]) => lost(row, cells.join(','))),
			...[...this.added].flatMap(([row, all]) => lost(row, all[0]?.join(',') ?? '')),
			...[...this.skipped].flatMap((row) => lost(row, '')),
			...equal.filter((repair) => !this.metEqual.has(repair)).map((one) => ({ ...one, cell: null }))
		];
	}
}

/** A heading printed again on every page is no cell to correct. */
const isHeading = ({ column, from }: CellRepair, { columns }: Head): boolean =>
	from.trim() !== '' && columns[column]?.header === from.trim();

/** Rows end early where their last cells are blank. */
export function setCell(cells: string[], column: number, text: string): void {
	while (cells.length < column) cells.push('');
	cells[column] = text;
}

function listIn<T>(lists: Map<number, T[]>, key: number): T[] {
	const known = lists.get(key) ?? [];
	lists.set(key, known);
	return known;
}

/** One row of a file beside what was made of it; for the pages that show both. */
export type CorrectedRow = SourceRow & {
	/** By column, what it is read as instead. */
	readonly corrected: Readonly<Record<number, string>>;
	/** What a correction of one cell is made for: the file's cells, or those of the row typed in their place. */
	readonly base: Cells;
	/** What is read. */
	readonly reads: Cells;
	readonly isSkipped: boolean;
	/** Rows put in behind it. */
	readonly added: readonly Cells[];
};

/** Original and correction side by side; the rows may be any of the file, in any order. */
export function correctedRows(
	rows: readonly SourceRow[],
	repairs: Repairs | undefined,
	head: Head
): CorrectedRow[] {
	const plain = ({ cells }: SourceRow) => ({ corrected: {}, base: cells, reads: cells });
	const none = { isSkipped: false, added: [] };
	if (!hasRepairs(repairs)) return rows.map((row) => ({ ...row, ...plain(row), ...none }));
	const stage = new RowRepairs(repairs, head);
	const replaced = new Map(repairs.rows?.map(({ row, cells }) => [row, cells]));
	const skipped = new Set(repairs.skipped);
	const behind = new Map<number, Cells[]>();
	for (const { after, cells } of repairs.added ?? []) listIn(behind, after).push(cells);
	return rows.map((row) => {
		const added = behind.get(row.row) ?? [];
		if (row.row <= head.lastRow) return { ...row, ...plain(row), isSkipped: false, added };
		const { cells } = stage.repaired({ ...row, fault: null });
		return {
			...row,
			corrected: differences(row.cells, cells),
			base: replaced.get(row.row) ?? row.cells,
			reads: cells,
			isSkipped: skipped.has(row.row),
			added
		};
	});
}

function differences(before: Cells, after: Cells): Record<number, string> {
	const changed: Record<number, string> = {};
	for (let index = 0; index < Math.max(before.length, after.length); index += 1)
		if ((before[index] ?? '') !== (after[index] ?? '')) changed[index] = after[index] ?? '';
	return changed;
}
