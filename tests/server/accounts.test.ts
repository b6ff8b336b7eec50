/** Invitations, one-time codes, sessions, duties, the rules of 等保: on better-auth itself and a real database. */
import { eq } from 'drizzle-orm';
import { Secret, TOTP } from 'otpauth';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Access } from '#lib/server/access.ts';
import { createAuth } from '#lib/server/auth.ts';
import { changePassphrase } from '#lib/server/change-passphrase.ts';
import { confirmIdentity, confirmPerson } from '#lib/server/confirm-identity.ts';
import { stopDatabase, useDatabase } from '#lib/server/database.ts';
import { auditEvent, credential, invitation, session, totp } from '#lib/server/db/schema.ts';
import {
	acceptInvitation,
	findInvitation,
	insertInvitedUser,
	INVITATION_DAYS,
	renewInvitation,
	revokeInvitations
} from '#lib/server/invitations.ts';
import { removeCodes, setCodes } from '#lib/server/own-codes.ts';
import { checkPassphrase } from '#lib/server/passphrase.ts';
import { hashesInFlight, hashPassphrase } from '#lib/server/passphrase-hash.ts';
import { insertGrant, insertPerson } from '#lib/server/people.ts';
import { endOtherSessions, endSession, findSessions } from '#lib/server/sessions.ts';
import { deviceCookie } from '#lib/server/sign-in-limit.ts';
import {
	findSignedIn,
	signIn,
	signInWithCode,
	signOut,
	type SignedIn
} from '#lib/server/sign-in.ts';
import { offerTotp, stepOf, useCode } from '#lib/server/totp.ts';
import { disableUser, enableUser, findUser, insertUser } from '#lib/server/users.ts';
import { fakeEvent } from '../routes/fake-event.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';

// Real hashing: about a tenth of a second each, ten times that on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const secret = 'a-secret-of-the-tests-only-0123456789';
const passphrase = 'paper boats on the canal';
const DAY = 86_400_000;
let hash: string;
let database: TestDatabase;
let access: Access;
let at: number;
const operator = () => ({ userId: 'operator', name: 'operator', at });
beforeAll(async () => {
	hash = await hashPassphrase(passphrase);
});
beforeEach(async () => {
	database = await openTestDatabase();
	useDatabase(database);
	access = { secret, auth: createAuth(database.db, { secret }) };
	at = Date.now();
});
afterEach(() => {
	vi.unstubAllEnvs();
	stopDatabase();
	database.remove();
});

const events = async () =>
	(await database.db.select().from(auditEvent)).map(({ kind, detail }) => [kind, detail] as const);
const kinds = async () => (await events()).map(([kind]) => kind);
const addUser = (username = 'wang.qh') =>
	insertUser(database.db, { username, name: '王*', passphraseHash: hash }, at);
async function inviteSun() {
	const personId = await insertPerson(database.db, '孙*', at);
	const of = { username: 'sun', name: '孙*', personId };
	return insertInvitedUser(database.db, of, operator());
}
/** Headers of a browser that keeps its cookies, after the first step. */
async function enter(username = 'wang.qh', given = {}, when = at) {
	const attempt = { username, passphrase, isOwnComputer: false, address: '10.0.0.1' };
	const outcome = await signIn(
		database.db,
		access,
		{ ...attempt, deviceCookie: undefined, userAgent: 'Firefox/1 (Windows)', ...given },
		when
	);
	if (!outcome.ok) throw new Error(outcome.reason);
	const cookies = outcome.headers.getSetCookie().map((one) => one.split(';')[0]);
	return { headers: new Headers({ cookie: cookies.join('; ') }), needsCode: outcome.needsCode };
}
const who = (headers: Headers, when = at) => findSignedIn(database.db, access, headers, when);
async function mustBe(headers: Headers): Promise<SignedIn> {
	const found = await who(headers);
	if (!found) throw new Error('nobody');
	return found;
}
const codeOf = (base32: string, when: number) =>
	new TOTP({ secret: Secret.fromBase32(base32) }).generate({ timestamp: when });
/** Signed in, and one-time codes set up: the secret. */
async function withCodes(username = 'wang.qh') {
	const { headers } = await enter(username);
	const me = await mustBe(headers);
	const offer = await offerTotp(database.db, me);
	expect(await setCodes(database.db, me, codeOf(offer.secret, at), at)).toBe(true);
	return { ...offer, me, headers };
}
const giveCode = (headers: Headers, code: string, when: number) =>
	signInWithCode(
		database.db,
		access,
		{ headers, code, address: '10.0.0.1', deviceCookie: undefined },
		when
	);

