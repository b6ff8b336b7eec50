/**
 * The rows that keep a file from being posted go out as CSV and come back as a supplement: `行号, the file's own
 * columns, 原因, 怎么办`. What differs becomes a correction; nothing of it is applied unless all of it fits.
 */
import { asWritten, rearm } from '../csv.ts';
import { parseCivilDate, type FiscalYear } from '../calendar.ts';
import { err, ok, type Result } from '../result.ts';
import { parseAmount } from './amount-cell.ts';
import { decodeText, detectEncoding } from './decode-text.ts';
import { recogniseFile } from './recognise-file.ts';
import { readTable } from './read-table.ts';
import { typedCell, type RepairEdit } from './repair-edits.ts';
import type { CorrectedRow } from './repair-rows.ts';
import { DELIMITERS, type ByteSource, type Column, type ColumnRole } from './review.ts';
import { ADVICE_HEADS, REASON_HEADS, ROW_HEADS, SKIP_WORDS } from './supplement.words.ts';

export type SupplementFaultCode =
	| 'not-a-table'
	| 'headings-differ'
	| 'row-unclear'
	| 'row-unknown'
	| 'row-twice'
	| 'row-emptied'
	| 'no-row-above'
	| 'too-many-cells'
	| 'cell-damaged'
	| 'nothing-changed';
/** `row` counts in the supplement itself, as the spreadsheet shows it. */
export type SupplementFault = {
	readonly code: SupplementFaultCode;
	readonly row: number | null;
	readonly column: string | null;
	readonly cell: string;
};

/** `12`, or `12+1` for the first row put in behind row 12. */
export type RowLabel = { readonly row: number; readonly n: number | null };
export const rowLabel = ({ row, n }: RowLabel): string =>
	n === null ? String(row) : `${row}+${n}`;

export type SupplementRow = {
	/** In the supplement. */
	readonly at: number;
	/** Null for a row that was put in. */
	readonly label: RowLabel | null;
	readonly cells: readonly string[];
	readonly isSkipped: boolean;
};

const fault = (
	code: SupplementFaultCode,
	row: number | null = null,
	column: string | null = null,
	cell = ''
): SupplementFault => ({ code, row, column, cell: cell.slice(0, 80) });

/** A row as wide as the headings: what is too much stands in the last column, so that 原因 keeps its place. */
export function fitted(cells: readonly string[], width: number): string[] {
	const row = Array.from({ length: width }, (_, index) => cells[index] ?? '');
	if (cells.length > width && width > 0) row[width - 1] = cells.slice(width - 1).join(',');
	return row;
}

/** Reads what came back, up to what can be told without the file it belongs to. */
export function parseSupplement(
	bytes: ByteSource,
	columns: readonly Column[]
): Result<SupplementRow[], SupplementFault[]> {
	if (recogniseFile(bytes) !== null) return err([fault('not-a-table')]);
	const answer = detectEncoding(bytes);
	if ('question' in answer) return err([fault('not-a-table')]);
	const tables = DELIMITERS.map((delimiter) => [
		...readTable(decodeText(bytes, answer.encoding), delimiter)
	]);
	const table = tables.find((rows) => rows.some(isHeadRow));
	if (table === undefined) return err([fault('headings-differ', 1, null, '')]);
	const headAt = table.findIndex(isHeadRow);
	const head = table[headAt];
	const wrong = head ? differingHeading(head.cells, columns) : null;
	if (wrong) return err([{ ...wrong, row: head?.row ?? null }]);
	const reasonAt = columns.length + 1;
	const rows: SupplementRow[] = [];
	const faults: SupplementFault[] = [];
	const seen = new Set<string>();
	for (const { row: at, cells } of table.slice(headAt + 1)) {
		if (cells.every((cell) => cell.trim() === '')) continue;
		const typed = (cells[0] ?? '').trim();
		const label = typed === '' ? null : parseLabel(typed);
		const isSkipped = SKIP_WORDS.has((cells[reasonAt] ?? '').trim().toLowerCase());
		const own = fitted(cells.slice(1, reasonAt), columns.length);
		if (typed !== '' && label === null) faults.push(fault('row-unclear', at, null, typed));
		else if (seen.has(typed) && typed !== '') faults.push(fault('row-twice', at, null, typed));
		else if (cells.slice(reasonAt + 2).some((cell) => cell.trim() !== ''))
			faults.push(fault('too-many-cells', at));
		else if (label === null && rows.length === 0) faults.push(fault('no-row-above', at));
		else if (label !== null && !isSkipped && own.every((cell) => cell.trim() === ''))
			faults.push(fault('row-emptied', at, null, typed));
		seen.add(typed);
		rows.push({ at, label, cells: own, isSkipped });
	}
	return faults.length > 0 ? err(faults) : ok(rows);
}

