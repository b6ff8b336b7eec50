/** What holds for every file, whatever stands in it; each broken promise is a sentence. */
import type { Voucher } from '#lib/domain/ledger/voucher.ts';
import { isCivilDate, isMonth } from '#lib/domain/calendar.ts';
import { LANGUAGES } from '#lib/domain/language.ts';
import { importLedger } from '#lib/domain/ledger-import/import-ledger.ts';
import { describeProblem, type Problem } from '#lib/domain/ledger-import/problem.ts';
import type { ImportOptions, LedgerReview } from '#lib/domain/ledger-import/review.ts';
import type { Expected } from './mutations.ts';

export type Reading = { readonly review: LedgerReview; readonly vouchers: readonly Voucher[] };

/** More vouchers than any of these files holds are a fault themselves. */
export function readFile(
	bytes: Iterable<Uint8Array>,
	fileName: string,
	options: ImportOptions = {}
): Reading {
	const reading = importLedger(bytes, fileName, options);
	const vouchers: Voucher[] = [];
	for (let step = reading.next(); ; step = reading.next()) {
		if (step.done) return { vouchers, review: step.value };
		vouchers.push(step.value);
	}
}

/** One line a booking: what must not change by damage that changes no figure. */
export const figuresOf = ({ vouchers }: Reading): string[] =>
	vouchers.flatMap(({ bookedOn, word, number, entries }) =>
		entries.map(({ accountCode, debitFen, creditFen }) =>
			[bookedOn, `${word}-${number}`, accountCode, debitFen, creditFen].join(' ')
		)
	);

export function* brokenPromises(
	reading: Reading,
	expected: Expected,
	sound: readonly string[] | null
): Generator<string> {
	const { review, vouchers } = reading;
	yield* brokenReview(review);
	yield* brokenTexts(reading);
	for (const voucher of vouchers) yield* brokenVoucher(voucher, review);
	if (review.status === 'importable') yield* brokenSums(reading);
	yield* notAsExpected(reading, expected, sound);
}

function* brokenReview(review: LedgerReview): Generator<string> {
	const { status, question, problems, errorCount, warningCount } = review;
	const errors = problems.filter(({ severity }) => severity === 'error');
	if (!['importable', 'problems', 'question', 'unreadable'].includes(status))
		yield `the status is ${String(status)}`;
	if ((status === 'question') !== (question !== null)) yield 'status and question disagree';
	if (status !== 'importable' && errors.length === 0) yield `${status} without one error`;
	if (status === 'importable' && errorCount > 0) yield 'importable in spite of errors';
	if (errors.length > errorCount) yield 'more errors listed than counted';
	if (problems.length - errors.length > warningCount) yield 'more warnings listed than counted';
	for (const problem of problems) yield* brokenProblem(problem, review);
}

/** Of the whole file, or of a row as a whole; every other problem names its column. */
const WITHOUT_ROW =
	/^(?:file-|encoding-|header-not-found$|columns-unknown$|column-doubled$|date-order-unclear$|decimal-mark-unclear$|own-account-unknown$|overlap-|nothing-new$|fiscal-year-|accounting-system-|no-entries$|voucher-number-gap$|column-missing$)/;
const WITHOUT_COLUMN =
	/^(?:quote-|row-|subtotal-differs$|unit-not-yuan$|column-missing$|column-doubled$|columns-unknown$|own-account-unknown$|fiscal-year-unknown$)/;

