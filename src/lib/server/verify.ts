/**
 * 核对: reaches every total by two other routes, from the entries and from the stored original files, and lists what
 * differs. Detects only; nothing is repaired.
 */
import { and, asc, eq, sql, type Column, type SQL } from 'drizzle-orm';
import { setImmediate } from 'node:timers/promises';
import { voucherKey, voucherName, type Voucher } from '#lib/domain/ledger/voucher.ts';
import { importLedger, voucherDigest } from '#lib/domain/ledger-import/import-ledger.ts';
import { findChart } from './accounts.ts';
import { isOfBatch } from './batch-vouchers.ts';
import { findBatchById, sourceBytes, type Batch } from './batches.ts';
import type { Db } from './db/client.ts';
import {
	account,
	batch as batchTable,
	batchTotal,
	entry,
	monthTotal,
	voucher
} from './db/schema.ts';
import { compareOtherKind } from './other-kinds.ts';
import { hashBytes } from './source-files.ts';
import { findFiscalYear } from './villages.ts';

/** `where` names the batch, the account and month, or the voucher. */
export type Difference = {
	readonly kind:
		| 'month-total'
		| 'batch-total'
		| 'file-hash'
		| 'file-unreadable'
		| 'voucher-missing'
		| 'voucher-differs'
		| 'voucher-extra'
		| 'entry-unbalanced'
		| 'opening-differs'
		| 'account-missing';
	readonly where: string;
	readonly expected: string;
	readonly found: string;
};
export type VerifyReport = {
	ok: boolean;
	batches: number;
	entries: number;
	differences: Difference[];
};

export async function verifyBooks(db: Db): Promise<VerifyReport> {
	const posted = await db
		.select({ id: batchTable.id })
		.from(batchTable)
		.where(eq(batchTable.status, 'posted'))
		.orderBy(asc(batchTable.id));
	const differences = [
		...(await compareMonthTotals(db)),
		...(await compareBatchTotals(db)),
		...(await findUnbalanced(db))
	];
	let entries = 0;
	for (const { id } of posted) {
		const compared = await compareWithFile(db, await findBatchById(db, id));
		differences.push(...compared.differences);
		entries += compared.entries;
	}
	return { ok: differences.length === 0, batches: posted.length, entries, differences };
}

type Sum = { key: string; debitFen: number; creditFen: number; entryCount: number };
const say = (sum: Sum | undefined): string =>
	sum ? `${sum.debitFen} / ${sum.creditFen} / ${sum.entryCount}` : '—';

/** Both lists keyed alike; what stands in one only, or differently, is a difference. */
function compareSums(
	kind: Difference['kind'],
	expected: readonly Sum[],
	found: readonly Sum[]
): Difference[] {
	const wanted = new Map(expected.map((one) => [one.key, one]));
	const kept = new Map(found.map((one) => [one.key, one]));
	return [...new Set([...wanted.keys(), ...kept.keys()])]
		.filter((key) => say(wanted.get(key)) !== say(kept.get(key)))
		.map((key) => ({
			kind,
			where: key,
			expected: say(wanted.get(key)),
			found: say(kept.get(key))
		}));
}

const sumsOf = {
	debitFen: sql`sum(${entry.debitFen})`.mapWith(Number),
	creditFen: sql`sum(${entry.creditFen})`.mapWith(Number),
	entryCount: sql`count(*)`.mapWith(Number)
};

async function compareMonthTotals(db: Db): Promise<Difference[]> {
	const key = (...parts: (Column | SQL)[]) => sql<string>`${sql.join(parts, sql` || ' ' || `)}`;
	const fromEntries = await db
		.select({
			key: key(
				voucher.ledgerSetId,
				voucher.month,
				account.code,
				sql`coalesce(${entry.incomeClass}, '')`,
				voucher.isClosing
			),
			...sumsOf
		})
		.from(entry)
		.innerJoin(voucher, eq(voucher.id, entry.voucherId))
		.innerJoin(batchTable, and(eq(batchTable.id, voucher.batchId), eq(batchTable.status, 'posted')))
		.innerJoin(account, eq(account.id, entry.accountId))
		.groupBy(voucher.ledgerSetId, voucher.month, account.id, entry.incomeClass, voucher.isClosing);
	const kept = await db
		.select({
			key: key(
				monthTotal.ledgerSetId,
				monthTotal.month,
				account.code,
				sql`${monthTotal.incomeClass}`,
				monthTotal.isClosing
			),
			debitFen: monthTotal.debitFen,
			creditFen: monthTotal.creditFen,
			entryCount: monthTotal.entryCount
		})
		.from(monthTotal)
		.innerJoin(account, eq(account.id, monthTotal.accountId));
	return compareSums('month-total', fromEntries, kept);
}

