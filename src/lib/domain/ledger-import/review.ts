import type { FiscalYear, Month } from '../calendar.ts';
import type { AccountCode, AccountingSystem } from '../ledger/account.ts';
import type { Chart } from '../ledger/chart.ts';
import type { Fen } from '../money.ts';
import type { Problem } from './problem.ts';

/** A file's bytes, in pieces, readable more than once; a million lines are never whole in memory. */
export type ByteSource = Iterable<Uint8Array>;

export const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];
export const DELIMITERS = [',', '\t', ';', '|', '，'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** What a column of the file means. `voucher` holds word and number together, `account` code and name together. */
export const COLUMN_ROLES = [
	'date',
	'year',
	'month',
	'day',
	'voucher',
	'voucherWord',
	'voucherNumber',
	'lineNumber',
	'summary',
	'account',
	'accountCode',
	'accountName',
	'parentAccountName',
	'counterAccount',
	'side',
	'amount',
	'debit',
	'credit',
	'balanceSide',
	'balance',
	'counterparty',
	'attachments',
	'status',
	'ignored'
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];
export type Column = { readonly index: number; readonly header: string; readonly role: ColumnRole };

/** What a person decided about a file; everything left out is detected. Kept with the draft as JSON. */
export type ImportOptions = {
	readonly encoding?: Encoding;
	readonly delimiter?: Delimiter;
	/** By column index; from the correctable mapping on the review page. */
	readonly roles?: readonly ColumnRole[];
	/** For files whose rows name no year. */
	readonly fiscalYear?: FiscalYear;
	/** For files whose accounts speak for both systems or for neither. */
	readonly accountingSystem?: AccountingSystem;
	/** New leaf accounts (code → name) that the accountant let into the chart. */
	readonly acceptedAccounts?: readonly AccountCode[];
	/** First row of the header as the spreadsheet counts it; for files whose headings nobody knows. */
	readonly headerRow?: number;
	/** How dates such as 03/04/2024 are meant; asked where the file itself does not tell. */
	readonly dateOrder?: DateOrder;
	/** What separates whole from part in amounts such as 1.234; asked where the file itself does not tell. */
	readonly decimalMark?: DecimalMark;
	/** The cash or bank account that a one-sided book (收入/支出/结余) belongs to. */
	readonly ownAccount?: AccountCode;
	/** Counter accounts of a one-sided book's lines, by `lineAccountKey`. */
	readonly lineAccounts?: Readonly<Record<string, AccountCode>>;
	/** What a person corrected in the file; its bytes never change. */
	readonly repairs?: Repairs;
	/** Where the books hold vouchers of the file's months already. */
	readonly overlap?: Overlap;
	/** The months of a trial balance that does not name them. */
	readonly period?: Period;
};

/** Months of one fiscal year, both included. */
export type Period = { readonly from: Month; readonly to: Month };
/** What a file is besides a ledger of vouchers. */
export type OtherKind = 'trial-balance' | 'account-list';
export type DateOrder = 'day-first' | 'month-first';
export type DecimalMark = '.' | ',';
/** `add`: only what is new; `replace`: the months of this file become what it says, in one step. */
export type Overlap = 'add' | 'replace';

/** Corrections, by the row as the spreadsheet counts it and by column index from 0. Applied as each row is read. */
export type Repairs = {
	/** `row` null: every cell of the column that says `from`. A cell that no longer says `from` is left alone. */
	readonly cells?: readonly {
		readonly row: number | null;
		readonly column: number;
		readonly from: string;
		readonly to: string;
	}[];
	/** Whole rows as they should read: where broken quotes or shifted cells leave no single cell to correct. */
	readonly rows?: readonly SourceRow[];
	/** Rows put in behind a row of the file. */
	readonly added?: readonly { readonly after: number; readonly cells: readonly string[] }[];
	/** Rows that are not to be imported. */
	readonly skipped?: readonly number[];
};

/** What the books already know when a file is read. `review FILE` without a database uses `noBooks`. */
export type BooksContext = {
	/** Null: take the year the file speaks of. */
	readonly fiscalYear: FiscalYear | null;
	/** Null: the file decides, by the probes of domain.md §1.4. */
	readonly accountingSystem: AccountingSystem | null;
	/** Accounts of the ledger set beyond the official chart; null = official chart only. */
	readonly chart: Chart | null;
	/** Months up to this one are closed (已结账); null = none. */
	readonly closedThrough: Month | null;
	/** `true`: new leaves under known parents are only listed (warning). `false`: each must be accepted first (error). */
	readonly admitsNewAccounts: boolean;
	/** A voucher already posted with this key (`voucherKey`), as its `voucherDigest`; undefined if there is none. */
	readonly postedDigest: (key: string) => string | undefined;
};

export type NewAccount = {
	readonly code: AccountCode;
	readonly name: string;
	readonly parentCode: AccountCode;
	readonly firstRow: number;
	readonly entryCount: number;
};

/** What a subtotal row of the file said against what its lines sum to. */
export type SubtotalCheck = {
	readonly row: number;
	readonly label: string;
	readonly agrees: boolean;
};

export type LedgerReview = {
	/** Absent for a ledger, also in reviews kept by earlier versions. */
	readonly kind?: OtherKind;
	/** `unreadable`: no table was found, see the problems. `question`: an answer is needed first (encoding or year). */
	readonly status: 'importable' | 'problems' | 'question' | 'unreadable';
	readonly question: 'encoding' | 'fiscal-year' | 'accounting-system' | null;
	readonly encoding: Encoding | null;
	readonly delimiter: Delimiter | null;
	readonly headerRow: number | null;
	readonly columns: readonly Column[];
	/** Rows above the header (村名, 期间), and the first rows below it, as decoded: { row, cells }. */
	readonly titleRows: readonly SourceRow[];
	readonly sampleRows: readonly SourceRow[];
	readonly accountingSystem: AccountingSystem | null;
	readonly fiscalYear: FiscalYear | null;
	readonly months: readonly Month[];
	readonly rowCount: number;
	readonly vouchers: number;
	/** Every readable entry, also where its account is unknown. */
	readonly entries: number;
	readonly debitFen: Fen;
	readonly creditFen: Fen;
	readonly newAccounts: readonly NewAccount[];
	readonly subtotals: readonly SubtotalCheck[];
	/** At most PROBLEM_LIMIT, errors first kept; the counts tell all. */
	readonly problems: readonly Problem[];
	readonly errorCount: number;
	readonly warningCount: number;
	/** Vouchers of the file that are posted already, identically; each is an error. */
	readonly alreadyPosted: number;
};

export type SourceRow = { readonly row: number; readonly cells: readonly string[] };
export const PROBLEM_LIMIT = 2000;
