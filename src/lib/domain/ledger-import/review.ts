import type { CivilDate, DateOrder, FiscalYear, Month } from '../calendar.ts';
import type { AccountCode, AccountingSystem } from '../ledger/account.ts';
import type { Chart } from '../ledger/chart.ts';
import type { DecimalMark, Fen } from '../money.ts';
import type { Problem, ProblemCode } from './problem.ts';

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
	'counterAccountName',
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
	/** First row of the header as the spreadsheet counts it, 0 where there is none; for headings nobody knows. */
	readonly headerRow?: number;
	/** How dates such as 03/04/2024 are meant; asked where the file itself does not tell. */
	readonly dateOrder?: DateOrder;
	/** What separates whole from part in amounts such as 1.234; asked where the file itself does not tell. */
	readonly decimalMark?: DecimalMark;
	/** The account that a one-account book (收入/支出/结余) belongs to: a code, or code and name of a new leaf. */
	readonly ownAccount?: string;
	/** What stands opposite the lines of a one-account book, by `lineAccountKey`: written alike, or `LEFT_OUT`. */
	readonly lineAccounts?: Readonly<Record<string, string>>;
	/** What a person corrected in the file; its bytes never change. */
	readonly repairs?: Repairs;
	/** Where the books hold vouchers of the file's months already. */
	readonly overlap?: Overlap;
	/** `OverlapReview.missingDigest` of the vouchers that may leave the books under `replace`: others were not seen. */
	readonly acceptedMissing?: string;
	/** The remembered mapping these options were taken from; null where a person does not want it used. */
	readonly mapping?: { readonly id: number; readonly name: string } | null | undefined;
	/** The months of a trial balance that does not name them. */
	readonly period?: Period;
};

/** Months of one fiscal year, both included. */
export type Period = { readonly from: Month; readonly to: Month };
/** What a file is besides a ledger of vouchers. */
export type OtherKind = 'trial-balance' | 'account-list';
export type { DateOrder, DecimalMark };
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
	/** All keys that `postedDigest` knows; left out where the books hold nothing of the year. */
	readonly postedKeys?: () => Iterable<string>;
};

/** Vouchers of one month: of the file, beside what the books hold (`missing`: in the books only). */
export type OverlapMonth = {
	readonly month: Month;
	readonly new: number;
	readonly identical: number;
	readonly changed: number;
	readonly missing: number;
};
export type OverlapReview = {
	readonly months: readonly OverlapMonth[];
	/** Names exactly the vouchers that the file lacks; '' where it lacks none. */
	readonly missingDigest: string;
	/** Under `replace`: the months whose posted vouchers leave the books. */
	readonly replacedMonths: readonly Month[];
	/** What posting puts in under the choice in force. */
	readonly added: { readonly vouchers: number; readonly entries: number };
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
	/** `unreadable`: no table was found, see the problems. `question`: an answer is needed first. */
	readonly status: 'importable' | 'problems' | 'question' | 'unreadable';
	readonly question:
		| 'encoding'
		| 'columns'
		| 'fiscal-year'
		| 'date-order'
		| 'decimal-mark'
		| 'accounting-system'
		| 'own-account'
		| null;
	/** First cells of the file that can be read in two ways; with the question about them. */
	readonly openCells?: readonly string[];
	/** What the file or a person says where it could have been either; left out where nothing needed it. */
	readonly dateOrder?: DateOrder;
	readonly decimalMark?: DecimalMark;
	readonly encoding: Encoding | null;
	readonly delimiter: Delimiter | null;
	readonly headerRow: number | null;
	/** Another one than `headerRow` for a two-row header. Reviews stored by version 0.1.0 lack it. */
	readonly lastHeaderRow?: number | null;
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
	/** At most PROBLEM_LIMIT, errors first kept, some of every kind; the counts tell all. */
	readonly problems: readonly Problem[];
	readonly errorCount: number;
	readonly warningCount: number;
	/** How many of each kind, also beyond the limit. Reviews stored by version 0.1.0 lack it. */
	readonly countsByCode?: Partial<Record<ProblemCode, number>>;
	/** Vouchers of the file that are posted already, identically; adding leaves them out. */
	readonly alreadyPosted: number;
	/** Where the books hold vouchers of the file's months. */
	readonly overlap?: OverlapReview;
	/** Only for the book of one account. */
	readonly book?: BookReview;
};

/** What posting the file puts in, or has put in. */
export const addedBy = ({
	overlap,
	vouchers,
	entries
}: Pick<LedgerReview, 'overlap' | 'vouchers' | 'entries'>): { vouchers: number; entries: number } =>
	overlap?.added ?? { vouchers, entries };

/** What a one-account book (日记账, 三栏账, 收入/支出/结余) says, and which of its lines wait for an account. */
export type BookReview = {
	/** Null while it is asked, and where a column of the file names it. */
	readonly ownAccount: AccountCode | null;
	/** While it is asked: the account that title or file name give, which has several below it (银行存款日记账). */
	readonly askedBelow: AccountCode | null;
	/** Named by title, file name or column; else a person's word, which can be changed. */
	readonly isOwnAccountTold: boolean;
	/** False where the vouchers are numbered here, by order within the month. */
	readonly isNumbered: boolean;
	/** The first lines, for telling whose book this is. */
	readonly firstLines: readonly BookLine[];
	/** Balances as the file states them, debit positive; null where it states none. */
	readonly openingFen: Fen | null;
	readonly closingFen: Fen | null;
	readonly openGroups: number;
	readonly openLines: number;
	/** At most `GROUP_LIMIT`, open ones first. */
	readonly groups: readonly LineGroup[];
};

/** One line of a book. `account` is what was said of this row alone. */
export type BookLine = {
	readonly row: number;
	readonly date: CivilDate | null;
	readonly summary: string;
	readonly debitFen: Fen;
	readonly creditFen: Fen;
	readonly account: string | null;
};

/** Lines that one answer is meant for: one side, one kind of summary (`lineAccountKey`). */
export type LineGroup = {
	readonly key: string;
	readonly side: 'debit' | 'credit';
	readonly summary: string;
	/** What a 对方科目 column says where it names no account of the chart. */
	readonly told: string | null;
	/** Different summaries among them (月份, 季度), counted up to ten. */
	readonly variants: number;
	readonly count: number;
	/** Lines of it that still wait. */
	readonly open: number;
	readonly sumFen: Fen;
	readonly firstRow: number;
	/** Null while nobody has decided. */
	readonly account: string | null;
	/** At most ten. */
	readonly rows: readonly BookLine[];
};
export const GROUP_LIMIT = 120;

export type SourceRow = { readonly row: number; readonly cells: readonly string[] };
/** Kept with a review (some 300 bytes each), so that all of a file with thousands can be gone through. */
export const PROBLEM_LIMIT = 5000;
