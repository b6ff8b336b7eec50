import { existsSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { createClient } from '@libsql/client';
import type { Db } from './db/client.ts';

/**
 * Copies the database into one new file, consistent as of one moment, safe while the server runs (VACUUM INTO reads
 * under a shared lock). The copy is opened and checked before this returns.
 * @throws if the target exists: a backup never overwrites another.
 */
export async function backUp(db: Db, target: string): Promise<void> {
	if (existsSync(target)) throw new Error(`the file exists already: ${target}`);
	await db.run(sql`vacuum into ${target}`);
	const copy = createClient({ url: `file:${target}` });
	try {
		const verdict = (await copy.execute('PRAGMA integrity_check')).rows[0]?.[0];
		if (verdict !== 'ok') throw new Error(`the copy is damaged: ${String(verdict)}`);
	} finally {
		copy.close();
	}
}
