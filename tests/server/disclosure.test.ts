/** The notice of a quarter of the sample villages against sums of our own from their files. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { masked } from '#lib/domain/disclosure/redact.ts';
import { findNoticePreview } from '#lib/server/disclosure.ts';
import { insertDraft, updateDraftOptions } from '#lib/server/batches.ts';
import { reviewDraft } from '#lib/server/review-draft.ts';
import { adoptOpening } from '#lib/server/trial-balances.ts';
import { findLedgerSets, findVillage, type LedgerSet } from '#lib/server/villages.ts';
import { fillSamples } from '../../src/cli/demo.ts';
import { readSample, type ReadLine } from '../support/samples/independent-reader.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';
import { accountant, makeVillage, mustPost, type Line } from './village-fixture.ts';

let test: TestDatabase;
beforeAll(async () => {
	test = await openTestDatabase();
	await fillSamples(test.db, 'zh-CN', { userId: 'demo', name: '示例', at: 1_790_000_000_000 });
}, 120_000);
afterAll(() => test.close());

async function preview(slug: string, from: string, through: string) {
	const village = await findVillage(test.db, slug);
	if (!village) throw new Error(slug);
	const sets = await findLedgerSets(test.db, village.id);
	return findNoticePreview(test.db, village, sets, { from, through, topic: '' });
}
/** A sheet of January, whose opening column opens the year. */
async function adopt(set: LedgerSet): Promise<void> {
	const sheet = [
		'科目编码,科目名称,期初借方,期初贷方,本期借方,本期贷方,期末借方,期末贷方',
		'101,库存现金,100.00,,,,100.00,',
		'301,资本,,100.00,,,,100.00'
	];
	const file = {
		name: '科目余额表 2022.01-2022.01.csv',
		bytes: [new TextEncoder().encode(sheet.join('\n'))]
	};
	const { batch } = await insertDraft(test.db, set.id, file, {}, accountant);
	const { review } = await reviewDraft(test.db, batch.id);
	const acceptedAccounts = review.newAccounts.map(({ code }) => code);
	await updateDraftOptions(test.db, batch.id, { ...batch.options, acceptedAccounts }, accountant);
	const adopted = await adoptOpening(test.db, batch.id, 2022, accountant, {
		acceptsWarnings: true
	});
	if (!adopted.ok) throw new Error(adopted.reason);
}
const isMoney = ({ code }: ReadLine): boolean => /^10[12]/.test(code);
const net = (lines: readonly ReadLine[]): number =>
	lines.reduce((sum, { debit, credit }) => sum + debit - credit, 0);

describe('the third quarter of 朱家浜村', () => {
	const lines = readSample('朱家浜村_示例数据_2022_精斗云.csv').lines;
	const inQuarter = ({ month }: ReadLine): boolean => month >= 7 && month <= 9;

	it('comes out: what the files moved in cash and bank is what came in less what went out', async () => {
		const { report } = await preview('zhujiabang', '2022-07', '2022-09');
		const moved = net(lines.filter((one) => isMoney(one) && inQuarter(one)));
		expect(report.receivedFen - report.spentFen).toBe(moved);
		expect(report.closingFen - report.openingFen).toBe(moved);
		const before = [
			...readSample('朱家浜村_示例数据_2021_用友序时账.csv').lines,
			...lines.filter(({ month }) => month < 7)
		];
		expect(report.openingFen).toBe(net(before.filter(isMoney)));
	});

	it('shows every voucher that moved money, and no other', async () => {
		const { lines: shown } = await preview('zhujiabang', '2022-07', '2022-09');
		const own = lines.filter(inQuarter);
		const withMoney = new Set(
			own.filter(isMoney).map(({ month, voucher }) => `${month} ${voucher}`)
		);
		const others = new Set(
			own.filter((one) => !isMoney(one)).map(({ month, voucher }) => `${month} ${voucher}`)
		);
		const expected = [...withMoney].filter((one) => others.has(one)).length;
		expect(new Set(shown.map(({ voucherId }) => voucherId)).size).toBe(expected);
	});

	it('its items come to the totals, its lines to its items', async () => {
		const { report, lines: shown } = await preview('zhujiabang', '2022-07', '2022-09');
		for (const { item, direction, fen, lineCount } of report.items) {
			const own = shown.filter((one) => one.item === item && one.direction === direction);
			expect(
				own.reduce((sum, one) => sum + one.fen, 0),
				item
			).toBe(fen);
			expect(own.length, item).toBe(lineCount);
		}
		const dues = report.items.find(({ item }) => item === 'out-dues');
		expect(Math.abs(dues?.fen ?? 0)).toBeLessThan(report.spentFen / 2);
	});

	it('is asked about what is missing', async () => {
		const { checks, hasOpening } = await preview('zhujiabang', '2022-07', '2022-09');
		expect(hasOpening).toBe(false);
		const codes = checks.map(({ code }) => code);
		expect(codes).toContain('no-opening');
		expect(codes).toContain('rent-overdue');
		expect(codes).not.toContain('month-unposted');
		const open = await preview('zhujiabang', '2022-10', '2022-12');
		expect(open.postedThrough).toBeNull();
		expect(open.checks.find(({ code }) => code === 'month-unposted')?.names).toEqual([
			'2022-10',
			'2022-11',
			'2022-12'
		]);
	});

	it('has nothing to hide: the samples are clean', async () => {
		const { findings } = await preview('zhujiabang', '2022-01', '2022-09');
		expect([...findings.values()]).toEqual([]);
	});
});

