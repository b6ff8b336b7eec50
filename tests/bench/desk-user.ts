/** Gives the bench village a person who may open its desk. */
import { migrateDatabase, openDatabase } from '#lib/server/db/client.ts';
import { hashPassphrase, insertUser } from '#lib/server/users.ts';
import { insertGrant } from '#lib/server/people.ts';
import { indexPosted } from '#lib/server/search-index.ts';
import { findVillage } from '#lib/server/villages.ts';

const database = await openDatabase(`file:${process.argv[2] ?? ''}`);
await migrateDatabase(database);
const village = await findVillage(database.db, 'bench');
const passphraseHash = await hashPassphrase('bench-bench-bench-bench');
const { personId } = await insertUser(
	database.db,
	{ username: 'bench', name: '测速', passphraseHash },
	1_700_000_000_000
);
const by = { userId: 'bench', name: '测速', at: 1_700_000_000_000 };
await insertGrant(
	database.db,
	{ villageId: village?.id ?? 0, personId, name: '测速', role: 'accountant', title: '会计' },
	by
);
// The figure is of a server at rest: what background work costs its readers is measured by p99-during-import.
await indexPosted(database.db);
database.close();