describe('an invitation', () => {
	test('leads to an account nobody can enter before, and works once', async () => {
		const { token, userId, expiresAt } = await inviteSun();
		expect(expiresAt).toBe(at + INVITATION_DAYS * DAY);
		expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(24);
		await expect(enter('sun')).rejects.toThrow('wrong');
		expect(await findInvitation(database.db, token, at)).toMatchObject({ username: 'sun', userId });
		const both = await Promise.all([
			acceptInvitation(database.db, token, hash, at),
			acceptInvitation(database.db, token, hash, at)
		]);
		expect(both.filter(Boolean)).toHaveLength(1);
		expect(await findInvitation(database.db, token, at)).toBeNull();
		expect((await mustBe((await enter('sun')).headers)).userId).toBe(userId);
		expect((await kinds()).filter((kind) => kind.startsWith('invitation'))).toEqual([
			'invitation-made',
			'invitation-used'
		]);
	});

	test('keeps only the hash of its token', async () => {
		const { token } = await inviteSun();
		const rows = [await database.db.select().from(invitation), await events()];
		expect(JSON.stringify(rows)).not.toContain(token);
	});

	test('is no good when unknown, too old, taken back, or of somebody disabled', async () => {
		const { token, userId } = await inviteSun();
		expect(await findInvitation(database.db, 'invented', at)).toBeNull();
		expect(await findInvitation(database.db, "' or 1=1 --", at)).toBeNull();
		expect(await findInvitation(database.db, token, at + 7 * DAY - 1)).not.toBeNull();
		expect(await findInvitation(database.db, token, at + 7 * DAY)).toBeNull();
		expect(await acceptInvitation(database.db, token, hash, at + 7 * DAY)).toBeNull();
		expect(await revokeInvitations(database.db, userId, operator())).toBe(true);
		expect(await revokeInvitations(database.db, userId, operator())).toBe(false);
		expect(await findInvitation(database.db, token, at)).toBeNull();
		const again = await renewInvitation(database.db, userId, operator());
		await disableUser(database.db, 'sun', operator());
		expect(await findInvitation(database.db, again?.token ?? '', at)).toBeNull();
		expect(await renewInvitation(database.db, userId, operator())).toBeNull();
		await enableUser(database.db, 'sun', operator());
		expect(await findInvitation(database.db, again?.token ?? '', at), 'stays dead').toBeNull();
	});

	test('renewed: the earlier link dies, and using the new one replaces passphrase, codes, sessions', async () => {
		const { userId } = await addUser();
		const { headers } = await withCodes();
		const first = await renewInvitation(database.db, userId, operator());
		const second = await renewInvitation(database.db, userId, operator());
		expect(await findInvitation(database.db, first?.token ?? '', at)).toBeNull();
		expect(await who(headers), 'nothing changes before the link is used').not.toBeNull();
		const fresh = await hashPassphrase('another long passphrase');
		expect(await acceptInvitation(database.db, second?.token ?? '', fresh, at)).not.toBeNull();
		expect(await who(headers)).toBeNull();
		expect(await database.db.$count(totp)).toBe(0);
		await expect(enter()).rejects.toThrow('wrong');
		const entered = await enter('wang.qh', { passphrase: 'another long passphrase' });
		expect(entered.needsCode).toBe(false);
		expect(await kinds()).toEqual(
			expect.arrayContaining(['invitation-revoked', 'invitation-used', 'totp-removed'])
		);
	});

	test('an invited name takes about as long as a known one', async () => {
		await addUser();
		await inviteSun();
		const time = async (username: string) => {
			const began = performance.now();
			for (let index = 0; index < 5; index++)
				await enter(username, { passphrase: 'wrong', address: username }).catch(() => undefined);
			return performance.now() - began;
		};
		await time('warm-up');
		const [invited, known] = [await time('sun'), await time('wang.qh')];
		expect(Math.max(invited, known) / Math.min(invited, known)).toBeLessThan(2.5);
	});
});