const isHeadRow = ({ cells }: { cells: readonly string[] }): boolean =>
	ROW_HEADS.has((cells[0] ?? '').trim()) && cells.length > 2;

function differingHeading(
	cells: readonly string[],
	columns: readonly Column[]
): SupplementFault | null {
	const wanted = columns.find(
		({ header, index }) => rearm((cells[index + 1] ?? '').replace(/\s+/g, ' ').trim()) !== header
	);
	if (wanted)
		return fault('headings-differ', null, wanted.header, (cells[wanted.index + 1] ?? '').trim());
	const [reason, advice] = cells.slice(columns.length + 1).map((cell) => cell.trim());
	if (reason !== undefined && reason !== '' && !REASON_HEADS.has(reason))
		return fault('headings-differ', null, [...REASON_HEADS][0] ?? null, reason);
	if (advice !== undefined && advice !== '' && !ADVICE_HEADS.has(advice))
		return fault('headings-differ', null, [...ADVICE_HEADS][0] ?? null, advice);
	return null;
}

function parseLabel(text: string): RowLabel | null {
	const match = /^(\d{1,9})(?:\.0+)?(?:\s*\+\s*(\d{1,4}))?$/.exec(text.normalize('NFKC'));
	if (!match) return null;
	return { row: Number(match[1]), n: match[2] === undefined ? null : Number(match[2]) };
}

/** The rows of the file that the supplement speaks of. */
export type KnownRow = CorrectedRow & { readonly isSound: boolean };

/** What the supplement changes, as corrections in its order; or everything in it that does not fit. */
export function supplementEdits(
	rows: readonly SupplementRow[],
	known: ReadonlyMap<number, KnownRow>,
	columns: readonly Column[],
	year: FiscalYear | null
): Result<RepairEdit[], SupplementFault[]> {
	const faults: SupplementFault[] = [];
	const edits: RepairEdit[] = [];
	const dropped: Extract<RepairEdit, { kind: 'drop-added' }>[] = [];
	const present = presentRows(rows, known);
	let above = 0;
	for (const row of rows) {
		const { label, cells, at } = row;
		for (const column of columns)
			if (isDamaged(cells[column.index] ?? '') && !isKnownText(row, column.index, known))
				faults.push(fault('cell-damaged', at, column.header, cells[column.index]));
		if (label === null) {
			const typed = cells.map((cell) => typedCell(rearm(cell)));
			if (!row.isSkipped && !takeOne(present, above, typed))
				edits.push({ kind: 'add', after: above, cells: typed });
			continue;
		}
		above = label.row;
		const file = known.get(label.row);
		const added = label.n === null ? undefined : file?.added[label.n - 1];
		if (file === undefined || (label.n !== null && added === undefined)) {
			faults.push(fault('row-unknown', at, null, rowLabel(label)));
		} else if (label.n !== null && added !== undefined) {
			const { n, row: after } = { n: label.n, row: label.row };
			if (row.isSkipped) dropped.push({ kind: 'drop-added', after, n });
			else
				for (const { column, to } of changesOf(cells, added, columns, year))
					edits.push({ kind: 'added-cell', after, n, column, to });
		} else if (row.isSkipped) edits.push({ kind: 'skip', row: label.row });
		else edits.push(...editsOfRow(cells, file, columns, year));
	}
	// From the last: dropping one moves those behind it.
	edits.push(...dropped.sort((a, b) => b.n - a.n));
	if (faults.length > 0) return err(faults);
	return edits.length === 0 ? err([fault('nothing-changed')]) : ok(edits);
}

