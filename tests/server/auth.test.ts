import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Access } from '#lib/server/access.ts';
import { createAuth } from '#lib/server/auth.ts';
import { credential, session } from '#lib/server/db/schema.ts';
import { readEnvironment } from '#lib/server/environment.ts';
import { checkFirstRun, insertFirstVillage } from '#lib/server/first-run.ts';
import { checkPassphrase, generatePassphrase } from '#lib/server/passphrase.ts';
import { readSecret } from '#lib/server/secret.ts';
import { forgetSetupToken, isSetupToken, issueSetupToken } from '#lib/server/setup-link.ts';
import { findSignedIn, signIn, signOut } from '#lib/server/sign-in.ts';
import {
	disableUser,
	findUsers,
	hashPassphrase,
	hasUsers,
	insertUser,
	setPassword
} from '#lib/server/users.ts';
import type { CivilDate } from '#lib/domain/calendar.ts';
import { findRole } from '#lib/server/people.ts';
import { findLedgerSets, findVillagesOf } from '#lib/server/villages.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';

const secret = 'a-secret-of-the-tests-only-0123456789';
const passphrase = 'paper boats on the canal';
let database: TestDatabase;
let access: Access;
let at: number;
beforeEach(async () => {
	database = await openTestDatabase();
	access = { secret, auth: createAuth(database.db, { secret }) };
	at = Date.now();
});
afterEach(() => database.remove());

const operator = () => ({ userId: 'operator', name: 'operator', at });
const addUser = async (username = 'wang.qh') =>
	insertUser(
		database.db,
		{ username, name: '王*', passphraseHash: await hashPassphrase(passphrase) },
		at
	);
const attempt = (given: { username?: string; passphrase?: string; isOwnComputer?: boolean } = {}) =>
	signIn(
		database.db,
		access,
		{
			username: 'wang.qh',
			passphrase,
			isOwnComputer: false,
			address: '10.0.0.1',
			deviceCookie: undefined,
			...given
		},
		at
	);
/** The request headers of a browser that keeps its cookies. */
async function signedIn(given = {}): Promise<Headers> {
	const outcome = await attempt(given);
	if (!outcome.ok) throw new Error('not signed in');
	const cookies = outcome.headers.getSetCookie().map((one) => one.split(';')[0]);
	return new Headers({ cookie: cookies.join('; ') });
}

const who = (headers: Headers, when = at) => findSignedIn(database.db, access, headers, when);

describe('sessions', () => {
	test('the right passphrase opens a session that names the person', async () => {
		const ids = await addUser();
		expect(await who(await signedIn())).toEqual({
			...ids,
			name: '王*',
			username: 'wang.qh',
			sessionId: expect.any(String),
			verifiedAt: at,
			hasCode: false,
			duty: null
		});
	});

	test('capitals and spaces around the user name do not matter', async () => {
		await addUser('Wang.QH');
		expect((await attempt({ username: ' WANG.qh ' })).ok).toBe(true);
	});

	test('a stranger, an invented cookie and a changed cookie are nobody', async () => {
		await addUser();
		const real = (await signedIn()).get('cookie') ?? '';
		const changed = real.replace(/=(.)/, (_, first: string) => `=${first === 'a' ? 'b' : 'a'}`);
		for (const cookie of ['', 'village.session_token=invented.signature', changed])
			expect(await who(new Headers(cookie === '' ? {} : { cookie }))).toBeNull();
	});

	test('a cookie signed with another secret is worth nothing', async () => {
		await addUser();
		const headers = await signedIn();
		const other = {
			secret,
			auth: createAuth(database.db, { secret: 'another-secret-0123456789-0123456789' })
		};
		expect(await findSignedIn(database.db, other, headers, at)).toBeNull();
	});

	test('signing out ends the session for a copy of the cookie too', async () => {
		await addUser();
		const headers = await signedIn();
		await signOut(database.db, access, headers, at);
		expect(await who(headers)).toBeNull();
	});

	test('lasts one day elsewhere and thirty on one’s own computer', async () => {
		await addUser();
		const days = async (isOwnComputer: boolean) => {
			await database.db.delete(session);
			await signedIn({ isOwnComputer });
			const [row] = await database.db.select().from(session);
			return Math.round(((row?.expiresAt.getTime() ?? 0) - Date.now()) / 86_400_000);
		};
		expect([await days(false), await days(true)]).toEqual([1, 30]);
	});

	test('the cookie cannot be read by scripts and is not sent by foreign forms', async () => {
		await addUser();
		const outcome = await attempt();
		const cookie = outcome.ok ? outcome.headers.getSetCookie()[0] : '';
		expect(cookie).toMatch(/HttpOnly/i);
		expect(cookie).toMatch(/SameSite=Lax/i);
	});

	test('an ended session is nobody’s', async () => {
		await addUser();
		const headers = await signedIn();
		await database.db.update(session).set({ expiresAt: new Date(at - 1000) });
		expect(await who(headers)).toBeNull();
	});
});

