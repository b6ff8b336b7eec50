import type { Header } from './find-header.ts';
import type { ProblemList } from './problem-list.ts';
import type { ColumnRole } from './review.ts';

const UNIT = '(?:人民币)?[十百千万亿]+元';
/** `金额（万元）`, `金额(单位:千元)`, `金额万元`. */
const IN_HEADING = new RegExp(UNIT);
/** `单位：万元`, in one cell or two, and `（万元）`; but not `编制单位：万元村`. */
const IN_TITLE = new RegExp(`(?:单位 ?[:(]? ?|[(【] ?)${UNIT}(?!\\p{Script=Han})[)\\]】]?`, 'u');
const AMOUNTS: readonly ColumnRole[] = ['debit', 'credit', 'amount', 'balance'];

/** Amounts in 万元 or 千元 look like any others: only what stands above them tells. Nothing is converted. */
export function checkMoneyUnit(header: Header, problems: ProblemList): void {
	for (const { row, cells } of header.titleRows) {
		const cell = plain(cells.map((one) => one.replace(/\s+/g, '')).join(' '));
		const found = IN_TITLE.exec(cell)?.[0];
		if (found !== undefined) problems.add('unit-not-yuan', { row, cell: found });
	}
	for (const { index, header: column, role } of header.columns) {
		if (!AMOUNTS.includes(role)) continue;
		const found = headingsOver(index, column, header).find(({ cell }) => IN_HEADING.test(cell));
		if (found) problems.add('unit-not-yuan', { ...found, column });
	}
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim();

/** Of two header rows each has its cell, and one of the upper row reaches over the blanks to its right. */
function headingsOver(index: number, column: string, { row, headRows }: Header) {
	const upper = headRows.length > 1 ? (headRows[0]?.cells ?? []) : [];
	const reaching = upper.slice(0, index + 1).findLast((cell) => cell.trim() !== '') ?? '';
	const lower = headRows.at(-1);
	return [
		{ row, cell: compact(column) },
		{ row, cell: compact(reaching) },
		{ row: lower?.row ?? row, cell: compact(lower?.cells[index] ?? '') }
	];
}

const compact = (cell: string): string => cell.normalize('NFKC').replace(/\s+/g, '');
