import type { ColumnIndex } from './column-index.ts';
import { isOpenStep, type Problem, type ProblemCode } from './problem.ts';
import type { TableRow } from './read-table.ts';
import { mayBeSubtotal, subtotalKind } from './subtotal-rows.ts';
import { VoucherColumns } from './voucher-columns.ts';

/** A row that keeps the file from being posted, or that belongs to the same voucher as such a row. */
export type RejectedRow = {
	readonly row: TableRow;
	/** Its own errors; none where it only belongs to the voucher. */
	readonly problems: readonly Problem[];
	/** The first row of its voucher that has an error. */
	readonly blamed: number;
};

/** Told once for all rows that write the account so. */
const TOLD_ONCE: ReadonlySet<ProblemCode> = new Set([
	'account-unknown',
	'account-code-missing',
	'account-name-contradicts-code'
]);

/**
 * Every row with an error, with the whole voucher it belongs to: a voucher has to balance, so that half of it is no use
 * in a spreadsheet. `table` is what is read, corrections included. Accounts that only wait for consent reject nothing.
 */
export function* rejectedRows(
	table: Iterable<TableRow>,
	at: ColumnIndex,
	lastHeaderRow: number,
	problems: readonly Problem[]
): Generator<RejectedRow, void, undefined> {
	const faults = new Faults(problems);
	if (faults.isEmpty) return;
	const vouchers = new VoucherColumns(at);
	let name: string | null = null;
	let open: TableRow[] = [];
	for (const row of table) {
		if (row.row <= lastHeaderRow && row.added === undefined) continue;
		if (row.cells.every((cell) => cell.trim() === '')) continue;
		const isSubtotal = vouchers.nameOf(row.cells) === null && isTotal(row.cells);
		const own = isSubtotal ? null : nameIn(vouchers, row.cells);
		if (isSubtotal || (own !== null && own !== name)) {
			yield* faults.rejected(open);
			open = [];
		}
		name = isSubtotal ? null : (own ?? name);
		open.push(row);
	}
	yield* faults.rejected(open);
}

const nameIn = (vouchers: VoucherColumns, cells: readonly string[]): string | null => {
	const found = vouchers.nameOf(cells);
	return found && `${found.word}-${found.number}`;
};

const isTotal = (cells: readonly string[]): boolean =>
	cells.some((cell) => cell !== '' && mayBeSubtotal(cell) && subtotalKind(cell) !== null);

/** Errors by where they are: a row, or every row that has this text in this column. */
class Faults {
	private readonly byRow = new Map<number, Problem[]>();
	private readonly byCell = new Map<number, Map<string, Problem>>();

	constructor(problems: readonly Problem[]) {
		for (const problem of problems) {
			const { severity, row, code, columnIndex, cell, params } = problem;
			if (severity !== 'error' || row === null || isOpenStep(problem)) continue;
			this.addTo(row, problem);
			// The other half of a voucher whose lines are apart.
			if (code === 'voucher-split') this.addTo(Number(params.firstRow), problem);
			if (columnIndex == null || !cell || !TOLD_ONCE.has(code)) continue;
			const ofColumn = this.byCell.get(columnIndex) ?? new Map<string, Problem>();
			this.byCell.set(columnIndex, ofColumn.set(cell, problem));
		}
	}

	private addTo(row: number, problem: Problem): void {
		this.byRow.set(row, [...(this.byRow.get(row) ?? []), problem]);
	}

	get isEmpty(): boolean {
		return this.byRow.size === 0;
	}

	*rejected(rows: readonly TableRow[]): Generator<RejectedRow> {
		const found = rows.map((row) => ({ row, problems: this.of(row) }));
		const first = found.find(({ problems }) => problems.length > 0);
		if (first === undefined) return;
		for (const one of found) yield { ...one, blamed: first.row.row };
	}

	private of({ row, cells }: TableRow): Problem[] {
		const own = this.byRow.get(row) ?? [];
		const equal = [...this.byCell].flatMap(([column, byText]) => {
			const problem = byText.get(cells[column] ?? '');
			return problem && !own.includes(problem) ? [problem] : [];
		});
		return [...own, ...equal];
	}
}
