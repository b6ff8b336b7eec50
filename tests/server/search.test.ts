import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { eq, sql } from 'drizzle-orm';
import { batch, voucher } from '#lib/server/db/schema.ts';
import { prepareSearch, type EntryFilter } from '#lib/server/entry-filter.ts';
import { eachEntry, findEntries, findPage } from '#lib/server/found-entries.ts';
import { findUnindexed, indexPosted } from '#lib/server/search-index.ts';
import type { EntryView } from '#lib/server/vouchers.ts';
import type { LedgerSet } from '#lib/server/villages.ts';
import { fillBooks, type FilledVoucher } from './filled-books.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';
import { makeVillage, MARCH, mustPost } from './village-fixture.ts';

let test: TestDatabase;
let set: LedgerSet;
beforeEach(async () => {
	test = await openTestDatabase();
	({ set } = await makeVillage(test.db));
});
afterEach(() => test.remove());

const all = (more: Partial<EntryFilter> = {}): EntryFilter => ({
	ledgerSetIds: [set.id],
	from: '2020-01',
	to: '2026-12',
	...more
});
const find = (more: Partial<EntryFilter>, limit = 100_000) =>
	findEntries(test.db, all(more), { limit, offset: 0 });
const idOf = ({ voucherId, line }: EntryView): string => `${voucherId}/${line}`;

/** What a search means, said plainly. */
const lower = (text: string): string => text.replace(/[A-Z]/g, (one) => one.toLowerCase());
const says = (one: { summary: string; counterparty: string | null }, words: string): boolean =>
	words
		.split(/\s+/)
		.filter(Boolean)
		.every((word) =>
			[one.summary, one.counterparty ?? ''].some((text) => lower(text).includes(lower(word)))
		);

/** Few characters, so that words are met; signs of LIKE, of FTS5 and of SQL among them. */
const UNITS = [...'水电费租aAbZ19%_"\'*\\^:+-()（𠮷𠮵', 'NEAR', 'OR', 'AND', ' ', '\u3000'];
const summary = fc.string({ unit: fc.constantFrom(...UNITS), maxLength: 8 });
const line = fc.record({ summary, counterparty: fc.option(summary) });
const vouchers = fc.array(fc.array(line, { minLength: 1, maxLength: 3 }), {
	minLength: 30,
	maxLength: 60
});
const words = fc.string({ unit: fc.constantFrom(...UNITS), minLength: 1, maxLength: 4 });

describe('a search', () => {
	it('finds what reading every line finds, indexed or not', async () => {
		await fc.assert(
			fc.asyncProperty(
				vouchers,
				fc.array(words, { minLength: 6, maxLength: 6 }),
				async (books, asked) => {
					const other = await openTestDatabase();
					try {
						const { set: here } = await makeVillage(other.db);
						await fillBooks(other.db, here, books);
						const filter = { ...all(), ledgerSetIds: [here.id] };
						const every = (await findEntries(other.db, filter, { limit: 1000, offset: 0 })).entries;
						for (const round of ['unindexed', 'indexed']) {
							if (round === 'indexed') await indexPosted(other.db);
							for (const one of asked) {
								const found = await findEntries(
									other.db,
									{ ...filter, words: one },
									{ limit: 1000, offset: 0 }
								);
								const meant = every.filter((entry) => says(entry, one));
								expect(found.entries.map(idOf), `${round} ${JSON.stringify(one)}`).toEqual(
									meant.map(idOf)
								);
								expect(found.entryCount).toBe(meant.length);
								expect(found.voucherCount).toBe(
									new Set(meant.map((entry) => entry.voucherId)).size
								);
							}
						}
					} finally {
						other.remove();
					}
				}
			),
			{ numRuns: 8 }
		);
	}, 60_000);

	it('lists whole vouchers that hold a line with the words', async () => {
		await fillBooks(test.db, set, [
			[{ summary: '水电费' }, { summary: '付款' }],
			[{ summary: '水' }, { summary: '电费' }]
		]);
		await indexPosted(test.db);
		const found = await find({ words: '水电', wholeVouchers: true });
		expect(found.entries.map((one) => one.summary)).toEqual(['水电费', '付款']);
		expect(found).toMatchObject({ entryCount: 2, voucherCount: 1, debitFen: 200 });
	});

	it('wants all words in one line, in the summary or the counterparty', async () => {
		await fillBooks(test.db, set, [
			[{ summary: '收租金', counterparty: '甲公司' }, { summary: '乙' }],
			[{ summary: '收租金' }, { summary: '甲公司' }]
		]);
		expect((await find({ words: '甲公 租金' })).entryCount).toBe(1);
	});

	it('finds a voucher by its name and sums it once', async () => {
		await mustPost(test.db, set, MARCH);
		for (const isIndexed of [false, true]) {
			if (isIndexed) await indexPosted(test.db);
			expect(await find({ words: '记-0002' })).toMatchObject({ entryCount: 2, debitFen: 6050 });
		}
	});

	it('leaves out what is reversed, replaced or another village’s', async () => {
		const first = await fillBooks(test.db, set, [[{ summary: '水电费' }], [{ summary: '水电费' }]]);
		const theirs = await makeVillage(test.db, 'theirs');
		await fillBooks(test.db, theirs.set, [[{ summary: '水电费' }]]);
		await fillBooks(test.db, set, [[{ summary: '水电费' }]]);
		await indexPosted(test.db);
		expect((await find({ words: '水电' })).entryCount).toBe(3);
		await test.db
			.update(voucher)
			.set({ holdsNumber: false })
			.where(eq(voucher.id, first * 10_000_000));
		expect((await find({ words: '水电' })).entryCount).toBe(2);
		await test.db.update(batch).set({ status: 'reversed' }).where(eq(batch.id, first));
		expect((await find({ words: '水电' })).entryCount).toBe(1);
		expect((await find({})).entryCount).toBe(1);
	});

	it('is answered quietly where there are no books', async () => {
		expect(await find({ words: '水电' })).toMatchObject({ entryCount: 0, entries: [] });
	});
});

