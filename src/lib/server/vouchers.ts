/** Vouchers and entries of the posted books, as the books page and every "what is this figure made of" read them. */
import {
	and,
	asc,
	between,
	eq,
	gte,
	inArray,
	isNotNull,
	like,
	lte,
	or,
	sql,
	type SQL
} from 'drizzle-orm';
import type { CivilDate, Month } from '#lib/domain/calendar.ts';
import type { IncomeClass } from '#lib/domain/income/income-class.ts';
import { accountPath, buildChart, type Chart } from '#lib/domain/ledger/chart.ts';
import type { AccountingSystem } from '#lib/domain/ledger/account.ts';
import { voucherName } from '#lib/domain/ledger/voucher.ts';
import type { Fen } from '#lib/domain/money.ts';
import { isOfBatch } from './batch-vouchers.ts';
import { findBatch, type Batch } from './batches.ts';
import type { Db } from './db/client.ts';
import { account, batch, entry, ledgerSet, voucher } from './db/schema.ts';
import { findDecisions } from './income.ts';

export type EntryView = {
	voucherId: number;
	line: number;
	month: Month;
	bookedOn: CivilDate;
	voucherName: string;
	summary: string;
	accountCode: string;
	/** `经营收入/租赁收入/标准厂房`. */
	accountPath: string;
	debitFen: Fen;
	creditFen: Fen;
	counterparty: string | null;
	incomeClass: IncomeClass | null;
	isClosing: boolean;
	batchId: number;
	/** As the spreadsheet counts it, from 1. */
	sourceRow: number;
	decision: { reason: string; by: string; at: number } | null;
};

export type EntryFilter = {
	ledgerSetIds: readonly number[];
	from: Month;
	to: Month;
	/** A code with all below it, `=code` for that account alone, or a word of an account's path. */
	account?: string;
	incomeClass?: IncomeClass;
	/** Of the amount on whichever side, sign ignored. */
	minFen?: Fen;
	maxFen?: Fen;
	/** Words of the summary, or a voucher name (记-12). */
	words?: string;
	batchId?: number;
	excludesClosing?: boolean;
	/** All lines of every voucher that has a matching one. */
	wholeVouchers?: boolean;
	/** Only lines on income accounts. */
	kind?: 'income';
};

export type EntryPage = {
	entries: EntryView[];
	entryCount: number;
	voucherCount: number;
	debitFen: Fen;
	creditFen: Fen;
	/** Σ credit − Σ debit of the lines counted as stable, closing lines left out. */
	stableFen: Fen;
};

/** Every line of the posted books with its voucher and account; what all conditions speak of. */
const selectLines = (db: Db) =>
	db
		.select({
			voucherId: entry.voucherId,
			line: entry.line,
			month: voucher.month,
			bookedOn: voucher.bookedOn,
			word: voucher.word,
			number: voucher.number,
			isClosing: voucher.isClosing,
			batchId: voucher.batchId,
			ledgerSetId: voucher.ledgerSetId,
			summary: entry.summary,
			accountCode: account.code,
			accountingSystem: account.accountingSystem,
			debitFen: entry.debitFen,
			creditFen: entry.creditFen,
			counterparty: entry.counterparty,
			incomeClass: entry.incomeClass,
			sourceRow: entry.sourceRow
		})
		.from(entry)
		.innerJoin(voucher, eq(voucher.id, entry.voucherId))
		.innerJoin(batch, eq(batch.id, voucher.batchId))
		.innerJoin(account, eq(account.id, entry.accountId));

type Line = Awaited<ReturnType<typeof selectLines>>[number];
const fenSum = (expression: SQL): SQL<number> =>
	sql`coalesce(sum(${expression}), 0)`.mapWith(Number);

/** One page of lines in voucher order, with the sums of all that match. */
export async function findEntries(
	db: Db,
	filter: EntryFilter,
	page: { limit: number; offset: number }
): Promise<EntryPage> {
	const charts = await findCharts(db, filter.ledgerSetIds);
	const matching = conditions(filter, charts);
	const shown = filter.wholeVouchers
		? inArray(entry.voucherId, voucherIds(db, matching))
		: matching;
	const rows = await selectLines(db)
		.where(shown)
		.orderBy(
			asc(voucher.month),
			asc(voucher.word),
			asc(voucher.number),
			asc(voucher.id),
			asc(entry.line)
		)
		.limit(page.limit)
		.offset(page.offset);
	return { ...(await findSums(db, shown)), entries: await toViews(db, rows, charts) };
}

function voucherIds(db: Db, matching: SQL | undefined) {
	const lines = selectLines(db).where(matching).as('matching');
	return db.select({ id: lines.voucherId }).from(lines);
}

async function findSums(db: Db, shown: SQL | undefined): Promise<Omit<EntryPage, 'entries'>> {
	const lines = selectLines(db).where(shown).as('shown');
	const [sums] = await db
		.select({
			entryCount: sql`count(*)`.mapWith(Number),
			voucherCount: sql`count(distinct ${lines.voucherId})`.mapWith(Number),
			debitFen: fenSum(sql`${lines.debitFen}`),
			creditFen: fenSum(sql`${lines.creditFen}`),
			stableFen: fenSum(
				sql`case when ${lines.incomeClass} = 'stable' and ${lines.isClosing} = 0 then ${lines.creditFen} - ${lines.debitFen} else 0 end`
			)
		})
		.from(lines);
	if (!sums) throw new Error('a sum is one row');
	return sums;
}