function* brokenProblem(problem: Problem, review: LedgerReview): Generator<string> {
	const { code, row, column } = problem;
	if (row === null && !WITHOUT_ROW.test(code)) yield `${code} names no row`;
	if (row !== null && column === null && !WITHOUT_COLUMN.test(code))
		yield `${code} names no column`;
	const last = Math.max(review.rowCount, review.headerRow ?? 0, 40);
	if (row !== null && (row < 1 || row > last))
		yield `${code} names row ${row} of ${review.rowCount}`;
	for (const language of LANGUAGES) {
		const { message, advice } = describeProblem(problem, language);
		if (message.trim() === '' || advice.trim() === '') yield `${code} says nothing in ${language}`;
		if (/undefined|\[object|NaN fen/.test(message + advice) && !problem.cell?.includes('undefined'))
			yield `${code} says: ${message}`;
	}
}

function* brokenTexts(reading: Reading): Generator<string> {
	for (const text of textsIn(reading)) {
		if (text.includes('\0')) yield `a kept text holds NUL: ${JSON.stringify(text.slice(0, 60))}`;
		if (!text.isWellFormed())
			yield `a kept text is not well-formed: ${JSON.stringify(text.slice(0, 60))}`;
	}
}

function* textsIn(value: unknown): Generator<string> {
	if (typeof value === 'string') yield value;
	else if (value !== null && typeof value === 'object')
		for (const one of Object.values(value)) yield* textsIn(one);
}

function* brokenVoucher(voucher: Voucher, { rowCount }: LedgerReview): Generator<string> {
	const { bookedOn, month, number, entries } = voucher;
	if (!isCivilDate(bookedOn) || !isMonth(month) || !bookedOn.startsWith(month))
		yield `a voucher of ${bookedOn} in ${month}`;
	if (!Number.isInteger(number) || number < 1) yield `a voucher numbered ${number}`;
	if (entries.length === 0) yield 'a voucher without entries';
	let row = 0;
	for (const { rowNumber, debitFen, creditFen } of entries) {
		if (!Number.isSafeInteger(debitFen) || !Number.isSafeInteger(creditFen))
			yield `an amount that is not exact: ${debitFen} ${creditFen}`;
		if (rowNumber < 1 || rowNumber > rowCount) yield `an entry of row ${rowNumber} of ${rowCount}`;
		if (rowNumber < row) yield 'entries out of the order of the file';
		row = rowNumber;
	}
}

function* brokenSums({ review, vouchers }: Reading): Generator<string> {
	if (review.debitFen !== review.creditFen) yield 'importable and not balanced';
	if (review.vouchers !== vouchers.length)
		yield `${review.vouchers} vouchers counted, ${vouchers.length} given`;
	const [debit, credit] = [sum(vouchers, 'debitFen'), sum(vouchers, 'creditFen')];
	if (debit !== review.debitFen || credit !== review.creditFen)
		yield 'the sums are not those of the entries';
	if (!Number.isSafeInteger(debit)) yield 'the sum is not exact';
	for (const voucher of vouchers) {
		if (sum([voucher], 'debitFen') !== sum([voucher], 'creditFen'))
			yield `${voucher.month} ${voucher.number} does not balance`;
		if (voucher.entries.some(({ accountCode }) => accountCode === ''))
			yield 'an entry without account';
	}
}

const sum = (vouchers: readonly Voucher[], side: 'debitFen' | 'creditFen'): number =>
	vouchers.reduce((all, { entries }) => entries.reduce((one, entry) => one + entry[side], all), 0);

function* notAsExpected(
	reading: Reading,
	expected: Expected,
	sound: readonly string[] | null
): Generator<string> {
	const { status, problems } = reading.review;
	const isImportable = status === 'importable';
	if (expected === 'refused' && isImportable) yield 'should be refused, and is importable';
	if (sound === null || expected === 'any' || expected === 'refused') return;
	const why = problems.find(({ severity }) => severity === 'error');
	if (expected === 'read-right' && !isImportable)
		yield `should be read, and is ${status}: ${why?.code} ${JSON.stringify(why?.cell)} row ${why?.row}`;
	if (!isImportable) return;
	const figures = figuresOf(reading);
	const odd = figures.findIndex((figure, i) => figure !== sound[i]);
	if (figures.length !== sound.length || odd >= 0)
		yield `read as other figures: ${figures[odd] ?? 'fewer'} instead of ${sound[odd] ?? `${sound.length} lines`}`;
}