describe('people', () => {
	test('the passphrase is kept as a hash only', async () => {
		const { userId } = await addUser();
		const [row] = await database.db.select().from(credential).where(eq(credential.userId, userId));
		expect(row?.password).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
	});

	test('a user name is taken once, whatever its capitals', async () => {
		await addUser();
		await expect(addUser('WANG.QH')).rejects.toThrow();
		expect(await findUsers(database.db)).toHaveLength(1);
	});

	test('a disabled person is out at once and cannot come back', async () => {
		await addUser();
		const headers = await signedIn();
		expect(await disableUser(database.db, 'wang.qh', operator())).toBe(true);
		expect(await who(headers)).toBeNull();
		expect(await attempt()).toMatchObject({ ok: false, reason: 'wrong' });
		expect(await database.db.$count(session)).toBe(0);
	});

	test('a session that outlived the disabling is refused all the same', async () => {
		await addUser();
		const headers = await signedIn();
		const rows = await database.db.select().from(session);
		await disableUser(database.db, 'wang.qh', operator());
		await database.db.insert(session).values(rows);
		expect(await who(headers)).toBeNull();
	});

	test('a new passphrase replaces the old one and ends every session', async () => {
		const { userId: id } = await addUser();
		const headers = await signedIn();
		const passphraseHash = await hashPassphrase('another long passphrase');
		await setPassword(database.db, { id, username: 'wang.qh' }, passphraseHash, operator());
		expect(await who(headers)).toBeNull();
		expect((await attempt()).ok).toBe(false);
		expect((await attempt({ passphrase: 'another long passphrase' })).ok).toBe(true);
	});

	test('nobody signs up by themselves', async () => {
		const body = { email: 'a@b.invalid', name: 'a', password: passphrase };
		await expect(access.auth.api.signUpEmail({ body })).rejects.toThrow();
		expect(await hasUsers(database.db)).toBe(false);
	});
});

describe('passphrases', () => {
	test.each([
		['short words', 'too-short'],
		['稻田里有十四个字不够长就差一', 'too-short'],
		['x'.repeat(129), 'too-long'],
		['aaaaaaaaaaaaaaaaaaaa', 'too-simple'],
		['password1234567890', 'too-simple'],
		['wang.qh wang.qh wang.qh', 'too-simple'],
		['青禾村青禾村青禾村青禾村青禾村2026', 'too-simple'],
		['qwertyuiopasdfghjkl', 'too-simple'],
		['paper boats on the canal', null],
		['秋天的稻田边有三只白鹭在走路呢', null]
	])('%s: %s', (given, fault) => {
		expect(checkPassphrase(given, ['wang.qh', '青禾村'])).toBe(fault);
	});

	test('a generated one is good and never the same', () => {
		const made = Array.from({ length: 50 }, generatePassphrase);
		expect(new Set(made).size).toBe(50);
		expect(made.map((one) => checkPassphrase(one, []))).toEqual(made.map(() => null));
	});
});

describe('the first run', () => {
	const given = {
		villageName: '青禾村',
		slug: 'qinghe',
		name: '王*',
		title: '村会计',
		role: 'accountant' as const,
		username: 'wang.qh',
		passphrase,
		repeated: passphrase
	};

	test('makes the village, its ledger set and the person who may enter', async () => {
		expect(await insertFirstVillage(database.db, given, at)).toBe(true);
		const signed = await who(await signedIn());
		const [village] = await findVillagesOf(
			database.db,
			signed?.personId ?? 0,
			'2026-11-24' as CivilDate
		);
		expect(village).toMatchObject({ slug: 'qinghe', name: '青禾村', isSample: false });
		expect(
			await findRole(
				database.db,
				village?.id ?? 0,
				signed?.personId ?? 0,
				'2026-11-24' as CivilDate
			)
		).toEqual({ role: 'accountant', title: '村会计', holder: null });
		expect(await findLedgerSets(database.db, village?.id ?? 0)).toMatchObject([
			{ name: '合作社账套', countsAsIncome: true }
		]);
	});

	test('happens once, also when two people send it at the same moment', async () => {
		const both = [given, { ...given, slug: 'other', username: 'other.one' }];
		const done = await Promise.all(both.map((one) => insertFirstVillage(database.db, one, at)));
		expect(done.filter(Boolean)).toHaveLength(1);
		expect(await findUsers(database.db)).toHaveLength(1);
	});

	test('names every fault at once', () => {
		const bad = {
			...given,
			villageName: '',
			slug: '青禾',
			username: 'x',
			passphrase: 'short',
			title: ''
		};
		expect(checkFirstRun(bad)).toEqual({
			villageName: 'needed',
			title: 'needed',
			slug: 'bad-slug',
			username: 'bad-username',
			passphrase: 'too-short'
		});
		expect(checkFirstRun({ ...given, repeated: 'something else' })).toEqual({
			repeated: 'not-the-same'
		});
		expect(checkFirstRun(given)).toEqual({});
	});

	test('only the newest link opens it, and only until it is used', () => {
		const first = issueSetupToken();
		const second = issueSetupToken();
		expect([first, second, '', null].map(isSetupToken)).toEqual([false, true, false, false]);
		forgetSetupToken();
		expect(isSetupToken(second)).toBe(false);
	});
});

describe('the secret', () => {
	let folder: string;
	beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'village-secret-'))));
	afterEach(() => rmSync(folder, { recursive: true }));
	const environment = (more = {}) =>
		readEnvironment({ DATABASE_URL: `file:${folder}/data/a.db`, ...more });

	test('is made once beside the database and only its owner can read it', () => {
		const first = readSecret(environment());
		expect(first.length).toBeGreaterThanOrEqual(43);
		expect(readSecret(environment())).toBe(first);
		expect(statSync(join(folder, 'data', 'secret')).mode & 0o777).toBe(0o600);
	});

	test('may be given, but not a short one', () => {
		expect(readSecret(environment({ VILLAGE_SECRET: secret }))).toBe(secret);
		expect(() => readSecret(environment({ VILLAGE_SECRET: 'short' }))).toThrow(/32/);
	});

	test('must be given where the database is a server', () => {
		expect(() => readSecret(readEnvironment({ DATABASE_URL: 'libsql://db.example' }))).toThrow(
			/VILLAGE_SECRET/
		);
	});
});
