import type { Fen } from '../money.ts';
import { formatYuan } from '../money.ts';
import type { Month } from '../calendar.ts';
import { voucherName, type Entry, type Voucher } from '../ledger/voucher.ts';
import type { CheckContext } from './checks/context.ts';
import { checkCompensation, LINE_CHECKS } from './checks/line-checks.ts';
import { NumberSequences } from './checks/number-sequence.ts';
import { checkText, NEEDS_CARE } from './checks/text-checks.ts';
import { checkVoucher, type VoucherFacts } from './checks/voucher-checks.ts';
import { headerOf } from './column-index.ts';
import { decodeText } from './decode-text.ts';
import { VoucherGrouper } from './group-vouchers.ts';
import {
	cellAt,
	isSubtotal,
	LineReader,
	type SubtotalRow,
	type VoucherLine
} from './parse-line.ts';
import type { Setup } from './prepare-import.ts';
import { readTable, type TableRow } from './read-table.ts';
import { REPORTED_PER_LINE, type AccountResolver, type AccountUse } from './resolve-accounts.ts';
import type { ByteSource, SubtotalCheck } from './review.ts';
import { RunningBalance } from './running-balance.ts';
import { Sums, type TypedSum } from './sums.ts';

/** What the main pass counts on its way. */
export type Tally = {
	rowCount: number;
	vouchers: number;
	entries: number;
	debitFen: Fen;
	creditFen: Fen;
	alreadyPosted: number;
	readonly months: Set<Month>;
	readonly subtotals: SubtotalCheck[];
};

/** A date of a file whose year nobody knows yet still has to be read; 2000 has a 29 February. */
const PROVISIONAL_YEAR = 2000;
const SUBTOTAL_LIMIT = 500;
const VOID = /作废|废止|已删除/;
const UNPOSTED = /未审核|未记账|未过账|未复核|暂存|草稿/;

/** The main pass: rows → lines → vouchers, each checked as it comes, in constant memory. */
export class VoucherReader {
	readonly tally: Tally = {
		rowCount: 0,
		vouchers: 0,
		entries: 0,
		debitFen: 0,
		creditFen: 0,
		alreadyPosted: 0,
		months: new Set(),
		subtotals: []
	};
	private readonly grouper = new VoucherGrouper();
	private readonly sums = new Sums();
	private readonly balance = new RunningBalance();
	private readonly sequences = new NumberSequences();
	private readonly lines: LineReader;
	private readonly setup: Setup;
	private readonly context: CheckContext;
	private readonly accounts: AccountResolver;
	private readonly voided = new Set<string>();
	private needsCare = false;

	constructor(setup: Setup, context: CheckContext, accounts: AccountResolver) {
		this.setup = setup;
		this.context = context;
		this.accounts = accounts;
		const { ownAccountCell: cell, header } = setup;
		const isOwn = setup.mode !== 'journal' && setup.survey.accountCount === 0;
		const own = isOwn ? ownAccountOf(accounts, cell, header.row) : null;
		this.lines = new LineReader(setup.at, setup.fiscalYear ?? PROVISIONAL_YEAR, accounts, own);
	}

	*read(bytes: ByteSource): Generator<Voucher, void, undefined> {
		const { encoding, header } = this.setup;
		const canYield = this.setup.question === null;
		for (const row of readTable(this.watched(decodeText(bytes, encoding)), header.delimiter)) {
			this.tally.rowCount = row.row;
			if (row.row <= header.lastRow) continue;
			const line = this.lineOf(row);
			if (line === null) continue;
			if (isSubtotal(line) || (line.number !== null && this.grouper.begins(line))) {
				const finished = this.finish();
				if (finished && canYield) yield finished;
			}
			if (isSubtotal(line)) this.takeSubtotal(line);
			else this.takeLine(line);
		}
		const finished = this.finish();
		if (finished && canYield) yield finished;
		this.sequences.check(this.context);
	}

	/** Looks at each piece of text once, so that the cells of a clean one need no look of their own. */
	private *watched(texts: Iterable<string>): Generator<string, void, undefined> {
		let neededCare = false;
		for (const text of texts) {
			const needsCare = NEEDS_CARE.test(text);
			this.needsCare = needsCare || neededCare;
			neededCare = needsCare;
			yield text;
		}
	}

