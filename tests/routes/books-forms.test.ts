import { describe, expect, it } from 'vitest';
import { disposition } from '#lib/server/download.ts';
import type { EntryView } from '#lib/server/vouchers.ts';
import { decodeClosing } from '../../src/routes/office/[village]/books/closing-form.ts';
import { groupByVoucher } from '../../src/routes/office/[village]/books/voucher-groups.ts';

const entry = (voucherId: number, line: number, summary: string): EntryView =>
	({ voucherId, line, summary }) as EntryView;

describe('lines of the books', () => {
	it('are gathered by voucher in their order', () => {
		const groups = groupByVoucher(
			[entry(1, 1, '租金'), entry(1, 2, '租金'), entry(2, 1, '工资')],
			true
		);
		expect(groups.map((group) => [group.voucherId, group.entries.length])).toEqual([
			[1, 2],
			[2, 1]
		]);
	});

	it('say a repeated summary once, for all the lines it stands for', () => {
		const lines = [
			entry(1, 1, '租金'),
			entry(1, 2, '租金'),
			entry(1, 3, '税金'),
			entry(1, 4, '租金')
		];
		const [group] = groupByVoucher(lines, true);
		expect(group?.entries.map((one) => one.summaryRows)).toEqual([2, 0, 1, 1]);
	});

	it('say that a voucher began on the page before, but not where lines are filtered', () => {
		expect(groupByVoucher([entry(1, 3, '租金')], true)[0]?.isContinued).toBe(true);
		expect(groupByVoucher([entry(1, 3, '租金')], false)[0]?.isContinued).toBe(false);
	});
});

describe('closing a month', () => {
	const closing = (fields: Record<string, string>) => {
		const form = new FormData();
		for (const [name, value] of Object.entries(fields)) form.set(name, value);
		return decodeClosing(form, [{ id: 7 }]);
	};

	it('names the month and why', () => {
		const value = { set: { id: 7 }, year: 2022, closedThrough: '2022-08', reason: '已公开' };
		expect(closing({ ledger: '7', year: '2022', month: '2022-08', reason: '已公开' })).toEqual({
			ok: true,
			value
		});
	});

	it('opens the whole year with no month', () => {
		expect(closing({ ledger: '7', year: '2022', month: '', reason: '更正' })).toMatchObject({
			value: { closedThrough: null }
		});
	});

	it.each([
		[
			'a month of another year',
			{ ledger: '7', year: '2022', month: '2021-08', reason: 'x' },
			'not-a-month'
		],
		[
			'another village’s ledger set',
			{ ledger: '8', year: '2022', month: '2022-08', reason: 'x' },
			'not-a-month'
		],
		['no reason', { ledger: '7', year: '2022', month: '2022-08', reason: '  ' }, 'no-reason']
	])('refuses %s', (_, fields, error) => {
		expect(closing(fields)).toEqual({ ok: false, error });
	});
});

describe('the name of a download', () => {
	it('is kept in Chinese, with a plain one for old programs', () => {
		expect(disposition('账 2022.csv')).toBe(
			`attachment; filename="_ 2022.csv"; filename*=UTF-8''%E8%B4%A6%202022.csv`
		);
	});

	it('cannot break out of its header', () => {
		expect(disposition('a"\r\nx: y%.csv')).toBe(
			`attachment; filename="a___x: y_.csv"; filename*=UTF-8''a%22%0D%0Ax%3A%20y%25.csv`
		);
	});
});
