import { err, ok, type Result } from '../result.ts';
import { setCell } from './repair-rows.ts';
import type { Repairs } from './review.ts';

/** One correction. Rows as the spreadsheet counts them, columns from 0; `n` counts the rows put in behind a row, from 1. */
export type RepairEdit =
	/** `row` null: every cell of the column that says `from`. */
	| { kind: 'cell'; row: number | null; column: number; from: string; to: string }
	| { kind: 'row'; row: number; cells: readonly string[] }
	| { kind: 'add'; after: number; cells: readonly string[] }
	| { kind: 'added-cell'; after: number; n: number; column: number; to: string }
	| { kind: 'drop-added'; after: number; n: number }
	| { kind: 'skip'; row: number };

/** Which correction to take back. */
export type RepairRef =
	| { kind: 'cell'; row: number; column: number }
	| { kind: 'equal'; column: number; from: string }
	| { kind: 'row'; row: number }
	| { kind: 'added'; after: number; n: number }
	| { kind: 'skip'; row: number };

export type RepairFault = 'too-many' | 'too-long' | 'unreadable' | 'blank-equal' | 'no-such-row';
export const REPAIR_LIMIT = 5000;
export const REPAIR_TEXT_LIMIT = 1000;

type Cell = NonNullable<Repairs['cells']>[number];

/** Adds one correction; the last word on a cell or row wins. */
export function addRepair(repairs: Repairs, edit: RepairEdit): Repairs {
	switch (edit.kind) {
		case 'cell':
			return withCell(repairs, edit);
		case 'row': {
			const { row, cells } = edit;
			const others = (repairs.rows ?? []).filter((one) => one.row !== row);
			// What was corrected in single cells was made for the row as it stood.
			const kept = (repairs.cells ?? []).filter((one) => one.row !== row);
			return compact({
				...unskipped(repairs, row),
				cells: kept,
				rows: [...others, { row, cells }]
			});
		}
		case 'add':
			return compact({
				...repairs,
				added: [...(repairs.added ?? []), { after: edit.after, cells: edit.cells }]
			});
		case 'added-cell':
			return compact({ ...repairs, added: withAddedCell(repairs.added ?? [], edit) });
		case 'drop-added':
			return removeRepair(repairs, { kind: 'added', after: edit.after, n: edit.n });
		case 'skip':
			return compact({
				...repairs,
				skipped: [...(repairs.skipped ?? []).filter((row) => row !== edit.row), edit.row]
			});
	}
}

function withCell(repairs: Repairs, { row, column, from, to }: Cell): Repairs {
	const all = repairs.cells ?? [];
	const isSame = (one: Cell) =>
		one.row === row && one.column === column && (row !== null || one.from === from);
	const isCovered = all.some(
		(one) => one.row === null && one.column === column && one.from === from
	);
	// "As it stands in the file" is a correction only where all equal cells are corrected.
	const isNothing = from === to && (row === null || !isCovered);
	const others = all.filter((one) => !isSame(one));
	const cells = isNothing ? others : [...others, { row, column, from, to }];
	return compact({ ...(row === null ? repairs : unskipped(repairs, row)), cells });
}

const unskipped = (repairs: Repairs, row: number): Repairs => ({
	...repairs,
	skipped: (repairs.skipped ?? []).filter((one) => one !== row)
});

type Added = NonNullable<Repairs['added']>;
function withAddedCell(
	added: Added,
	{ after, n, column, to }: { after: number; n: number; column: number; to: string }
): Added {
	const index = addedIndex(added, after, n);
	return added.map((one, at) => {
		if (at !== index) return one;
		const cells = [...one.cells];
		setCell(cells, column, to);
		return { after, cells };
	});
}

/** Where in the list the n-th row behind `after` stands; -1 where there is none. */
export function addedIndex(added: Added, after: number, n: number): number {
	let seen = 0;
	return added.findIndex((one) => one.after === after && (seen += 1) === n);
}

