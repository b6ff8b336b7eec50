import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseIdNumber, parsePhone } from '#lib/domain/access/person-number.ts';
import { listVacancies } from '#lib/domain/access/vacancy.ts';
import { describeEvent } from '#lib/domain/audit/audit-event.ts';
import type { Actor } from '#lib/server/audit-log.ts';
import { auditEvent, personKey, roleGrant, user } from '#lib/server/db/schema.ts';
import { endDelegation, insertDelegation } from '#lib/server/delegations.ts';
import { confirmGrant, endGrant, proposeGrant } from '#lib/server/grants.ts';
import { declareKinship } from '#lib/server/kinship.ts';
import { updateCosigners } from '#lib/server/villages.ts';
import {
	checkNewPerson,
	findAlreadyKnown,
	insertNewPerson,
	type NewPerson
} from '#lib/server/new-person.ts';
import { findOfficeChanges, findOpenDelegations, findVillageOffices } from '#lib/server/offices.ts';
import { findRelatives } from '#lib/server/people-files.ts';
import { findRole, insertPerson, isTownship } from '#lib/server/people.ts';
import type { SignedIn } from '#lib/server/sign-in.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';
import { makeHolder, makeVillage } from './village-fixture.ts';

const DAY = 86_400_000;
const NOW = 1_660_000_000_000;
const TODAY = '2022-08-09';
let database: TestDatabase;
let villageId: number;
let first: Actor;
beforeEach(async () => {
	database = await openTestDatabase();
	villageId = (await makeVillage(database.db, 'ours')).village.id;
	first = asActor(await makeHolder(database.db, null, 'township', 'zhen'));
});
afterEach(() => database.remove());

const asActor = ({ userId, personId, name }: SignedIn, at = NOW): Actor => ({
	userId,
	personId,
	name,
	at
});
const second = async (): Promise<Actor> =>
	asActor(await makeHolder(database.db, null, 'township', 'zhen2'));
const supervisor = (personId: number, name = '李*明') => ({
	villageId,
	personId,
	name,
	role: 'supervisor' as const,
	title: '监委会委员'
});
const newPerson = (of: Partial<NewPerson> = {}): NewPerson & { role: 'supervisor' } => ({
	name: '李*明',
	idNumber: '11010519491231002X',
	phone: '',
	username: 'li.ming',
	title: '监委会委员',
	villageIds: [villageId],
	...of,
	role: 'supervisor'
});
const events = async (): Promise<string[]> =>
	(await database.db.select().from(auditEvent).orderBy(auditEvent.id)).map((one) =>
		describeEvent(one, 'zh-CN')
	);
const grantOf = async (personId: number): Promise<number> =>
	(await database.db.select().from(roleGrant).where(eq(roleGrant.personId, personId)))[0]?.id ?? 0;

describe('numbers', () => {
	test.each([
		['11010519491231002X', '11010519491231002X'],
		['１１０１０５１９４９１２３１００２ｘ', '11010519491231002X'],
		['110105 19491231 002x', '11010519491231002X'],
		['110105194912310021', null],
		['11010519491331002X', null],
		['1101051949123100', null]
	])('%s is the ID number %s', (typed, number) => {
		const read = parseIdNumber(typed);
		expect(read.ok ? read.value : null).toBe(number);
	});
	test.each([
		['13800001234', '13800001234'],
		['+86 138-0000-1234', '13800001234'],
		['12800001234', null],
		['0512-65550000', null]
	])('%s is the telephone %s', (typed, number) => {
		const read = parsePhone(typed);
		expect(read.ok ? read.value : null).toBe(number);
	});
});

