/** The guards of the trail itself: append-only by every way SQLite knows, cleared only by the rule. */
import { createClient } from '@libsql/client';
import { and, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ACCESS_KEPT_MS, clearOldAccess } from '#lib/server/audit-clear.ts';
import { insertAuditEvent, insertAuditEvents } from '#lib/server/audit-log.ts';
import { auditEvent, auditHead } from '#lib/server/db/schema.ts';
import { cancelUpload, openUpload } from '#lib/server/uploads.ts';
import { verifyAll } from '#lib/server/verify-all.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';
import { fillTrail } from './trail-fixture.ts';
import { accountant, makeVillage } from './village-fixture.ts';

let test: TestDatabase;
beforeEach(async () => {
	test = await openTestDatabase();
});
afterEach(() => test.remove());

const COLUMNS = 'chain, village_id, at, person_id, actor, kind, subject, detail, prev, hash';
const FORBIDDEN: readonly string[] = [
	`update audit_event set actor = 'x'`,
	`update or replace audit_event set seq = 1 where seq = 2`,
	`update or ignore audit_event set detail = '{}' where seq = 1`,
	`delete from audit_event where chain = 'books'`,
	`delete from audit_event where chain = 'access'`,
	`delete from audit_event where id = 2`,
	`insert or replace into audit_event (id, seq, ${COLUMNS}) select id, seq, ${COLUMNS} from audit_event where seq = 1`,
	`insert or replace into audit_event (id, seq, ${COLUMNS}) select 9999, seq, ${COLUMNS} from audit_event where seq = 1`,
	`replace into audit_event (id, seq, ${COLUMNS}) select id, seq + 5000, ${COLUMNS} from audit_event where seq = 1`,
	`insert into audit_event (id, seq, ${COLUMNS}) select 9999, seq, ${COLUMNS} from audit_event where seq = 1
		on conflict do update set actor = 'x'`,
	`update audit_head set seq = seq - 1`,
	`update audit_head set hash = 'x'`,
	`delete from audit_head`,
	`insert or replace into audit_head select chain, seq - 1, hash, first_seq, first_prev, key_id, seal from audit_head`
];