/** Takes one correction back: the file's own text stands again. */
export function removeRepair(repairs: Repairs, ref: RepairRef): Repairs {
	const { cells = [], rows = [], added = [], skipped = [] } = repairs;
	switch (ref.kind) {
		case 'cell':
			return compact({
				...repairs,
				cells: cells.filter((one) => !(one.row === ref.row && one.column === ref.column))
			});
		case 'equal':
			return compact({
				...repairs,
				cells: cells.filter(
					(one) => !(one.row === null && one.column === ref.column && one.from === ref.from)
				)
			});
		case 'row':
			return compact({
				...repairs,
				rows: rows.filter((one) => one.row !== ref.row),
				cells: cells.filter((one) => one.row !== ref.row)
			});
		case 'added': {
			const index = addedIndex(added, ref.after, ref.n);
			return compact({ ...repairs, added: added.filter((_, at) => at !== index) });
		}
		case 'skip':
			return compact({ ...repairs, skipped: skipped.filter((row) => row !== ref.row) });
	}
}

/** The second's corrections on top of the first's. Rows to put in that the first has already are not put in twice. */
export function mergeRepairs(first: Repairs, second: Repairs): Repairs {
	const missing = [...(first.added ?? [])];
	const added = (second.added ?? []).filter((one) => !takeEqual(missing, one));
	return editsOf({ ...second, added }).reduce(addRepair, first);
}

/** Two equal rows are two rows: each is found once. */
function takeEqual(list: Added[number][], sought: Added[number]): boolean {
	const text = JSON.stringify([sought.after, sought.cells]);
	const at = list.findIndex(({ after, cells }) => JSON.stringify([after, cells]) === text);
	if (at >= 0) list.splice(at, 1);
	return at >= 0;
}

/** The corrections one by one, so that adding them again gives the same. */
export const editsOf = ({
	cells = [],
	rows = [],
	added = [],
	skipped = []
}: Repairs): RepairEdit[] => [
	...rows.map((one): RepairEdit => ({ kind: 'row', ...one })),
	...cells.filter((one) => one.row === null).map((one): RepairEdit => ({ kind: 'cell', ...one })),
	...cells.filter((one) => one.row !== null).map((one): RepairEdit => ({ kind: 'cell', ...one })),
	...added.map((one): RepairEdit => ({ kind: 'add', ...one })),
	...skipped.map((row): RepairEdit => ({ kind: 'skip', row }))
];

export const countRepairs = ({
	cells = [],
	rows = [],
	added = [],
	skipped = []
}: Repairs = {}): number => cells.length + rows.length + added.length + skipped.length;

/** Kept small and readable: they are stored with the draft and read with every row. */
export function checkRepairs(repairs: Repairs): Result<Repairs, RepairFault> {
	if (countRepairs(repairs) > REPAIR_LIMIT) return err('too-many');
	const { cells = [], rows = [], added = [] } = repairs;
	const texts = [
		...cells.flatMap(({ from, to }) => [from, to]),
		...[...rows, ...added].flatMap((one) => one.cells)
	];
	if (texts.some((text) => text.length > REPAIR_TEXT_LIMIT)) return err('too-long');
	const typed = [...cells.map(({ to }) => to), ...[...rows, ...added].flatMap((one) => one.cells)];
	if (!typed.every(isReadable)) return err('unreadable');
	if (cells.some((one) => one.row === null && one.from.trim() === '')) return err('blank-equal');
	return ok(repairs);
}

/** What a database could not hold, and what the text checks would refuse. */
const isReadable = (text: string): boolean =>
	text.isWellFormed() && !/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\uFFFD]/.test(text);

/** What a person typed or pasted, as a cell holds it. */
export const typedCell = (text: string): string =>
	text.replace(/\r\n?/g, '\n').trim().normalize('NFC');

/** Lists that are empty are left out, so that "nothing corrected" has one form. */
function compact({ cells = [], rows = [], added = [], skipped = [] }: Repairs): Repairs {
	return {
		...(cells.length > 0 ? { cells } : {}),
		...(rows.length > 0 ? { rows } : {}),
		...(added.length > 0 ? { added } : {}),
		...(skipped.length > 0 ? { skipped } : {})
	};
}
