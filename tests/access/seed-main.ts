/** `tsx tests/access/seed-main.ts FILE SPARES`: the world of the matrix in a new database; prints it as JSON. */
import { migrateDatabase, openDatabase } from '#lib/server/db/client.ts';
import { hashPassphrase } from '#lib/server/users.ts';
import { makeWorld } from './world.ts';

const [file = '', spares = '1'] = process.argv.slice(2);
const database = await openDatabase(`file:${file}`);
await migrateDatabase(database);
const world = await makeWorld(database.db, {
	secret: process.env.VILLAGE_SECRET ?? '',
	at: Date.now(),
	spares: Number(spares),
	passphraseHash: await hashPassphrase(process.env.TEST_PASSPHRASE ?? '')
});
database.close();
process.stdout.write(JSON.stringify(world));