describe('one-time codes', () => {
	test('the passphrase alone opens nothing; a code is good once, one step early or late', async () => {
		await addUser();
		const { secret: key } = await withCodes();
		const first = await enter();
		expect(first.needsCode).toBe(true);
		expect(await who(first.headers)).toBeNull();
		expect((await kinds()).filter((kind) => kind === 'signed-in')).toHaveLength(1);
		// The code that proved the key is used up.
		expect(await giveCode(first.headers, codeOf(key, at), at)).toMatchObject({ reason: 'wrong' });
		const next = at + 30_000;
		expect(await giveCode(first.headers, codeOf(key, next + 60_000), next)).toMatchObject({
			reason: 'wrong'
		});
		expect(await giveCode(first.headers, codeOf(key, next + 30_000), next)).toEqual({
			ok: true,
			username: 'wang.qh'
		});
		expect(await who(first.headers, next)).toMatchObject({ hasCode: true, verifiedAt: next });
		expect((await kinds()).filter((kind) => kind === 'signed-in')).toHaveLength(2);
		// Accepted once: the same first step cannot be done again.
		expect(await giveCode(first.headers, codeOf(key, next + 60_000), next)).toEqual({
			ok: false,
			reason: 'expired'
		});
		// Steps behind the last one are gone too.
		expect(
			await useCode(
				database.db,
				(await findUser(database.db, 'wang.qh'))!.id,
				codeOf(key, next),
				next
			)
		).toBe(false);
	});

	test('a first step waits ten minutes for its code, no longer', async () => {
		await addUser();
		const { secret: key } = await withCodes();
		const { headers } = await enter();
		const late = Date.now() + 11 * 60_000;
		expect(await giveCode(headers, codeOf(key, late), late)).toEqual({
			ok: false,
			reason: 'expired'
		});
		expect(await giveCode(new Headers(), '123456', at)).toEqual({ ok: false, reason: 'expired' });
	});

	test('guessing is throttled, from any address', async () => {
		await addUser();
		const { secret: key } = await withCodes();
		const { headers } = await enter();
		const wrong = codeOf(key, at + 10 * 30_000);
		for (let index = 0; index < 10; index++)
			expect(await giveCode(headers, wrong, at)).toMatchObject({ reason: 'wrong' });
		expect(await giveCode(headers, codeOf(key, at + 30_000), at)).toMatchObject({ reason: 'wait' });
	});

	test('two at once with one code: one comes in', async () => {
		await addUser();
		const { secret: key } = await withCodes();
		const [a, b] = [await enter(), await enter()];
		const code = codeOf(key, at + 30_000);
		const both = await Promise.all([giveCode(a.headers, code, at), giveCode(b.headers, code, at)]);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
	});

	test('the secret is sealed at rest, bound to its account, and opens with the right key only', async () => {
		const { userId } = await addUser();
		const other = await addUser('li');
		const { secret: key } = await withCodes();
		const [row] = await database.db.select().from(totp);
		expect(JSON.stringify([row, await events()])).not.toContain(key);
		await database.db.insert(totp).values({ ...row!, userId: other.userId });
		const late = at + 60_000;
		expect(await useCode(database.db, other.userId, codeOf(key, late), late)).toBe(false);
		vi.stubEnv('VILLAGE_SECRET', 'another-secret-0123456789-0123456789-01');
		expect(await useCode(database.db, userId, codeOf(key, late), late)).toBe(false);
		vi.unstubAllEnvs();
		expect(await useCode(database.db, userId, codeOf(key, late), late)).toBe(true);
	});

	test('the offer stays the same until it is proved, and the old codes until then', async () => {
		await addUser();
		const { secret: key, me } = await withCodes();
		const offer = await offerTotp(database.db, me);
		expect(offer.secret).not.toBe(key);
		expect(await offerTotp(database.db, me)).toEqual(offer);
		expect(new URL(offer.uri).searchParams.get('secret')).toBe(offer.secret);
		const late = at + 30_000;
		expect(await setCodes(database.db, me, codeOf(key, late), late)).toBe(false);
		expect(await setCodes(database.db, me, codeOf(offer.secret, late), late)).toBe(true);
		expect(stepOf(offer.secret, '１２３４５６７', late)).toBeNull();
		expect(await useCode(database.db, me.userId, codeOf(key, late + 30_000), late)).toBe(false);
	});

	test('the township must have them and may not remove them; others may', async () => {
		const { personId } = await addUser();
		const { me } = await withCodes();
		expect(await removeCodes(database.db, me, at)).toBe(true);
		const grant = {
			villageId: null,
			personId,
			name: '王*',
			role: 'township',
			title: '镇'
		} as const;
		await insertGrant(database.db, grant, operator());
		const { headers } = await enter();
		expect(await who(headers)).toMatchObject({ duty: 'totp', hasCode: false });
		const owner = await mustBe(headers);
		const { secret: key } = await offerTotp(database.db, owner);
		await setCodes(database.db, owner, codeOf(key, at), at);
		expect(await who(headers)).toMatchObject({ duty: null, hasCode: true });
		expect(await removeCodes(database.db, owner, at)).toBe(false);
		expect(await database.db.$count(totp)).toBe(1);
	});
});

