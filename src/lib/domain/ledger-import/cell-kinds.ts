import { parseCivilDate } from '../calendar.ts';
import { officialChart } from '../ledger/chart.ts';
import { parseAmount, parseSide } from './amount-cell.ts';
import type { ColumnRole } from './review.ts';
import { parseVoucherNumber, wordOf } from './voucher-number.ts';

/** What a cell clearly is, whatever stands above it. */
export type Fits = (cell: string) => boolean;

const BARE_DATE =
	/^\s*(?:(?:19|20)\d{2}(?:\d{4}|\.\d{1,2}\.\d{1,2})|\d{1,2}\.\d{1,2}\.(?:19|20)\d{2})\s*$/;

/** Whatever the order of its parts: the year may be any. `1.05` is rather an amount, `50103` an account. */
export const isDate: Fits = (cell) => {
	if (!/\d/.test(cell) || /^[\s\d.,]*$/.test(cell)) return BARE_DATE.test(cell);
	const date = parseCivilDate(cell, 2024);
	return date.ok || date.error === 'ambiguous-order' || date.error === 'no-such-day';
};

/** A number, however its decimals are marked. */
export const isFigure: Fits = (cell) => {
	if (!/\d/.test(cell)) return false;
	const amount = parseAmount(cell);
	return amount.ok ? !amount.value.isBlank : amount.error === 'other-mark';
};

export const isMoney: Fits = (cell) => /\d[.,]\d{2}\D*$/.test(cell) && isFigure(cell);
/** A blank, a dash, or a zero where the other side is filled. */
export const isNothing: Fits = (cell) => /^[-—–/]?$|^0(?:[.,]0+)?$/.test(cell);

const CHARTS = [officialChart('rural_2004'), officialChart('rural_2023')];
const CODES = new Set(CHARTS.flatMap(({ accounts }) => [...accounts.keys()]));
const NAMES = new Set(
	CHARTS.flatMap(({ accounts }) => [...accounts.values()].map((one) => one.name))
);
const WORD = /^(?:[记收付转银现]|银收|银付|现收|现付|收款|付款|转账)$/;
const isCode: Fits = (cell) => CODES.has(cell.slice(0, 3));

/** In this order: what fits an earlier role is not asked for a later one. */
export const CONTENTS: readonly (readonly [ColumnRole, Fits])[] = [
	['date', isDate],
	['side', (cell) => parseSide(cell) !== null],
	['balanceSide', (cell) => cell === '平' || parseSide(cell) !== null],
	['voucher', (cell) => WORD.test(parseVoucherNumber(cell)?.word ?? '')],
	['voucherWord', (cell) => WORD.test(wordOf(cell))],
	['accountCode', (cell) => /^\d{3,20}(?:[.-]\d+)*$/.test(cell) && isCode(cell)],
	['account', (cell) => /^\d{3,}.*\p{Script=Han}/u.test(cell) && isCode(cell)],
	['accountName', (cell) => NAMES.has(cell.split(/[\\/_—>-]/)[0]?.trim() ?? '')]
];
