/** Fills a database with ten years, indexes it, searches it; prints what it measured as one JSON object. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { entry } from '#lib/server/db/schema.ts';
import { prepareSearch, type EntryFilter } from '#lib/server/entry-filter.ts';
import { findPage, findSums } from '#lib/server/found-entries.ts';
import { indexPosted } from '#lib/server/search-index.ts';
import { FIRST_YEAR, FREQUENT, openBench, postYear, RARE, USUAL } from './years.ts';

const [folder = '', lines = '100000', rounds = '7'] = process.argv.slice(2);
const bench = await openBench(join(folder, 'search.db'));
const { db, ledgerSet } = bench;
for (let year = FIRST_YEAR; year < FIRST_YEAR + 10; year += 1) {
	await postYear(bench, folder, year, Number(lines));
	rmSync(join(folder, `bench_${year}.csv`));
}
const pagesOf = async (): Promise<number> =>
	Number((await db.get<{ n: number }>(sql`select page_count as n from pragma_page_count`)).n);
const before = await pagesOf();
const indexing = await timeOf(() => indexPosted(db));
const indexMb = (((await pagesOf()) - before) * 4096) / 1e6;

async function timeOf(work: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}
const medianOf = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1] ?? NaN;

/** The first page with all sums, as the page asks for them; the page alone; and reading every summary, as it was. */
async function measure(words: string) {
	const filter: EntryFilter = {
		ledgerSetIds: [ledgerSet.id],
		from: `${FIRST_YEAR}-01`,
		to: `${FIRST_YEAR + 9}-12`,
		words
	};
	const times = { all: [] as number[], page: [] as number[], scan: [] as number[] };
	let found = { entryCount: 0, voucherCount: 0 };
	for (let round = 0; round < Number(rounds); round += 1) {
		times.all.push(
			await timeOf(async () => {
				const search = await prepareSearch(db, filter);
				await findPage(db, search, 200, { offset: 0 });
				found = await findSums(db, search);
			})
		);
		times.page.push(
			await timeOf(async () => findPage(db, await prepareSearch(db, filter), 200, { offset: 0 }))
		);
		times.scan.push(
			await timeOf(() =>
				db.all(
					sql`select count(*), sum(debit_fen), sum(credit_fen) from ${entry} where summary like ${`%${words}%`}`
				)
			)
		);
	}
	return {
		entries: found.entryCount,
		vouchers: found.voucherCount,
		allMs: medianOf(times.all),
		pageMs: medianOf(times.page),
		scanMs: medianOf(times.scan)
	};
}

const deep = async (words: string | undefined) => {
	const base = {
		ledgerSetIds: [ledgerSet.id],
		from: `${FIRST_YEAR}-01`,
		to: `${FIRST_YEAR + 9}-12`
	};
	const search = await prepareSearch(db, words === undefined ? base : { ...base, words });
	const first = await timeOf(() => findPage(db, search, 200, { offset: 0 }));
	const far = await findPage(db, search, 1, { offset: 2000 * 200 });
	const after = far[0];
	return {
		firstMs: first,
		deepMs: after ? await timeOf(() => findPage(db, search, 200, { after })) : null
	};
};
console.log(
	JSON.stringify({
		indexingMs: indexing,
		indexMb,
		rare: await measure(RARE),
		usual: await measure(USUAL),
		frequent: await measure(FREQUENT),
		single: await measure('祠'),
		deep: await deep(undefined)
	})
);
bench.close();