describe('saying once more that it is you', () => {
	const form = (fields: Record<string, string>) => {
		const made = new FormData();
		for (const [name, value] of Object.entries(fields)) made.set(name, value);
		return made;
	};
	test('is asked after five minutes, for what needs it, and then lasts', async () => {
		await addUser();
		const { headers } = await enter();
		const recent = await mustBe(headers);
		const event = (actor: SignedIn) => fakeEvent({ actor, method: 'POST' });
		const old = { ...recent, verifiedAt: at - 5 * 60_000 - 1000 };
		expect(await confirmIdentity(event(recent), 'people.manage', form({}))).toBeNull();
		expect(await confirmIdentity(event(old), 'books.read', form({}))).toBeNull();
		expect(await confirmIdentity(event(old), 'people.manage', form({}))).toEqual({
			confirm: 'needed'
		});
		const wrong = form({ 'confirm-passphrase': 'wrong' });
		expect(await confirmIdentity(event(old), 'people.manage', wrong)).toEqual({ confirm: 'wrong' });
		const right = form({ 'confirm-passphrase': passphrase });
		await database.db.update(session).set({ verifiedAt: 0 });
		expect(await confirmIdentity(event(old), 'people.manage', right)).toBeNull();
		expect((await mustBe(headers)).verifiedAt).toBeGreaterThanOrEqual(at);
		expect(await kinds()).toContain('sign-in-failed');
	});

	test('takes the code too where there is one, and is throttled by session', async () => {
		await addUser();
		const { secret: key, headers } = await withCodes();
		const me = { ...(await mustBe(headers)), verifiedAt: 0 };
		const ask = (code: string, when: number, of = me) =>
			confirmPerson(
				database.db,
				of,
				form({ 'confirm-passphrase': passphrase, 'confirm-code': code }),
				when
			);
		expect(await ask('', at)).toEqual({ confirm: 'wrong' });
		const late = at + 30_000;
		expect(await ask(codeOf(key, late), late)).toBeNull();
		expect(await ask(codeOf(key, late), late), 'used up').toEqual({ confirm: 'wrong' });
		for (let index = 0; index < 9; index++) await ask('000000', late);
		expect(await ask(codeOf(key, late + 30_000), late)).toMatchObject({ confirm: 'wait' });
		const elsewhere = { ...me, sessionId: 'another' };
		expect(await ask(codeOf(key, late + 30_000), late, elsewhere)).toBeNull();
	});
});

