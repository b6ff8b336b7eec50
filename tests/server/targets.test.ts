import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { standingTarget } from '#lib/domain/income/target.ts';
import type { Actor } from '#lib/server/audit-log.ts';
import { findAuditEvents } from './audit-events.ts';
import { annualTarget } from '#lib/server/db/schema.ts';
import {
	confirmTarget,
	findTargets,
	insertConfirmedTarget,
	insertTarget
} from '#lib/server/targets.ts';
import { verifyFacts } from '#lib/server/verify-facts.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';
import { makeHolder, makeVillage } from './village-fixture.ts';

let test: TestDatabase;
let villageId: number;
let secretary: Actor;
let township: Actor;
const TARGET = { year: 2026, amountFen: 430_000_000, reason: '成员代表会议通过' };
const as = ({ userId, personId, name }: Awaited<ReturnType<typeof makeHolder>>): Actor => ({
	userId,
	personId,
	name,
	at: 1_790_000_000_000
});
const newest = async () => (await findTargets(test.db, villageId))[0];

beforeEach(async () => {
	test = await openTestDatabase();
	villageId = (await makeVillage(test.db)).village.id;
	secretary = as(await makeHolder(test.db, villageId, 'secretary'));
	township = as(await makeHolder(test.db, null, 'township'));
});
afterEach(() => test.close());

describe('a target', () => {
	it('is a proposal until the township confirms it; both are on record', async () => {
		expect(await insertTarget(test.db, villageId, TARGET, secretary)).toBe(true);
		expect(await newest()).toMatchObject({ ...TARGET, confirmedBy: null, confirmedAt: null });
		const id = (await newest())?.id ?? 0;
		expect(await confirmTarget(test.db, villageId, id, township)).toBe('confirmed');
		expect(await newest()).toMatchObject({ setBy: secretary.name, confirmedBy: township.name });
		const events = await findAuditEvents(test.db, villageId, 2);
		expect(events.map(({ kind, actor, detail }) => ({ kind, actor, detail }))).toEqual([
			{
				kind: 'target-confirmed',
				actor: township.name,
				detail: { year: 2026, amountFen: 430_000_000 }
			},
			{ kind: 'target-set', actor: secretary.name, detail: TARGET }
		]);
	});

	it('is confirmed once, and only while it is the newest of its year', async () => {
		await insertTarget(test.db, villageId, TARGET, secretary);
		const first = (await newest())?.id ?? 0;
		await insertTarget(test.db, villageId, { ...TARGET, amountFen: 450_000_000 }, secretary);
		expect(await confirmTarget(test.db, villageId, first, township)).toBe('not-waiting');
		const second = (await newest())?.id ?? 0;
		expect(await confirmTarget(test.db, villageId, second, township)).toBe('confirmed');
		expect(await confirmTarget(test.db, villageId, second, township)).toBe('not-waiting');
		expect(standingTarget(await findTargets(test.db, villageId), 2026)?.id).toBe(second);
	});

	it('of another village is not confirmed', async () => {
		const other = (await makeVillage(test.db, 'qinghe')).village.id;
		await insertTarget(test.db, villageId, TARGET, secretary);
		const id = (await newest())?.id ?? 0;
		expect(await confirmTarget(test.db, other, id, township)).toBe('not-waiting');
		expect((await newest())?.confirmedAt).toBeNull();
	});

	it('is not confirmed by whoever proposed it; the table refuses that too', async () => {
		await insertTarget(test.db, villageId, TARGET, secretary);
		const id = (await newest())?.id ?? 0;
		expect(await confirmTarget(test.db, villageId, id, secretary)).toBe('own-proposal');
		await expect(
			test.db
				.update(annualTarget)
				.set({ confirmedBy: 'x', confirmedByPerson: secretary.personId ?? null, confirmedAt: 1 })
				.where(eq(annualTarget.id, id))
		).rejects.toThrow();
		expect((await newest())?.confirmedAt).toBeNull();
	});

	it('is not proposed again with the same figure', async () => {
		await insertTarget(test.db, villageId, TARGET, secretary);
		const again = { ...TARGET, reason: '又一次会议' };
		expect(await insertTarget(test.db, villageId, again, secretary)).toBe(false);
		expect(await findTargets(test.db, villageId)).toHaveLength(1);
	});

	it('keeps its resolution and its split, which the record tells too; another split is a change', async () => {
		const quarters = [130_000_000, 100_000_000, 100_000_000, 100_000_000];
		const whole = {
			...TARGET,
			resolutionOn: '2026-02-18',
			resolutionNumber: '〔2026〕2号',
			split: { bySource: [{ code: '501', amountFen: TARGET.amountFen }], byQuarter: quarters }
		};
		expect(await insertTarget(test.db, villageId, whole, secretary)).toBe(true);
		expect(await insertTarget(test.db, villageId, whole, secretary)).toBe(false);
		expect(await newest()).toMatchObject(whole);
		const [event] = await findAuditEvents(test.db, villageId, 1);
		expect(event?.detail).toEqual({ ...whole, split: JSON.stringify(whole.split) });
		const bare = { ...whole, split: null };
		expect(await insertTarget(test.db, villageId, bare, secretary)).toBe(true);
		expect(await verifyFacts(test.db)).toEqual([]);
	});

	it('of a sample village is in force from the start', async () => {
		const operator = { userId: 'demo', name: '示例导入', at: 1_790_000_000_000 };
		expect(await insertConfirmedTarget(test.db, villageId, TARGET, operator)).toBe('confirmed');
		expect((await newest())?.confirmedBy).toBe('示例导入');
	});
});
