/** The database of the running server: opened once, before the first request, and never while building. */
import {
	migrateDatabase,
	openDatabase,
	type Address,
	type Database,
	type Db
} from './db/client.ts';
import { readEnvironment, type Environment } from './environment.ts';

let running: Database | null = null;

/** Opens it and brings its tables up to date; a second call gives the one that is open. */
export async function startDatabase(
	environment: Environment = readEnvironment()
): Promise<Database> {
	if (running) return running;
	const database = await openDatabase(environment.databaseUrl, environment.databaseAuthToken);
	await migrateDatabase(database);
	return useDatabase(database);
}

/** Makes this one the running database: tests bring their own. */
export const useDatabase = (database: Database): Database => (running = database);

export function stopDatabase(): void {
	running?.close();
	running = null;
}

function current(): Database {
	if (!running) throw new Error('the database is not open: startDatabase() comes first');
	return running;
}

/** What routes pass to the server functions. */
export const db: Db = new Proxy({} as Db, {
	get: (_, key) => {
		const target = current().db;
		const value: unknown = Reflect.get(target, key, target);
		return typeof value === 'function' ? value.bind(target) : value;
	}
});

/** Where the running database is, for threads that open it too. */
export const databaseAddress = (): Address => current().address;

/** The same, for what needs the real object (better-auth). */
export const database = (): Database['db'] => current().db;