it('示范村 has a gap in its numbers and income to decide', async () => {
	const june = await preview('shifan', '2025-06', '2025-06');
	expect(june.checks.find(({ code }) => code === 'voucher-gap')?.names).toEqual([
		'2025-06 记-0023'
	]);
	const year = await preview('shifan', '2026-01', '2026-09');
	expect(year.checks.map(({ code }) => code)).toContain('needs-review');
});

describe('a village whose books name people', () => {
	const BOOKS: readonly Line[] = [
		['2022-03-01', 1, '付李小明报销款', '541001', '办公费', '300.00', ''],
		['2022-03-01', 1, '付李小明报销款', '101', '库存现金', '', '300.00'],
		['2022-03-02', 2, '收租金，电话13812345678', '10201', '基本户', '900.00', ''],
		['2022-03-02', 2, '收租金，电话13812345678', '50100301', '标准厂房租金', '', '900.00'],
		['2022-03-05', 3, '厂房修缮', '502', '经营支出', '700.00', ''],
		['2022-03-05', 3, '厂房修缮', '202001', '应付修缮款', '', '400.00'],
		['2022-03-05', 3, '厂房修缮', '10201', '基本户', '', '300.00']
	];
	beforeAll(async () => {
		const { set } = await makeVillage(test.db, 'named');
		await mustPost(test.db, set, BOOKS, 'named.csv');
	});

	it('shows each with its mask, and what was paid of a bill only', async () => {
		const { findings, lines, report, checks } = await preview('named', '2022-03', '2022-03');
		const shown = lines.map(({ summary, voucherId, line }) =>
			masked(summary, findings.get(`${voucherId}/${line}`) ?? [])
		);
		expect(shown).toEqual(['付李*明报销款', '收租金，电话138****5678', '厂房修缮']);
		expect(lines.map(({ fen }) => fen)).toEqual([300_00, 900_00, 300_00]);
		expect([report.receivedFen, report.spentFen]).toEqual([900_00, 600_00]);
		expect(lines.map(({ isCash }) => isCash)).toEqual([true, false, false]);
		expect(checks.map(({ code }) => code)).not.toContain('large-cash');
	});
});

describe('money below zero', () => {
	it('is asked about where a day ended so, once the opening is known', async () => {
		const { village, set } = await makeVillage(test.db, 'below');
		await mustPost(
			test.db,
			set,
			[
				['2022-03-01', 1, '付修缮款', '541001', '办公费', '300.00', ''],
				['2022-03-01', 1, '付修缮款', '101', '库存现金', '', '300.00'],
				['2022-03-09', 2, '收厂房租金', '101', '库存现金', '900.00', ''],
				['2022-03-09', 2, '收厂房租金', '50100301', '标准厂房租金', '', '900.00']
			],
			'below.csv'
		);
		const march = { from: '2022-03', through: '2022-03', topic: '' as const };
		const codes = async () =>
			(await findNoticePreview(test.db, village, [set], march)).checks.map(({ code }) => code);
		expect(await codes()).toContain('no-opening');
		expect(await codes()).not.toContain('negative-money');
		await adopt(set);
		expect(await codes()).toContain('negative-money');
	});
});
