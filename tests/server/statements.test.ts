/** The statements of the sample villages against sums of our own from their files. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { decodeBooksQuery, toEntryFilter } from '#lib/domain/dashboard/books-query.ts';
import { accountLinesHref } from '#lib/domain/statements/statement-query.ts';
import { findEntries } from '#lib/server/found-entries.ts';
import { findStatement } from '#lib/server/statements.ts';
import { findLedgerSets, findVillage, type LedgerSet } from '#lib/server/villages.ts';
import type { StatementKind } from '#lib/domain/statements/statement.ts';
import { fillSamples } from '../../src/cli/demo.ts';
import { readSample, withoutClosing } from '../support/samples/independent-reader.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';

let test: TestDatabase;
const sets: Record<string, LedgerSet[]> = {};
beforeAll(async () => {
	test = await openTestDatabase();
	await fillSamples(test.db, 'zh-CN', { userId: 'demo', name: '示例', at: 1_790_000_000_000 });
	for (const slug of ['zhujiabang', 'shifan'])
		sets[slug] = await findLedgerSets(test.db, (await findVillage(test.db, slug))?.id ?? 0);
}, 120_000);
afterAll(() => test.close());

const find = async (slug: string, kind: StatementKind, year: number, isWhole = false) => {
	const query = { kind, year, month: null, ledger: null, isWhole };
	const found = await findStatement(test.db, sets[slug] ?? [], query);
	if (!found) throw new Error('no statement');
	return found;
};
const line = (found: Awaited<ReturnType<typeof find>>, key: string) =>
	found.statement.sections
		.flat()
		.find(({ label }) => ('line' in label ? label.line === key : label.account === key))?.cells;

const FILE_2022 = '朱家浜村_示例数据_2022_精斗云.csv';
const moved = (codes: readonly string[], all = true): number => {
	const { lines } = readSample(FILE_2022);
	return (all ? lines : withoutClosing(lines))
		.filter(({ code }) => codes.some((one) => code.startsWith(one)))
		.reduce((sum, { debit, credit }) => sum + debit - credit, 0);
};

it('income and spending are what the file says', async () => {
	const found = await find('zhujiabang', 'income', 2022);
	expect(found.throughMonth).toBe('2022-09');
	const income = 0 - moved(['501', '511', '521', '522', '531', '561'], false);
	const spent = moved(['502', '541', '551'], false);
	expect(line(found, 'income')?.[1]).toBe(income);
	expect(line(found, 'expenses')?.[1]).toBe(spent);
	expect(line(found, 'surplus')?.[1]).toBe(income - spent);
	expect(line(found, '501')?.[1]).toBe(0 - moved(['501'], false));
});

it('the balance sheet moves as the file does, and balances', async () => {
	for (const [slug, year] of [
		['zhujiabang', 2021],
		['zhujiabang', 2022],
		['shifan', 2024],
		['shifan', 2025]
	] as const) {
		const { statement } = await find(slug, 'balance', year);
		expect(statement.marks).not.toContain('not-balanced');
		expect(statement.marks.includes('not-official')).toBe(slug === 'shifan');
	}
	const found = await find('zhujiabang', 'balance', 2022);
	const [start = 0, end = 0] = (line(found, 'money') ?? []).map(Number);
	expect(end - start).toBe(moved(['101', '102']));
});

it('the distribution of a closed year adds up, and says that nothing was opened', async () => {
	const before = await find('zhujiabang', 'distribution', 2021);
	expect(before.statement.marks).toEqual(['no-opening']);
	expect(line(before, 'undistributedStart')).toEqual([0]);
	const income = await find('zhujiabang', 'income', 2021);
	expect(line(before, 'gain')?.[0]).toBe(line(income, 'surplus')?.[1]);
	expect(line(before, 'otherIn')).toEqual([0]);
	expect(line(before, 'toReserve')?.[0]).toBeGreaterThan(0);
});

it('years stand beside each other', async () => {
	const found = await find('zhujiabang', 'years', 2022, true);
	const income = await find('zhujiabang', 'income', 2021);
	const at = found.statement.columns.indexOf(2021);
	expect(line(found, 'income')?.[at]).toBe(line(income, 'income')?.[1]);
	const same = await find('zhujiabang', 'years', 2022);
	expect(line(same, 'income')?.[0]).toBe(
		line(await find('zhujiabang', 'income', 2022), 'income')?.[1]
	);
	expect(line(same, 'income')?.[1]).toBe(
		line(await find('zhujiabang', 'income', 2022), 'income')?.[2]
	);
});

it('spending of a closed year opens to lines that sum to it', async () => {
	const found = await find('zhujiabang', 'income', 2021);
	const href = accountLinesHref('zhujiabang', 'income', 0, found.throughMonth, '541');
	const query = decodeBooksQuery(new URL(href, 'http://x').searchParams, 2021);
	const ledgerSetIds = (sets.zhujiabang ?? []).map(({ id }) => id);
	const filter = { ...toEntryFilter(query), ledgerSetIds };
	const sums = await findEntries(test.db, filter, { limit: 1, offset: 0 });
	expect(sums.debitFen - sums.creditFen).toBe(line(found, '541')?.[1]);
	expect(sums.debitFen).toBeGreaterThan(0);
});

it('a village without books has no statement', async () => {
	const query = { kind: 'income', year: null, month: null, ledger: null, isWhole: false } as const;
	expect(await findStatement(test.db, [], query)).toBeNull();
});
