/** The operator's import, killed at a moment of its posting: nothing half-visible, and the next try ends as if nothing had been. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBatches } from '#lib/server/batches.ts';
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

/** Starts the import and kills it (-9) as soon as that many entries were written. */
async function killAfter(name: string, entries: number): Promise<void> {
	const args = [program, 'import', file, '--village', 'shifan', '--post', '--add-accounts'];
	const child = spawn(process.execPath, args, {
		env: { ...process.env, DATABASE_URL: url(name) },
		stdio: 'ignore'
	});
	const gone = new Promise((resolve) => child.once('exit', resolve));
	const watch = await openDatabase(url(name));
	for (let turn = 0; turn < 2000; turn += 1) {
		const [row] = await watch.db.select({ written: batchTable.writtenEntries }).from(batchTable);
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
