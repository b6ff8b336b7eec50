import type { FiscalYear } from '../calendar.ts';
import type { AccountingSystem } from '../ledger/account.ts';
import type { Chart } from '../ledger/chart.ts';
import { knownSystem, systemOf } from './choose-system.ts';
import { indexColumns, type ColumnIndex } from './column-index.ts';
import { decodeText, detectEncoding } from './decode-text.ts';
import { findHeader, firstRows, otherKindOfTable, type Header } from './find-header.ts';
import { yearOfFileName, yearOfTitles } from './fiscal-year.ts';
import { missingColumns } from './match-columns.ts';
import { checkMoneyUnit } from './money-unit.ts';
import { ownAccountCell } from './own-account.ts';
import type { ProblemList } from './problem-list.ts';
import { readTable } from './read-table.ts';
import { recogniseFile } from './recognise-file.ts';
import type { BooksContext, ByteSource, Encoding, ImportOptions, LedgerReview } from './review.ts';
import { surveyRows, type Survey } from './survey.ts';

/** How the lines of the file make vouchers. */
export type Mode =
	/** Each line has its account: a journal. */
	| 'journal'
	/** One account's book with counter accounts: each line is two entries. */
	| 'paired'
	/** One account's book without them: half of each voucher. */
	| 'one-sided';

/** Everything that is settled before the main pass. */
export type Setup = {
	readonly encoding: Encoding;
	readonly header: Header;
	readonly at: ColumnIndex;
	readonly survey: Survey;
	readonly fiscalYear: FiscalYear | null;
	readonly system: AccountingSystem | null;
	readonly chart: Chart;
	readonly mode: Mode;
	readonly ownAccountCell: string | null;
	readonly question: LedgerReview['question'];
	/** False where the accounts cannot be judged: then they are counted and not reported one by one. */
	readonly judgesAccounts: boolean;
};

/** What is known where the file could not be read up to its rows. */
export type Stopped = {
	readonly status: 'unreadable' | 'question' | 'problems';
	readonly question: LedgerReview['question'];
	readonly encoding: Encoding | null;
	readonly header: Header | null;
	readonly sampleRows: LedgerReview['sampleRows'];
};

const stopped = (status: Stopped['status'], known: Partial<Stopped> = {}): Stopped => ({
	status,
	question: null,
	encoding: null,
	header: null,
	sampleRows: [],
	...known
});

const HEAD = 1 << 16;

export function prepareImport(
	bytes: ByteSource,
	fileName: string,
	options: ImportOptions,
	books: BooksContext,
	problems: ProblemList
): Setup | Stopped {
	const kind = recogniseFile(bytes);
	if (kind !== null && !(kind === 'file-is-not-text' && options.encoding)) {
		problems.add(kind);
		return stopped('unreadable');
	}
	const answer = detectEncoding(bytes, options.encoding);
	if ('question' in answer) {
		problems.add('encoding-unclear');
		return stopped('question', { question: 'encoding' });
	}
	const { encoding } = answer;
	const head = headText(bytes, encoding);
	const header = findHeader(head, options);
	if (header === null) {
		problems.add('header-not-found');
		return stopped('unreadable', {
			encoding,
			sampleRows: firstRows(head, options.delimiter ?? ',').slice(0, 12)
		});
	}
	return setUp(bytes, fileName, { ...options, encoding }, books, header, problems);
}

/** Enough of the text to find its header in. */
export function headText(bytes: ByteSource, encoding: Encoding): string {
	let head = '';
	for (const text of decodeText(bytes, encoding)) {
		head += text;
		if (head.length >= HEAD) break;
	}
	return head.slice(0, HEAD);
}

function setUp(
	bytes: ByteSource,
	fileName: string,
	options: ImportOptions & { encoding: Encoding },
	books: BooksContext,
	header: Header,
	problems: ProblemList
): Setup | Stopped {
	const { encoding } = options;
	const at = indexColumns(header.columns);
	const typedYear = options.fiscalYear ?? null;
	const isDecided = ({ year, evidence }: Survey) =>
		(typedYear !== null || year !== null || (at.date < 0 && at.year < 0)) &&
		(evidence.kind === 'system' || knownSystem(options, books) !== null);
	const rows = readTable(decodeText(bytes, encoding), header.delimiter);
	const survey = surveyRows(rows, at, header.lastRow, isDecided);
	const other = otherKindOfTable(header);
	if (other !== null) {
		problems.add(other);
		return stopped('unreadable', { encoding, header, sampleRows: survey.sampleRows });
	}
	checkMoneyUnit(header, problems);
	const mode = modeOf(at, survey);
	const ownCell = ownAccountCell(header.titleRows, fileName);
	const missing = missingColumns(header.columns);
	// A paired book says whose it is in a column, above its header or in the file's name.
	if (mode === 'paired' && survey.accountCount === 0 && ownCell === null) missing.push('科目');
	for (const needed of missing) problems.add('column-missing', { row: header.row }, { needed });
	if (missing.length > 0)
		return stopped('problems', { encoding, header, sampleRows: survey.sampleRows });
	const fiscalYear =
		typedYear ??
		survey.year ??
		header.year ??
		yearOfTitles(header.titleRows) ??
		yearOfFileName(fileName) ??
		books.fiscalYear;
	if (fiscalYear === null) problems.add('fiscal-year-unknown', { row: header.row });
	return {
		encoding,
		header,
		at,
		survey,
		fiscalYear,
		mode,
		ownAccountCell: ownCell,
		...systemOf(options, books, survey, fiscalYear, problems)
	};
}

function modeOf(at: ColumnIndex, { accountCount }: Survey): Mode {
	const hasAccounts =
		at.account >= 0 || at.accountCode >= 0 || at.accountName >= 0 || at.parentAccountName >= 0;
	const hasCounter = at.counterAccount >= 0;
	const isOneAccount = !hasAccounts || (accountCount <= 1 && (at.balance >= 0 || hasCounter));
	if (!isOneAccount) return 'journal';
	return hasCounter ? 'paired' : 'one-sided';
}
