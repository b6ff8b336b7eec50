/** `npx tsx tests/bench/trail-once.ts [events]`: what chaining costs, and how long `verify` walks a long trail. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { insertAuditEvents, type NewEvent } from '#lib/server/audit-log.ts';
import { migrateDatabase, openDatabase } from '#lib/server/db/client.ts';
import { findTrail } from '#lib/server/trail.ts';
import { verifyFacts } from '#lib/server/verify-facts.ts';
import { verifyTrail } from '#lib/server/verify-trail.ts';
import { insertVillage } from '#lib/server/villages.ts';

process.env.VILLAGE_SECRET ??= 'of-the-bench-only-0123456789-0123456789';
const count = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'village-trail-'));
const database = await openDatabase(`file:${join(folder, 'trail.db')}`);
await migrateDatabase(database);
const { db } = database;
const by = { userId: 'u', personId: null, name: '会计甲', at: 1_700_000_000_000 };
const names = { slug: 'a', name: '甲村', isSample: true, ledgerSlug: 'a', ledgerName: 'a' };
const { village } = await insertVillage(db, names, by);
const repair = (row: number): NewEvent => ({
	villageId: village.id,
	kind: 'draft-repaired',
	detail: { batch: 1, what: 'cell', row, column: '金额', index: 8, from: '1.2万', to: '12000.00' }
});
async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
	const start = performance.now();
	const result = await work();
	console.log(`${what}: ${Math.round(performance.now() - start)} ms`);
	return result;
}
const many = (n: number) => Array.from({ length: n }, (_, row) => repair(row));
await timed('one event', () => insertAuditEvents(db, by, many(1)));
await timed('3,000 events of one repair', () => insertAuditEvents(db, by, many(3000)));
for (let n = 3001; n < count; n += 5000)
	await insertAuditEvents(db, { ...by, at: by.at + n }, many(5000));
const { events, findings } = await timed(`verify the chains`, () => verifyTrail(db));
console.log(`${events} events, ${findings.length} findings`);
await timed('facts against events', () => verifyFacts(db));
const query = { from: null, to: null, who: null, kind: null, q: '', of: null, before: null };
const scope = { villageId: village.id, ownOf: null };
await timed('first page', () => findTrail(db, scope, query, 'zh-CN', 100));
await timed('rare word', () => findTrail(db, scope, { ...query, q: '没有这个词' }, 'zh-CN', 100));
const middle = { at: by.at + Math.floor(count / 2), id: Number.MAX_SAFE_INTEGER };
await timed('a page in the middle', () =>
	findTrail(db, scope, { ...query, before: middle }, 'zh-CN', 100)
);
console.log(`memory: ${Math.round(process.memoryUsage().rss / 1_048_576)} MB`);
database.close();
rmSync(folder, { recursive: true, force: true });
