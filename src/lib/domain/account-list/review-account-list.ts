import { detectAccountingSystem } from '../ledger/accounting-system.ts';
import type { AccountCode } from '../ledger/account.ts';
import { lineage, parentCodeOf, type Chart } from '../ledger/chart.ts';
import { namesAgree } from '../ledger/account-name.ts';
import { parseSide } from '../ledger-import/amount-cell.ts';
import { systemOf } from '../ledger-import/choose-system.ts';
import { cellAt } from '../ledger-import/column-index.ts';
import { yearOfFileName, yearOfTitles } from '../ledger-import/fiscal-year.ts';
import { openTable, soundRows, tableReview, type OpenTable } from '../ledger-import/open-table.ts';
import { PROBLEMS } from '../ledger-import/problem.ts';
import { ProblemList } from '../ledger-import/problem-list.ts';
import { reportAccounts } from '../ledger-import/report-accounts.ts';
import { AccountResolver, type AccountUse } from '../ledger-import/resolve-accounts.ts';
import type {
	BooksContext,
	ByteSource,
	ImportOptions,
	LedgerReview,
	SourceRow
} from '../ledger-import/review.ts';
import type { ListedAccount } from './account-list.ts';
import { isDisabled, matchListColumns, type ListColumns } from './list-columns.ts';

export type ReadAccountList = {
	readonly review: LedgerReview;
	readonly accounts: readonly ListedAccount[];
	readonly chart: Chart;
};
type Used = { readonly source: SourceRow; readonly use: AccountUse };

/**
 * 科目表 → what each of its accounts is to the chart of the year, and a review in the form every file has. The year
 * decides which chart: a person says it, else the file, else `booksOf(null)`. Null as for `reviewTrialBalance`.
 */
export function reviewAccountList(
	bytes: ByteSource,
	fileName: string,
	options: ImportOptions,
	booksOf: (year: number | null) => BooksContext
): ReadAccountList | null {
	const table = openTable(bytes, options);
	if (table === null) return null;
	const problems = new ProblemList();
	const columns = matchListColumns(table.header);
	if (columns.name < 0)
		problems.add('column-missing', { row: table.header.row }, { needed: '科目名称' });
	const { rows } = soundRows(table, problems);
	const named =
		options.fiscalYear ?? yearOfTitles(table.header.titleRows) ?? yearOfFileName(fileName);
	const books = booksOf(named);
	const year = named ?? books.fiscalYear;
	const listed = rows.filter(({ cells }) => /\d/.test(cellAt(cells, columns.code)));
	const pairs = listed.map(({ cells }) => ({
		code: cellAt(cells, columns.code).trim(),
		name: cellAt(cells, columns.name)
	}));
	const evidence = detectAccountingSystem(pairs);
	const { system, chart, question, judgesAccounts } = systemOf(
		options,
		books,
		{ evidence },
		year,
		problems
	);
	const { used, disabled } = usesOf(listed, table, columns, chart, problems);
	const newAccounts = judgesAccounts ? judge(used, table, columns, chart, problems) : [];
	if (listed.length === 0) problems.add('trial-no-accounts', { row: table.header.row });
	const added = new Set(newAccounts.map(({ code }) => code));
	const accounts = [
		...used.map((one) => standingOf(one, chart, added)),
		...disabled.map((one): ListedAccount => ({
			...standingOf(one, chart, added),
			standing: 'disabled'
		}))
	].sort((a, b) => a.row - b.row);
	const review = tableReview(table, problems, {
		kind: 'account-list',
		question,
		accountingSystem: system,
		fiscalYear: year,
		entries: accounts.length,
		newAccounts
	});
	return { review, accounts, chart };
}

/** Each account once; disabled ones apart. */
function usesOf(
	listed: readonly SourceRow[],
	{ header }: OpenTable,
	columns: ListColumns,
	chart: Chart,
	problems: ProblemList
): { used: Used[]; disabled: Used[] } {
	const resolver = new AccountResolver(chart);
	const first = new Map<AccountCode, number>();
	const [used, disabled]: [Used[], Used[]] = [[], []];
	const codeHeader = header.columns[columns.code]?.header ?? null;
	for (const source of listed) {
		const { row, cells } = source;
		const codeCell = cellAt(cells, columns.code);
		const use = resolver.resolve(codeCell, cellAt(cells, columns.name), '', row);
		const place = { row, column: codeHeader, cell: codeCell };
		const params = { code: use.code, name: use.name, firstRow: first.get(use.code) ?? 0 };
		const heading = header.columns[columns.status]?.header ?? '';
		if (isDisabled(cellAt(cells, columns.status), heading)) {
			problems.add('account-disabled', place, params);
			disabled.push({ source, use });
		} else if (first.has(use.code)) problems.add('account-repeated', place, params);
		else {
			first.set(use.code, row);
			if (use.fault === 'code-damaged') problems.add('code-damaged', place);
			use.count += 1;
			used.push({ source, use });
		}
	}
	return { used, disabled };
}

function judge(
	used: readonly Used[],
	{ header }: OpenTable,
	columns: ListColumns,
	chart: Chart,
	problems: ProblemList
) {
	const heading = (index: number) => header.columns[index]?.header ?? null;
	for (const one of used) {
		checkSide(one, heading(columns.side), columns, chart, problems);
		checkOfficialName(one, heading(columns.name), chart, problems);
	}
	return reportAccounts(
		used.map(({ use }) => use),
		{
			chart,
			problems,
			columns: { code: heading(columns.code), name: heading(columns.name) },
			// They are listed by themselves, to be taken in together.
			checksNew: false,
			admitsNew: true,
			accepted: new Set(),
			namesParents: true
		}
	);
}

function checkSide(
	{ source, use }: Used,
	column: string | null,
	{ side }: ListColumns,
	chart: Chart,
	problems: ProblemList
): void {
	const cell = cellAt(source.cells, side);
	const [said, account] = [parseSide(cell), nearest(use.code, chart)];
	if (said === null || !account || account.normalSide === 'either') return;
	if (said === account.normalSide) return;
	const { code, name } = use;
	problems.add('account-side-differs', { row: source.row, column, cell }, { code, name });
}

/** A ledger may call a first-level account as it likes; a list of accounts that does so is worth a look. */
function checkOfficialName(
	{ source, use }: Used,
	column: string | null,
	chart: Chart,
	problems: ProblemList
): void {
	const official = chart.accounts.get(use.code);
	if (official?.parentCode !== null || use.fault !== null) return;
	const { code, name } = use;
	if (namesAgree(official.name, name)) return;
	const place = { row: source.row, column, cell: use.nameCell };
	problems.add('account-name-differs', place, { code, name, known: official.name });
}

function nearest(code: AccountCode, chart: Chart) {
	const known = chart.accounts.has(code) ? code : parentCodeOf(chart, code);
	return known === null ? undefined : lineage(chart, known).at(-1);
}

function standingOf(
	{ source, use }: Used,
	chart: Chart,
	added: ReadonlySet<AccountCode>
): ListedAccount {
	const { code, name } = use;
	const knownName = chart.accounts.get(code)?.name ?? null;
	const isFaulty = use.fault !== null && PROBLEMS[use.fault].severity === 'error';
	const standing = isFaulty
		? 'faulty'
		: knownName !== null
			? namesAgree(knownName, name)
				? 'known'
				: 'other-name'
			: added.has(code)
				? 'new'
				: 'faulty';
	return { row: source.row, code, name, standing, knownName };
}
