import { parseFen, type AmountFault, type DecimalMark, type Fen } from '../money.ts';
import { err, ok, type Result } from '../result.ts';

export type Side = 'debit' | 'credit';
/** Zero where nothing is typed; `isBlank` tells the two apart. `side` for cells such as `借 1,234.56`. */
export type Amount = { readonly fen: Fen; readonly isBlank: boolean; readonly side: Side | null };

const BLANK: Amount = { fen: 0, isBlank: true, side: null };
const BLANK_RESULT = ok(BLANK);

/** Reads an amount cell. The common forms take a short path: a ledger has hundreds of thousands of them. */
export function parseAmount(cell: string): Result<Amount, AmountFault> {
	if (cell === '') return BLANK_RESULT;
	const plain = plainFen(cell);
	if (!Number.isNaN(plain)) return ok({ fen: plain, isBlank: false, side: null });
	return parseOddAmount(cell, '.');
}

/** The forms that need a closer look, and every form in files with a decimal comma. */
export function parseOddAmount(cell: string, mark: DecimalMark): Result<Amount, AmountFault> {
	const sided = /^\s*(借|贷|平)\s*[方:：]?\s*(.*)$/s.exec(cell);
	const parsed = parseFen(sided ? (sided[2] ?? '') : cell, mark);
	if (!parsed.ok) return parsed.error === 'blank' ? BLANK_RESULT : err(parsed.error);
	return ok({ fen: parsed.value, isBlank: false, side: sided ? parseSide(sided[1] ?? '') : null });
}

/** 借 / 贷 and their common spellings, 收 / 支 of a cash book; null for anything else (平 included). */
export function parseSide(cell: string): Side | null {
	const text = cell.normalize('NFKC').trim().toLowerCase();
	if (/^(借|借方|收|收入|d|dr|debit)$/.test(text)) return 'debit';
	return /^(贷|贷方|支|支出|付|付出|c|cr|credit)$/.test(text) ? 'credit' : null;
}

const DIGITS_LIMIT = 16;

/**
 * `1234.56`, `1,234.56`, `-0.5` without any regular expression; NaN for every other form, which `parseFen` then
 * decides. Commas must stand before each group of three.
 */
export function plainFen(text: string): number {
	const { length } = text;
	if (length > DIGITS_LIMIT) return NaN;
	let at = text.charCodeAt(0) === 45 ? 1 : 0;
	const isNegative = at === 1;
	let yuan = 0;
	let digits = 0;
	let sinceComma = -1;
	for (; at < length; at += 1) {
		const code = text.charCodeAt(at);
		if (code >= 48 && code <= 57) {
			yuan = yuan * 10 + code - 48;
			digits += 1;
			if (sinceComma >= 0) sinceComma += 1;
		} else if (code === 44 && digits > 0 && (sinceComma === 3 || (sinceComma < 0 && digits <= 3)))
			sinceComma = 0;
		else break;
	}
	if (digits === 0 || (sinceComma >= 0 && sinceComma !== 3)) return NaN;
	const decimals = at < length ? plainDecimals(text, at) : 0;
	const fen = yuan * 100 + decimals;
	return isNegative && fen !== 0 ? -fen : fen;
}

/** `.5` → 50, `.56` → 56; NaN for anything else behind the whole number. */
function plainDecimals(text: string, at: number): number {
	const count = text.length - at - 1;
	if (text.charCodeAt(at) !== 46 || count < 1 || count > 2) return NaN;
	const tens = text.charCodeAt(at + 1) - 48;
	const ones = count === 2 ? text.charCodeAt(at + 2) - 48 : 0;
	const areDigits = tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9;
	return areDigits ? tens * 10 + ones : NaN;
}
