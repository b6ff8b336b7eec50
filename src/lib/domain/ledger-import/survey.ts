import { parseCivilDate, yearOf, type FiscalYear } from '../calendar.ts';
import {
	detectAccountingSystem,
	type CodeAndName,
	type SystemEvidence
} from '../ledger/accounting-system.ts';
import { typedAccount } from './account-cells.ts';
import { cellAt, type ColumnIndex } from './column-index.ts';
import { ownCopy, storable } from './own-copy.ts';
import type { TableRow } from './read-table.ts';
import type { Reading, ReadingClues } from './reading-clues.ts';
import type { SourceRow } from './review.ts';

/** What a first look at the rows tells, before any of them can be understood. */
export type Survey = {
	readonly evidence: SystemEvidence;
	/** The year most dates name; null where none names one. */
	readonly year: FiscalYear | null;
	/** Distinct accounts in the account columns, up to two: one means a one-account book. */
	readonly accountCount: number;
	/** The first of them, as its cells say; null where no line names one. */
	readonly firstAccount: AccountCells | null;
	/** False where no line has a voucher number: hand-kept cash books often have a column for it and leave it blank. */
	readonly hasNumbers: boolean;
	/** Cells of a row as most rows have them: exporters end rows with a delimiter or not, but all alike. */
	readonly usualLength: number;
	readonly sampleRows: readonly SourceRow[];
	/** How dates and amounts are written where they could be meant in two ways. */
	readonly reading: Reading;
};

export type AccountCells = {
	readonly code: string;
	readonly name: string;
	readonly parent: string;
};

const FIRST_LOOK = 5_000;
/** No ledger has as many days; a column of something else must not fill the memory. */
const DATE_LIMIT = 50_000;
const SAMPLES = 12;
const SAMPLE_COLUMNS = 200;
/** A damaged column may hold another megabyte in every row. */
const LONGEST_KEY = 600;
const REMEMBERED = 20_000;
/** Enough to recognise a cell by; a review must not carry a megabyte that stood in one. */
const sample = (cell: string): string => ownCopy(storable(cell.slice(0, 200)));

/**
 * Looks at the first rows, and at more of them only while system, year or a way of writing stay open: the main pass is the one that
 * reads everything, and this keeps it the only one for nearly every file.
 */
export function surveyRows(
	rows: Iterable<TableRow>,
	at: ColumnIndex,
	lastHeaderRow: number,
	clues: ReadingClues,
	isDecided: (survey: Survey) => boolean
): Survey {
	const state: State = {
		clues,
		accounts: new Map(),
		own: new Map(),
		hasNumbers: false,
		years: new Map(),
		dates: new Set(),
		lengths: new Map()
	};
	const sampleRows: SourceRow[] = [];
	let seen = 0;
	for (const { row, cells } of rows) {
		if (row <= lastHeaderRow) continue;
		if (sampleRows.length < SAMPLES)
			sampleRows.push({ row, cells: cells.slice(0, SAMPLE_COLUMNS).map(sample) });
		look(cells, at, state);
		state.lengths.set(cells.length, (state.lengths.get(cells.length) ?? 0) + 1);
		seen += 1;
		if (seen % FIRST_LOOK === 0 && isDecided(result(state, sampleRows))) break;
	}
	return result(state, sampleRows);
}

type State = {
	readonly accounts: Map<string, CodeAndName>;
	/** What stands in the account columns, counter accounts apart. */
	readonly own: Map<string, AccountCells>;
	hasNumbers: boolean;
	readonly years: Map<number, number>;
	readonly dates: Set<string>;
	readonly lengths: Map<number, number>;
	readonly clues: ReadingClues;
};

function look(cells: readonly string[], at: ColumnIndex, state: State): void {
	const { accounts, own, years, dates, clues } = state;
	clues.seeAmounts(cells);
	state.hasNumbers ||= isFilled(cells, at.voucher) || isFilled(cells, at.voucherNumber);
	const code = cellAt(cells, at.accountCode >= 0 ? at.accountCode : at.account);
	const [name, parent] = [cellAt(cells, at.accountName), cellAt(cells, at.parentAccountName)];
	if (code !== '' || name !== '' || parent !== '') {
		addAccount(accounts, code, name, parent);
		if (own.size < 2)
			own.set(ownCopy((code + name).slice(0, LONGEST_KEY)), {
				code: ownCopy(code.slice(0, LONGEST_KEY)),
				name: ownCopy(name.slice(0, LONGEST_KEY)),
				parent: ownCopy(parent.slice(0, LONGEST_KEY))
			});
	}
	const counter = cellAt(cells, at.counterAccount);
	if (counter !== '') addAccount(accounts, counter, '', '');
	const date =
		at.date >= 0
			? cellAt(cells, at.date)
			: cellAt(cells, at.year)
					.trim()
					.replace(/年度?$/, '');
	if (date === '' || date.length > LONGEST_KEY || dates.has(date)) return;
	if (dates.size < DATE_LIMIT) dates.add(ownCopy(date));
	const year = at.date >= 0 ? (clues.seeDate(date) ?? yearIn(date)) : yearIn(date);
	if (year !== null) years.set(year, (years.get(year) ?? 0) + 1);
}

const isFilled = (cells: readonly string[], index: number): boolean =>
	cellAt(cells, index).trim() !== '';

function addAccount(
	accounts: Map<string, CodeAndName>,
	code: string,
	name: string,
	parent: string
): void {
	const key = `${code}\u0001${name}\u0001${parent}`;
	if (accounts.has(key) || key.length > LONGEST_KEY || accounts.size >= REMEMBERED) return;
	const typed = typedAccount(ownCopy(code), ownCopy(name), ownCopy(parent));
	accounts.set(ownCopy(key), { code: typed.code, name: typed.path.join('/') });
}

function yearIn(date: string): FiscalYear | null {
	if (/^\d{4}$/.test(date)) return Number(date);
	const parsed = parseCivilDate(date);
	return parsed.ok ? yearOf(parsed.value) : null;
}

function result(
	{ accounts, own, years, lengths, hasNumbers, clues }: State,
	sampleRows: readonly SourceRow[]
): Survey {
	const pairs = [...accounts.values()].filter(({ code }) => code !== '');
	return {
		evidence: detectAccountingSystem(pairs),
		year: mostFrequent(years),
		accountCount: own.size,
		firstAccount: own.values().next().value ?? null,
		hasNumbers,
		usualLength: mostFrequent(lengths) ?? 0,
		sampleRows,
		reading: clues.result
	};
}

function mostFrequent(counts: ReadonlyMap<number, number>): number | null {
	const [top] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
	return top?.[0] ?? null;
}
