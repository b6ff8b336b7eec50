import { expect, test } from 'vitest';
import { negativeAccounts } from '#lib/domain/disclosure/negative-money.ts';

const move = (on: string, fen: number, code = '101') => ({ code, on, fen });

test('an account that stood below zero on some day, though not at the end', () => {
	const moves = [move('2022-07-02', -150), move('2022-07-05', 400)];
	expect(negativeAccounts(new Map([['101', 100]]), moves)).toEqual(['101']);
	expect(negativeAccounts(new Map([['101', 150]]), moves)).toEqual([]);
});

test('within a day it counts what the day comes to, whatever the order of its lines', () => {
	const moves = [move('2022-07-02', -150), move('2022-07-02', 150)];
	expect(negativeAccounts(new Map(), moves)).toEqual([]);
});

test('each account for itself, days in order, those without an opening from nothing', () => {
	const moves = [
		move('2022-07-05', 10, '10201'),
		move('2022-07-03', -5, '10201'),
		move('2022-07-01', 7)
	];
	expect(negativeAccounts(new Map([['101', 0]]), moves)).toEqual(['10201']);
	expect(negativeAccounts(new Map(), [])).toEqual([]);
});
