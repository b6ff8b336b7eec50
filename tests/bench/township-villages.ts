/** Many villages with two years of books each, through the real import; the user `bench` keeps all of them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { insertDraft } from '#lib/server/batches.ts';
import { migrateDatabase, openDatabase } from '#lib/server/db/client.ts';
import { insertGrant } from '#lib/server/people.ts';
import { postBatch } from '#lib/server/post-batch.ts';
import { indexPosted } from '#lib/server/search-index.ts';
import { insertConfirmedTarget } from '#lib/server/targets.ts';
import { hashPassphrase, insertUser } from '#lib/server/users.ts';
import { insertVillage } from '#lib/server/villages.ts';
import { writeLedgerFile } from '../support/generate-lines.ts';

const [path = '', villages = '', each = ''] = process.argv.slice(2);
const by = { userId: 'bench', name: '测速', at: 1_700_000_000_000 };
const database = await openDatabase(`file:${path}`);
await migrateDatabase(database);
const { db } = database;
const passphraseHash = await hashPassphrase('bench-bench-bench-bench');
const { personId } = await insertUser(
	db,
	{ username: 'bench', name: '测速', passphraseHash },
	by.at
);
const folder = mkdtempSync(join(tmpdir(), 'village-files-'));
const files = [2024, 2025].map((year) => {
	const file = join(folder, `${year}.csv`);
	writeLedgerFile(file, Number(each) / 2, { year });
	return { name: `bench_${year}.csv`, bytes: [readFileSync(file)] };
});
for (let n = 1; n <= Number(villages); n += 1) {
	const names = {
		slug: `bench-${n}`,
		name: `测速村${n}`,
		isSample: true,
		ledgerSlug: 'coop',
		ledgerName: '合作社账套'
	};
	const { village, ledgerSet } = await insertVillage(db, names, by);
	const grant = { personId, name: '测速', role: 'accountant', title: '会计' } as const;
	await insertGrant(db, { villageId: village.id, ...grant }, by);
	for (const file of files) {
		const { batch } = await insertDraft(db, ledgerSet.id, file, {}, by);
		const outcome = await postBatch(db, batch.id, by, {
			acceptsWarnings: true,
			admitsNewAccounts: true
		});
		if (!outcome.ok) throw new Error(`not posted: ${outcome.reason}`);
	}
	const target = { year: 2025, amountFen: 1_200_000_000, reason: '测速' };
	await insertConfirmedTarget(db, village.id, target, by);
}
// The figure is of a server at rest.
await indexPosted(db);
rmSync(folder, { recursive: true, force: true });
database.close();
