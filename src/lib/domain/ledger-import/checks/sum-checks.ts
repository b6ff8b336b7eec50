import { formatYuan, type Fen } from '../../money.ts';
import { balanceIn, sumsIn } from '../amount-columns.ts';
import { cellAt } from '../column-index.ts';
import type { SubtotalRow, VoucherLine } from '../parse-line.ts';
import type { SubtotalCheck } from '../review.ts';
import { RunningBalance } from '../running-balance.ts';
import { Sums, type TypedSum } from '../sums.ts';
import type { CheckContext } from './context.ts';

const SUBTOTAL_LIMIT = 500;

/** Holds the file to its own sums: subtotal rows, and the running balance of a one-account book. */
export class SumChecks {
	readonly subtotals: SubtotalCheck[] = [];
	private readonly sums = new Sums();
	private readonly balance = new RunningBalance();
	private readonly context: CheckContext;
	private readonly hasBalance: boolean;
	/** Where no column says on which side the balance stands: that of the account. */
	private readonly isOnCredit: boolean;
	/** As the file states them, debit positive. */
	openingFen: Fen | null = null;
	closingFen: Fen | null = null;

	constructor(context: CheckContext, isOneAccount: boolean, hasCreditBalance = false) {
		this.context = context;
		this.hasBalance = isOneAccount && context.at.balance >= 0;
		this.isOnCredit = hasCreditBalance && context.at.balanceSide < 0;
	}

	takeLine(line: VoucherLine): void {
		const { date, debitFen, creditFen, amountFaults } = line;
		this.sums.add(date, debitFen, creditFen);
		if (amountFaults.length > 0) this.balance.forget();
		this.checkBalance(line, debitFen, creditFen);
	}

	/** Behind a row that could not be read, the balance has to be taken as it stands. */
	skipRow(): void {
		this.balance.forget();
	}

	startVoucher(): void {
		this.sums.startVoucher();
	}

	takeSubtotal(subtotal: SubtotalRow): void {
		const { row, cells, label, kind } = subtotal;
		if (kind !== 'carried') this.checkBalance(subtotal, 0, 0);
		const typed = sumsIn(cells, this.context.at);
		const isBlank = typed.debit === null && typed.credit === null && typed.single === null;
		if (isBlank || kind === 'opening' || kind === 'carried') return;
		const summed = this.sums.check(kind, typed);
		if (this.subtotals.length < SUBTOTAL_LIMIT)
			this.subtotals.push({ row, label, agrees: summed === null });
		if (summed === null) return;
		const params = { label, typed: sayTyped(typed), summed: saySummed(typed, summed) };
		this.context.problems.add('subtotal-differs', { row, cell: label }, params);
	}

	private checkBalance(line: VoucherLine | SubtotalRow, debit: Fen, credit: Fen): void {
		if (!this.hasBalance) return;
		const { at, problems } = this.context;
		const stated = balanceIn(line.cells, at);
		const typed = stated !== null && this.isOnCredit ? -stated : stated;
		if (typed !== null) this.openingFen ??= typed - debit + credit;
		if (typed !== null) this.closingFen = typed;
		const expected = this.balance.move(debit, credit, typed);
		if (expected === null || typed === null) return;
		const place = {
			row: line.row,
			column: at.header('balance'),
			cell: cellAt(line.cells, at.balance)
		};
		const [says, sums] = [typed, expected].map((fen) => formatYuan(Math.abs(fen)));
		problems.add('balance-differs', place, { typed: says ?? '', summed: sums ?? '' });
	}
}

const sayOrDash = (fen: Fen | null): string => (fen === null ? '—' : formatYuan(fen));

const sayTyped = ({ debit, credit, single }: TypedSum): string =>
	single === null ? `${sayOrDash(debit)} / ${sayOrDash(credit)}` : formatYuan(single);

const saySummed = ({ single }: TypedSum, { debit, credit }: { debit: Fen; credit: Fen }): string =>
	single === null ? `${formatYuan(debit)} / ${formatYuan(credit)}` : formatYuan(debit + credit);
