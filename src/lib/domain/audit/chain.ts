/** What of an event is hashed, and in which form. Pure: the hashing itself is the server's. */
import type { AuditChain, AuditKind } from './audit-event.ts';

/** Who signed in and what the township opened is kept for twelve months; everything else for good. */
const ACCESS: ReadonlySet<string> = new Set<AuditKind>([
	'signed-in',
	'signed-out',
	'sign-in-failed',
	'session-ended',
	'township-read'
]);
export const chainOf = (kind: string): AuditChain => (ACCESS.has(kind) ? 'access' : 'books');

/** Before the first event of a chain. */
export const GENESIS = '0'.repeat(64);

/** The row's number follows from its place, so that it says nothing of its own and cannot be changed unseen. */
export const eventId = (chain: AuditChain, seq: number): number =>
	2 * seq + (chain === 'access' ? 1 : 0);

export type ChainedEvent = {
	readonly chain: string;
	readonly seq: number;
	readonly villageId: number | null;
	readonly at: number;
	readonly personId: number | null;
	readonly actor: string;
	readonly kind: string;
	readonly subject: string | null;
	/** The JSON text exactly as it is stored. */
	readonly detail: string;
	readonly prev: string;
};

/** A JSON array in fixed order: the same event is the same bytes. Its SHA-256 is the event's hash. */
export const hashedText = (of: ChainedEvent): string =>
	JSON.stringify([
		of.chain,
		of.seq,
		of.villageId,
		of.at,
		of.personId,
		of.actor,
		of.kind,
		of.subject,
		of.detail,
		of.prev
	]);
