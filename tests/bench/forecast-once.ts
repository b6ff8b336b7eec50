/** Fills the sample villages into a database, forecasts each month-end, prints the rows as JSON in the last line. */
import { migrateDatabase, openDatabase } from '#lib/server/db/client.ts';
import { findBackTest } from '#lib/server/forecast.ts';
import { findLedgerSets, findVillage } from '#lib/server/villages.ts';
import { fillSamples } from '../../src/cli/demo.ts';

const [path = ''] = process.argv.slice(2);
const database = await openDatabase(`file:${path}`);
const { db } = database;
await migrateDatabase(database);
const refused = await fillSamples(db, 'zh-CN', { userId: 'bench', name: 'bench', at: Date.now() });
if (refused !== null) throw new Error(`refused: ${refused}`);
const rows: unknown[] = [];
for (const slug of ['zhujiabang', 'shifan']) {
	const village = await findVillage(db, slug);
	if (!village) throw new Error(`no village ${slug}`);
	const test = await findBackTest(db, village.id, await findLedgerSets(db, village.id));
	rows.push(...test.rows.map((row) => ({ ...row, village: slug })));
}
console.log(JSON.stringify(rows));
database.close();
