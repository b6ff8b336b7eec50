import type { Month } from '../calendar.ts';
import { voucherName, type Entry, type Voucher } from '../ledger/voucher.ts';
import type { Fen } from '../money.ts';
import type { CheckContext } from './checks/context.ts';
import { LINE_CHECKS } from './checks/line-checks.ts';
import { NumberSequences } from './checks/number-sequence.ts';
import { SumChecks } from './checks/sum-checks.ts';
import { BookNumbers } from './book-numbers.ts';
import { checkVoucher, type VoucherFacts } from './checks/voucher-checks.ts';
import { VoucherStatus } from './checks/voucher-status.ts';
import { headerOf } from './column-index.ts';
import { CounterAccounts } from './counter-accounts.ts';
import { decodeText } from './decode-text.ts';
import { VoucherGrouper, type DateConflict } from './group-vouchers.ts';
import type { Header } from './find-header.ts';
import { LineAccounts } from './line-accounts.ts';
import { EntryMaker } from './make-entries.ts';
import { isSubtotal, LineReader, type SubtotalRow, type VoucherLine } from './parse-line.ts';
import type { Setup } from './prepare-import.ts';
import type { ProblemList } from './problem-list.ts';
import { readTable, type TableRow } from './read-table.ts';
import { RowRepairs, type UnmetRepair } from './repair-rows.ts';
import type { AccountResolver, AccountUse } from './resolve-accounts.ts';
import type { ByteSource, ImportOptions } from './review.ts';
import { RowFilter } from './row-filter.ts';

/** What the main pass counts on its way. */
export type Tally = {
	rowCount: number;
	vouchers: number;
	entries: number;
	debitFen: Fen;
	creditFen: Fen;
	readonly months: Set<Month>;
};

/** A book of one account holds all vouchers of a word only where the word is that of its kind: 现收, 银付. */
const OF_CASH_BOOK = /[现银]/;
const ANY_WORD = /(?:)/;
/** A date of a file whose year nobody knows yet still has to be read; 2000 has a 29 February. */
const PROVISIONAL_YEAR = 2000;

/** The main pass: rows → lines → vouchers, each checked as it comes, in constant memory. */
export class VoucherReader {
	readonly tally: Tally = {
		rowCount: 0,
		vouchers: 0,
		entries: 0,
		debitFen: 0,
		creditFen: 0,
		months: new Set()
	};
	readonly sums: SumChecks;
	/** Null for a journal. */
	readonly counters: CounterAccounts | null;
	private readonly grouper = new VoucherGrouper();
	private readonly sequences = new NumberSequences();
	private readonly rows: RowFilter;
	private readonly lines: LineReader;
	private readonly status: VoucherStatus;
	private readonly entries: EntryMaker;
	private readonly setup: Setup;
	private readonly context: CheckContext;

	constructor(
		setup: Setup,
		context: CheckContext,
		accounts: AccountResolver,
		options: ImportOptions
	) {
		const { at, fiscalYear, book, chart } = setup;
		this.setup = setup;
		this.context = context;
		this.rows = new RowFilter(setup, context);
		this.counters =
			book &&
			new CounterAccounts(
				book.counter,
				new LineAccounts(options, accounts, chart),
				context,
				accounts
			);
		const own = ownAccountOf(setup, accounts);
		this.sums = new SumChecks(context, book !== null, hasCreditBalance(setup));
		this.status = new VoucherStatus(context, this.sequences);
		this.entries = new EntryMaker(context, this.counters);
		const numbers = book && !book.isNumbered ? new BookNumbers() : null;
		this.lines = new LineReader(at, fiscalYear ?? PROVISIONAL_YEAR, accounts, own, numbers);
	}

	*read(bytes: ByteSource): Generator<Voucher, void, undefined> {
		const { encoding, header, question, repairs } = this.setup;
		const texts = this.rows.watch(decodeText(bytes, encoding));
		const table = readTable(texts, header.delimiter);
		const corrected = repairs && new RowRepairs(repairs, header);
		for (const row of corrected ? corrected.apply(table) : table) {
			this.tally.rowCount = row.row;
			const line = row.row > header.lastRow ? this.lineOf(row) : null;
			if (line === null) continue;
			const finished = this.beginsVoucher(line) ? this.finish() : null;
			if (finished && question === null) yield finished;
			if (isSubtotal(line)) this.sums.takeSubtotal(line);
			else this.takeLine(line);
		}
		const finished = this.finish();
		if (finished && question === null) yield finished;
		if (corrected) tellUnmet(corrected.unmet(), header, this.context.problems);
		this.sequences.check(this.context, this.counters === null ? ANY_WORD : OF_CASH_BOOK);
		if (question === null) this.counters?.report();
	}

