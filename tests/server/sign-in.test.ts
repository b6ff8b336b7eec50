import { randomUUID } from 'node:crypto';
import { APIError } from 'better-auth/api';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Access } from '#lib/server/access.ts';
import { createAuth } from '#lib/server/auth.ts';
import { session, signInAttempt } from '#lib/server/db/schema.ts';
import { addressGroup } from '#lib/server/address-group.ts';
import { deviceCookie } from '#lib/server/sign-in-limit.ts';
import { DAY_MS, WINDOW_MS } from '#lib/server/tries.ts';
import { signIn, type SignIn } from '#lib/server/sign-in.ts';
import { findUser, hashPassphrase, insertUser } from '#lib/server/users.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';

const secret = 'a-secret-of-the-tests-only-0123456789';
const passphrase = 'paper boats on the canal';
const START = 1_790_000_000_000;
/** Says yes or no like the real one and makes a session, without a tenth of a second of hashing each time. */
const quickAuth = {
	api: {
		signInUsername: async ({ body }: { body: { username: string; password: string } }) => {
			const who = await findUser(database.db, body.username);
			if (!who || body.password !== passphrase) throw new APIError('UNAUTHORIZED');
			const token = randomUUID();
			const times = { createdAt: new Date(START), updatedAt: new Date(START) };
			await database.db.insert(session).values({
				id: token,
				token,
				userId: who.id,
				expiresAt: new Date(START * 2),
				...times
			});
			return { headers: new Headers(), response: { token, user: { id: who.id } } };
		}
	}
} as unknown as Access['auth'];
/** better-auth itself. */
const realAuth = (): Access['auth'] => createAuth(database.db, { secret });
let hash: string;
beforeAll(async () => {
	hash = await hashPassphrase(passphrase);
});
let database: TestDatabase;
let access: Access;
beforeEach(async () => {
	database = await openTestDatabase();
	access = { secret, auth: quickAuth };
	for (const username of ['wang', 'li'])
		await insertUser(database.db, { username, name: username, passphraseHash: hash }, START);
});
afterEach(() => database.remove());

const attempt = (given: Partial<SignIn> = {}, at = START) =>
	signIn(
		database.db,
		access,
		{
			username: 'wang',
			passphrase: 'wrong',
			isOwnComputer: false,
			address: '10.0.0.1',
			deviceCookie: undefined,
			...given
		},
		at
	);
async function fail(
	times: number,
	given: (index: number) => Partial<SignIn> = () => ({}),
	at = START
) {
	for (let index = 0; index < times; index++) await attempt(given(index), at);
}
/** As many addresses as a stranger likes. */
const fromAnywhere = (index: number) => ({ address: `10.1.${index >> 8}.${index & 255}` });

test('after ten wrong tries even the right passphrase waits a quarter of an hour', async () => {
	await fail(10);
	expect(await attempt({ passphrase })).toEqual({ ok: false, reason: 'wait', waitMinutes: 15 });
	expect(await attempt({ passphrase }, START + WINDOW_MS - 61_000)).toMatchObject({
		reason: 'wait',
		waitMinutes: 2
	});
	expect((await attempt({ passphrase }, START + WINDOW_MS)).ok).toBe(true);
});

test('the tries that are left are counted down', async () => {
	expect(await attempt()).toMatchObject({ remaining: 9 });
	expect(await attempt()).toMatchObject({ remaining: 8 });
});

test('tries while waiting do not make the wait longer', async () => {
	await fail(10);
	await fail(20, undefined, START + WINDOW_MS / 2);
	expect((await attempt({ passphrase }, START + WINDOW_MS)).ok).toBe(true);
});

test('fifty tries at once are fifty tries', async () => {
	const outcomes = await Promise.all(Array.from({ length: 50 }, () => attempt()));
	expect(outcomes.filter((one) => !one.ok && one.reason === 'wrong')).toHaveLength(10);
});

test('one address cannot try name after name', async () => {
	await fail(30, (index) => ({ username: `somebody${index}` }));
	expect(await attempt({ username: 'li', passphrase })).toMatchObject({ reason: 'wait' });
	expect((await attempt({ username: 'li', passphrase, address: '10.0.0.2' })).ok).toBe(true);
});

test('a stranger with many addresses is held off, yet the person’s own browser still comes in', async () => {
	await fail(40, fromAnywhere);
	expect(await attempt({ passphrase, address: '10.0.9.9' })).toMatchObject({ reason: 'wait' });
	const known = { deviceCookie: deviceCookie(secret, 'wang'), passphrase };
	expect((await attempt(known)).ok).toBe(true);
	const others = { deviceCookie: deviceCookie(secret, 'li'), passphrase };
	expect(await attempt(others)).toMatchObject({ reason: 'wait' });
});

test('a stolen or invented device cookie buys ten tries, no more', async () => {
	const stolen = { deviceCookie: deviceCookie(secret, 'wang') };
	await fail(10, () => stolen);
	expect(await attempt({ ...stolen, passphrase })).toMatchObject({ reason: 'wait' });
	await fail(10, (index) => ({ deviceCookie: `nonce${index}.invented` }));
	expect(await attempt({ deviceCookie: 'nonce.invented', passphrase })).toMatchObject({
		reason: 'wait'
	});
});

test('a success wipes the slate of the account but not of the address', async () => {
	await fail(9);
	expect((await attempt({ passphrase })).ok).toBe(true);
	expect(await attempt()).toMatchObject({ reason: 'wrong', remaining: 9 });
	await fail(20, (index) => ({ username: `somebody${index}` }));
	expect(await attempt()).toMatchObject({ reason: 'wait' });
});

test('an unknown name gets the same answers as a known one', async () => {
	access = { secret, auth: realAuth() };
	const answers = async (username: string) => {
		const all = [];
		for (let index = 0; index < 11; index++)
			all.push(await attempt({ username, address: username }));
		return all;
	};
	expect(await answers('nobody')).toEqual(await answers('wang'));
});

test('an unknown name takes about as long as a known one', async () => {
	access = { secret, auth: realAuth() };
	const time = async (username: string) => {
		const began = performance.now();
		for (let index = 0; index < 5; index++) await attempt({ username, address: username });
		return performance.now() - began;
	};
	await time('warm-up');
	const [unknown, known] = [await time('nobody'), await time('wang')];
	expect(Math.max(unknown, known) / Math.min(unknown, known)).toBeLessThan(2.5);
});

test('what was typed into the name field is not kept in the clear, and old tries are swept away', async () => {
	await attempt({ username: passphrase });
	expect(JSON.stringify(await database.db.select().from(signInAttempt))).not.toContain('paper');
	await attempt({}, START + WINDOW_MS + 1);
	// Of today the new try alone counts for a quarter of an hour; the day keeps both.
	const keys = (await database.db.select().from(signInAttempt)).map(({ key }) => key.split(':')[0]);
	expect(keys.sort()).toEqual(['account', 'address', 'day', 'day']);
	await attempt({}, START + 2 * DAY_MS);
	expect(await database.db.$count(signInAttempt)).toBe(3);
});

test.each([
	['203.0.113.7', '203.0.113.7'],
	['::ffff:203.0.113.7', '203.0.113.7'],
	['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
	['2001:DB8:1:2:ffff::9', '2001:db8:1:2'],
	['2001:db8::1', '2001:db8:0:0'],
	['::1', '0:0:0:0'],
	['fe80::1%eth0', 'fe80:0:0:0']
])('%s counts as %s', (address, group) => {
	expect(addressGroup(address)).toBe(group);
});
