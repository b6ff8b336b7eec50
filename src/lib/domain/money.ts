import { invariant } from './invariant.ts';
import { hasOddDigit } from './odd-digits.ts';
import { err, ok, type Result } from './result.ts';

/**
 * A whole number of 分. Every amount in the product is one; no amount is ever a fraction of 元.
 * Safe up to ±90 万亿元 (2^53 分); `add` and `parseFen` refuse to pass that.
 */
export type Fen = number;

/** Why a typed amount is no amount. `blank` covers the dashes that stand for "nothing here". */
export type AmountFault =
	| 'blank'
	| 'not-a-number'
	| 'too-many-decimals'
	| 'in-ten-thousands'
	| 'overflowed-cell'
	| 'scientific'
	| 'ambiguous-separator'
	/** Reads only with the other decimal mark than the one the file is read with. */
	| 'other-mark'
	| 'too-large';

/** What separates whole from part; the other one then groups thousands. */
export const DECIMAL_MARKS = ['.', ','] as const;
export type DecimalMark = (typeof DECIMAL_MARKS)[number];

const BLANK = /^[-—–−/]*$/;
/** Far beyond any amount with all that stands around it; a damaged cell may hold a megabyte. */
const LONGEST = 60;
/** Oracle-based exports write half a 元 as `.5`. */
const PLAIN = /^(?=\.?\d)(\d*)(?:\.(\d*))?$/;
/** Thousands are grouped by three, or by four (万) in hand-kept files; anything else may be a decimal comma. */
const GROUPED = /^\d{1,3}(?:[,' ]\d{3})+(?:\.\d*)?$|^\d{1,4}(?:,\d{4})+(?:\.\d*)?$/;

/**
 * Reads an amount in 元 as typed in a ledger export (domain.md §4.3): separators, currency signs, full-width digits,
 * red ink as brackets, a leading or a trailing minus. More than two decimals pass only when the rest are zeros.
 * Marked negative twice, `(-5)`, it is no number: that may be meant either way. With ',' as `mark`, `1.234,56` is read.
 */
export function parseFen(typed: string, mark: DecimalMark = '.'): Result<Fen, AmountFault> {
	const text = typed.normalize('NFKC').trim();
	if (BLANK.test(text)) return err('blank');
	if (/^#+$/.test(text)) return err('overflowed-cell');
	if (text.length > LONGEST) return err(/^[\d,.' ]+$/.test(text) ? 'too-large' : 'not-a-number');
	if (hasOddDigit(typed)) return err('not-a-number');
	if (/[万亿]/.test(text)) return err('in-ten-thousands');
	const peeled = peel(text.replace(/^'/, ''));
	const { minuses } = peeled;
	const digits = mark === '.' ? peeled.digits : otherMark(peeled.digits);
	if (/^\d*\.?\d+e[+-]?\d+$/i.test(digits)) return err('scientific');
	const isGrouped = /[,' ]/.test(digits);
	if (isGrouped && !GROUPED.test(digits)) return err(separatorFault(digits));
	const parts = PLAIN.exec(digits.replace(/[,' ]/g, ''));
	if (!parts && clueOfDigits(digits) === ',') return err('other-mark');
	if (!parts || minuses > 1) return err('not-a-number');
	return wholeFen(parts[1] ?? '', parts[2] ?? '', minuses === 1);
}

/** `1.234,56` ⇄ `1,234.56` */
const otherMark = (digits: string): string =>
	digits.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));

/** Digits and separators in an order that is no number as they are read here. */
function separatorFault(digits: string): AmountFault {
	if (!/^[\d,.' ]+$/.test(digits)) return 'not-a-number';
	const clue = clueOfDigits(digits.replace(/[' ]/g, ''));
	return clue === ',' ? 'other-mark' : 'ambiguous-separator';
}

/** No amount is longer; a damaged cell may be. */
const CLUE_LENGTH = 60;

/**
 * What one amount tells of its file's decimal mark: one of them; `either` for `1.234`; `grouped` for `1,234`, by custom
 * thousands; or nothing.
 */
export type AmountClue = DecimalMark | 'either' | 'grouped' | null;

export function amountClue(typed: string): AmountClue {
	if (typed.length > CLUE_LENGTH) return null;
	const digits = /[\d.,' ]*\d[\d.,' ]*/.exec(typed.normalize('NFKC'))?.[0].replace(/[' ]/g, '');
	return digits === undefined ? null : clueOfDigits(digits);
}

function clueOfDigits(digits: string): AmountClue {
	if (/^[1-9]\d{0,2}\.\d{3}$/.test(digits)) return 'either';
	if (/^\d{1,4}(?:,\d{3,4})*\.\d*$|^\d*\.\d*$|^\d{1,3}(?:,\d{3}){2,}$/.test(digits)) return '.';
	if (/^[1-9]\d{0,2},\d{3}$|^[1-9]\d{0,3},\d{4}$/.test(digits)) return 'grouped';
	if (/^\d{1,3}(?:\.\d{3})+(?:,\d*)?$/.test(digits)) return ',';
	return /^\d*,\d{1,2}$|^\d+,\d{5,}$|^0,\d+$/.test(digits) ? ',' : null;
}

/** Takes off what stands around the digits: currency, brackets and signs, in whatever order they were put on. */
function peel(typed: string): { digits: string; minuses: number } {
	let [digits, minuses] = [typed.trim(), 0];
	for (;;) {
		const bare = (/^\((.*)\)$/.exec(digits) ?? /^\[(.*)\]$/.exec(digits))?.[1];
		const unsigned = (/^[-−–](.+)$/.exec(digits) ?? /^(.+)[-−–]$/.exec(digits))?.[1];
		const plain = digits.replace(/^(?:[¥+]|RMB|CNY)|(?:RMB|CNY|元整?)$/i, '');
		const next = (bare ?? unsigned ?? plain).trim();
		if (next === digits) return { digits, minuses };
		if (bare !== undefined || unsigned !== undefined) minuses += 1;
		digits = next;
	}
}

function wholeFen(yuan: string, decimals: string, isNegative: boolean): Result<Fen, AmountFault> {
	if (/[1-9]/.test(decimals.slice(2))) return err('too-many-decimals');
	const fen = Number(yuan) * 100 + Number(decimals.slice(0, 2).padEnd(2, '0'));
	if (!Number.isSafeInteger(fen)) return err('too-large');
	return ok(isNegative && fen !== 0 ? -fen : fen);
}

/** An amount that carries its side in the same cell (`借 1,234.56`); `side` is null where the cell names none. */
export function parseSidedFen(
	typed: string
): Result<{ readonly side: 'debit' | 'credit' | null; readonly fen: Fen }, AmountFault> {
	const sided = /^\s*([借贷])方?\s*[:：]?\s*(.*)$/u.exec(typed);
	const amount = parseFen(sided?.[2] ?? typed);
	if (!amount.ok) return amount;
	return ok({ side: sided ? (sided[1] === '借' ? 'debit' : 'credit') : null, fen: amount.value });
}

/** Sums amounts; refuses to leave the range in which whole numbers are exact. */
export function addFen(...amounts: readonly Fen[]): Fen {
	let sum = 0;
	for (const amount of amounts) sum += amount;
	invariant(Number.isSafeInteger(sum), 'an amount left the range of exact whole numbers');
	return sum;
}

const MINUS = '\u2212';
const group = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** `123456789` → `1,234,567.89`; a true minus sign, always two decimals. */
export function formatYuan(fen: Fen): string {
	const digits = String(Math.abs(fen)).padStart(3, '0');
	return `${fen < 0 ? MINUS : ''}${group(digits.slice(0, -2))}.${digits.slice(-2)}`;
}

/** The same without separators and with a plain hyphen, for files: `-1234567.89`. */
export function formatPlainYuan(fen: Fen): string {
	const digits = String(Math.abs(fen)).padStart(3, '0');
	return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Rounds to a hundredth of 万元 (100 元), half away from zero: the unit of every 万元 figure shown. */
export const toWanHundredths = (fen: Fen): number => {
	const rounded = Math.floor((Math.abs(fen) + 5_000) / 10_000);
	return fen < 0 && rounded !== 0 ? -rounded : rounded;
};

/** `1020358875` → `1,020.36` (万元, two decimals). */
export const formatWan = (fen: Fen): string => formatWanHundredths(toWanHundredths(fen));

/** Formats what `toWanHundredths` or `allocateWan` gave. */
export const formatWanHundredths = (hundredths: number): string => formatYuan(hundredths);

/**
 * Splits a displayed 万元 total over its parts so that the rounded parts add up to the rounded total
 * (largest remainder). Each result differs from the exact part by less than 0.01 万元.
 */
export function allocateWan(parts: readonly Fen[]): number[] {
	const total = toWanHundredths(addFen(...parts));
	const floors = parts.map((part) => Math.floor(part / 10_000));
	let missing = total - floors.reduce((sum, part) => sum + part, 0);
	const order = parts
		.map((part, index) => ({ index, rest: part - (floors[index] ?? 0) * 10_000 }))
		.sort((a, b) => b.rest - a.rest || a.index - b.index);
	const shown = [...floors];
	for (const { index } of order) {
		if (missing <= 0) break;
		shown[index] = (shown[index] ?? 0) + 1;
		missing -= 1;
	}
	return shown;
}

/**
 * Divides an amount by whole-number weights so that the parts sum to it exactly (largest remainder, earlier first).
 * In BigInt: amount × weight leaves the range of exact numbers long before either does.
 */
export function allocateFen(amount: Fen, weights: readonly number[]): Fen[] {
	invariant(
		weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0) &&
			weights.some((weight) => weight > 0),
		'weights are whole, not negative and not all zero'
	);
	const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
	const products = weights.map((weight) => BigInt(Math.abs(amount)) * BigInt(weight));
	const parts = products.map((product) => Number(product / whole));
	let missing = Math.abs(amount) - parts.reduce((sum, part) => sum + part, 0);
	for (const index of largestFirst(products.map((product) => product % whole))) {
		if (missing <= 0) break;
		parts[index] = (parts[index] ?? 0) + 1;
		missing -= 1;
	}
	return parts.map((part) => (amount < 0 && part !== 0 ? -part : part));
}

/** Indexes, largest value first; equal values keep their order. */
const largestFirst = (values: readonly bigint[]): number[] =>
	values
		.map((value, index) => ({ value, index }))
		.sort((a, b) => (a.value === b.value ? a.index - b.index : a.value < b.value ? 1 : -1))
		.map(({ index }) => index);

/** A share as per-mille of the whole, rounded half away from zero; null when there is no whole to share. */
export function sharePermille(part: Fen, whole: Fen): number | null {
	if (whole === 0) return null;
	const [above, below] = [BigInt(Math.abs(part)) * 1000n, BigInt(Math.abs(whole))];
	const rounded = Number((2n * above + below) / (2n * below));
	return rounded !== 0 && part < 0 !== whole < 0 ? -rounded : rounded;
}

/** `744` → `74.4%`; null → `—`. */
export const formatPermille = (permille: number | null): string =>
	permille === null ? '—' : `${permille < 0 ? MINUS : ''}${(Math.abs(permille) / 10).toFixed(1)}%`;