describe('a new person', () => {
	test('is made with office, account and invitation; the number is nowhere in clear', async () => {
		const made = await insertNewPerson(database.db, newPerson({ phone: '13800001234' }), first);
		if (!made.ok) throw new Error(made.error);
		const held = await findRole(database.db, villageId, made.value.personId, TODAY);
		expect(held).toMatchObject({ role: 'supervisor' });
		expect(made.value.invitation.token).toMatch(/^[\w-]{32}$/);
		const keys = await database.db.select().from(personKey);
		expect(keys.map(({ kind }) => kind)).toEqual(['id', 'phone']);
		expect(JSON.stringify([keys, await database.db.select().from(auditEvent)])).not.toMatch(
			/1101051949|13800001234/
		);
		expect(await events()).toContain('给 li.ming 发出邀请');
	});

	test('who is on file is known again, by either number', async () => {
		const { db } = database;
		const made = await insertNewPerson(db, newPerson({ phone: '13800001234' }), first);
		const known = { id: made.ok ? made.value.personId : 0, name: '李*明' };
		expect(await findAlreadyKnown(db, newPerson())).toEqual(known);
		expect(
			await findAlreadyKnown(db, newPerson({ idNumber: '', phone: '+86 138 0000 1234' }))
		).toEqual(known);
	});

	test('a telephone shared in a family does not make two people one', async () => {
		const { db } = database;
		await insertNewPerson(db, newPerson({ phone: '13800001234' }), first);
		const wife = newPerson({
			idNumber: '440524188001010014',
			phone: '13800001234',
			username: 'wang'
		});
		expect(await findAlreadyKnown(db, wife)).toBeNull();
		expect(await insertNewPerson(db, wife, first)).toMatchObject({ ok: true });
		expect((await db.select().from(personKey)).length).toBe(3);
	});

	test('all faults are named at once', async () => {
		await makeHolder(database.db, villageId, 'accountant', 'taken');
		const given = newPerson({
			name: '',
			idNumber: '123',
			phone: '1',
			username: 'taken',
			title: '',
			villageIds: []
		});
		expect(await checkNewPerson(database.db, given)).toEqual({
			name: 'needed',
			idNumber: 'bad-id',
			phone: 'bad-phone',
			username: 'taken',
			title: 'needed',
			villageIds: 'needed'
		});
		expect(await checkNewPerson(database.db, newPerson({ idNumber: '' }))).toEqual({
			idNumber: 'number-needed'
		});
		expect(await checkNewPerson(database.db, newPerson())).toEqual({});
	});

	test('nothing stays of one that a rule refuses', async () => {
		const { db } = database;
		const made = await insertNewPerson(
			db,
			newPerson({ villageIds: [villageId, villageId] }),
			first
		);
		expect(made).toEqual({ ok: false, error: 'SD2' });
		expect(await db.select().from(personKey)).toEqual([]);
		expect(await db.select().from(user).where(eq(user.username, 'li.ming'))).toEqual([]);
	});
});