	private lineOf(row: TableRow): VoucherLine | SubtotalRow | null {
		const cells = this.rows.filter(row);
		if (cells === 'skip') return null;
		if (cells !== 'unsound') return this.lines.read(row.row, cells);
		const voucher = this.lines.vouchers.nameOf(row.cells);
		if (voucher) this.sequences.seeUndated(voucher.word, voucher.number);
		this.sums.skipRow();
		return null;
	}

	private beginsVoucher(line: VoucherLine | SubtotalRow): boolean {
		return isSubtotal(line) || (line.number !== null && this.grouper.begins(line));
	}

	private takeLine(line: VoucherLine): void {
		if (this.status.isVoid(line)) return;
		for (const check of LINE_CHECKS) check(line, this.context);
		this.sums.takeLine(line);
		const entries = this.entries.entriesOf(line);
		for (const entry of entries) this.count(entry);
		const conflict = line.number === null ? null : this.grouper.add(line, entries);
		if (conflict) this.tellConflict(line, conflict);
	}

	private count({ debitFen, creditFen }: Entry): void {
		this.tally.entries += 1;
		this.tally.debitFen += debitFen;
		this.tally.creditFen += creditFen;
	}

	private tellConflict({ word, number, dateCell }: VoucherLine, conflict: DateConflict): void {
		const { row, date, firstDate } = conflict;
		const column = headerOf(this.context.at, 'date', 'day');
		const voucher = voucherName({ word, number: number ?? 0 });
		const place = { row, column, cell: dateCell };
		this.context.problems.add('voucher-dates-differ', place, { voucher, date, firstDate });
	}

	private finish(): Voucher | null {
		const facts = this.grouper.close();
		this.sums.startVoucher();
		if (facts === null) return null;
		const isAgain = this.isSeenBefore(facts);
		if (facts.voucher.entries.length === 0) return null;
		if (!isAgain) this.tally.vouchers += 1;
		checkVoucher(facts, this.context);
		if (!facts.isDated) return null;
		this.tally.months.add(facts.voucher.month);
		return facts.voucher;
	}

	private isSeenBefore({ voucher, isDated, firstRow }: VoucherFacts): boolean {
		const { month, word, number } = voucher;
		if (!isDated) this.sequences.seeUndated(word, number);
		const seen = isDated ? this.sequences.see(month, word, number, firstRow) : null;
		if (seen === null) return false;
		const { at, problems } = this.context;
		const name = voucherName(voucher);
		const place = { row: firstRow, column: headerOf(at, 'voucher', 'voucherNumber'), cell: name };
		problems.add('voucher-split', place, { voucher: `${month} ${name}`, firstRow: seen });
		return true;
	}
}

/** A correction that was made for another text (the file is read in another way since) is told, never forced. */
function tellUnmet(unmet: readonly UnmetRepair[], header: Header, problems: ProblemList): void {
	for (const { row, column, from, to, cell } of unmet) {
		const place = { row, column: column === null ? null : (header.columns[column] ?? null), cell };
		problems.add('repair-not-applied', place, { from: from || '—', to: to || '—' });
	}
}

/** The account of a book without an account column; unnamed, it is reported once and not with every line. */
function ownAccountOf(setup: Setup, accounts: AccountResolver): AccountUse | null {
	const { book, header, chart } = setup;
	// A column of the file names it, line by line.
	if (book === null || (book.ownCell === null && !book.isAsked)) return null;
	const cell = book.ownCell ?? '';
	const account = accounts.resolve(cell, chart.accounts.get(cell)?.name ?? '', '', header.row);
	return cell === '' ? { ...account, fault: null } : account;
}

/** The balance of an income or liability account grows on the credit side, also where no 方向 says so. */
function hasCreditBalance({ book, chart }: Setup): boolean {
	const code = book?.ownCode;
	const first = code == null ? undefined : chart.accounts.get(code.slice(0, 3));
	return first?.normalSide === 'credit';
}
