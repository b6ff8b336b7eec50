/** A throw-away libSQL file, built from drizzle/ like the real one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateDatabase, openDatabase, type Database } from '#lib/server/db/client.ts';

export type TestDatabase = Database & {
	readonly url: string;
	/** Closes it and removes its folder. */
	readonly remove: () => void;
};

export async function openTestDatabase(): Promise<TestDatabase> {
	const folder = mkdtempSync(join(tmpdir(), 'village-ledger-'));
	const url = `file:${join(folder, 'test.db')}`;
	const database = await openDatabase(url);
	await migrateDatabase(database);
	const remove = () => {
		database.close();
		rmSync(folder, { recursive: true, force: true });
	};
	return { ...database, url, remove };
}
