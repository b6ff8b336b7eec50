import { json } from '@sveltejs/kit';
import { sql } from 'drizzle-orm';
import { db } from '#lib/server/database.ts';
import type { RequestHandler } from './$types';

/** For whatever watches the server: 200 while the database answers, else an error. */
export const GET: RequestHandler = async () => {
	await db.run(sql`select 1`);
	return json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } });
};
