/**
 * Both heads as one line to be kept outside: on paper, on a stick, with the township. Nothing inside the database can tell
 * an older copy of all of it from the database of today; a line that was kept elsewhere can.
 *
 *     VL1 books:123:<hash> access:45:<hash>
 */
import { and, eq } from 'drizzle-orm';
import type { AuditChain } from '#lib/domain/audit/audit-event.ts';
import type { Db } from './db/client.ts';
import { auditEvent, auditHead } from './db/schema.ts';

export type OutsideHead = {
	readonly chain: AuditChain;
	readonly seq: number;
	readonly hash: string;
};

export async function formatHeads(db: Db): Promise<string> {
	const heads = await db.select().from(auditHead).orderBy(auditHead.chain);
	const parts = heads.reverse().map(({ chain, seq, hash }) => `${chain}:${seq}:${hash}`);
	return ['VL1', ...parts].join(' ');
}

const PART = /^(books|access):(\d{1,15}):([0-9a-f]{64})$/;

/** Null where it is no such line. Blanks and line ends around it do not matter: it was copied by hand. */
export function parseHeads(line: string): OutsideHead[] | null {
	const [version, ...parts] = line.trim().split(/\s+/);
	const heads = parts.map((part) => PART.exec(part));
	if (version !== 'VL1' || heads.length === 0 || heads.includes(null)) return null;
	return heads.map((of) => ({
		chain: of?.[1] as AuditChain,
		seq: Number(of?.[2]),
		hash: of?.[3] ?? ''
	}));
}

/** The hash that stands at this place today; null where there is none, undefined where it was cleared by the rule. */
export async function findHashAt(
	db: Db,
	{ chain, seq }: OutsideHead
): Promise<string | null | undefined> {
	const [event] = await db
		.select({ hash: auditEvent.hash })
		.from(auditEvent)
		.where(and(eq(auditEvent.chain, chain), eq(auditEvent.seq, seq)));
	if (event) return event.hash;
	const [head] = await db.select().from(auditHead).where(eq(auditHead.chain, chain));
	if (chain !== 'access' || !head || seq >= head.firstSeq) return null;
	return seq === head.firstSeq - 1 ? head.firstPrev : undefined;
}