describe('grants', () => {
	test('the only administrator grants at once', async () => {
		const id = await insertPerson(database.db, '李*明', 0);
		expect(await proposeGrant(database.db, supervisor(id), first)).toEqual({
			ok: true,
			value: { isPending: false }
		});
		expect(await findRole(database.db, villageId, id, TODAY)).toMatchObject({ role: 'supervisor' });
	});

	test('of two, one proposes and the other confirms; before that it opens nothing', async () => {
		const { db } = database;
		const other = await second();
		const id = await insertPerson(db, '李*明', 0);
		expect(await proposeGrant(db, supervisor(id), first)).toEqual({
			ok: true,
			value: { isPending: true }
		});
		expect(await findRole(db, villageId, id, TODAY)).toBeNull();
		const grantId = await grantOf(id);
		expect(await confirmGrant(db, grantId, first)).toEqual({ ok: false, error: 'TWO' });
		expect(await findRole(db, villageId, id, TODAY)).toBeNull();
		expect(await confirmGrant(db, grantId, other)).toEqual({ ok: true, value: true });
		expect(await confirmGrant(db, grantId, other)).toEqual({ ok: true, value: false });
		expect(await findRole(db, villageId, id, TODAY)).toMatchObject({ role: 'supervisor' });
		expect((await events()).slice(-2)).toEqual([
			'提名李*明任监督（监委会委员），等另一位镇管理员确认',
			'李*明任监督（监委会委员），由zhen2*确认'
		]);
	});

	test('a proposal of two may be made to hold by the one who is left', async () => {
		const { db } = database;
		const other = await second();
		const id = await insertPerson(db, '李*明', 0);
		await proposeGrant(db, supervisor(id), first);
		expect(await endGrant(db, await grantOf(other.personId ?? 0), '调动', first)).toMatchObject({
			ok: true
		});
		expect(await confirmGrant(db, await grantOf(id), first)).toEqual({ ok: true, value: true });
	});

	test('a role ends at once, with its reason on record', async () => {
		const { db } = database;
		const holder = await makeHolder(db, villageId, 'supervisor', 'jiandu');
		expect(await endGrant(db, await grantOf(holder.personId), '换届', first)).toEqual({
			ok: true,
			value: true
		});
		expect(await findRole(db, villageId, holder.personId, TODAY)).toBeNull();
		expect((await events()).at(-1)).toBe('jiandu*不再任监督（supervisor），原因：换届');
		expect(await endGrant(db, await grantOf(holder.personId), '换届', first)).toEqual({
			ok: true,
			value: false
		});
	});

	test('a proposal taken back is not called an end of office', async () => {
		const { db } = database;
		await second();
		const id = await insertPerson(db, '李*明', 0);
		await proposeGrant(db, supervisor(id), first);
		await endGrant(db, await grantOf(id), '填错了', first);
		expect((await events()).at(-1)).toBe('撤回由李*明任监督（监委会委员）的提议，原因：填错了');
	});

	test('nobody ends their own township role, and the last administrator stays', async () => {
		const { db } = database;
		const own = await grantOf(first.personId ?? 0);
		expect(await endGrant(db, own, '退休', first)).toEqual({ ok: false, error: 'TWO' });
		const other = await second();
		expect(await endGrant(db, own, '退休', first)).toEqual({ ok: false, error: 'TWO' });
		expect(await endGrant(db, own, '退休', other)).toEqual({ ok: true, value: true });
		expect(await isTownship(db, first.personId ?? 0)).toBe(false);
		const operator: Actor = { userId: 'operator', name: 'operator', at: NOW };
		const last = await grantOf(other.personId ?? 0);
		expect(await endGrant(db, last, '退休', operator)).toEqual({ ok: false, error: 'TWO' });
	});

	test.each([
		['SD2', 'the accountant as supervisor', 'accountant'],
		['SD4', 'an administrator as supervisor', 'township']
	] as const)('%s: %s', async (rule, _, role) => {
		const place = role === 'township' ? null : villageId;
		const holder = await makeHolder(database.db, place, role, 'one');
		if (role === 'township')
			await endGrant(database.db, await grantOf(first.personId ?? 0), '调动', asActor(holder));
		const by = role === 'township' ? asActor(holder) : first;
		expect(await proposeGrant(database.db, supervisor(holder.personId), by)).toEqual({
			ok: false,
			error: rule
		});
	});
});