function conditions(filter: EntryFilter, charts: Charts): SQL | undefined {
	const amount = sql`max(abs(${entry.debitFen}), abs(${entry.creditFen}))`;
	return and(
		inArray(voucher.ledgerSetId, [...filter.ledgerSetIds]),
		eq(batch.status, 'posted'),
		eq(voucher.holdsNumber, true),
		between(voucher.month, filter.from, filter.to),
		filter.account === undefined ? undefined : accountIs(filter.account, charts),
		filter.incomeClass === undefined ? undefined : eq(entry.incomeClass, filter.incomeClass),
		filter.minFen === undefined ? undefined : gte(amount, filter.minFen),
		filter.maxFen === undefined ? undefined : lte(amount, filter.maxFen),
		filter.batchId === undefined ? undefined : isOfBatch(filter.batchId),
		filter.excludesClosing ? eq(voucher.isClosing, false) : undefined,
		filter.kind === 'income' ? isNotNull(entry.incomeClass) : undefined,
		filter.words === undefined ? undefined : saysWords(filter.words)
	);
}

/** A code stands for itself and all below it; other words are sought in the account's path. */
function accountIs(text: string, charts: Charts): SQL | undefined {
	// `=501` is that account alone: a figure of a parent must not open to its children's lines as well.
	const alone = /^=(\d+)$/.exec(text.trim())?.[1];
	if (alone !== undefined) return eq(account.code, alone);
	const code = /^\d+/.exec(text.trim())?.[0];
	if (code !== undefined) return like(account.code, `${code}%`);
	const matches = [...charts.values()].flatMap((chart) =>
		[...chart.accounts.keys()]
			.filter((one) => accountPath(chart, one).includes(text.trim()))
			.map((one) => and(eq(account.accountingSystem, chart.system), eq(account.code, one)))
	);
	return matches.length === 0 ? sql`false` : or(...matches);
}

/** `记-12` or 记12 names a voucher; anything else is sought in summaries, each word for itself. */
function saysWords(text: string): SQL | undefined {
	const named = /^\s*([^\d\s-]{1,4})\s*-?\s*0*(\d+)\s*(?:号)?\s*$/.exec(text.normalize('NFKC'));
	if (named?.[1])
		return or(
			and(eq(voucher.word, named[1].replace(/字第?$/, '')), eq(voucher.number, Number(named[2]))),
			saysInSummary(text)
		);
	return saysInSummary(text);
}

const saysInSummary = (text: string): SQL | undefined =>
	and(
		...text
			.split(/\s+/)
			.filter((word) => word !== '')
			.map(
				(word) => sql`${entry.summary} like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`
			)
	);

type Charts = ReadonlyMap<string, Chart>;

/** By `<ledger set>/<system>`: the names under which accounts are shown. */
async function findCharts(db: Db, ledgerSetIds: readonly number[]): Promise<Charts> {
	const rows = await db
		.select()
		.from(account)
		.where(inArray(account.ledgerSetId, [...ledgerSetIds]));
	const groups = new Map<string, { system: AccountingSystem; own: typeof rows }>();
	for (const row of rows) {
		const key = `${row.ledgerSetId}/${row.accountingSystem}`;
		const group = groups.get(key) ?? { system: row.accountingSystem, own: [] };
		groups.set(key, group);
		group.own.push(row);
	}
	return new Map([...groups].map(([key, group]) => [key, buildChart(group.system, group.own)]));
}

async function toViews(db: Db, rows: readonly Line[], charts: Charts): Promise<EntryView[]> {
	const decisions = await findDecisions(db, [...new Set(rows.map((row) => row.voucherId))]);
	return rows.map(({ word, number, ledgerSetId, accountingSystem, ...row }) => {
		const chart = charts.get(`${ledgerSetId}/${accountingSystem}`);
		const decision = decisions.get(`${row.voucherId}/${row.line}`);
		return {
			...row,
			voucherName: voucherName({ word, number }),
			accountPath: chart ? accountPath(chart, row.accountCode) : row.accountCode,
			decision: decision ? { reason: decision.reason, by: decision.by, at: decision.at } : null
		};
	});
}

export type VoucherView = {
	id: number;
	name: string;
	month: Month;
	bookedOn: CivilDate;
	isClosing: boolean;
	attachmentCount: number | null;
	/** `replaced`: by a later batch, while its own may still be in the books. */
	status: 'posted' | 'reversed' | 'replaced';
	batch: Batch;
	entries: EntryView[];
	debitFen: Fen;
	creditFen: Fen;
};

/** Also of a reversed batch: it stays readable. Null for vouchers of drafts and of other villages. */
export async function findVoucher(
	db: Db,
	villageId: number,
	voucherId: number
): Promise<VoucherView | null> {
	const [row] = await db
		.select({ voucher })
		.from(voucher)
		.innerJoin(ledgerSet, eq(ledgerSet.id, voucher.ledgerSetId))
		.where(and(eq(voucher.id, voucherId), eq(ledgerSet.villageId, villageId)));
	const found = row ? await findBatch(db, villageId, row.voucher.batchId) : null;
	if (!row || !found || (found.status !== 'posted' && found.status !== 'reversed')) return null;
	const lines = await selectLines(db)
		.where(eq(entry.voucherId, voucherId))
		.orderBy(asc(entry.line));
	const entries = await toViews(db, lines, await findCharts(db, [row.voucher.ledgerSetId]));
	return {
		id: voucherId,
		name: voucherName(row.voucher),
		month: row.voucher.month,
		bookedOn: row.voucher.bookedOn,
		isClosing: row.voucher.isClosing,
		attachmentCount: row.voucher.attachmentCount,
		status: row.voucher.replacedByBatchId === null ? found.status : 'replaced',
		batch: found,
		entries,
		debitFen: entries.reduce((sum, one) => sum + one.debitFen, 0),
		creditFen: entries.reduce((sum, one) => sum + one.creditFen, 0)
	};
}