	private lineOf({ row, cells, fault }: TableRow): VoucherLine | SubtotalRow | null {
		if (cells.length <= 1 && (cells[0] ?? '').trim() === '') return null;
		const { width, columns } = this.setup.header;
		const { problems } = this.context;
		if (this.needsCare) checkText(row, cells, columns, problems);
		if (fault !== null) problems.add(fault, { row, cell: cells.join(' ').slice(0, 80) });
		const isTooLong =
			cells.length > width &&
			(cells.length > this.setup.survey.usualLength ||
				cells.slice(width).some((cell) => cell.trim() !== ''));
		if (isTooLong)
			problems.add('row-too-long', { row, cell: cells.join(',') }, { cells: cells.length, width });
		if (fault !== null || isTooLong) {
			this.balance.forget();
			const voucher = this.lines.numberOf(cells);
			if (voucher) this.sequences.seeUndated(voucher.word, voucher.number);
			return null;
		}
		return this.lines.read(
			row,
			this.needsCare ? cells.map((cell) => cell.normalize('NFC')) : cells
		);
	}

	private takeLine(line: VoucherLine): void {
		if (this.isVoid(line)) return;
		for (const check of LINE_CHECKS) check(line, this.context);
		const { debitFen, creditFen, date } = line;
		this.sums.add(date, debitFen, creditFen);
		this.checkBalance(line);
		const entries = this.entriesOf(line);
		for (const entry of entries) {
			this.tally.entries += 1;
			this.tally.debitFen += entry.debitFen;
			this.tally.creditFen += entry.creditFen;
		}
		if (line.number === null) return;
		const conflict = this.grouper.add(line, entries);
		if (conflict === null) return;
		const { row, ...dates } = conflict;
		const column = headerOf(this.context.at, 'date', 'day');
		this.context.problems.add(
			'voucher-dates-differ',
			{ row, column, cell: line.dateCell },
			{
				...dates,
				voucher: voucherName({ word: line.word, number: line.number })
			}
		);
	}

	/** A voided voucher keeps its number and posts nothing. */
	private isVoid(line: VoucherLine): boolean {
		const { status, row, word, number, date } = line;
		const isVoid = VOID.test(status);
		const isUnposted = !isVoid && UNPOSTED.test(status);
		if (!isVoid && !isUnposted) return false;
		const name = voucherName({ word, number: number ?? 0 });
		const key = `${date?.slice(0, 7) ?? ''} ${name}`;
		if (!this.voided.has(key)) {
			this.voided.add(key);
			const place = { row, column: this.context.at.header('status'), cell: status };
			this.context.problems.add(isVoid ? 'voucher-void' : 'voucher-unposted', place, {
				voucher: name
			});
			if (isVoid && date !== null && number !== null)
				this.sequences.see(date.slice(0, 7), word, number, row);
		}
		return isVoid;
	}

	private entriesOf(line: VoucherLine): Entry[] {
		const { account, debitFen, creditFen } = line;
		if (debitFen === 0 && creditFen === 0) return [];
		const entries: Entry[] = [];
		account.count += 1;
		if (debitFen !== 0) entries.push(entryOf(line, account, debitFen, 0));
		if (creditFen !== 0) entries.push(entryOf(line, account, 0, creditFen));
		if (this.setup.mode !== 'paired') return entries;
		const counter = this.counterOf(line);
		counter.count += 1;
		checkCompensation({ ...line, account: counter, creditFen: debitFen }, this.context);
		if (creditFen !== 0) entries.push(entryOf(line, counter, creditFen, 0));
		if (debitFen !== 0) entries.push(entryOf(line, counter, 0, debitFen));
		return entries;
	}

	private counterOf({ row, cells }: VoucherLine): AccountUse {
		const { at, problems } = this.context;
		const cell = cellAt(cells, at.counterAccount).trim();
		const isSeveral = /[,，;；、]/.test(cell);
		const counter = this.accounts.resolve(isSeveral ? '' : cell, '', '', row);
		if (counter.fault !== null && REPORTED_PER_LINE.has(counter.fault))
			problems.add('counter-account-unclear', { row, column: at.header('counterAccount'), cell });
		return counter;
	}

