/** better-auth over the running database, and the secret it signs with. One pair a process. */
import { createAuth, type Auth } from './auth.ts';
import { database } from './database.ts';
import type { Database } from './db/client.ts';
import { readEnvironment } from './environment.ts';
import { readSecret } from './secret.ts';

export type Access = { readonly auth: Auth; readonly secret: string };
const made = new WeakMap<Database['db'], Access>();

export function access(): Access {
	const db = database();
	const known = made.get(db);
	if (known) return known;
	const environment = readEnvironment();
	const secret = readSecret(environment);
	const fresh = { auth: createAuth(db, { secret, origin: environment.origin }), secret };
	made.set(db, fresh);
	return fresh;
}
