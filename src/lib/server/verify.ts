/**
 * 核对: reaches every total by two other routes, from the entries and from the stored original files, and lists what
 * differs. Detects only; nothing is repaired.
 */
import { and, asc, eq, isNull, sql, type Column, type SQL } from 'drizzle-orm';
import { classifier } from '#lib/domain/income/classify.ts';
import { defaultDefinition } from '#lib/domain/income/default-definition.ts';
import type { IncomeClass } from '#lib/domain/income/income-class.ts';
import { voucherKey, voucherName, type Voucher } from '#lib/domain/ledger/voucher.ts';
import { importLedger } from '#lib/domain/ledger-import/import-ledger.ts';
import { besideDigest, voucherDigest } from '#lib/domain/ledger-import/voucher-digest.ts';
import { addedBy } from '#lib/domain/ledger-import/review.ts';
import { findChart } from './accounts.ts';
import { isOfBatch } from './batch-vouchers.ts';
import { findBatchById, sourceBytes, type Batch } from './batches.ts';
import type { Db } from './db/client.ts';
import {
	account,
	batch as batchTable,
	batchTotal,
	entry,
	incomeDecision,
	incomeDefinition,
	monthTotal,
	voucher
} from './db/schema.ts';
import { findDefinition } from './income.ts';
import { readToEnd } from './read-to-end.ts';
import { compareOtherKind } from './other-kinds.ts';
import { hashBytes } from './source-files.ts';
import { findHeldThen, compareMarks, countMarked } from './verify-overlap.ts';
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
		| 'replaced-mark'
		| 'batch-count'
		| 'opening-differs'
		| 'account-missing'
		| 'class-differs'
		| 'definition-differs';
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
		...(await findUnbalanced(db)),
		...(await compareMarks(db)),
		...(await compareDefinitions(db))
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
		.where(isNull(voucher.replacedByBatchId))
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
		.where(isNull(voucher.replacedByBatchId))
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
	const differences: Difference[] = [];
	const kept = await findKeptDigests(db, batch, await findClassCheck(db, batch, at, differences));
	let entries = 0;
	const absent: Voucher[] = [];
	await readToEnd(await readAgain(db, batch), (one) => {
		const key = voucherKey(one);
		const found = kept.get(key);
		kept.delete(key);
		if (found === undefined) return void absent.push(one);
		entries += one.entries.length;
		differences.push(...compareVoucher(at, one, found));
	});
	const missing = await compareAbsent(db, batch, at, absent);
	const leftOut = absent.length - missing.length;
	differences.push(...missing, ...(await compareCounts(db, batch, at, leftOut)));
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

const wholeDigest = (one: Pick<Voucher, 'bookedOn' | 'entries'>): string =>
	`${voucherDigest(one)} ${besideDigest(one.entries)}`;

function compareVoucher(at: string, one: Voucher, found: string): Difference[] {
	const expected = wholeDigest(one);
	if (found === expected) return [];
	const where = `${at} ${one.month} ${voucherName(one)}`;
	return [{ kind: 'voucher-differs', where, expected, found }];
}

/** Vouchers of the file that the batch does not have: left out because another batch held them, or lost. */
async function compareAbsent(
	db: Db,
	batch: Batch,
	at: string,
	absent: readonly Voucher[]
): Promise<Difference[]> {
	const held = await findHeldThen(db, batch, absent);
	return absent
		.filter((one) => !held.has(voucherKey(one)))
		.map((one) => ({
			kind: 'voucher-missing',
			where: `${at} ${one.month} ${voucherName(one)}`,
			expected: voucherDigest(one),
			found: '—'
		}));
}

/** As many were left out and replaced as was put down when it happened. */
async function compareCounts(
	db: Db,
	batch: Batch,
	at: string,
	leftOut: number
): Promise<Difference[]> {
	const { review } = batch;
	const recorded = review ? review.vouchers - addedBy(review).vouchers : 0;
	const replaced = await countMarked(db, batch.id);
	const expected = `${recorded} / ${batch.replacedVouchers}`;
	const found = `${leftOut} / ${replaced}`;
	return expected === found ? [] : [{ kind: 'batch-count', where: at, expected, found }];
}

