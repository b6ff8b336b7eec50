import { describe, expect, test } from 'vitest';
import { buildChart, officialChart, subAccount, type Chart } from '#lib/domain/ledger/chart.ts';
import { isClosingVoucher } from '#lib/domain/ledger/closing.ts';

const old = officialChart('rural_2004');
const recent = officialChart('rural_2023');
const closes = (chart: Chart, ...codes: string[]): boolean =>
	isClosingVoucher({ entries: codes.map((accountCode) => ({ accountCode })) }, chart);

describe('a closing voucher', () => {
	test.each([
		['income into 本年收益', ['501', '321'], true],
		['expense into 本年收益', ['321', '541'], true],
		['sub-accounts the chart does not hold yet', ['501003', '32101'], true],
		['本年收益 into 收益分配', ['321', '322'], false],
		['an ordinary receipt', ['102', '501'], false],
		['本年收益 against cash', ['321', '101'], false],
		['nothing', [], false]
	])('%s: %s', (_, codes, expected) => {
		expect(closes(old, ...codes)).toBe(expected);
	});

	const summed = (summaries: string[], ...codes: string[]): boolean =>
		isClosingVoucher(
			{ entries: codes.map((accountCode, i) => ({ accountCode, summary: summaries[i] ?? '' })) },
			old
		);

	test.each(['结转损益', '结转本年收益', '年终结转', '期末结转收支', '结转收益'])(
		'straight to 收益分配 is one where a summary says “%s”',
		(summary) => {
			expect(summed([summary], '501', '322')).toBe(true);
			expect(summed(['', summary], '541', '32201')).toBe(true);
			expect(summed([summary], '102', '322')).toBe(false);
		}
	);

	test('收益分配 beside income is none where no summary says so', () => {
		expect(summed(['收租金', '提取公积金'], '501', '322')).toBe(false);
		expect(closes(old, '501', '322')).toBe(false);
	});

	test('income and expense are those of the system: 541 is none in the new one', () => {
		expect(closes(old, '321', '541')).toBe(true);
		expect(closes(recent, '321', '541')).toBe(false);
		expect(closes(recent, '321', '513')).toBe(true);
	});

	test('an own account named 本年利润 closes too', () => {
		const own = { ...subAccount(old, '3131', '本年利润') };
		const chart = buildChart('rural_2004', [
			{
				code: '3131',
				name: '本年利润',
				kind: 'equity',
				normalSide: 'credit',
				isContra: false,
				parentCode: null,
				...own
			}
		]);
		expect(closes(chart, '3131', '501')).toBe(true);
	});
});
