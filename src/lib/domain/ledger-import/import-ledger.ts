import { formatYuan } from '../money.ts';
import { checkOverlap, countOf } from '../overlap/check-overlap.ts';
import { OverlapTally } from '../overlap/overlap-tally.ts';
import type { Voucher } from '../ledger/voucher.ts';
import type { CheckContext } from './checks/context.ts';
import { headerOf } from './column-index.ts';
import { openQuestion, prepareImport, type Setup, type Stopped } from './prepare-import.ts';
import { ProblemList } from './problem-list.ts';
import { VoucherReader, type Tally } from './read-vouchers.ts';
import { reportAccounts } from './report-accounts.ts';
import { AccountResolver } from './resolve-accounts.ts';
import {
	GROUP_LIMIT,
	type BookReview,
	type BooksContext,
	type ByteSource,
	type ImportOptions,
	type LedgerReview,
	type NewAccount,
	type OverlapReview
} from './review.ts';

export { voucherDigest } from './voucher-digest.ts';

/** Nothing is known yet: `review FILE` on a machine without a database. */
export const noBooks: BooksContext = {
	fiscalYear: null,
	accountingSystem: null,
	chart: null,
	closedThrough: null,
	admitsNewAccounts: true,
	postedDigest: () => undefined
};

/**
 * A file becomes vouchers, in the order of the file and in constant memory, and at the end the review of it. Never
 * throws for anything in the file. Vouchers are yielded also where there are problems (for the preview); while a
 * question is open there are none. What may be posted is decided by `status`, not by what was yielded.
 */
export function* importLedger(
	bytes: ByteSource,
	fileName: string,
	options: ImportOptions = {},
	books: BooksContext = noBooks
): Generator<Voucher, LedgerReview, undefined> {
	const problems = new ProblemList();
	const setup = prepareImport(bytes, fileName, options, books, problems);
	if ('status' in setup) return unreadReview(setup, problems);
	const context: CheckContext = {
		problems,
		at: setup.at,
		books,
		fiscalYear: setup.fiscalYear,
		closedThrough: books.closedThrough,
		overlap: books.postedKeys ? new OverlapTally(books) : null,
		overlapChoice: options.overlap
	};
	const accounts = new AccountResolver(setup.chart);
	const reader = new VoucherReader(setup, context, accounts, options);
	yield* reader.read(bytes);
	const newAccounts = setup.judgesAccounts ? newAccountsOf(accounts, setup, context, options) : [];
	checkFile(reader.tally, problems);
	const overlap = context.overlap?.review(options);
	if (overlap) checkOverlap(overlap, options, books.closedThrough, problems);
	const book = bookReview(setup, reader, options);
	return {
		...review(setup, reader, newAccounts, problems),
		...overlapOf(overlap),
		...(book && { book })
	};
}

const overlapOf = (overlap: OverlapReview | undefined) =>
	overlap && { overlap, alreadyPosted: countOf(overlap, 'identical') };

/** Reads the whole file and keeps nothing but its review. */
export function reviewAll(
	bytes: ByteSource,
	fileName: string,
	options: ImportOptions = {},
	books: BooksContext = noBooks
): LedgerReview {
	const vouchers = importLedger(bytes, fileName, options, books);
	for (let step = vouchers.next(); ; step = vouchers.next()) if (step.done) return step.value;
}

function newAccountsOf(
	accounts: AccountResolver,
	{ chart }: Setup,
	{ at, books, problems }: CheckContext,
	options: ImportOptions
): NewAccount[] {
	return reportAccounts(accounts.uses(), {
		chart,
		problems,
		columns: {
			code: headerOf(at, 'accountCode', 'account', 'accountName', 'counterAccount'),
			name: headerOf(at, 'accountName', 'account')
		},
		checksNew: books.chart !== null,
		admitsNew: books.admitsNewAccounts,
		accepted: new Set(options.acceptedAccounts ?? [])
	});
}

function checkFile(tally: Tally, problems: ProblemList): void {
	const { entries, debitFen, creditFen } = tally;
	if (entries === 0) problems.add('no-entries');
	if (debitFen !== creditFen)
		problems.add(
			'file-not-balanced',
			{},
			{
				debit: formatYuan(debitFen),
				credit: formatYuan(creditFen),
				difference: formatYuan(Math.abs(debitFen - creditFen))
			}
		);
}

function bookReview(
	{ book }: Setup,
	{ counters, sums }: VoucherReader,
	options: ImportOptions
): BookReview | null {
	if (book === null || counters === null) return null;
	const { lines, firstLines } = counters;
	return {
		ownAccount: book.ownCode,
		askedBelow: book.askedBelow,
		isOwnAccountTold: !book.isAsked && options.ownAccount === undefined,
		isNumbered: book.isNumbered,
		firstLines,
		openingFen: sums.openingFen,
		closingFen: sums.closingFen,
		openGroups: lines.openGroups,
		openLines: lines.openLines,
		groups: lines.report().slice(0, GROUP_LIMIT)
	};
}

function review(
	setup: Setup,
	reader: VoucherReader,
	newAccounts: NewAccount[],
	problems: ProblemList
): LedgerReview {
	const { header, encoding, survey, fiscalYear, system } = setup;
	const { months, ...counts } = reader.tally;
	const asked = setup.question === null ? askedLate(setup, problems) : null;
	const question = asked?.question ?? setup.question;
	const isMixed = problems.countOf('amount-mark-differs') > 0;
	const decimalMark = setup.decimalMark ?? (isMixed ? '.' : undefined);
	const status = problems.counts.error > 0 ? 'problems' : 'importable';
	return {
		...counts,
		...asked,
		...(setup.dateOrder && { dateOrder: setup.dateOrder }),
		...(decimalMark && { decimalMark }),
		status: question === null ? status : 'question',
		question,
		encoding,
		delimiter: header.delimiter,
		headerRow: header.row,
		lastHeaderRow: header.lastRow,
		columns: header.columns,
		titleRows: header.titleRows,
		sampleRows: survey.sampleRows,
		accountingSystem: system,
		fiscalYear,
		months: [...months].sort(),
		newAccounts,
		subtotals: reader.sums.subtotals,
		alreadyPosted: 0,
		problems: problems.sorted(),
		errorCount: problems.counts.error,
		warningCount: problems.counts.warning,
		countsByCode: problems.countsByCode()
	};
}

/** Cells with two meanings that stood behind the rows of the first look. */
function askedLate({ at: { open } }: Setup, problems: ProblemList) {
	if (open.dates.length > 0) return openQuestion('date-order', open.dates, problems);
	return open.amounts.length > 0 ? openQuestion('decimal-mark', open.amounts, problems) : null;
}

function unreadReview(stopped: Stopped, problems: ProblemList): LedgerReview {
	const { header, ...known } = stopped;
	return {
		...known,
		delimiter: header?.delimiter ?? known.delimiter ?? null,
		headerRow: header?.row ?? null,
		lastHeaderRow: header?.lastRow ?? null,
		columns: header?.columns ?? [],
		titleRows: header?.titleRows ?? [],
		accountingSystem: known.accountingSystem ?? null,
		fiscalYear: known.fiscalYear ?? null,
		months: [],
		rowCount: 0,
		vouchers: 0,
		entries: 0,
		debitFen: 0,
		creditFen: 0,
		newAccounts: [],
		subtotals: [],
		problems: problems.sorted(),
		errorCount: problems.counts.error,
		warningCount: problems.counts.warning,
		countsByCode: problems.countsByCode(),
		alreadyPosted: 0
	};
}