/**
 * Digests computed from the kept entries, not the stored ones: an entry changed in the database shows here even if
 * every total was changed with it.
 */
async function findKeptDigests(
	db: Db,
	batch: Batch,
	checkClasses: CheckClasses
): Promise<Map<string, string>> {
	const digests = new Map<string, string>();
	const rows = await db.select().from(voucher).where(isOfBatch(batch.id)).orderBy(asc(voucher.id));
	for (let at = 0; at < rows.length; at += 2000) {
		const some = rows.slice(at, at + 2000);
		const lines = await findLines(db, some[0]?.id ?? 0, some.at(-1)?.id ?? 0);
		for (const one of some) {
			const entries = lines.get(one.id) ?? [];
			checkClasses(one, entries);
			digests.set(voucherKey(one), wholeDigest({ ...one, entries }));
		}
	}
	return digests;
}

type KeptEntry = Voucher['entries'][number] & { line: number; incomeClass: IncomeClass | null };
type CheckClasses = (
	of: { id: number; month: string; word: string; number: number; isClosing: boolean },
	entries: readonly KeptEntry[]
) => void;

/** The class of a line is what the definition says; where a person decided, the decision is compared (verify-facts.ts). */
async function findClassCheck(
	db: Db,
	batch: Batch,
	at: string,
	differences: Difference[]
): Promise<CheckClasses> {
	const year = batch.year === null ? null : await findFiscalYear(db, batch.ledgerSetId, batch.year);
	const chart = await findChart(db, batch.ledgerSetId, year?.accountingSystem ?? 'rural_2023');
	const classify = classifier(await findDefinition(db, batch.villageId), chart);
	const decided = await db
		.select({ key: sql<string>`${incomeDecision.voucherId} || ' ' || ${incomeDecision.line}` })
		.from(incomeDecision)
		.innerJoin(voucher, eq(voucher.id, incomeDecision.voucherId))
		.where(isOfBatch(batch.id));
	const known = new Set(decided.map(({ key }) => key));
	return (of, entries) => {
		for (const entry of entries) {
			if (known.has(`${of.id} ${entry.line}`)) continue;
			const expected = classify(entry, of.isClosing);
			if (expected === entry.incomeClass) continue;
			const where = `${at} ${of.month} ${voucherName(of)} ${entry.line}`;
			const found = entry.incomeClass ?? '—';
			differences.push({ kind: 'class-differs', where, expected: expected ?? '—', found });
		}
	};
}

/** Version 1 is the same for every village; nobody but the product writes it. */
async function compareDefinitions(db: Db): Promise<Difference[]> {
	const rows = await db.select().from(incomeDefinition);
	const expected = JSON.stringify(defaultDefinition);
	return rows
		.filter((row) => row.version === defaultDefinition.version)
		.filter((row) => JSON.stringify(row.definition) !== expected)
		.map((row) => ({
			kind: 'definition-differs',
			where: `village ${row.villageId}`,
			expected: hashBytes([new TextEncoder().encode(expected)]),
			found: hashBytes([new TextEncoder().encode(JSON.stringify(row.definition))])
		}));
}

async function findLines(
	db: Db,
	firstId: number,
	lastId: number
): Promise<Map<number, KeptEntry[]>> {
	const rows = await db
		.select({
			voucherId: entry.voucherId,
			accountCode: account.code,
			accountName: account.name,
			summary: entry.summary,
			debitFen: entry.debitFen,
			creditFen: entry.creditFen,
			counterparty: entry.counterparty,
			rowNumber: entry.sourceRow,
			line: entry.line,
			incomeClass: entry.incomeClass
		})
		.from(entry)
		.innerJoin(account, eq(account.id, entry.accountId))
		.where(and(sql`${entry.voucherId} between ${firstId} and ${lastId}`))
		.orderBy(asc(entry.voucherId), asc(entry.line));
	const lines = new Map<number, KeptEntry[]>();
	for (const { voucherId, ...line } of rows) {
		const list = lines.get(voucherId) ?? [];
		lines.set(voucherId, list);
		list.push(line);
	}
	return lines;
}
