/** 核对 of everything: the figures, the trail, the facts against the trail, and what was frozen for publication. */
import type { OutsideHead } from './audit-heads.ts';
import type { Db } from './db/client.ts';
import { verifyDisclosure } from './verify-disclosure.ts';
import { verifyFacts, type FactFinding } from './verify-facts.ts';
import { verifyNotices, type NoticeFinding } from './verify-notices.ts';
import { verifyTrail, type TrailFinding } from './verify-trail.ts';
import { verifyBooks, type Difference } from './verify.ts';

/** Something is so broken that a part could not be gone through; `where` names the part. */
type Unreadable = { kind: 'unreadable'; where: string; expected: string; found: string };
export type Finding = Difference | TrailFinding | FactFinding | NoticeFinding | Unreadable;
export type FullReport = {
	ok: boolean;
	batches: number;
	entries: number;
	events: number;
	differences: Finding[];
};

export async function verifyAll(db: Db, outside: readonly OutsideHead[] = []): Promise<FullReport> {
	const differences: Finding[] = [];
	/** One broken part must not hide what the others say. */
	const attempt = async <T>(where: string, part: () => Promise<T>): Promise<T | null> => {
		try {
			return await part();
		} catch (error) {
			differences.push({ kind: 'unreadable', where, expected: '—', found: String(error) });
			return null;
		}
	};
	const trail = await attempt('audit_event', () => verifyTrail(db, outside));
	const facts = await attempt('facts', () => verifyFacts(db));
	const disclosure = await attempt('disclosure', () => verifyDisclosure(db));
	const notices = await attempt('notices', () => verifyNotices(db));
	const books = await attempt('books', () => verifyBooks(db));
	differences.push(
		...(trail?.findings ?? []),
		...(facts ?? []),
		...(disclosure ?? []),
		...(notices ?? []),
		...(books?.differences ?? [])
	);
	return {
		ok: differences.length === 0,
		batches: books?.batches ?? 0,
		entries: books?.entries ?? 0,
		events: trail?.events ?? 0,
		differences
	};
}
