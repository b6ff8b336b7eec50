/**
 * The key that seals the head of the audit trail: derived from the secret that signs the sessions, which does not stand
 * in the database. Whoever changes only the database file cannot seal what they left.
 */
import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { readEnvironment } from './environment.ts';
import { readSecret } from './secret.ts';

const made = new Map<string, Buffer>();

/** Of the running installation. @throws where the secret cannot be had (readSecret) */
function sealKey(): Buffer {
	const secret = readSecret(readEnvironment());
	const known = made.get(secret);
	if (known) return known;
	const key = Buffer.from(hkdfSync('sha256', secret, '', 'village-ledger audit seal', 32));
	made.set(secret, key);
	return key;
}

/** Names the key without telling it: a restored database may have been sealed with another one. */
export const sealKeyId = (): string =>
	createHash('sha256').update(sealKey()).digest('hex').slice(0, 16);

export type Sealed = {
	readonly chain: string;
	readonly seq: number;
	readonly hash: string;
	readonly firstSeq: number;
	readonly firstPrev: string;
};
const text = (of: Sealed): string =>
	JSON.stringify([of.chain, of.seq, of.hash, of.firstSeq, of.firstPrev]);

export const sealOf = (of: Sealed): string =>
	createHmac('sha256', sealKey()).update(text(of)).digest('hex');

export function isSealed(of: Sealed, seal: string): boolean {
	const wanted = Buffer.from(sealOf(of));
	const given = Buffer.from(seal);
	return given.length === wanted.length && timingSafeEqual(given, wanted);
}