	private checkBalance(line: VoucherLine): void {
		if (this.setup.mode === 'journal' || this.context.at.balance < 0) return;
		if (line.amountFaults.length > 0) this.balance.forget();
		this.compareBalance(line, line.debitFen, line.creditFen);
	}

	private compareBalance({ row, cells }: VoucherLine | SubtotalRow, debit: Fen, credit: Fen): void {
		const typed = this.lines.balanceIn(cells);
		const expected = this.balance.move(debit, credit, typed);
		if (expected === null || typed === null) return;
		const { at, problems } = this.context;
		const place = { row, column: at.header('balance'), cell: cellAt(cells, at.balance) };
		problems.add('balance-differs', place, {
			typed: formatYuan(Math.abs(typed)),
			summed: formatYuan(Math.abs(expected))
		});
	}

	private takeSubtotal(subtotal: SubtotalRow): void {
		const { row, cells, label, kind } = subtotal;
		if (this.setup.mode !== 'journal' && kind !== 'carried') this.compareBalance(subtotal, 0, 0);
		const typed = this.lines.sumsIn(cells);
		if (typed.debit === null && typed.credit === null && typed.single === null) return;
		if (kind === 'opening' || kind === 'carried') return;
		const summed = this.sums.check(kind, typed);
		if (this.tally.subtotals.length < SUBTOTAL_LIMIT)
			this.tally.subtotals.push({ row, label, agrees: summed === null });
		if (summed === null) return;
		this.context.problems.add(
			'subtotal-differs',
			{ row, cell: label },
			{ label, ...sayBoth(typed, summed) }
		);
	}

	private finish(): Voucher | null {
		const facts = this.grouper.close();
		this.sums.startVoucher();
		if (facts === null) return null;
		const isAgain = this.isSeenBefore(facts);
		if (facts.voucher.entries.length === 0) return null;
		if (!isAgain) this.tally.vouchers += 1;
		if (facts.isDated) this.tally.months.add(facts.voucher.month);
		const before = this.context.problems.countOf('voucher-already-posted');
		checkVoucher(facts, this.context);
		this.tally.alreadyPosted += this.context.problems.countOf('voucher-already-posted') - before;
		return facts.isDated ? facts.voucher : null;
	}

	private isSeenBefore({ voucher, isDated, firstRow }: VoucherFacts): boolean {
		if (!isDated) {
			this.sequences.seeUndated(voucher.word, voucher.number);
			return false;
		}
		const seen = this.sequences.see(voucher.month, voucher.word, voucher.number, firstRow);
		if (seen === null) return false;
		const { at, problems } = this.context;
		const name = voucherName(voucher);
		const column = headerOf(at, 'voucher', 'voucherNumber');
		problems.add(
			'voucher-split',
			{ row: firstRow, column, cell: name },
			{ voucher: `${voucher.month} ${name}`, firstRow: seen }
		);
		return true;
	}
}

/** A book that does not name its account is reported once as one-sided, not once a line. */
function ownAccountOf(accounts: AccountResolver, cell: string | null, row: number): AccountUse {
	const account = accounts.resolve(cell ?? '', '', '', row);
	return cell === null ? { ...account, fault: null } : account;
}

const entryOf = (line: VoucherLine, account: AccountUse, debitFen: Fen, creditFen: Fen): Entry => ({
	accountCode: account.code,
	accountName: account.name,
	summary: line.summary,
	debitFen,
	creditFen,
	counterparty: line.counterparty,
	rowNumber: line.row
});

function sayBoth(
	typed: TypedSum,
	summed: { debit: Fen; credit: Fen }
): { typed: string; summed: string } {
	if (typed.single !== null)
		return { typed: formatYuan(typed.single), summed: formatYuan(summed.debit + summed.credit) };
	const say = (debit: Fen | null, credit: Fen | null) =>
		`借 ${debit === null ? '—' : formatYuan(debit)} 贷 ${credit === null ? '—' : formatYuan(credit)}`;
	return { typed: say(typed.debit, typed.credit), summed: say(summed.debit, summed.credit) };
}
