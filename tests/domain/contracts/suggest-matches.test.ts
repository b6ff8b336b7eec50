import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namedPeriod } from '#lib/domain/contracts/named-period.ts';
import { withTax, type ReceiptLine } from '#lib/domain/contracts/receipt-line.ts';
import { reminders } from '#lib/domain/contracts/reminders.ts';
import {
	mentions,
	suggestMatches,
	type MatchInput
} from '#lib/domain/contracts/suggest-matches.ts';
import { openFen } from '#lib/domain/contracts/instalment-status.ts';
import type { Contract } from '#lib/domain/contracts/contract.ts';
import { contract, instalmentsOf, terms } from '../forecast/forecast-fixture.ts';

const line = (of: Partial<ReceiptLine> = {}): ReceiptLine => {
	const incomeFen = of.incomeFen ?? 300_000;
	return {
		voucherId: 1,
		line: 2,
		bookedOn: '2022-01-13',
		summary: '收租户1 1号厂房 一季度租金',
		counterparty: '租户1',
		accountCode: '50100301',
		incomeFen,
		openFen: incomeFen,
		...of
	};
};
const input = (
	contracts: readonly Contract[],
	lines: readonly ReceiptLine[],
	since = '2022-01-01'
): MatchInput => ({
	contracts,
	things: new Map(contracts.map(({ id, name }) => [id, [name]])),
	instalments: contracts.flatMap((one) => instalmentsOf(one)).filter(({ dueOn }) => dueOn >= since),
	lines
});
const told = (contracts: readonly Contract[], lines: readonly ReceiptLine[]) =>
	suggestMatches(input(contracts, lines)).map(({ parts, grade, reasons, line: of }) => [
		of.voucherId,
		parts.map(({ instalmentId, amountFen }) => `${instalmentId}:${amountFen}`).join(' '),
		grade,
		reasons.join(' ')
	]);

describe('a suggestion', () => {
	test('who, what, how much and when make it certain', () => {
		expect(told([contract(1)], [line()])).toEqual([
			[1, '1009:300000', 'certain', 'party thing amount period']
		]);
	});
	test('without words for the period, the day must be near', () => {
		expect(told([contract(1)], [line({ summary: '租金' })])).toEqual([
			[1, '1009:300000', 'certain', 'party amount near']
		]);
	});
	test('an arrear says which year it is for', () => {
		const late = line({
			bookedOn: '2023-02-22',
			summary: '收2022年三季度欠缴租金（租户1）',
			counterparty: ''
		});
		expect(told([contract(1)], [late])).toEqual([
			[1, '1011:300000', 'certain', 'party amount period']
		]);
	});
	test('net of tax in the books, with tax in the contract', () => {
		const taxed = contract(1, { terms: terms({ yearlyFen: 1_260_000, taxBasisPoints: 500 }) });
		expect(told([taxed], [line({ incomeFen: 300_000 })])).toEqual([
			[1, '1009:315000', 'certain', 'party thing amount period']
		]);
		expect(withTax(300_000, taxed)).toBe(315_000);
	});
	test('one payment for several periods is a person’s to judge', () => {
		const year = line({ incomeFen: 1_200_000, summary: '收租户1 1号厂房 2022年租金' });
		expect(told([contract(1)], [year])).toEqual([
			[
				1,
				'1009:300000 1010:300000 1011:300000 1012:300000',
				'likely',
				'party thing amount several period'
			]
		]);
	});
	test('part payments, one after the other', () => {
		const parts = [1, 2].map((voucherId) => line({ voucherId, incomeFen: 100_000 }));
		expect(told([contract(1)], parts)).toEqual([
			[1, '1009:100000', 'likely', 'party thing part period']
		]);
	});
	test('where two fit alike nobody is certain', () => {
		const two = [1, 2].map((id) => contract(id, { party: '租户1', name: '厂房' }));
		expect(told(two, [line({ summary: '租金' })])[0]?.[2]).toBe('likely');
	});
	test('nobody named: nothing is suggested', () => {
		expect(told([contract(1)], [line({ summary: '厂区场地租金', counterparty: '' })])).toEqual([]);
	});
	test.each([
		['收1号厂房租金', '1号厂房', true],
		['收11号厂房租金', '1号厂房', false],
		['收HT-12租金', 'HT-1', false],
		['11号、1号厂房', '1号厂房', true],
		['租金', '', false]
	])('%s mentions %s: %s', (text, word, expected) => {
		expect(mentions(text, word)).toBe(expected);
	});
});