describe('append-only', () => {
	beforeEach(async () => {
		await makeVillage(test.db);
		for (let n = 0; n < 3; n += 1)
			for (const kind of ['signed-in', 'user-disabled'] as const)
				await insertAuditEvent(test.db, null, { ...accountant, at: Date.now() }, kind, {
					username: 'kuaiji'
				});
	});

	it.each(FORBIDDEN)('%s', async (statement) => {
		const before = await test.db.select().from(auditEvent);
		for (const recursive of ['ON', 'OFF']) {
			const other = createClient({ url: test.url });
			await other.execute(`PRAGMA recursive_triggers=${recursive}`);
			// Nor by switching off the references.
			await other.execute('PRAGMA foreign_keys=OFF');
			await expect(other.execute(statement)).rejects.toThrow('audit-append-only');
			other.close();
		}
		expect(await test.db.select().from(auditEvent)).toEqual(before);
	});

	it('what is said twice is written twice, and a chain has no gap', async () => {
		const rows = await test.db
			.select({ seq: auditEvent.seq })
			.from(auditEvent)
			.where(eq(auditEvent.chain, 'books'));
		expect(rows.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
	});
});

describe('clearing', () => {
	const access = () =>
		test.db.select().from(auditEvent).where(eq(auditEvent.chain, 'access')).orderBy(auditEvent.seq);
	const signIn = (at: number) =>
		insertAuditEvent(test.db, null, { ...accountant, at }, 'signed-in', { username: 'kuaiji' });

	it('takes sign-ins after twelve months, not earlier, and nothing else', async () => {
		await makeVillage(test.db);
		const start = 1_500_000_000_000;
		for (const at of [start, start + 1, start + 1000]) await signIn(at);
		expect(await clearOldAccess(test.db, start + ACCESS_KEPT_MS - 1)).toBe(0);
		expect(await clearOldAccess(test.db, start + ACCESS_KEPT_MS + 1)).toBe(2);
		expect((await access()).map(({ seq }) => seq)).toEqual([3]);
		expect(await clearOldAccess(test.db, start + ACCESS_KEPT_MS + 1)).toBe(0);
		expect((await verifyAll(test.db)).differences).toEqual([]);
		const [told] = await test.db
			.select()
			.from(auditEvent)
			.where(and(eq(auditEvent.kind, 'trail-cleared')));
		expect(told).toMatchObject({ chain: 'books', detail: { seq: 2, count: 2 } });
	});

	it('all of them at once, and the chain goes on behind', async () => {
		await makeVillage(test.db);
		for (const at of [1, 2, 3]) await signIn(at);
		expect(await clearOldAccess(test.db, 10 + ACCESS_KEPT_MS)).toBe(3);
		expect((await verifyAll(test.db)).differences).toEqual([]);
		await signIn(20 + ACCESS_KEPT_MS);
		expect((await access()).map(({ seq }) => seq)).toEqual([4]);
		expect((await verifyAll(test.db)).differences).toEqual([]);
	});

	it('leaves a chain alone whose head is false: it is evidence', async () => {
		for (const at of [1, 2, 3]) await signIn(at);
		await test.db.update(auditHead).set({ seal: 'x' });
		expect(await clearOldAccess(test.db, 10 + ACCESS_KEPT_MS)).toBe(0);
		expect(await access()).toHaveLength(3);
	});

	it('an accounting event of any age is never deleted', async () => {
		const { village } = await makeVillage(test.db);
		const old = { ...accountant, at: 1 };
		await insertAuditEvent(test.db, village.id, old, 'mapping-deleted', { mapping: 1, name: 'x' });
		await expect(
			test.db.delete(auditEvent).where(eq(auditEvent.kind, 'mapping-deleted'))
		).rejects.toMatchObject({ cause: { message: expect.stringContaining('append-only') } });
	});
});

describe('what is written', () => {
	it('is what was hashed, whatever the text holds', async () => {
		const { village } = await makeVillage(test.db);
		for (const text of ['NUL \0 inside', 'half \ud800 a pair', '\u2028"\\', 'é é', '𠮷'])
			await insertAuditEvent(
				test.db,
				village.id,
				{ userId: 'u', name: text, at: 5 },
				'mapping-deleted',
				{ mapping: 1, name: text }
			);
		expect((await verifyAll(test.db)).differences).toEqual([]);
	});

	it('many events of one moment, in several statements', async () => {
		const { village } = await makeVillage(test.db);
		const one = {
			villageId: village.id,
			kind: 'mapping-deleted',
			detail: { mapping: 1, name: 'x' }
		};
		await insertAuditEvents(test.db, accountant, Array(1201).fill(one));
		const report = await verifyAll(test.db);
		expect(report).toMatchObject({ ok: true, events: 1202 });
	});

	it('falls with its change', async () => {
		const { village } = await makeVillage(test.db);
		const failing = test.db.transaction(async (tx) => {
			await insertAuditEvent(tx, village.id, accountant, 'mapping-deleted', {
				mapping: 1,
				name: 'x'
			});
			throw new Error('no');
		});
		await expect(failing).rejects.toThrow('no');
		expect(await verifyAll(test.db)).toMatchObject({ ok: true, events: 1 });
	});

	it('an upload given up is on record', async () => {
		const { set } = await makeVillage(test.db);
		const announced = {
			name: '账.csv',
			byteCount: 3,
			pieceBytes: 4_194_304,
			hashes: ['00'],
			options: {}
		};
		const of = await openUpload(test.db, set.id, announced, accountant);
		await cancelUpload(test.db, of, accountant);
		const rows = await test.db
			.select()
			.from(auditEvent)
			.where(eq(auditEvent.kind, 'upload-cancelled'));
		expect(rows).toMatchObject([{ actor: accountant.name, detail: { file: '账.csv' } }]);
	});

	it('of a filled database no event holds a secret, a telephone or an ID number', async () => {
		await fillTrail(test.db);
		const rows = await test.db.select().from(auditEvent);
		expect(rows.length).toBeGreaterThan(30);
		for (const { detail, actor, subject } of rows) {
			const text = JSON.stringify([detail, actor, subject]);
			expect(text).not.toMatch(/(?<![\d.])1[3-9]\d{9}(?!\d)/);
			expect(text).not.toMatch(/(?<!\d)\d{17}[\dXx](?!\d)/);
			expect(text).not.toMatch(
				/passphrase|password|\bsecret\b|\btoken\b|phone|mobile|身份证|手机号|密码/i
			);
		}
	});
});