describe('sessions', () => {
	test('are listed without addresses, ended one by one or all others, on record', async () => {
		await addUser();
		await addUser('li');
		const [a, b, c] = [await enter(), await enter(), await enter()];
		const stranger = await mustBe((await enter('li', { address: '10.0.0.9' })).headers);
		const me = await mustBe(a.headers);
		const list = await findSessions(database.db, me, at);
		expect(list.map(({ isThis }) => isThis)).toEqual([true, false, false]);
		expect(list[0]?.browser).toEqual({ name: 'firefox', system: 'windows' });
		const rows = await database.db.select().from(session);
		expect(rows.map(({ ipAddress }) => ipAddress ?? '')).toEqual(['', '', '', '']);
		const other = await mustBe(b.headers);
		expect(await endSession(database.db, stranger, other.sessionId, at), 'not theirs').toBe(false);
		expect(await endSession(database.db, me, me.sessionId, at), 'not this one').toBe(false);
		expect(await endSession(database.db, me, other.sessionId, at)).toBe(true);
		expect(await who(b.headers)).toBeNull();
		expect(await endOtherSessions(database.db, me, at)).toBe(1);
		expect(await who(c.headers)).toBeNull();
		expect(await who(a.headers)).not.toBeNull();
		const ended = (await events()).filter(([kind]) => kind === 'session-ended');
		expect(ended.map(([, detail]) => detail)).toEqual([
			{ username: 'wang.qh', count: 1 },
			{ username: 'wang.qh', count: 1 }
		]);
	});

	test('signing out is on record, once', async () => {
		await addUser();
		const { headers } = await enter();
		expect((await signOut(database.db, access, headers, at)).getSetCookie()[0]).toMatch(
			/Max-Age=0/
		);
		await signOut(database.db, access, headers, at);
		expect((await kinds()).filter((kind) => kind === 'signed-out')).toHaveLength(1);
		expect(await database.db.$count(session)).toBe(0);
	});

	test('the last sign of life is written every five minutes at most', async () => {
		await addUser();
		const { headers } = await enter();
		const seen = async () => (await database.db.select().from(session))[0]?.seenAt;
		await who(headers, at + 4 * 60_000);
		expect(await seen()).toBe(at);
		await who(headers, at + 6 * 60_000);
		await vi.waitFor(async () => expect(await seen()).toBe(at + 6 * 60_000));
	});

	test('a changed passphrase asks the old one, ends the others and keeps this one', async () => {
		await addUser();
		const [a, b] = [await enter(), await enter()];
		const me = await mustBe(a.headers);
		const fresh = 'a bamboo ladder by the well';
		const change = (given: object) =>
			changePassphrase(
				database.db,
				me,
				{ current: passphrase, passphrase: fresh, repeated: fresh, ...given },
				at
			);
		expect(await change({ current: 'wrong' })).toEqual({ reason: 'wrong' });
		expect(await change({ repeated: 'x' })).toMatchObject({ faults: { repeated: 'not-the-same' } });
		expect(await change({ passphrase, repeated: passphrase })).toMatchObject({
			faults: { passphrase: 'used-before' }
		});
		expect(await change({})).toBeNull();
		expect(await who(a.headers)).not.toBeNull();
		expect(await who(b.headers)).toBeNull();
		await expect(enter()).rejects.toThrow('wrong');
		expect(await kinds()).toContain('passphrase-changed');
	});
});

describe('等保 mode', () => {
	beforeEach(() => vi.stubEnv('MLPS_MODE', '1'));

	test.each([
		['paper boats on the canal', 'few-kinds'],
		['Paper boats on the 7 canals', null],
		['秋天的稻田边有3只白鹭在走路Quietly', null]
	])('%s: %s', (given, fault) => {
		expect(checkPassphrase(given, [])).toBe(fault);
	});

	test('a session ends after half an hour without use and after half a day', async () => {
		await addUser();
		const { headers } = await enter();
		const minutes = (count: number) => at + count * 60_000;
		expect(await who(headers, minutes(29))).not.toBeNull();
		await vi.waitFor(async () =>
			expect((await database.db.select().from(session))[0]?.seenAt).toBe(minutes(29))
		);
		expect(await who(headers, minutes(58))).not.toBeNull();
		await vi.waitFor(async () =>
			expect((await database.db.select().from(session))[0]?.seenAt).toBe(minutes(58))
		);
		expect(await who(headers, minutes(88))).toBeNull();
		await database.db.update(session).set({ seenAt: minutes(719) });
		expect(await who(headers, minutes(719))).not.toBeNull();
		expect(await who(headers, minutes(720))).toBeNull();
		vi.stubEnv('MLPS_MODE', '0');
		expect(await who(headers, minutes(720))).not.toBeNull();
	});

	test('after 90 days a new passphrase is due, and the last five may not come again', async () => {
		await addUser();
		const { headers } = await enter();
		const me = await mustBe(headers);
		const day90 = at + 90 * DAY;
		await database.db
			.update(session)
			.set({ acceptedAt: day90, seenAt: day90, expiresAt: new Date(day90 * 2) });
		expect(await who(headers, day90 - 1)).toMatchObject({ duty: null });
		expect(await who(headers, day90)).toMatchObject({ duty: 'passphrase' });
		const change = (current: string, fresh: string) =>
			changePassphrase(database.db, me, { current, passphrase: fresh, repeated: fresh }, day90);
		const chosen = [1, 2, 3, 4, 5].map((number) => `Bamboo ladders by well ${number}`);
		let current = passphrase;
		for (const one of chosen) {
			expect(await change(current, one)).toBeNull();
			current = one;
		}
		expect(await who(headers, day90)).toMatchObject({ duty: null });
		expect(await change(current, chosen[0]!)).toMatchObject({
			faults: { passphrase: 'used-before' }
		});
		expect(await change(current, 'Bamboo ladders by well 6')).toBeNull();
		expect(await change('Bamboo ladders by well 6', chosen[0]!), 'the sixth back').toBeNull();
	});
});

