import type { DateFault } from '../../calendar.ts';
import { formatYuan, type AmountFault } from '../../money.ts';
import { cellAt, headerOf } from '../column-index.ts';
import type { VoucherLine } from '../parse-line.ts';
import type { ProblemCode } from '../problem.ts';
import { REPORTED_PER_LINE } from '../resolve-accounts.ts';
import type { CheckContext } from './context.ts';

type LineCheck = (line: VoucherLine, context: CheckContext) => void;

const DATE_CODES: Readonly<Record<DateFault, ProblemCode>> = {
	blank: 'date-missing',
	'not-a-date': 'date-not-a-date',
	'no-such-day': 'date-no-such-day',
	'ambiguous-order': 'date-ambiguous',
	'other-order': 'date-order-differs',
	'year-missing': 'date-ambiguous'
};

export const AMOUNT_CODES: Readonly<Record<AmountFault, ProblemCode>> = {
	blank: 'amount-missing',
	'not-a-number': 'amount-not-a-number',
	'too-many-decimals': 'amount-too-many-decimals',
	'in-ten-thousands': 'amount-in-ten-thousands',
	'overflowed-cell': 'amount-overflowed',
	scientific: 'amount-scientific',
	'ambiguous-separator': 'amount-ambiguous',
	'other-mark': 'amount-mark-differs',
	'too-large': 'amount-too-large'
};

const checkDate: LineCheck = ({ row, dateFault, dateCell }, { problems, at }) => {
	if (dateFault === null) return;
	const column = headerOf(at, 'date', 'day', 'month');
	problems.add(DATE_CODES[dateFault], { row, column, cell: dateCell });
};

const checkNumber: LineCheck = ({ row, number, numberCell }, { problems, at }) => {
	if (number !== null) return;
	const code = numberCell === '' ? 'voucher-number-missing' : 'voucher-number-unclear';
	problems.add(code, { row, column: headerOf(at, 'voucher', 'voucherNumber'), cell: numberCell });
};

const checkAccount: LineCheck = ({ row, account, hasNoAmount, cells }, { problems, at }) => {
	const { fault } = account;
	if (fault === null || !REPORTED_PER_LINE.has(fault)) return;
	if (fault === 'account-missing' && hasNoAmount) return;
	const column = headerOf(at, 'accountCode', 'account', 'accountName');
	const cell = cellAt(cells, at.accountCode >= 0 ? at.accountCode : at.account) || account.nameCell;
	problems.add(fault, { row, column, cell }, account.params);
};

/** A number of its own, but neither account nor amount: the end of a broken-off file. */
const checkComplete: LineCheck = ({ row, account, hasNoAmount, numberCell }, { problems, at }) => {
	if (account.fault !== 'account-missing' || !hasNoAmount) return;
	const column = headerOf(at, 'voucher', 'voucherNumber');
	problems.add('row-incomplete', { row, column, cell: numberCell });
};

const checkAmountForm: LineCheck = ({ row, amountFaults }, { problems, at }) => {
	for (const { fault, role, cell } of amountFaults)
		problems.add(AMOUNT_CODES[fault], { row, column: at.header(role), cell });
};

const checkBothSides: LineCheck = ({ row, debitFen, creditFen, cells }, { problems, at }) => {
	if (debitFen === 0 || creditFen === 0) return;
	const params = { debit: formatYuan(debitFen), credit: formatYuan(creditFen) };
	problems.add(
		'amount-both-sides',
		{ row, column: at.header('credit'), cell: cellAt(cells, at.credit) },
		params
	);
};

const checkAmountThere: LineCheck = (line, { problems, at }) => {
	const { row, debitFen, creditFen, hasNoAmount, isSideMissing, account, amountFaults } = line;
	if (debitFen !== 0 || creditFen !== 0 || isSideMissing || amountFaults.length > 0) return;
	if (account.fault === 'account-missing') return;
	const column = headerOf(at, 'amount', 'debit');
	problems.add(hasNoAmount ? 'amount-missing' : 'amount-zero', { row, column, cell: '' });
};

const checkSide: LineCheck = ({ row, isSideMissing, cells }, { problems, at }) => {
	if (isSideMissing)
		problems.add('side-missing', { row, column: at.header('side'), cell: cellAt(cells, at.side) });
};

/** No summary is longer; a broken quote or a wrong column is. */
const LONGEST_SUMMARY = 1000;

const checkSummary: LineCheck = ({ row, summary }, { problems, at }) => {
	if (summary.length <= LONGEST_SUMMARY) return;
	const place = { row, column: at.header('summary'), cell: summary };
	problems.add('text-too-long', place, { length: summary.length, limit: LONGEST_SUMMARY });
};

const COMPENSATION = /征地|征收|征用|拆迁|搬迁|动迁|青苗|补偿|土地出让/;

/** Land compensation belongs in 311, not in income (domain.md §1.5). */
export const checkCompensation: LineCheck = (
	{ row, account, creditFen, summary },
	{ problems, at }
) => {
	if (creditFen <= 0 || account.kind !== 'income' || !COMPENSATION.test(summary)) return;
	const place = { row, column: at.header('summary'), cell: summary };
	problems.add('summary-looks-like-compensation', place, { amount: formatYuan(creditFen) });
};

export const LINE_CHECKS: readonly LineCheck[] = [
	checkDate,
	checkNumber,
	checkAccount,
	checkComplete,
	checkAmountForm,
	checkBothSides,
	checkAmountThere,
	checkSide,
	checkSummary,
	checkCompensation
];
