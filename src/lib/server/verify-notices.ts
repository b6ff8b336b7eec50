/** 核对 of what was frozen: every notice that somebody signed still says what they signed, and its figures are its lines. */
import { isNotNull } from 'drizzle-orm';
import { verifyPack, type Manifest, type PackFault } from '#lib/domain/disclosure/pack.ts';
import type { Db } from './db/client.ts';
import { notice } from './db/schema.ts';
import { findPack, sha256 } from './notice-content.ts';

export type NoticeFinding = {
	readonly kind: 'notice-differs';
	readonly where: string;
	readonly expected: string;
	readonly found: string;
};

export async function verifyNotices(db: Db): Promise<NoticeFinding[]> {
	const signed = await db.select().from(notice).where(isNotNull(notice.fingerprint));
	const found: NoticeFinding[] = [];
	for (const one of signed) {
		const { id, fingerprint, status, fromMonth, throughMonth, topic, edition } = one;
		if (fingerprint === null || status === 'draft') continue;
		const where = `notice ${id} ${fromMonth} — ${throughMonth} ${topic}(${edition})`;
		const pack = await findPack(db, id);
		const faults = pack === null ? [null] : verifyPack(sha256, pack, fingerprint);
		if (pack && !saysTheSame(one, pack.manifest))
			found.push({
				kind: 'notice-differs',
				where,
				expected: pack.manifest.reason,
				found: one.reason
			});
		for (const fault of faults)
			found.push({ kind: 'notice-differs', where, expected: fingerprint, found: said(fault) });
	}
	return found;
}

/** What stands beside the frozen copy as well, for lists and addresses. */
const saysTheSame = (row: typeof notice.$inferSelect, manifest: Manifest): boolean =>
	row.fromMonth === manifest.from &&
	row.throughMonth === manifest.through &&
	row.topic === manifest.topic &&
	String(row.edition) === manifest.edition &&
	row.reason === manifest.reason;

/** Null: nothing is frozen. */
const said = (fault: PackFault | null): string =>
	fault === null
		? '—'
		: [fault.kind, 'no' in fault ? fault.no : 'of' in fault ? fault.of : ''].join(' ').trim();
