/**
 * Finds lines of the posted books: a page of them, the sums of all of them, all of them one after the other. Few are
 * found at once, many month by month: no single query is long, so that other requests have their turn in between, and a
 * page deep in a million lines costs what the first one costs.
 */
import { setImmediate } from 'node:timers/promises';
import { and, asc, desc, eq, sql, type SQL } from 'drizzle-orm';
import type { Month } from '#lib/domain/calendar.ts';
import type { Fen } from '#lib/domain/money.ts';
import type { Db } from './db/client.ts';
import { entry, voucher } from './db/schema.ts';
import { conditionsIn } from './entry-conditions.ts';
import {
	prepareSearch,
	slicesOf,
	sumSlicesOf,
	type EntryFilter,
	type Search,
	type Slice
} from './entry-filter.ts';
import { findEntryViews, type EntryView } from './vouchers.ts';

export type { EntryFilter } from './entry-filter.ts';

/** A line's place among all: month, voucher word and number, voucher, line. */
type Place = { month: Month; word: string; number: number; voucherId: number; line: number };
export type LineId = { readonly voucherId: number; readonly line: number };

export type EntrySums = {
	entryCount: number;
	voucherCount: number;
	debitFen: Fen;
	creditFen: Fen;
	/** Σ credit − Σ debit of the lines counted as stable, closing lines left out. */
	stableFen: Fen;
};
export type EntryPage = EntrySums & { entries: EntryView[] };

/** Where a page begins: behind a line, before one, or after so many lines (which have to be counted). */
export type PageAt =
	{ readonly after: LineId } | { readonly before: LineId } | { readonly offset: number };

/** One page of lines in voucher order, with the sums of all that match. */
export async function findEntries(
	db: Db,
	filter: EntryFilter,
	page: { limit: number; offset: number }
): Promise<EntryPage> {
	const search = await prepareSearch(db, filter);
	const entries = await findPage(db, search, page.limit, page);
	return { ...(await findSums(db, search)), entries };
}

/** The page alone. A line that is not in the books any more stands for the beginning. */
export async function findPage(
	db: Db,
	search: Search,
	limit: number,
	at: PageAt
): Promise<EntryView[]> {
	const places = await findPlaces(db, search, limit, at);
	return findEntryViews(db, places, search.charts);
}

export async function findSums(db: Db, search: Search): Promise<EntrySums> {
	const sums = { entryCount: 0, voucherCount: 0, debitFen: 0, creditFen: 0, stableFen: 0 };
	for await (const slice of sumSlicesOf(db, search)) {
		const some = await findSumsIn(db, search, slice);
		for (const key of Object.keys(sums) as (keyof EntrySums)[]) sums[key] += some[key];
		await setImmediate();
	}
	return sums;
}

/** All lines in voucher order, in pieces: a million of them are never whole in memory. */
export async function* eachEntry(
	db: Db,
	search: Search,
	pieceLines: number
): AsyncGenerator<EntryView[]> {
	for (const slice of slicesOf(search)) {
		let after: Place | null = null;
		for (;;) {
			const places: Place[] = await findPlacesIn(db, search, slice, pieceLines, 'up', after);
			if (places.length > 0) yield await findEntryViews(db, places, search.charts);
			// A reader that takes pieces as fast as they come must not keep other requests waiting.
			await setImmediate();
			after = places.at(-1) ?? null;
			if (places.length < pieceLines) break;
		}
	}
}

async function findPlaces(db: Db, search: Search, limit: number, at: PageAt): Promise<Place[]> {
	if ('offset' in at) return findPlacesAfter(db, search, limit, at.offset);
	const way = 'after' in at ? 'up' : 'down';
	const from = await findPlace(db, 'after' in at ? at.after : at.before);
	if (from === null) return findPlacesAfter(db, search, limit, 0);
	const isAhead = ({ from: first, to: last }: Slice): boolean =>
		way === 'up' ? last >= from.month : first <= from.month;
	const slices = slicesOf(search).filter(isAhead);
	const places: Place[] = [];
	for (const slice of way === 'up' ? slices : slices.reverse()) {
		const rest = limit - places.length;
		places.push(...(await findPlacesIn(db, search, slice, rest, way, from)));
		if (places.length >= limit) break;
		await setImmediate();
	}
	return way === 'up' ? places : places.reverse();
}

async function findPlacesAfter(
	db: Db,
	search: Search,
	limit: number,
	offset: number
): Promise<Place[]> {
	let skip = offset;
	const places: Place[] = [];
	for (const slice of slicesOf(search)) {
		const count = skip === 0 ? Infinity : (await findSumsIn(db, search, slice)).entryCount;
		if (count > skip) {
			const rest = limit - places.length;
			places.push(...(await findPlacesIn(db, search, slice, rest, 'up', null, skip)));
			if (places.length >= limit) break;
		}
		skip = Math.max(0, skip - count);
		await setImmediate();
	}
	return places;
}

/** Null for lines of no posted or reversed voucher. */
async function findPlace(db: Db, { voucherId, line }: LineId): Promise<Place | null> {
	const [row] = await db
		.select({ month: voucher.month, word: voucher.word, number: voucher.number })
		.from(voucher)
		.where(eq(voucher.id, voucherId));
	return row ? { ...row, voucherId, line } : null;
}

async function findPlacesIn(
	db: Db,
	search: Search,
	slice: Slice,
	limit: number,
	way: 'up' | 'down',
	from: Place | null,
	offset = 0
): Promise<Place[]> {
	const direction = way === 'up' ? asc : desc;
	return db
		.select({
			month: voucher.month,
			word: voucher.word,
			number: voucher.number,
			voucherId: voucher.id,
			line: entry.line
		})
		.from(voucher)
		.crossJoin(entry)
		.where(
			and(await conditionsIn(db, search, slice), from === null ? undefined : beyond(from, way))
		)
		.orderBy(
			...[voucher.month, voucher.word, voucher.number, voucher.id, entry.line].map(direction)
		)
		.limit(limit)
		.offset(offset);
}

/** The first half can use the index of voucher numbers, the second is exact. */
function beyond({ month, word, number, voucherId, line }: Place, way: 'up' | 'down'): SQL {
	const lead = sql`(${voucher.month}, ${voucher.word}, ${voucher.number})`;
	const all = sql`(${voucher.month}, ${voucher.word}, ${voucher.number}, ${voucher.id}, ${entry.line})`;
	const place = sql`(${month}, ${word}, ${number}, ${voucherId}, ${line})`;
	return way === 'up'
		? sql`${lead} >= (${month}, ${word}, ${number}) and ${all} > ${place}`
		: sql`${lead} <= (${month}, ${word}, ${number}) and ${all} < ${place}`;
}

const fenSum = (expression: SQL): SQL<number> =>
	sql`coalesce(sum(${expression}), 0)`.mapWith(Number);

async function findSumsIn(db: Db, search: Search, slice: Slice): Promise<EntrySums> {
	const [sums] = await db
		.select({
			entryCount: sql`count(*)`.mapWith(Number),
			voucherCount: sql`count(distinct ${voucher.id})`.mapWith(Number),
			debitFen: fenSum(sql`${entry.debitFen}`),
			creditFen: fenSum(sql`${entry.creditFen}`),
			stableFen: fenSum(
				sql`case when ${entry.incomeClass} = 'stable' and ${voucher.isClosing} = 0 then ${entry.creditFen} - ${entry.debitFen} else 0 end`
			)
		})
		.from(voucher)
		.crossJoin(entry)
		.where(await conditionsIn(db, search, slice));
	if (!sums) throw new Error('a sum is one row');
	return sums;
}