describe('the index', () => {
	it('goes on where it was stopped, and takes nothing in twice', async () => {
		await fillBooks(
			test.db,
			set,
			Array.from({ length: 900 }, (_, n) => [{ summary: `第${n}组电费` }])
		);
		let pieces = 0;
		await indexPosted(test.db, () => (pieces += 1) > 1);
		const [rest] = await findUnindexed(test.db);
		expect((rest?.first ?? 0) % 10_000_000).toBe(400);
		expect((await find({ words: '组电' })).entryCount).toBe(900);
		await Promise.all([indexPosted(test.db), indexPosted(test.db)]);
		expect(await findUnindexed(test.db)).toEqual([]);
		const [row] = await test.db.all<{ n: number }>(
			sql`select count(*) as n from voucher_search where voucher_search match '"7ec47535"'`
		);
		expect(row?.n).toBe(900);
		expect((await find({ words: '组电' })).entryCount).toBe(900);
	});
});

/** More vouchers than are looked at all at once: the other way through the books. */
describe('many vouchers', () => {
	const MONTHS = ['2023-11', '2023-12', '2024-01', '2024-02'];
	const BOOKS: FilledVoucher[] = Array.from({ length: 4600 }, (_, n) => [
		{ summary: n % 9 === 0 ? `第${n}组 误工补贴` : `付${n}号电费`, fen: n },
		{ summary: `付${n}号电费`, fen: -n }
	]);
	beforeEach(async () => {
		await fillBooks(test.db, set, BOOKS.slice(0, 2600), MONTHS);
		await fillBooks(test.db, set, BOOKS.slice(2600), MONTHS);
	});

	const FILTERS: Partial<EntryFilter>[] = [
		{ words: '电费' },
		{ words: '电费', wholeVouchers: true },
		{}
	];
	it.each(FILTERS)(
		'are found with %j as reading finds them, paged both ways',
		async (filter) => {
			const every = (await find({})).entries;
			const meant = every.filter((one) =>
				filter.words === undefined || filter.wholeVouchers ? true : says(one, filter.words)
			);
			await indexPosted(test.db);
			const search = await prepareSearch(test.db, all(filter));
			expect(search.isNarrow).toBe(false);
			const found = await find(filter);
			expect(found.entries.map(idOf)).toEqual(meant.map(idOf));
			expect(found.entryCount).toBe(meant.length);
			expect(found.debitFen).toBe(meant.reduce((sum, one) => sum + one.debitFen, 0));
			const pieces: string[] = [];
			for await (const piece of eachEntry(test.db, search, 1000)) pieces.push(...piece.map(idOf));
			expect(pieces).toEqual(meant.map(idOf));
			const at = meant[3000];
			if (!at) throw new Error('enough lines');
			const ids = async (place: Parameters<typeof findPage>[3]) =>
				(await findPage(test.db, search, 500, place)).map(idOf);
			expect(await ids({ after: at })).toEqual(meant.slice(3001, 3501).map(idOf));
			expect(await ids({ before: at })).toEqual(meant.slice(2500, 3000).map(idOf));
			expect(await ids({ offset: 3001 })).toEqual(meant.slice(3001, 3501).map(idOf));
		},
		60_000
	);
});
