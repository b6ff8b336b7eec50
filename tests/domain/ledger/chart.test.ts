import { describe, expect, test } from 'vitest';
import {
	accountPath,
	buildChart,
	findAccount,
	isLeaf,
	lineage,
	officialChart,
	parentCodeOf,
	subAccount
} from '#lib/domain/ledger/chart.ts';
import { CODE_2004_TO_2023 } from '#lib/domain/ledger/official-charts.ts';

const old = officialChart('rural_2004');
const recent = officialChart('rural_2023');
const withOwn = (...codes: [code: string, name: string][]) =>
	codes.reduce((chart, [code, name]) => {
		const added = subAccount(chart, code, name);
		const own = [...chart.accounts.values()].filter(({ parentCode }) => parentCode !== null);
		return added ? buildChart(chart.system, [...own, added]) : chart;
	}, recent);

describe('the official charts', () => {
	test('hold 36 and 42 first-level accounts', () => {
		expect([old.accounts.size, recent.accounts.size]).toEqual([36, 42]);
	});

	test('give the same code different meanings', () => {
		const names = ['502', '511', '521', '153', '154', '211', '212'].map(
			(code) => `${findAccount(old, code)?.name} → ${findAccount(recent, code)?.name}`
		);
		expect(names).toEqual([
			'经营支出 → 投资收益',
			'发包及上交收入 → 经营支出',
			'农业税附加返还收入 → 所得税费用',
			'固定资产清理 → 在建工程',
			'在建工程 → 固定资产清理',
			'应付工资 → 应付款',
			'应付福利费 → 应付工资'
		]);
	});

	test.each(['133', '152', '162'])('%s is an asset that carries a credit balance', (code) => {
		expect(findAccount(recent, code)).toMatchObject({
			kind: 'asset',
			normalSide: 'credit',
			isContra: true
		});
	});

	test('income and expense keep their kind from one system to the other', () => {
		const moved = Object.entries(CODE_2004_TO_2023).filter(([from]) =>
			['income', 'expense'].includes(findAccount(old, from)?.kind ?? '')
		);
		for (const [from, to] of moved)
			expect([from, findAccount(recent, to)?.kind]).toEqual([from, findAccount(old, from)?.kind]);
		expect(moved.length).toBeGreaterThan(6);
	});
});

describe('sub-accounts', () => {
	test.each([
		['514070404', '514'],
		['501003', '501'],
		['102.01', '102'],
		['999', null],
		['', null]
	])('the parent of %s is %s', (code, parent) => {
		expect(parentCodeOf(recent, code)).toBe(parent);
	});

	test('the longest existing code is the parent, whatever the lengths', () => {
		const chart = withOwn(['50103', '出租收入'], ['5010301', '标准厂房']);
		expect(parentCodeOf(chart, '501030102')).toBe('5010301');
		expect(accountPath(chart, '5010301')).toBe('经营收入/出租收入/标准厂房');
		expect(lineage(chart, '5010301').map(({ code }) => code)).toEqual(['501', '50103', '5010301']);
		expect([isLeaf(chart, '50103'), isLeaf(chart, '5010301')]).toEqual([false, true]);
	});

	test('inherit kind and side', () => {
		expect(subAccount(recent, '15201', '房屋折旧')).toMatchObject({
			kind: 'asset',
			normalSide: 'credit',
			isContra: true,
			parentCode: '152'
		});
		expect(subAccount(recent, '9', '没有')).toBeNull();
		expect(subAccount(recent, '100201', '工行', '102')).toMatchObject({
			parentCode: '102',
			kind: 'asset'
		});
	});
});
