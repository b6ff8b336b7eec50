import { describe, expect, it } from 'vitest';
import { buildChart, officialChart, subAccount } from '#lib/domain/ledger/chart.ts';
import type { BookReview, LineGroup } from '#lib/domain/ledger-import/review.ts';
import {
	decodeLineAccounts,
	parseLineAccount
} from '../../src/routes/office/[village]/import/[batch]/line-accounts-form.ts';
import { decodeOptions } from '../../src/routes/office/[village]/import/[batch]/options-form.ts';

const official = officialChart('rural_2023');
const chart = buildChart(
	'rural_2023',
	[
		['51302', '办公费'],
		['51402', '办公费'],
		['51307', '水电费']
	].flatMap(([code = '', name = '']) => subAccount(official, code, name) ?? [])
);
const group = (key: string): LineGroup => ({
	key,
	side: 'credit',
	summary: key,
	told: null,
	variants: 1,
	count: 1,
	open: 1,
	sumFen: 100,
	firstRow: 2,
	account: null,
	rows: [{ row: 2, date: '2024-01-01', summary: key, debitFen: 0, creditFen: 100, account: null }]
});
const book = { groups: [group('credit:付电费'), group('credit:付纸')] } as unknown as BookReview;

type Field = [key: string, typed: string, shown?: string];
function form(fields: readonly Field[], more: Record<string, string> = {}): FormData {
	const data = new FormData();
	for (const [key, typed, shown = ''] of fields) {
		data.append('key', key);
		data.append('account', typed);
		data.append('shown', shown);
	}
	for (const [name, value] of Object.entries(more)) data.append(name, value);
	return data;
}
const decided = (data: FormData, before = {}) =>
	decodeLineAccounts(data, { lineAccounts: before }, book, chart).options.lineAccounts;

describe('the accounts of lines', () => {
	it('are taken as typed, and those of single rows beside them', () => {
		expect(
			decided(
				form([
					['credit:付电费', '51307'],
					['#2', '514']
				])
			)
		).toEqual({
			'credit:付电费': '51307',
			'#2': '514'
		});
	});

	it('that are only suggested count when ticked or all accepted', () => {
		const fields: Field[] = [
			['credit:付电费', '51307 管理费用/水电费', '51307 管理费用/水电费'],
			['credit:付纸', '51302 管理费用/办公费', '51302 管理费用/办公费']
		];
		expect(decided(form(fields))).toEqual({});
		expect(decided(form(fields, { agree: 'credit:付纸' }))).toEqual({ 'credit:付纸': '51302' });
		expect(decided(form(fields, { all: '1' }))).toEqual({
			'credit:付电费': '51307',
			'credit:付纸': '51302'
		});
	});

	it('are taken back where the field is emptied, and stay where it is untouched', () => {
		const before = { 'credit:付电费': '51307', 'credit:付纸': '51302', '#9': '514' };
		const fields: Field[] = [
			['credit:付电费', '', '51307 管理费用/水电费'],
			['credit:付纸', '51302 管理费用/办公费', '51302 管理费用/办公费']
		];
		expect(decided(form(fields), before)).toEqual({ 'credit:付纸': '51302', '#9': '514' });
	});

	it('that are no account are told with what was typed; the others are kept', () => {
		const answers = decodeLineAccounts(
			form([
				['credit:付电费', '999'],
				['credit:付纸', '51302']
			]),
			{},
			book,
			chart
		);
		expect(answers).toEqual({
			options: { lineAccounts: { 'credit:付纸': '51302' } },
			faults: [{ key: 'credit:付电费', typed: '999' }]
		});
	});

	it('are taken for lines of this book only', () => {
		expect(
			decided(
				form([
					['__proto__', '51307'],
					['credit:别的', '51307'],
					['#7', '514']
				])
			)
		).toEqual({});
	});

	it.each([
		['51307', '51307'],
		['５１３０７ 管理费用/水电费', '51307'],
		['水电费', '51307'],
		['管理费用/办公费', '51302'],
		['办公费', null],
		['— 另一本账里记，这里不记', '-'],
		['-', '-'],
		['51309 审计费', '51309 审计费'],
		['51309', null],
		['999 不明', null],
		['随便', null]
	])('“%s” is read as %s', (typed, account) => {
		expect(parseLineAccount(typed, chart)).toBe(account);
	});
});

describe('the account of the book', () => {
	it.each([
		['10201', '10201'],
		[' 10203 农商行专户 ', '10203 农商行专户'],
		['农商行', undefined],
		['', undefined]
	])('“%s” is read as %s', (typed, account) => {
		expect(decodeOptions(form([], { 'own-account': typed }), {}).ownAccount).toBe(account);
	});
});
