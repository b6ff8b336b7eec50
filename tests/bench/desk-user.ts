/** Gives the bench village a person who may open its desk. */
import { migrateDatabase, openDatabase } from '#lib/server/db/client.ts';
import { hashPassphrase, insertUser } from '#lib/server/users.ts';
import { findVillage, insertMember } from '#lib/server/villages.ts';

const database = await openDatabase(`file:${process.argv[2] ?? ''}`);
await migrateDatabase(database);
const village = await findVillage(database.db, 'bench');
const passphraseHash = await hashPassphrase('bench-bench-bench-bench');
const userId = await insertUser(
	database.db,
	{ username: 'bench', name: '测速', passphraseHash },
	1_700_000_000_000
);
await insertMember(database.db, village?.id ?? 0, userId, '会计');
database.close();
