import type { RepairRef } from '#lib/domain/ledger-import/repair-edits.ts';
import { decodeProblemQuery, encodeProblemQuery } from './problem-page.ts';

const whole = (typed: FormDataEntryValue | null, least: number): number | null =>
	typeof typed === 'string' && /^\d{1,9}$/.test(typed) && Number(typed) >= least
		? Number(typed)
		: null;

/** A browser sends line ends its own way; the domain makes them one. */
const texts = (typed: readonly FormDataEntryValue[]): string[] =>
	typed.flatMap((one) => (typeof one === 'string' ? [one] : []));

export type CellForm = {
	place: { row: number; n: number | null; column: number };
	to: string;
	isForEqual: boolean;
};

/** Null for a form that this page did not make. */
export function decodeCell(form: FormData): CellForm | null {
	const [row, column] = [whole(form.get('row'), 1), whole(form.get('column'), 0)];
	const to = form.get('to');
	if (row === null || column === null || typeof to !== 'string') return null;
	const place = { row, n: whole(form.get('n'), 1), column };
	return { place, to, isForEqual: form.get('equal') === 'on' };
}

export function decodeRow(form: FormData): { row: number; cells: string[] } | null {
	const row = whole(form.get('row'), 1);
	const cells = texts(form.getAll('cell'));
	return row === null || cells.length === 0 ? null : { row, cells };
}

const SKIPPED_AT_ONCE = 500;
export function decodeSkipped(form: FormData): number[] | null {
	const rows = form.getAll('row').map((one) => whole(one, 1));
	const sound = rows.filter((row) => row !== null);
	return sound.length > 0 && sound.length === rows.length && rows.length <= SKIPPED_AT_ONCE
		? sound
		: null;
}

export function decodeUndo(form: FormData): RepairRef | 'all' | null {
	if (form.get('all') === '1') return 'all';
	const kind = form.get('kind');
	const [row, column, n] = [
		whole(form.get('row'), 1),
		whole(form.get('column'), 0),
		whole(form.get('n'), 1)
	];
	const from = form.get('from');
	if (kind === 'equal' && column !== null && typeof from === 'string')
		return { kind, column, from: from.replace(/\r\n/g, '\n') };
	if (row === null) return null;
	if (kind === 'cell' && column !== null) return { kind, row, column };
	if (kind === 'row' || kind === 'skip') return { kind, row };
	return kind === 'added' && n !== null ? { kind, after: row, n } : null;
}

/** Where a form came from: the same filters and page, with the problem to go on from. */
export function backOf(form: FormData, here: string): string {
	const params = encodeProblemQuery(
		decodeProblemQuery(new URLSearchParams(texts([form.get('back') ?? ''])[0] ?? ''))
	);
	const fix = form.get('fix');
	if (typeof fix === 'string' && fix !== '') params.set('fix', fix.slice(0, 120));
	const query = params.size > 0 ? `?${params}` : '';
	return `${here}${query}${typeof fix === 'string' && fix !== '' ? '#fix' : '#problems'}`;
}
