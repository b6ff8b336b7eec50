/** The operator's import, killed at a moment of its posting: nothing half-visible, and the next try ends as if nothing had been. */
import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBatchById, findBatches, insertDraft } from '#lib/server/batches.ts';
import { migrateDatabase, openDatabase, type Database } from '#lib/server/db/client.ts';
import { batch as batchTable, monthTotal } from '#lib/server/db/schema.ts';
import { postBatch } from '#lib/server/post-batch.ts';
import { verifyBooks } from '#lib/server/verify.ts';
import { bundle } from '../../src/cli/bundle.mjs';
import { writeLedgerFile } from '../support/generate-lines.ts';
import { accountant, makeVillage } from './village-fixture.ts';

const LINES = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'village-kill-'));
const file = join(folder, 'kill_2025.csv');
let program = '';

beforeAll(async () => {
	await writeLedgerFile(file, LINES, { year: 2025 });
	program = join(await bundle({ main: 'src/cli/main.ts' }), 'main.js');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const url = (name: string): string => `file:${join(folder, name)}`;

async function open(name: string): Promise<Database> {
	const database = await openDatabase(url(name));
	await migrateDatabase(database);
	return database;
}

/** Starts the import and kills it (-9) as soon as that many entries of the newest batch were written. */
async function killAfter(name: string, entries: number, source = file): Promise<void> {
	const args = [program, 'import', source, '--village', 'shifan', '--post', '--add-accounts'];
	const child = spawn(process.execPath, args, {
		env: { ...process.env, DATABASE_URL: url(name) },
		stdio: 'ignore'
	});
	const gone = new Promise((resolve) => child.once('exit', resolve));
	const watch = await openDatabase(url(name));
	for (let turn = 0; turn < 2000; turn += 1) {
		const [row] = await watch.db
			.select({ written: batchTable.writtenEntries })
			.from(batchTable)
			.orderBy(desc(batchTable.id));
		if ((row?.written ?? 0) >= entries || child.exitCode !== null) break;
		await new Promise((resolve) => setTimeout(resolve, 2));
	}
	watch.close();
	child.kill('SIGKILL');
	await gone;
}

it.each([1, 15_000, 40_000])(
	'killed after %i entries: invisible, then posted whole',
	async (entries) => {
		const name = `kill-${entries}.db`;
		const first = await open(name);
		const { village } = await makeVillage(first.db);
		first.close();
		await killAfter(name, entries);

		const after = await open(name);
		const [left] = await findBatches(after.db, village.id);
		if (!left) throw new Error('the draft is gone');
		expect(left.status).toBe('posting');
		expect(await after.db.$count(monthTotal)).toBe(0);
		// The time it takes until a posting without a sign of life may be taken over.
		await after.db.update(batchTable).set({ beatAt: 0 }).where(eq(batchTable.id, left.id));
		const outcome = await postBatch(after.db, left.id, accountant, {
			acceptsWarnings: true,
			admitsNewAccounts: true
		});
		expect(outcome).toMatchObject({ ok: true, batch: { writtenEntries: LINES } });
		expect(await verifyBooks(after.db)).toMatchObject({
			ok: true,
			entries: LINES,
			differences: []
		});
		after.close();
	},
	60_000
);

/** The same year with every voucher told otherwise, as a draft that is to replace it. */
const corrected = join(folder, 'kill_2025_2.csv');
async function prepareReplacement(name: string): Promise<{ old: number; draft: number }> {
	const { db, close } = await open(name);
	const { set } = await makeVillage(db);
	const bytes = readFileSync(file);
	const upload = (content: Uint8Array, options = {}) =>
		insertDraft(db, set.id, { name: 'kill_2025.csv', bytes: [content] }, options, accountant);
	const { batch: old } = await upload(bytes);
	const accepts = { acceptsWarnings: true, admitsNewAccounts: true };
	expect(await postBatch(db, old.id, accountant, accepts)).toMatchObject({ ok: true });
	writeFileSync(corrected, bytes.toString().replaceAll(/(?<=,记,\d+,\d+,1,)/g, '改 '));
	const { batch: draft } = await upload(readFileSync(corrected), { overlap: 'replace' });
	close();
	return { old: old.id, draft: draft.id };
}

describe('a replacement of the whole year', () => {
	let ids = { old: 0, draft: 0 };
	beforeAll(async () => {
		ids = await prepareReplacement('replace.db');
	}, 120_000);

	it.each([30_000, LINES])(
		'killed after %i entries leaves the books as they were, or is done whole',
		async (entries) => {
			const name = `replace-${entries}.db`;
			copyFileSync(join(folder, 'replace.db'), join(folder, name));
			const first = await open(name);
			const before = await first.db.select().from(monthTotal);
			first.close();
			await killAfter(name, entries, corrected);

			const after = await open(name);
			const { status } = await findBatchById(after.db, ids.draft);
			const old = await findBatchById(after.db, ids.old);
			// At the very end the kill may come after the last, short transaction: then all of it is there.
			expect([status, old.status]).toEqual(
				status === 'posted' ? ['posted', 'reversed'] : ['posting', 'posted']
			);
			if (status === 'posting') {
				expect(await after.db.select().from(monthTotal)).toEqual(before);
				expect(await verifyBooks(after.db)).toMatchObject({ ok: true, entries: LINES });
				await after.db.update(batchTable).set({ beatAt: 0 }).where(eq(batchTable.id, ids.draft));
				expect(
					await postBatch(after.db, ids.draft, accountant, { acceptsWarnings: true })
				).toMatchObject({ ok: true, batch: { writtenEntries: LINES } });
			}
			expect((await findBatchById(after.db, ids.old)).status).toBe('reversed');
			expect(await verifyBooks(after.db)).toMatchObject({ ok: true, entries: LINES });
			after.close();
		},
		120_000
	);
});
