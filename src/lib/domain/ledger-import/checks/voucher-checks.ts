import { formatYuan, type Fen } from '../../money.ts';
import { voucherName, type Voucher } from '../../ledger/voucher.ts';
import { headerOf } from '../column-index.ts';
import type { CheckContext } from './context.ts';

/** A voucher as it stands in the file, with the sums of its lines. */
export type VoucherFacts = {
	readonly voucher: Voucher;
	/** False where its date could not be read. */
	readonly isDated: boolean;
	readonly firstRow: number;
	readonly lastRow: number;
	readonly debitFen: Fen;
	readonly creditFen: Fen;
};
type VoucherCheck = (facts: VoucherFacts, context: CheckContext) => void;

const placeOf = ({ voucher, firstRow }: VoucherFacts, { at }: CheckContext) => ({
	row: firstRow,
	column: headerOf(at, 'voucher', 'voucherNumber'),
	cell: voucherName(voucher)
});

const checkBalance: VoucherCheck = (facts, context) => {
	const { voucher, debitFen, creditFen, firstRow, lastRow } = facts;
	if (debitFen === creditFen) return;
	context.problems.add('voucher-not-balanced', placeOf(facts, context), {
		voucher: voucherName(voucher),
		debit: formatYuan(debitFen),
		credit: formatYuan(creditFen),
		difference: formatYuan(Math.abs(debitFen - creditFen)),
		firstRow,
		lastRow
	});
};

const dateColumn = ({ at }: CheckContext) => headerOf(at, 'date', 'month');

const checkYear: VoucherCheck = ({ voucher, firstRow }, context) => {
	const { fiscalYear, problems } = context;
	const { bookedOn } = voucher;
	if (fiscalYear === null || bookedOn.startsWith(`${fiscalYear}-`)) return;
	const place = { row: firstRow, column: dateColumn(context), cell: bookedOn };
	problems.add('date-outside-year', place, { date: bookedOn, year: fiscalYear });
};

const checkMonthOpen: VoucherCheck = ({ voucher, firstRow }, context) => {
	const { closedThrough, problems } = context;
	const { month, bookedOn } = voucher;
	if (closedThrough === null || month > closedThrough) return;
	problems.add(
		'month-closed',
		{ row: firstRow, column: dateColumn(context), cell: bookedOn },
		{ month }
	);
};

/** What the books hold already and what stays as they have it touches no month. */
function touchesBooks(
	{ voucher }: VoucherFacts,
	{ overlap, overlapChoice }: CheckContext
): boolean {
	const verdict = overlap?.take(voucher) ?? 'new';
	return verdict === 'new' || (verdict === 'changed' && overlapChoice === 'replace');
}

export function checkVoucher(facts: VoucherFacts, context: CheckContext): void {
	checkBalance(facts, context);
	if (!facts.isDated) return;
	checkYear(facts, context);
	if (touchesBooks(facts, context)) checkMonthOpen(facts, context);
}
