/** The demo's own filling, held against the figures the samples were written from and an independent reading of the files. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { monthAt, type Month } from '#lib/domain/calendar.ts';
import { fillSamples } from '../../src/cli/demo.ts';
import type { AccountBalance } from '#lib/domain/ledger/balances.ts';
import { findBalances } from '#lib/server/balances.ts';
import { findMonthTotals } from '#lib/server/totals.ts';
import { findEntries } from '#lib/server/found-entries.ts';
import { findLedgerSets, findVillage, type LedgerSet } from '#lib/server/villages.ts';
import { verifyBooks } from '#lib/server/verify.ts';
import { readSample, readSheet } from '../support/samples/independent-reader.ts';
import { INTENDED, stableByMonth } from '../support/samples/intended.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';

let test: TestDatabase;
const SLUGS: Readonly<Record<string, string>> = { 朱家浜村: 'zhujiabang', 示范村: 'shifan' };

beforeAll(async () => {
	test = await openTestDatabase();
	const refused = await fillSamples(test.db, 'zh-CN', { userId: 'demo', name: 'demo', at: 1 });
	if (refused !== null) throw new Error(`refused: ${refused}`);
}, 120_000);
afterAll(() => test.remove());

async function setOf(villageName: string): Promise<LedgerSet> {
	const village = await findVillage(test.db, SLUGS[villageName] ?? '');
	const [set] = village ? await findLedgerSets(test.db, village.id) : [];
	if (!set) throw new Error(`no ledger set of ${villageName}`);
	return set;
}

const stableIn = async (set: LedgerSet, month: Month): Promise<number> =>
	(await findMonthTotals(test.db, [set.id], Number(month.slice(0, 4)), Number(month.slice(0, 4))))
		.filter((row) => row.month === month && row.incomeClass === 'stable' && !row.isClosing)
		.reduce((sum, row) => sum + row.creditFen - row.debitFen, 0);

describe.each(INTENDED.map((one) => [one.village, one.year, one] as const))(
	'%s %i',
	(villageName, year, intended) => {
		it('has the stable income of every month that its file was written from', async () => {
			const set = await setOf(villageName);
			const expected = stableByMonth(intended);
			const found = await Promise.all(
				expected.map((_, index) => stableIn(set, monthAt(year, index + 1)))
			);
			expect(found).toEqual([...expected]);
		});

		it('opens every month to lines whose sum is the figure', async () => {
			const set = await setOf(villageName);
			for (const [index, fen] of stableByMonth(intended).entries()) {
				const month = monthAt(year, index + 1);
				const filter = {
					ledgerSetIds: [set.id],
					from: month,
					to: month,
					incomeClass: 'stable' as const,
					excludesClosing: true
				};
				const page = await findEntries(test.db, filter, { limit: 10_000, offset: 0 });
				const lines = page.entries.reduce((sum, one) => sum + one.creditFen - one.debitFen, 0);
				expect([page.stableFen, lines]).toEqual([fen, fen]);
			}
		});

		it('holds every line of its file, with the row it stands on', async () => {
			const set = await setOf(villageName);
			const filter = { ledgerSetIds: [set.id], from: monthAt(year, 1), to: monthAt(year, 12) };
			const { entries } = await findEntries(test.db, filter, { limit: 10_000, offset: 0 });
			const key = (row: number, code: string, debit: number, credit: number) =>
				`${row} ${code} ${debit} ${credit}`;
			const found = entries
				.map((one) => key(one.sourceRow, one.accountCode, one.debitFen, one.creditFen))
				.sort();
			const lines = readSample(intended.file)
				.lines.map((one) => key(one.row, one.code, one.debit, one.credit))
				.sort();
			expect(found).toEqual(lines);
		});
	}
);

const YEAR_2022 = { from: '2022-01', to: '2022-12' };
/** Assets below zero, debts and equity above: 152 alone lessens the assets. */
const isTheWrongWay = ({ code, closingFen }: AccountBalance): boolean =>
	/^[23]/.test(code) || code === '152'
		? closingFen > 0
		: code.startsWith('1') && code !== '11301' && closingFen < 0;

describe('the sample villages', () => {
	it('are verified from entries and original files', async () => {
		expect(await verifyBooks(test.db)).toMatchObject({
			ok: true,
			// The ledgers, and the trial balance that opens 示范村.
			batches: INTENDED.length + 1,
			differences: []
		});
	}, 60_000);

	it('open 示范村, not 朱家浜村, and go on from there to the fen', async () => {
		const set = await setOf('示范村');
		expect(
			(await findBalances(test.db, [(await setOf('朱家浜村')).id], YEAR_2022)).hasOpening
		).toBe(false);
		const sheet = readSheet('示范村_示例数据_2024_科目余额表.csv');
		const { accounts } = await findBalances(test.db, [set.id], { from: '2024-01', to: '2024-12' });
		const found = new Map(accounts.map((one) => [one.code, one]));
		for (const { code, openingFen, closingFen } of sheet.filter(({ isLeaf }) => isLeaf))
			expect([code, found.get(code)?.openingFen, found.get(code)?.closingFen]).toEqual([
				...[code, openingFen, closingFen]
			]);
		const years = INTENDED.filter(({ village }) => village === '示范村');
		const bank = years
			.flatMap(({ file }) => readSample(file).lines)
			.filter(({ code }) => code.startsWith('102'))
			.reduce((sum, { debit, credit }) => sum + debit - credit, 0);
		const now = await findBalances(test.db, [set.id], { from: '2026-09', to: '2026-09' });
		const closing = now.accounts
			.filter(({ code }) => code.startsWith('102'))
			.reduce((sum, one) => sum + one.closingFen, 0);
		expect(closing).toBe(138_645_037 + 65_000_000 + bank);
		// Rent, VAT, wages: nothing that was owed or left is the wrong way round.
		expect(now.accounts.filter(isTheWrongWay)).toEqual([]);
	});

	it('leave exactly the intended amounts waiting for a decision', async () => {
		for (const one of INTENDED) {
			const set = await setOf(one.village);
			const filter = {
				ledgerSetIds: [set.id],
				from: monthAt(one.year, 1),
				to: monthAt(one.year, 12),
				incomeClass: 'needs_review' as const,
				excludesClosing: true
			};
			const page = await findEntries(test.db, filter, { limit: 100, offset: 0 });
			expect(page.creditFen - page.debitFen).toBe(
				Object.values(one.needsReview).reduce((sum, fen) => sum + fen, 0)
			);
		}
	});
});