test.each([
	['一季度租金', '2022-01-01', '2022-03-31'],
	['第4季度', '2022-10-01', '2022-12-31'],
	['下半年土地流转款', '2022-07-01', '2022-12-31'],
	['7-12月租金', '2022-07-01', '2022-12-31'],
	['9月租金', '2022-09-01', '2022-09-30'],
	['本年承包款', '2022-01-01', '2022-12-31'],
	['收2021年欠缴租金', '2021-01-01', '2021-12-31'],
	['2021年四季度', '2021-10-01', '2021-12-31']
])('%s', (text, fromOn, throughOn) => {
	expect(namedPeriod(text, 2022)).toEqual({ fromOn, throughOn });
});
test('no period', () =>
	expect([namedPeriod('租金', 2022), namedPeriod('13月', 2022)]).toEqual([null, null]));

describe('laws', () => {
	const lines = fc.array(
		fc.record({
			voucherId: fc.integer({ min: 1, max: 9 }),
			line: fc.integer({ min: 1, max: 9 }),
			bookedOn: fc.constantFrom('2022-01-13', '2022-05-02', '2022-07-20', '2023-02-01'),
			summary: fc.constantFrom(
				'收1号厂房 一季度租金',
				'租金',
				'收2号厂房 上半年租金',
				'收2022年租金 租户2'
			),
			counterparty: fc.constantFrom('', '租户1', '租户2'),
			accountCode: fc.constantFrom('50100301', '501'),
			incomeFen: fc.constantFrom(300_000, 100_000, 600_000, 1_200_000, 7)
		}),
		{ maxLength: 9 }
	);
	const two = [1, 2].map((id) => contract(id));
	test('nothing is taken for more than it has; the order of the facts does not matter', () => {
		fc.assert(
			fc.property(lines, fc.nat(), (made, seed) => {
				const all = made
					.map((one) => ({ ...one, openFen: one.incomeFen }))
					.filter(
						(one, at, list) =>
							at === list.findIndex((o) => o.voucherId === one.voucherId && o.line === one.line)
					);
				const of = input(two, all);
				const found = suggestMatches(of);
				const taken = new Map<number, number>();
				for (const { parts, line: own } of found) {
					expect(parts.reduce((sum, part) => sum + part.amountFen, 0)).toBeLessThanOrEqual(
						own.openFen
					);
					for (const { instalmentId, amountFen } of parts)
						taken.set(instalmentId, (taken.get(instalmentId) ?? 0) + amountFen);
				}
				for (const one of of.instalments)
					expect(taken.get(one.id) ?? 0).toBeLessThanOrEqual(openFen(one));
				expect(new Set(found.map(({ line: own }) => own)).size).toBe(found.length);
				const turned = <T>(list: readonly T[]): T[] =>
					[
						...list.slice(seed % (list.length || 1)),
						...list.slice(0, seed % (list.length || 1))
					].reverse();
				const again = suggestMatches({
					...of,
					contracts: turned(of.contracts),
					instalments: turned(of.instalments),
					lines: turned(of.lines)
				});
				expect(again).toEqual(found);
			})
		);
	});
});

test('reminders: due within 30 and 7 days, late by 1, 30, 90', () => {
	const one = contract(1, { terms: terms({ frequency: 'month', yearlyFen: 1_200_000 }) });
	const found = reminders(instalmentsOf(one), {
		today: '2022-09-28',
		booksOn: '2022-09-25',
		since: '2022-05-01'
	});
	expect(found.map(({ instalment, band, days }) => [instalment.dueOn, band, days])).toEqual([
		['2022-05-01', 'late-90', 147],
		['2022-06-01', 'late-90', 116],
		['2022-07-01', 'late-30', 86],
		['2022-08-01', 'late-30', 55],
		['2022-09-01', 'late-1', 24],
		['2022-10-01', 'due-7', -3]
	]);
});
