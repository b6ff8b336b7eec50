import { expect, test } from 'vitest';
import { needsCare } from '#lib/domain/ledger-import/checks/text-checks.ts';

/** First and last of every range that must never pass unseen (NUL, controls, invisible, halves, combining marks). */
const BOUNDS = [
	0, 0x08, 0x0b, 0x0c, 0x0e, 0x1f, 0x7f, 0x9f, 0xad, 0x61c, 0x180e, 0x200b, 0x200f, 0x202a, 0x202e,
	0x2060, 0x206f, 0xfeff, 0xfffd, 0xd800, 0xdfff, 0x300, 0x36f, 0x1100, 0x11ff, 0x3099, 0x309a,
	0xf900, 0xfaff
];

test.each(BOUNDS)('a text with U+%s in it is looked at', (code) => {
	expect(needsCare(`收租金${String.fromCharCode(code)}1,000.00`)).toBe(true);
});

test.each([
	'收一季度厂房租金,借,"525,000.00"\r\n',
	'（1号、2号）——“备注”　１２３．４５',
	'¥1,000 25°C'
])('%j needs no look', (text) => {
	expect(needsCare(text)).toBe(false);
});

test('a rare sign alone does not make a text suspicious', () => {
	expect(needsCare('é – € ①')).toBe(false);
});