function editsOfRow(
	cells: readonly string[],
	file: KnownRow,
	columns: readonly Column[],
	year: FiscalYear | null
): RepairEdit[] {
	const changes = changesOf(cells, file.reads, columns, year);
	if (changes.length === 0) return [];
	const { row } = file;
	if (!file.isSound || file.reads.length > columns.length) {
		const whole = fitted(file.reads, columns.length);
		for (const { column, to } of changes) whole[column] = to;
		return [{ kind: 'row', row, cells: whole }];
	}
	return changes.map(({ column, to }) => ({
		kind: 'cell',
		row,
		column,
		from: file.base[column] ?? '',
		to
	}));
}

function changesOf(
	cells: readonly string[],
	before: readonly string[],
	columns: readonly Column[],
	year: FiscalYear | null
): { column: number; to: string }[] {
	const was = fitted(before, columns.length);
	return columns.flatMap(({ index, role }) => {
		const [text, returned] = [was[index] ?? '', cells[index] ?? ''];
		if (isSame(role, text, returned, year)) return [];
		return [{ column: index, to: typedCell(rearm(returned)) }];
	});
}

/** A spreadsheet rewrites what it thinks are numbers and dates: what still means the same was not changed. */
function isSame(
	role: ColumnRole,
	before: string,
	returned: string,
	year: FiscalYear | null
): boolean {
	if (typedCell(returned) === typedCell(asWritten(before))) return true;
	const [a, b] = [typedCell(before), typedCell(rearm(returned))];
	if (a === b) return true;
	if (role === 'date') {
		const [first, second] = [parseCivilDate(a, year ?? 2000), parseCivilDate(b, year ?? 2000)];
		return first.ok && second.ok && first.value === second.value;
	}
	if (a === '' || b === '' || !isNumber(a) || !isNumber(b)) return false;
	const [first, second] = [parseAmount(a), parseAmount(b)];
	return first.ok && second.ok && first.value.fen === second.value.fen;
}

const isNumber = (text: string): boolean => /^-?[\d,]{1,15}(\.\d{1,2}0*)?$/.test(text);
const isDamaged = (text: string): boolean =>
	/^-?\d(\.\d+)?E\+?\d+$/i.test(text.trim()) || /^#{2,}$/.test(text.trim());

/** `5.01E+07` that stood in the file already was not damaged on the way. */
function isKnownText(
	{ label, cells }: SupplementRow,
	column: number,
	known: ReadonlyMap<number, KnownRow>
): boolean {
	const file = label && known.get(label.row);
	const was = label?.n == null ? file?.reads : file?.added[label.n - 1];
	return (was?.[column] ?? '').trim() === (cells[column] ?? '').trim();
}

/** Rows put in earlier that the supplement does not name: the same supplement again puts nothing in twice. */
function presentRows(
	rows: readonly SupplementRow[],
	known: ReadonlyMap<number, KnownRow>
): Map<number, string[]> {
	const named = new Set(rows.flatMap(({ label }) => (label?.n == null ? [] : [rowLabel(label)])));
	return new Map(
		[...known].map(([row, { added }]) => [
			row,
			added
				.filter((_, index) => !named.has(rowLabel({ row, n: index + 1 })))
				.map((cells) => JSON.stringify(cells))
		])
	);
}

function takeOne(
	present: ReadonlyMap<number, string[]>,
	row: number,
	cells: readonly string[]
): boolean {
	const list = present.get(row) ?? [];
	const at = list.indexOf(JSON.stringify(cells));
	if (at >= 0) list.splice(at, 1);
	return at >= 0;
}
