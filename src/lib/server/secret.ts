import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filePathOf } from './db/file-path.ts';
import type { Environment } from './environment.ts';

/**
 * Signs the session cookies. Unless VILLAGE_SECRET says it, it is made once and kept beside the embedded file, readable
 * by its owner only; a backup of the database does not carry it.
 * @throws where the database is a server and VILLAGE_SECRET is unset: two processes would sign differently
 */
export function readSecret({ secret, databaseUrl }: Environment): string {
	if (secret !== undefined) return checked(secret);
	if (!databaseUrl.startsWith('file:'))
		throw new Error('VILLAGE_SECRET must be set where DATABASE_URL names a server');
	const path = join(dirname(filePathOf(databaseUrl)), 'secret');
	mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
	try {
		// 'wx' fails where the file exists: two processes that start together agree on one secret.
		writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	}
	return checked(readFileSync(path, 'utf8').trim());
}

function checked(secret: string): string {
	if (secret.length < 32) throw new Error('the secret is shorter than 32 characters');
	return secret;
}
