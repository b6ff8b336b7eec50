/**
 * 动态码 (TOTP, RFC 6238): the second step of a sign-in. The secret is sealed at rest with a key that is not in the
 * database; a code is good once, and one step (30 seconds) early or late.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { and, eq, isNotNull, isNull, lt, or } from 'drizzle-orm';
import { Secret, TOTP } from 'otpauth';
import type { Db } from './db/client.ts';
import { totp } from './db/schema.ts';
import { readEnvironment } from './environment.ts';
import { readSecret } from './secret.ts';

const STEP_MS = 30_000;
const SECRET_BYTES = 20;
const derive = (use: string, length: number): Buffer =>
	Buffer.from(
		hkdfSync('sha256', readSecret(readEnvironment()), '', `village-ledger totp ${use}`, length)
	);

/** AES-256-GCM, bound to the account: a secret that is moved to another row does not open. */
function seal(userId: string, plain: string): string {
	const iv = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', derive('seal', 32), iv).setAAD(Buffer.from(userId));
	const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
	return [iv, sealed, cipher.getAuthTag()].map((part) => part.toString('base64url')).join('.');
}

/** Null where it was changed, or sealed with another secret (a backup restored without its own). */
function unseal(userId: string, text: string): string | null {
	const [iv, sealed, tag] = text.split('.').map((part) => Buffer.from(part, 'base64url'));
	if (iv?.length !== 12 || !sealed || tag?.length !== 16) return null;
	const opener = createDecipheriv('aes-256-gcm', derive('seal', 32), iv)
		.setAAD(Buffer.from(userId))
		.setAuthTag(tag);
	try {
		return Buffer.concat([opener.update(sealed), opener.final()]).toString('utf8');
	} catch {
		return null;
	}
}

const generator = (base32: string, label: string): TOTP =>
	new TOTP({ issuer: '阳光村账', label, secret: Secret.fromBase32(base32) });

/** Whom a secret is offered to: this account, in this session. */
export type OfferTo = {
	readonly userId: string;
	readonly sessionId: string;
	readonly username: string;
};
export type Offer = {
	/** To be typed in where no camera is at hand. */
	readonly secret: string;
	/** What the QR code says (otpauth://…). */
	readonly uri: string;
};

/**
 * The secret that is offered until it is confirmed. It is derived, not stored: the page may be loaded again, the old codes
 * stay good until the new ones are proved, and after that the next offer is another one.
 */
export async function offerTotp(db: Db, to: OfferTo): Promise<Offer> {
	const use = `offer ${to.userId} ${to.sessionId} ${(await findTotp(db, to.userId))?.createdAt ?? 0}`;
	const bytes = derive(use, SECRET_BYTES);
	const secret = new Secret({ buffer: Uint8Array.from(bytes).buffer }).base32;
	return { secret, uri: generator(secret, to.username).toString() };
}

/** Of a confirmed second step; null where there is none. */
export async function findTotp(
	db: Db,
	userId: string
): Promise<{ secret: string; createdAt: number } | null> {
	const [row] = await db
		.select({ secret: totp.secret, createdAt: totp.createdAt })
		.from(totp)
		.where(and(eq(totp.userId, userId), isNotNull(totp.confirmedAt)));
	return row ?? null;
}

/** The time step whose code this is, now or one beside it; null where the code is wrong. */
export function stepOf(secret: string, code: string, at: number): number | null {
	const token = code.normalize('NFKC').replace(/\s/g, '');
	if (!/^\d{6}$/.test(token)) return null;
	const delta = generator(secret, '-').validate({ token, timestamp: at, window: 1 });
	return delta === null ? null : Math.floor(at / STEP_MS) + delta;
}

/** Inside the caller's transaction: uses the code up. False where it is wrong, was used, or an older one. */
export async function useCode(db: Db, userId: string, code: string, at: number): Promise<boolean> {
	const row = await findTotp(db, userId);
	const secret = row && unseal(userId, row.secret);
	const step = secret ? stepOf(secret, code, at) : null;
	if (step === null) return false;
	const used = await db
		.update(totp)
		.set({ lastStep: step })
		.where(and(eq(totp.userId, userId), or(isNull(totp.lastStep), lt(totp.lastStep, step))))
		.returning({ userId: totp.userId });
	return used.length > 0;
}

/** Inside the caller's transaction: the offered secret is in force, and the code that proved it is used up. */
export async function keepTotp(
	db: Db,
	userId: string,
	proved: { readonly secret: string; readonly step: number },
	at: number
): Promise<void> {
	const row = {
		userId,
		secret: seal(userId, proved.secret),
		createdAt: at,
		confirmedAt: at,
		lastStep: proved.step
	};
	await db.insert(totp).values(row).onConflictDoUpdate({ target: totp.userId, set: row });
}

/** Inside the caller's transaction. False if there was none. */
export async function removeTotp(db: Db, userId: string): Promise<boolean> {
	const gone = await db
		.delete(totp)
		.where(eq(totp.userId, userId))
		.returning({ userId: totp.userId });
	return gone.length > 0;
}
