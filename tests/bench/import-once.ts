/** One import from bytes to posted books; prints { seconds, peakRssMb, entries }. */
import { basename } from 'node:path';
import { fileBytes } from '../../src/cli/terminal.ts';
import { insertDraft } from '#lib/server/batches.ts';
import { migrateDatabase, openDatabase } from '#lib/server/db/client.ts';
import { startReadingThread } from '#lib/server/entry-rows-thread.ts';
import { postBatch } from '#lib/server/post-batch.ts';
import { insertVillage } from '#lib/server/villages.ts';

const [file = '', path = ''] = process.argv.slice(2);
const by = { userId: 'bench', name: 'bench', at: 1_700_000_000_000 };
const database = await openDatabase(`file:${path}`);
await migrateDatabase(database);
const { db } = database;
const village = {
	slug: 'bench',
	name: '测速村',
	isSample: true,
	ledgerSlug: 'coop',
	ledgerName: '合作社账套'
};
const { ledgerSet } = await insertVillage(db, village, by);

const start = performance.now();
const readRows = startReadingThread();
const { batch } = await insertDraft(
	db,
	ledgerSet.id,
	{ name: basename(file), bytes: fileBytes(file) },
	{},
	by
);
const outcome = await postBatch(db, batch.id, by, {
	acceptsWarnings: true,
	admitsNewAccounts: true,
	readRows
});
const seconds = (performance.now() - start) / 1000;
if (!outcome.ok) throw new Error(`not posted: ${outcome.reason} ${JSON.stringify(outcome)}`);
const peakRssMb = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ seconds, peakRssMb, entries: outcome.batch.writtenEntries }));
database.close();