describe('throttling', () => {
	const wrong = (given: object, when = at) =>
		enter('wang.qh', { passphrase: 'wrong', ...given }, when).catch(
			(error: Error) => error.message
		);

	test('at most a hundred tries of strangers a day, from as many addresses as they like; the owner comes in', async () => {
		await addUser();
		vi.spyOn(access.auth.api, 'signInUsername').mockRejectedValue(
			Object.assign(new (await import('better-auth/api')).APIError('UNAUTHORIZED'))
		);
		let looked = 0;
		for (let quarter = 0; quarter < 12; quarter++)
			for (let index = 0; index < 12; index++) {
				const address = `10.${quarter}.${index}.1`;
				if ((await wrong({ address }, at + quarter * 16 * 60_000)) === 'wrong') looked += 1;
			}
		expect(looked).toBe(100);
		vi.restoreAllMocks();
		const then = at + 13 * 16 * 60_000;
		await expect(enter('wang.qh', { address: '192.0.2.1' }, then)).rejects.toThrow('wait');
		const known = { deviceCookie: deviceCookie(secret, 'wang.qh') };
		expect((await enter('wang.qh', known, then)).needsCode).toBe(false);
		expect(
			(await enter('wang.qh', { address: '192.0.2.1' }, at + 25 * 60 * 60_000)).needsCode
		).toBe(false);
	});

	test('a flood does not fill the trail: throttled tries and unknown names beyond a measure are not recorded', async () => {
		await addUser();
		vi.spyOn(access.auth.api, 'signInUsername').mockRejectedValue(
			new (await import('better-auth/api')).APIError('UNAUTHORIZED')
		);
		for (let index = 0; index < 60; index++) await wrong({ address: `10.1.${index}.1` });
		expect((await kinds()).length).toBe(10);
		for (let index = 0; index < 90; index++)
			await enter(`nobody${index}`, { passphrase: 'x', address: `10.2.${index}.1` }).catch(() => 0);
		expect((await kinds()).length).toBe(70);
		vi.restoreAllMocks();
	});

	test('no more than two passphrases are hashed at once, and all get their turn', async () => {
		let most = 0;
		const watch = setInterval(() => (most = Math.max(most, hashesInFlight())), 1);
		const done = await Promise.all(Array.from({ length: 9 }, () => hashPassphrase('x')));
		clearInterval(watch);
		expect(done).toHaveLength(9);
		expect(most).toBe(2);
		expect(hashesInFlight()).toBe(0);
	});
});

describe('passphrases that others could guess', () => {
	test.each([
		['13812345678 13912345678', 'too-simple'],
		['1990-01-02 1988-12-31 2001-05-06', 'too-simple'],
		['110105199001021234 x', 'too-simple'],
		['zhujiabang zhujiabang 88', 'too-simple'],
		['朱家浜朱家浜朱家浜朱家浜朱家浜', 'too-simple'],
		['王建国王建国王建国王建国王建国', 'too-simple'],
		['three cranes 1990 over a pond', null]
	])('%s: %s', (given, fault) => {
		expect(checkPassphrase(given, ['王建国', '朱家浜村', 'zhujiabang'])).toBe(fault);
	});
});

test('disabled and enabled: out at once, in again with the passphrase of before', async () => {
	const { userId } = await addUser();
	const { headers } = await enter();
	await disableUser(database.db, 'wang.qh', operator());
	expect(await who(headers)).toBeNull();
	expect(await enableUser(database.db, 'wang.qh', operator())).toBe(true);
	expect(await enableUser(database.db, 'wang.qh', operator())).toBe(false);
	expect(await who(headers), 'the old session stays ended').toBeNull();
	expect((await mustBe((await enter()).headers)).userId).toBe(userId);
	const rows = await database.db.select().from(credential).where(eq(credential.userId, userId));
	expect(rows).toHaveLength(1);
});
