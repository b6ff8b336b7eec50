import type { DateOrder, FiscalYear } from '../calendar.ts';
import type { AccountingSystem } from '../ledger/account.ts';
import type { Chart } from '../ledger/chart.ts';
import { bookWord } from './book-numbers.ts';
import { chartBefore, knownSystem, systemOf } from './choose-system.ts';
import type { DecimalMark } from '../money.ts';
import { doubledRoles, headingFor } from './check-roles.ts';
import { indexColumns, type ColumnIndex } from './column-index.ts';
import { decodeText, detectEncoding } from './decode-text.ts';
import { findHeader, firstRows, otherKindOfTable, type Header } from './find-header.ts';
import { yearOfFileName, yearOfTitles } from './fiscal-year.ts';
import { missingColumns } from './match-columns.ts';
import { checkMoneyUnit } from './money-unit.ts';
import { bookOf, type Book } from './one-account-book.ts';
import type { ProblemList } from './problem-list.ts';
import { conventionOf } from './convention.ts';
import { readTable } from './read-table.ts';
import { hasRepairs, RowRepairs } from './repair-rows.ts';
import { ReadingClues } from './reading-clues.ts';
import { recogniseFile } from './recognise-file.ts';
import type {
	BooksContext,
	ByteSource,
	Delimiter,
	Encoding,
	ImportOptions,
	LedgerReview,
	Repairs
} from './review.ts';
import { surveyRows, type Survey } from './survey.ts';
import { findUnknownTable } from './unknown-table.ts';

/** Everything that is settled before the main pass. */
export type Setup = {
	readonly encoding: Encoding;
	readonly header: Header;
	readonly at: ColumnIndex;
	readonly survey: Survey;
	readonly fiscalYear: FiscalYear | null;
	readonly system: AccountingSystem | null;
	readonly chart: Chart;
	/** Null where nobody corrected anything. */
	readonly repairs: Repairs | null;
	/** Null for a journal. */
	readonly book: Book | null;
	readonly question: LedgerReview['question'];
	/** Where the file or a person says so. */
	readonly dateOrder?: DateOrder;
	readonly decimalMark?: DecimalMark;
	/** False where the accounts cannot be judged: then they are counted and not reported one by one. */
	readonly judgesAccounts: boolean;
};

/** What is known where the file could not be read up to its rows. */
export type Stopped = {
	readonly status: 'unreadable' | 'question' | 'problems';
	readonly question: LedgerReview['question'];
	readonly encoding: Encoding | null;
	readonly header: Header | null;
	/** Where a table was found and no header. */
	readonly delimiter?: Delimiter;
	readonly sampleRows: LedgerReview['sampleRows'];
	/** With a question about the rows: what they told before it came up. */
	readonly openCells?: readonly string[];
	readonly fiscalYear?: FiscalYear | null;
	readonly accountingSystem?: AccountingSystem | null;
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
	const table = header === null ? findUnknownTable(head, options.delimiter) : null;
	if (table !== null) {
		const { delimiter, likelyHeader, rows } = table;
		problems.add('columns-unknown', { row: likelyHeader || null });
		const sampleRows = rows.slice(0, 12);
		return stopped('question', { question: 'columns', encoding, delimiter, sampleRows });
	}
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
	const typedYear = options.fiscalYear ?? null;
	const yearAround =
		header.year ?? yearOfTitles(header.titleRows) ?? yearOfFileName(fileName) ?? books.fiscalYear;
	const columns = indexColumns(header.columns);
	const clues = new ReadingClues(columns, typedYear ?? yearAround, options);
	const isDecided = ({ year, evidence }: Survey) =>
		!clues.isOpen &&
		(typedYear !== null || year !== null || (columns.date < 0 && columns.year < 0)) &&
		(evidence.kind === 'system' || knownSystem(options, books) !== null);
	const table = readTable(decodeText(bytes, encoding), header.delimiter);
	const repairs = hasRepairs(options.repairs) ? options.repairs : null;
	const rows = repairs ? new RowRepairs(repairs, header).apply(table) : table;
	const survey = surveyRows(rows, columns, header.lastRow, clues, isDecided);
	const dateOrder = options.dateOrder ?? survey.reading.dateOrder;
	const decimalMark = options.decimalMark ?? survey.reading.decimalMark;
	const convention = conventionOf(dateOrder, decimalMark, options.decimalMark !== undefined);
	const at = { ...columns, ...convention };
	const other = otherKindOfTable(header);
	if (other !== null) {
		problems.add(other);
		return stopped('unreadable', { encoding, header, sampleRows: survey.sampleRows });
	}
	checkMoneyUnit(header, problems);
	const fiscalYear = typedYear ?? survey.year ?? yearAround;
	const chart = chartBefore(options, books, survey, fiscalYear);
	const book = bookOf(header, at, survey, options, fileName, chart);
	const missing = missingColumns(header.columns, book !== null);
	if (book && !book.isNumbered && book.ownCode !== null && bookWord(book.ownCode) === null)
		missing.push('凭证号');
	const doubled = options.roles ? doubledRoles(header.columns) : [];
	const row = header.row || null;
	for (const { role, first, second } of doubled)
		problems.add('column-doubled', { row }, { role: headingFor(role), first, second });
	for (const needed of missing) problems.add('column-missing', { row }, { needed });
	if (missing.length + doubled.length > 0)
		return stopped('problems', { encoding, header, sampleRows: survey.sampleRows });
	if (fiscalYear === null) problems.add('fiscal-year-unknown', { row });
	const systems = systemOf(options, books, survey, fiscalYear, problems);
	const open = fiscalYear === null ? null : openReading(survey, problems);
	if (open !== null) {
		const { sampleRows } = survey;
		const known = { encoding, header, sampleRows, fiscalYear, accountingSystem: systems.system };
		return stopped('question', { ...open, ...known });
	}
	const asksOwnAccount = systems.question === null && book?.isAsked === true;
	if (asksOwnAccount) problems.add('own-account-unknown', { row });
	return {
		encoding,
		header,
		at,
		survey,
		fiscalYear,
		repairs,
		book,
		...(dateOrder && { dateOrder }),
		...((options.decimalMark !== undefined || decimalMark === ',') && {
			decimalMark: decimalMark ?? '.'
		}),
		...systems,
		question: asksOwnAccount ? 'own-account' : systems.question
	};
}

/** Asked before a row is read: nothing in the file says how its dates or amounts are meant. */
function openReading({ reading }: Survey, problems: ProblemList) {
	const { openDates, openAmounts } = reading;
	if (openDates.length > 0) return openQuestion('date-order', openDates, problems);
	return openAmounts.length > 0 ? openQuestion('decimal-mark', openAmounts, problems) : null;
}

export function openQuestion(
	question: 'date-order' | 'decimal-mark',
	openCells: readonly string[],
	problems: ProblemList
) {
	const cell = openCells[0] ?? '';
	problems.add(`${question}-unclear`, { cell });
	return { question, openCells };
}
