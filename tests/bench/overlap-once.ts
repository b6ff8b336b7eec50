/**
 * One posted file of that many lines, then, by turns: the same content uploaded again in other bytes, or its reversal.
 * Prints one JSON object; `mode` is reimport, reverse or replace.
 */
import { writeLedgerFile } from '../support/generate-lines.ts';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isNull, eq, and } from 'drizzle-orm';
import { insertDraft, updateDraftOptions } from '#lib/server/batches.ts';
import { migrateDatabase, openDatabase, type Db } from '#lib/server/db/client.ts';
import { batch as batchTable } from '#lib/server/db/schema.ts';
import { postBatch } from '#lib/server/post-batch.ts';
import { reverseBatch } from '#lib/server/reverse-batch.ts';
import { reviewDraft } from '#lib/server/review-draft.ts';
import { insertVillage, type LedgerSet } from '#lib/server/villages.ts';

const [mode = 'reimport', lines = '10000'] = process.argv.slice(2);
const ROUNDS = 3;
const by = { userId: 'bench', name: 'bench', at: 1_700_000_000_000 };
const folder = mkdtempSync(join(tmpdir(), 'village-bench-'));
const file = join(folder, 'bench_2025.csv');
writeLedgerFile(file, Number(lines), { year: 2025 });
const bytes = readFileSync(file);
const database = await openDatabase(`file:${join(folder, 'bench.db')}`);
await migrateDatabase(database);
const { db } = database;

const newSet = async (slug: string): Promise<LedgerSet> =>
	(
		await insertVillage(
			db,
			{ slug, name: '测速村', isSample: true, ledgerSlug: 'coop', ledgerName: '合作社账套' },
			by
		)
	).ledgerSet;
const seconds = async (work: () => Promise<unknown>): Promise<number> => {
	const start = performance.now();
	await work();
	return (performance.now() - start) / 1000;
};
const draftOf = async (set: LedgerSet, content: Uint8Array): Promise<number> =>
	(await insertDraft(db, set.id, { name: 'bench_2025.csv', bytes: [content] }, {}, by)).batch.id;

async function postNew(set: LedgerSet, content: Uint8Array): Promise<number> {
	const id = await draftOf(set, content);
	const outcome = await postBatch(db, id, by, { acceptsWarnings: true, admitsNewAccounts: true });
	if (!outcome.ok) throw new Error(`not posted: ${outcome.reason}`);
	return id;
}

/** Every round other bytes with the same vouchers: Unix line ends and some blank lines at the end. */
const again = (round: number): Uint8Array =>
	Buffer.from(bytes.toString().replaceAll('\r\n', '\n') + '\n'.repeat(round + 1));

async function reimport(): Promise<object> {
	const [posted, empty] = [await newSet('posted'), await newSet('empty')];
	await postNew(posted, bytes);
	const runs: number[] = [];
	const peers: number[] = [];
	for (let round = 0; round < ROUNDS; round += 1) {
		const content = again(round);
		runs.push(await seconds(async () => expectKnown(await draftOf(posted, content))));
		peers.push(await seconds(async () => reviewDraft(db, await draftOf(empty, content))));
	}
	return { runs, peers };
}

async function expectKnown(id: number): Promise<void> {
	const { review, twins } = await reviewDraft(db, id);
	const isKnown = review.alreadyPosted === review.vouchers && twins.length > 0;
	if (!isKnown) throw new Error(`not recognised: ${JSON.stringify(review.overlap)}`);
}

/** What a page asks meanwhile; the longest wait for an answer, in milliseconds. */
async function longestWait(of: Db, isOver: () => Promise<boolean>): Promise<number> {
	let longest = 0;
	for (let over = false; !over;) {
		const start = performance.now();
		over = await isOver();
		await of.select({ id: batchTable.id }).from(batchTable).limit(1);
		longest = Math.max(longest, performance.now() - start);
		await setTimeout(1);
	}
	return Math.round(longest);
}

async function reverse(): Promise<object> {
	const runs: number[] = [];
	const peers: number[] = [];
	let releaseSeconds = 0;
	let longestWaitMs = 0;
	writeLedgerFile(join(folder, 'small.csv'), 2000, { year: 2024 });
	const small = readFileSync(join(folder, 'small.csv'));
	for (let round = 0; round < ROUNDS; round += 1) {
		const set = await newSet(`round-${round}`);
		const few = await postNew(set, small);
		const many = await postNew(set, bytes);
		peers.push(await seconds(() => reverseBatch(db, few, 'x', by)));
		runs.push(await seconds(() => reverseBatch(db, many, 'x', by)));
		const unfreed = and(eq(batchTable.status, 'reversed'), isNull(batchTable.numbersFreedAt));
		releaseSeconds = await seconds(async () => {
			longestWaitMs = await longestWait(
				db,
				async () => (await db.$count(batchTable, unfreed)) === 0
			);
		});
	}
	return { runs, peers, releaseSeconds, longestWaitMs };
}

/** A whole year corrected: every voucher replaced in one step; the peer is posting it for the first time. */
async function replace(): Promise<object> {
	const runs: number[] = [];
	const peers: number[] = [];
	const set = await newSet('replaced');
	peers.push(await seconds(() => postNew(set, bytes)));
	const corrected = Buffer.from(bytes.toString().replace(/(?<=,记,\d+,\d+,1,)/g, '改 '));
	const id = await draftOf(set, corrected);
	await updateDraftOptions(db, id, { overlap: 'replace' }, by);
	const { review } = await reviewDraft(db, id);
	runs.push(
		await seconds(() => postBatch(db, id, by, { acceptsWarnings: true, admitsNewAccounts: true }))
	);
	return { runs, peers, months: review.overlap?.months.length };
}

const MODES = { reimport, reverse, replace };
const measured = await MODES[mode as keyof typeof MODES]();
const peakRssMb = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ ...measured, peakRssMb }));
database.close();
rmSync(folder, { recursive: true, force: true });