describe('delegations and relatives', () => {
	test('somebody acts from the first day to the last', async () => {
		const { db } = database;
		const holder = await makeHolder(db, villageId, 'accountant', 'kuaiji');
		const id = await insertPerson(db, '代*', 0);
		const of = {
			grantId: await grantOf(holder.personId),
			personId: id,
			fromOn: '2022-08-10',
			untilOn: '2022-08-20',
			reason: '住院'
		};
		const made = await insertDelegation(db, of, first);
		expect(await findRole(db, villageId, id, '2022-08-09')).toBeNull();
		expect(await findRole(db, villageId, id, '2022-08-10')).toMatchObject({
			role: 'accountant',
			holder: 'kuaiji*'
		});
		expect(await findRole(db, villageId, id, '2022-08-20')).toMatchObject({ role: 'accountant' });
		expect(await findRole(db, villageId, id, '2022-08-21')).toBeNull();
		expect(await findOpenDelegations(db, '2022-08-20')).toHaveLength(1);
		expect(await findOpenDelegations(db, '2022-08-21')).toHaveLength(0);
		expect(await endDelegation(db, made.ok ? made.value : 0, first)).toBe(true);
		expect(await endDelegation(db, made.ok ? made.value : 0, first)).toBe(false);
		expect(await findRole(db, villageId, id, '2022-08-15')).toBeNull();
		expect((await events()).slice(-2)).toEqual([
			'kuaiji*的会计工作由代*代理，2022-08-10 至 2022-08-20，原因：住院',
			'代*不再代理kuaiji*的会计工作，提前结束'
		]);
	});

	test('the rule that refuses one is named', async () => {
		const { db } = database;
		const holder = await makeHolder(db, villageId, 'accountant', 'kuaiji');
		const other = await makeHolder(db, villageId, 'supervisor', 'jiandu');
		const of = {
			grantId: await grantOf(holder.personId),
			personId: other.personId,
			fromOn: '2022-08-10',
			untilOn: '2022-08-20',
			reason: '住院'
		};
		expect(await insertDelegation(db, of, first)).toEqual({ ok: false, error: 'SD2' });
		const id = await insertPerson(db, '代*', 0);
		expect(
			await insertDelegation(db, { ...of, personId: id, untilOn: '2022-09-09' }, first)
		).toEqual({ ok: false, error: 'SD8' });
	});

	test('a declared relative is refused another office', async () => {
		const { db } = database;
		const holder = await makeHolder(db, villageId, 'accountant', 'kuaiji');
		const id = await insertPerson(db, '弟*', 0);
		const pair = [
			{ id, name: '弟*' },
			{ id: holder.personId, name: holder.name }
		] as const;
		expect(await declareKinship(db, ...pair, first)).toMatchObject({ ok: true });
		expect(await declareKinship(db, pair[1], pair[0], first)).toEqual({ ok: false, error: 'SD5' });
		expect(await findRelatives(db, id)).toMatchObject([{ name: 'kuaiji*' }]);
		expect(await findRelatives(db, holder.personId)).toMatchObject([{ name: '弟*' }]);
		expect(await proposeGrant(db, supervisor(id), first)).toEqual({ ok: false, error: 'SD5' });
	});

	test('co-signatures: never none, and what was said is on record', async () => {
		const { db } = database;
		expect(await updateCosigners(db, villageId, 0, first)).toEqual({ ok: false, error: 'SD3' });
		expect(await updateCosigners(db, villageId, 3, first)).toEqual({ ok: true, value: true });
		expect(await updateCosigners(db, villageId, 3, first)).toEqual({ ok: true, value: false });
		expect((await events()).at(-1)).toBe('监督会签人数由 2 人改为 3 人');
	});
});

test('the public list has offices and changes, newest first, without proposals and reasons', async () => {
	const { db } = database;
	const holder = await makeHolder(db, villageId, 'supervisor', 'jiandu');
	await endGrant(db, await grantOf(holder.personId), '生病', first);
	await second();
	await proposeGrant(db, supervisor(await insertPerson(db, '李*明', 0)), {
		...first,
		at: NOW + DAY
	});
	await makeHolder(db, villageId, 'secretary', 'shuji', NOW + DAY);
	expect((await findVillageOffices(db, villageId)).map(({ name }) => name)).toEqual(['shuji*']);
	const changes = await findOfficeChanges(db, villageId);
	expect(changes.map(({ what, name }) => `${what} ${name}`)).toEqual([
		'began shuji*',
		'ended jiandu*',
		'began jiandu*'
	]);
	expect(JSON.stringify(changes)).not.toContain('生病');
});

test('what a village lacks', () => {
	const held = (...roles: ('accountant' | 'secretary' | 'supervisor')[]) =>
		roles.map((role) => ({ role, isPending: false }));
	expect(listVacancies([], 2)).toEqual(['no-accountant', 'no-secretary', 'no-supervisor']);
	expect(listVacancies(held('accountant', 'secretary', 'supervisor'), 2)).toEqual([
		'few-supervisors'
	]);
	expect(
		listVacancies(
			[...held('accountant', 'secretary', 'supervisor'), { role: 'supervisor', isPending: true }],
			2
		)
	).toEqual(['few-supervisors']);
	expect(listVacancies(held('accountant', 'secretary', 'supervisor', 'supervisor'), 2)).toEqual([]);
});
