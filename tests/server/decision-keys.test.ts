import { expect, it } from 'vitest';
import { decisionKeys } from '#lib/server/decision-keys.ts';

const line = (summary: string, creditFen: number) => ({
	accountCode: '501',
	summary,
	debitFen: 0,
	creditFen
});
const keysOf = (...entries: ReturnType<typeof line>[]) =>
	decisionKeys({ month: '2022-03', word: '记', number: 1, entries });

it('names a line by what it says, wherever it stands in its voucher', () => {
	const [rent, interest] = keysOf(line('租金', 5), line('利息', 6));
	expect(keysOf(line('利息', 6), line('别的', 1), line('租金', 5))).toEqual([
		interest,
		expect.anything(),
		rent
	]);
});

it('tells equal lines apart by their order', () => {
	const [first, second] = keysOf(line('租金', 5), line('租金', 5));
	expect(first).not.toBe(second);
	expect(keysOf(line('租金', 5))).toEqual([first]);
});

it('is of one voucher only', () => {
	const [key] = keysOf(line('租金', 5));
	const other = { month: '2022-03', word: '记', number: 2, entries: [line('租金', 5)] };
	expect(decisionKeys(other)).not.toEqual([key]);
});
