/** 身份证号 and 手机号, as people type them: what a natural person is known again by. Only a keyed hash is ever kept. */
import { err, ok, type Result } from '../result.ts';

export const NUMBER_KINDS = ['id', 'phone'] as const;
export type NumberKind = (typeof NUMBER_KINDS)[number];
export type PersonNumbers = { readonly [K in NumberKind]?: string };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** GB 11643-1999: the check character by the remainder of 11. */
const CHECKS = '10X98765432';

/** Full-width digits, blanks and hyphens are typing, not the number. */
const normalise = (text: string): string =>
	text
		.normalize('NFKC')
		.replace(/[\s\-–—]/g, '')
		.toUpperCase();

export function parseIdNumber(text: string): Result<string, 'bad-id'> {
	const number = normalise(text);
	if (!/^[1-9]\d{5}(18|19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(number))
		return err('bad-id');
	const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
	return CHECKS[sum % 11] === number[17] ? ok(number) : err('bad-id');
}

export function parsePhone(text: string): Result<string, 'bad-phone'> {
	const number = normalise(text).replace(/^(\+|00)86/, '');
	return /^1[3-9]\d{9}$/.test(number) ? ok(number) : err('bad-phone');
}
