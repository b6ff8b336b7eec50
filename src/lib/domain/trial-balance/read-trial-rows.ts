import type { Account, AccountCode } from '../ledger/account.ts';
import { lineage, parentCodeOf, type Chart } from '../ledger/chart.ts';
import { cellAt } from '../ledger-import/column-index.ts';
import type { ProblemList } from '../ledger-import/problem-list.ts';
import { isNote } from '../ledger-import/remarks.ts';
import {
	AccountResolver,
	REPORTED_PER_LINE,
	type AccountUse
} from '../ledger-import/resolve-accounts.ts';
import type { SourceRow } from '../ledger-import/review.ts';
import type { TrialColumns } from './trial-columns.ts';
import { figuresIn } from './trial-figures.ts';
import { sheetTotal, type SheetTotal } from './trial-subtotals.ts';
import type { Sides, TrialGroup, TrialRow } from './trial-balance.ts';

export type PrintedTotal = SheetTotal & {
	readonly row: number;
	readonly figures: Readonly<Partial<Record<TrialGroup, Sides>>>;
	/** How many accounts stand above it, and above the sum before it. */
	readonly after: number;
	readonly since: number;
};

/** The rows of the sheet sorted into accounts, sums and details. */
export type TrialRows = {
	readonly rows: readonly TrialRow[];
	readonly totals: readonly PrintedTotal[];
	readonly uses: readonly AccountUse[];
	readonly detailRows: number;
	/** Groups with a figure that could not be read: their sums cannot be held against anything. */
	readonly faults: ReadonlySet<TrialGroup>;
	/** False where a row's account could not be told. */
	readonly isWhole: boolean;
};

type Found = Omit<TrialRow, 'parentCode' | 'isLeaf'>;

export function readTrialRows(
	source: readonly SourceRow[],
	columns: TrialColumns,
	chart: Chart,
	problems: ProblemList
): TrialRows {
	const accounts = new AccountResolver(chart);
	const found: Found[] = [];
	const totals: PrintedTotal[] = [];
	const faults = new Set<TrialGroup>();
	let detailRows = 0;
	let isWhole = true;
	const add = (source: SourceRow, use: AccountUse) => {
		const read = figuresIn(source, columns, normalSideOf(use.code, chart), problems);
		for (const group of read.faults) faults.add(group);
		use.count += 1;
		if (use.code === '') isWhole = false;
		else found.push({ row: source.row, code: use.code, name: use.name, figures: read.figures });
	};
	for (const one of source) {
		const kind = kindOf(one, columns, found.length > 0);
		if (kind === 'note') continue;
		if (kind === 'detail') detailRows += 1;
		else if (kind === 'account') {
			const use = accounts.resolve(...accountCells(one, columns), '', one.row);
			if (use.fault !== null && REPORTED_PER_LINE.has(use.fault))
				problems.add(use.fault, placeOf(one, columns), use.params);
			add(one, use);
		} else {
			const { figures, faults: unread, blanks } = figuresIn(one, columns, 'debit', problems);
			for (const group of unread) faults.add(group);
			for (const group of blanks) delete figures[group];
			const since = totals.at(-1)?.after ?? 0;
			totals.push({ ...kind, row: one.row, figures, after: found.length, since });
		}
	}
	const rows = withParents(onlyOnce(found, columns, problems));
	return { rows, totals, uses: accounts.uses(), detailRows, faults, isWhole };
}

const accountCells = ({ cells }: SourceRow, { code, name }: TrialColumns) =>
	[cellAt(cells, code), cellAt(cells, name)] as const;

const placeOf = (source: SourceRow, columns: TrialColumns) => {
	const [code, name] = accountCells(source, columns);
	const at = code !== '' || columns.name < 0 ? columns.code : columns.name;
	return { row: source.row, column: columns.headings[at] ?? null, cell: code || name };
};

/** 辅助核算 details leave the code blank and belong to the account above them (domain.md §4.1 B). */
function kindOf(
	source: SourceRow,
	columns: TrialColumns,
	hasAccountAbove: boolean
): 'account' | 'detail' | 'note' | SheetTotal {
	const [code, name] = accountCells(source, columns);
	const label = [code, name, cellAt(source.cells, 0)].find((cell) => cell.trim() !== '') ?? '';
	const total = sheetTotal(label);
	if (total !== null) return total;
	if (label !== '' && isNote(label)) return 'note';
	if (code.trim() !== '' && /\d/.test(code)) return 'account';
	if (!hasFigure(source, columns)) return 'note';
	if (code.trim() !== '' || columns.code < 0) return 'account';
	return name.trim() !== '' && hasAccountAbove ? 'detail' : 'account';
}

const hasFigure = ({ cells }: SourceRow, { groups }: TrialColumns): boolean =>
	Object.values(groups).some((at) =>
		Object.entries(at).some(
			([part, index]) => part !== 'side' && cellAt(cells, index).trim() !== ''
		)
	);

/** Contra accounts on the credit side; where either side is normal, the class decides. */
function normalSideOf(code: AccountCode, chart: Chart): 'debit' | 'credit' {
	const side = accountAt(code, chart)?.normalSide;
	return side === 'credit' ? 'credit' : 'debit';
}

/** The account, or the one it would stand under. */
export function accountAt(code: AccountCode, chart: Chart): Account | undefined {
	const known = chart.accounts.has(code) ? code : parentCodeOf(chart, code);
	return known === null ? undefined : lineage(chart, known).at(-1);
}

/** An account printed twice (two currencies, two periods) would count twice. */
function onlyOnce(found: readonly Found[], columns: TrialColumns, problems: ProblemList): Found[] {
	const first = new Map<AccountCode, Found>();
	for (const one of found) {
		const known = first.get(one.code);
		if (!known) first.set(one.code, one);
		else
			problems.add(
				'account-repeated',
				{ row: one.row, column: columns.headings[columns.code] ?? null, cell: one.code },
				{ code: one.code, name: one.name, firstRow: known.row }
			);
	}
	return [...first.values()];
}

/** Parents by the longest code of this file that begins another one: lengths differ from place to place. */
function withParents(found: readonly Found[]): TrialRow[] {
	const codes = new Set(found.map(({ code }) => code));
	const parents = new Map(found.map(({ code }) => [code, longestPrefix(code, codes)]));
	const above = new Set(parents.values());
	return found.map((one) => ({
		...one,
		parentCode: parents.get(one.code) ?? null,
		isLeaf: !above.has(one.code)
	}));
}

function longestPrefix(code: AccountCode, codes: ReadonlySet<AccountCode>): AccountCode | null {
	for (let length = code.length - 1; length > 0; length -= 1)
		if (codes.has(code.slice(0, length))) return code.slice(0, length);
	return null;
}