async function compareBatchTotals(db: Db): Promise<Difference[]> {
	const fromEntries = await db
		.select({
			key: sql<string>`${voucher.batchId} || ' ' || ${voucher.month} || ' ' || ${entry.accountId} || ' ' || coalesce(${entry.incomeClass}, '') || ' ' || ${voucher.isClosing}`,
			...sumsOf
		})
		.from(entry)
		.innerJoin(voucher, eq(voucher.id, entry.voucherId))
		.innerJoin(batchTable, and(eq(batchTable.id, voucher.batchId), eq(batchTable.status, 'posted')))
		.groupBy(voucher.batchId, voucher.month, entry.accountId, entry.incomeClass, voucher.isClosing);
	const kept = await db
		.select({
			key: sql<string>`${batchTotal.batchId} || ' ' || ${batchTotal.month} || ' ' || ${batchTotal.accountId} || ' ' || ${batchTotal.incomeClass} || ' ' || ${batchTotal.isClosing}`,
			debitFen: batchTotal.debitFen,
			creditFen: batchTotal.creditFen,
			entryCount: batchTotal.entryCount
		})
		.from(batchTotal)
		.innerJoin(
			batchTable,
			and(eq(batchTable.id, batchTotal.batchId), eq(batchTable.status, 'posted'))
		)
		.where(sql`${batchTotal.entryCount} <> 0`);
	return compareSums('batch-total', fromEntries, kept);
}

async function findUnbalanced(db: Db): Promise<Difference[]> {
	const rows = await db
		.select({ id: entry.voucherId, ...sumsOf })
		.from(entry)
		.groupBy(entry.voucherId)
		.having(sql`sum(${entry.debitFen}) <> sum(${entry.creditFen})`);
	return rows.map((row) => ({
		kind: 'entry-unbalanced',
		where: String(row.id),
		expected: String(row.debitFen),
		found: String(row.creditFen)
	}));
}

/** Reads the stored original again and compares voucher by voucher, by content. */
async function compareWithFile(
	db: Db,
	batch: Batch
): Promise<{ entries: number; differences: Difference[] }> {
	const bytes = await sourceBytes(db, batch.id);
	const at = `${batch.name ?? batch.id} ${batch.fileName}`;
	const hash = hashBytes(bytes);
	if (hash !== batch.sha256)
		return {
			entries: 0,
			differences: [{ kind: 'file-hash', where: at, expected: batch.sha256, found: hash }]
		};
	const other = await compareOtherKind(db, batch);
	if (other !== null) return { entries: 0, differences: other };
	const kept = await findKeptDigests(db, batch);
	const differences: Difference[] = [];
	let entries = 0;
	const reading = await readAgain(db, batch);
	for (let n = 1; ; n += 1) {
		const next = reading.next();
		if (next.done) break;
		entries += next.value.entries.length;
		differences.push(...compareVoucher(at, next.value, kept));
		if (n % 1000 === 0) await setImmediate();
	}
	for (const [key, digest] of kept)
		differences.push({
			kind: 'voucher-extra',
			where: `${at} ${key}`,
			expected: '—',
			found: digest
		});
	return { entries, differences };
}

async function readAgain(db: Db, batch: Batch) {
	const year = batch.year === null ? null : await findFiscalYear(db, batch.ledgerSetId, batch.year);
	const system = year?.accountingSystem ?? 'rural_2023';
	return importLedger(await sourceBytes(db, batch.id), batch.fileName, batch.options, {
		fiscalYear: batch.year,
		accountingSystem: system,
		chart: await findChart(db, batch.ledgerSetId, system),
		closedThrough: null,
		admitsNewAccounts: true,
		postedDigest: () => undefined
	});
}

function compareVoucher(at: string, one: Voucher, kept: Map<string, string>): Difference[] {
	const key = voucherKey(one);
	const found = kept.get(key);
	kept.delete(key);
	const expected = voucherDigest(one);
	if (found === expected) return [];
	const where = `${at} ${one.month} ${voucherName(one)}`;
	return [
		{
			kind: found === undefined ? 'voucher-missing' : 'voucher-differs',
			where,
			expected,
			found: found ?? '—'
		}
	];
}

/**
 * Digests computed from the kept entries, not the stored ones: an entry changed in the database shows here even if
 * every total was changed with it.
 */
async function findKeptDigests(db: Db, batch: Batch): Promise<Map<string, string>> {
	const digests = new Map<string, string>();
	const rows = await db.select().from(voucher).where(isOfBatch(batch.id)).orderBy(asc(voucher.id));
	for (let at = 0; at < rows.length; at += 2000) {
		const some = rows.slice(at, at + 2000);
		const lines = await findLines(db, some[0]?.id ?? 0, some.at(-1)?.id ?? 0);
		for (const one of some)
			digests.set(voucherKey(one), voucherDigest({ ...one, entries: lines.get(one.id) ?? [] }));
	}
	return digests;
}

async function findLines(
	db: Db,
	firstId: number,
	lastId: number
): Promise<Map<number, Voucher['entries'][number][]>> {
	const rows = await db
		.select({
			voucherId: entry.voucherId,
			accountCode: account.code,
			accountName: account.name,
			summary: entry.summary,
			debitFen: entry.debitFen,
			creditFen: entry.creditFen,
			counterparty: entry.counterparty,
			rowNumber: entry.sourceRow
		})
		.from(entry)
		.innerJoin(account, eq(account.id, entry.accountId))
		.where(and(sql`${entry.voucherId} between ${firstId} and ${lastId}`))
		.orderBy(asc(entry.voucherId), asc(entry.line));
	const lines = new Map<number, Voucher['entries'][number][]>();
	for (const { voucherId, ...line } of rows) {
		const list = lines.get(voucherId) ?? [];
		lines.set(voucherId, list);
		list.push(line);
	}
	return lines;
}
