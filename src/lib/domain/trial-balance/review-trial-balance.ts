import { monthsOf, yearOf, type Month } from '../calendar.ts';
import { detectAccountingSystem } from '../ledger/accounting-system.ts';
import type { Chart } from '../ledger/chart.ts';
import { typedAccount } from '../ledger-import/account-cells.ts';
import { systemOf } from '../ledger-import/choose-system.ts';
import { cellAt } from '../ledger-import/column-index.ts';
import { checkMoneyUnit } from '../ledger-import/money-unit.ts';
import { openTable, soundRows, tableReview, type OpenTable } from '../ledger-import/open-table.ts';
import { ProblemList } from '../ledger-import/problem-list.ts';
import { reportAccounts } from '../ledger-import/report-accounts.ts';
import type {
	BooksContext,
	ByteSource,
	Column,
	ImportOptions,
	LedgerReview,
	NewAccount,
	Period,
	SourceRow
} from '../ledger-import/review.ts';
import { readTrialRows, type TrialRows } from './read-trial-rows.ts';
import { checkTrialBalance } from './trial-checks.ts';
import { matchTrialColumns, missingTrialColumns, type TrialColumns } from './trial-columns.ts';
import { TRIAL_GROUPS, totalOf, type TrialBalance, type TrialGroup } from './trial-balance.ts';
import { periodOfCells, periodOfFileName, periodOfTitles } from './trial-period.ts';

export type ReadTrialBalance = {
	readonly review: LedgerReview;
	/** Null where its columns or its accounting system cannot be told. */
	readonly balance: TrialBalance | null;
	readonly chart: Chart;
};

/** What the books must say before the accounts can be judged: they depend on the year the sheet is about. */
export type BooksOfYear = (period: Period | null) => BooksContext;

/**
 * 科目余额表 → its accounts with all checks, and a review of it in the form every file has, so that the same page lists
 * its problems, asks its questions and takes in its new accounts. Never throws for anything in the file. Null for a
 * file that cannot be opened as a table; why, the ledger import says.
 */
export function reviewTrialBalance(
	bytes: ByteSource,
	fileName: string,
	options: ImportOptions,
	booksOf: BooksOfYear
): ReadTrialBalance | null {
	const table = openTable(bytes, options);
	if (table === null) return null;
	const problems = new ProblemList();
	const columns = matchTrialColumns(table.header);
	const shown = shownColumns(table, columns);
	checkMoneyUnit({ ...table.header, columns: amountColumns(shown, columns) }, problems);
	for (const needed of missingTrialColumns(columns))
		problems.add('column-missing', { row: table.header.row }, { needed });
	const { rows, isWhole } = soundRows(table, problems);
	const period = periodOf(rows, table, columns, fileName, options);
	if (period === null) problems.add('trial-period-unknown', { row: table.header.row });
	const books = booksOf(period);
	const year = period === null ? null : yearOf(period.from);
	const { system, chart, question, judgesAccounts } = systemOf(
		options,
		books,
		{ evidence: detectAccountingSystem(pairsIn(rows, columns)) },
		year,
		problems
	);
	const sheet = readTrialRows(rows, columns, chart, problems);
	const read = { ...sheet, isWhole: sheet.isWhole && isWhole };
	const subtotals = checkTrialBalance({
		sheet: read,
		source: rows,
		columns,
		chart,
		period,
		problems
	});
	const newAccounts = judgesAccounts
		? judgeAccounts(read, columns, chart, books, options, problems)
		: [];
	if (read.rows.length === 0) problems.add('trial-no-accounts', { row: table.header.row });
	const balance = {
		period,
		groups: TRIAL_GROUPS.filter((group) => columns.groups[group]),
		rows: read.rows,
		detailRows: read.detailRows
	};
	const review = tableReview(table, problems, {
		kind: 'trial-balance',
		// The months are asked together with the year, by a form of their own.
		question: question === 'fiscal-year' ? null : question,
		columns: shown,
		accountingSystem: system,
		fiscalYear: year,
		months: period === null ? [] : monthsIn(period),
		entries: read.rows.filter(({ isLeaf }) => isLeaf).length,
		...totalOf(balance, shownGroup(balance.groups)),
		newAccounts,
		subtotals
	});
	return { review, balance: system === null ? null : balance, chart };
}

const monthsIn = ({ from, to }: Period): Month[] =>
	monthsOf(yearOf(from)).filter((month) => month >= from && month <= to);

/** The sums beside the file are those of the balance it is about. */
const shownGroup = (groups: readonly TrialGroup[]): TrialGroup =>
	(['closing', 'opening', 'yearOpening'] as const).find((group) => groups.includes(group)) ??
	'movement';

function shownColumns({ header }: OpenTable, { code, name, headings }: TrialColumns): Column[] {
	return header.columns.map(({ index }) => ({
		index,
		header: headings[index] ?? '',
		role: index === code ? 'accountCode' : index === name ? 'accountName' : 'ignored'
	}));
}

/** As the check of the unit knows amounts. */
function amountColumns(shown: readonly Column[], { groups }: TrialColumns): Column[] {
	const amounts = new Set(Object.values(groups).flatMap((at) => Object.values(at)));
	return shown.map((column) =>
		amounts.has(column.index) ? { ...column, role: 'amount' } : column
	);
}

function periodOf(
	rows: readonly SourceRow[],
	{ header }: OpenTable,
	columns: TrialColumns,
	fileName: string,
	options: ImportOptions
): Period | null {
	const pairs = rows.map(({ cells }) => ({
		year: cellAt(cells, columns.year),
		month: cellAt(cells, columns.month)
	}));
	return (
		options.period ??
		periodOfCells(pairs, options.fiscalYear ?? null) ??
		periodOfTitles(header.titleRows) ??
		periodOfFileName(fileName)
	);
}

const pairsIn = (rows: readonly SourceRow[], { code, name }: TrialColumns) =>
	rows
		.map(({ cells }) => typedAccount(cellAt(cells, code), cellAt(cells, name), ''))
		.filter((typed) => typed.code !== '')
		.map((typed) => ({ code: typed.code, name: typed.path.join('/') }));

function judgeAccounts(
	{ uses, rows }: TrialRows,
	columns: TrialColumns,
	chart: Chart,
	books: BooksContext,
	options: ImportOptions,
	problems: ProblemList
): NewAccount[] {
	const heading = (index: number) => columns.headings[index] ?? null;
	for (const { row, code, name, isLeaf } of rows) {
		if (!isLeaf || !chart.parents.has(code)) continue;
		const place = { row, column: heading(columns.code), cell: code };
		problems.add('trial-account-not-leaf', place, { code, name });
	}
	return reportAccounts(uses, {
		chart,
		problems,
		columns: { code: heading(columns.code), name: heading(columns.name) },
		checksNew: books.chart !== null,
		admitsNew: books.admitsNewAccounts,
		accepted: new Set(options.acceptedAccounts ?? []),
		namesParents: true
	});
}
