import { describe, expect, test } from 'vitest';
import { namePath, namesAgree } from '#lib/domain/ledger/account-name.ts';
import { detectAccountingSystem, systemInForce } from '#lib/domain/ledger/accounting-system.ts';
import { OFFICIAL_ACCOUNTS } from '#lib/domain/ledger/official-charts.ts';

const evidence = (...accounts: string[]) =>
	detectAccountingSystem(
		accounts.map((account) => ({
			code: account.split(' ')[0] ?? '',
			name: account.split(' ')[1] ?? ''
		}))
	);

describe('the accounting system of a file', () => {
	test.each(['rural_2004', 'rural_2023'] as const)(
		'the whole official chart of %s speaks for it',
		(system) => {
			expect(detectAccountingSystem(OFFICIAL_ACCOUNTS[system])).toMatchObject({
				kind: 'system',
				system
			});
		}
	);

	/** The probes of domain.md §1.4. */
	test.each([
		['502 经营支出', 'rural_2004'],
		['502 投资收益', 'rural_2023'],
		['511 发包及上交收入', 'rural_2004'],
		['511 经营支出', 'rural_2023'],
		['153 固定资产清理', 'rural_2004'],
		['153 在建工程', 'rural_2023'],
		['211 应付工资', 'rural_2004'],
		['211 应付款', 'rural_2023'],
		['134', 'rural_2023'],
		['21401 应交增值税', 'rural_2023'],
		['503', 'rural_2023'],
		['515', 'rural_2023'],
		['202', 'rural_2004'],
		['541001', 'rural_2004'],
		['561', 'rural_2004'],
		['531 存款利息', 'rural_2004'],
		['521 农业税附加返还收入', 'rural_2004'],
		['521 所得税费用', 'rural_2023']
	])('%s is %s', (account, system) => {
		expect(evidence('102 银行存款', account)).toMatchObject({ kind: 'system', system });
	});

	test('codes without names that disagree are refused', () => {
		expect(evidence('541', '503')).toMatchObject({
			kind: 'contradiction',
			codes2004: ['541'],
			codes2023: ['503']
		});
		expect(evidence('541', '551', '561', '522', '202', '503').kind).toBe('contradiction');
	});

	test('a single odd name among many does not turn the file', () => {
		expect(
			evidence('541 管理费用', '551 其他支出', '561 投资收益', '522 补助收入', '502 投资收益')
		).toMatchObject({ system: 'rural_2004' });
	});

	test('a code of both systems without a telling name leaves it open', () => {
		expect(evidence('102', '502')).toEqual({ kind: 'unknown', colliding: ['502'] });
		expect(evidence('102 银行存款', '501 经营收入')).toEqual({ kind: 'unknown', colliding: [] });
	});

	test('four-digit company accounts are recognised as such', () => {
		expect(evidence('1002 银行存款', '5001 主营业务收入')).toMatchObject({ kind: 'company' });
	});

	test('a village that numbers its bank account as a company does is still a village', () => {
		expect(evidence('100201 银行存款/工商银行', '501003 租赁收入')).toEqual({
			kind: 'unknown',
			colliding: []
		});
	});

	test('the new system is in force from 2024', () => {
		expect([systemInForce(2023), systemInForce(2024)]).toEqual(['rural_2004', 'rural_2023']);
	});
});

describe('account names', () => {
	test.each([
		['现金', '库存现金', true],
		['牲畜（禽）资产', '牲畜(禽)资产', true],
		['待处理财产损益', '待处理财产损溢', true],
		['固定资产', '固定资产原值', true],
		['', '经营收入', true],
		['经营收入', '经营支出', false],
		['投资收益', '经营支出', false]
	])('%s and %s agree: %s', (a, b, agree) => {
		expect(namesAgree(a, b)).toBe(agree);
	});

	test.each([
		['银行存款\\工商银行', ['银行存款', '工商银行']],
		['经营收入/出租收入', ['经营收入', '出租收入']],
		['银行存款-工商银行-基本户', ['银行存款', '工商银行', '基本户']],
		['银行存款_工行', ['银行存款', '工行']],
		['1-2号厂房', ['1-2号厂房']],
		['', []]
	])('%s is split into its levels', (name, path) => {
		expect(namePath(name)).toEqual(path);
	});
});
