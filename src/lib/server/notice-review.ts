/** What is said about a notice beside the signatures: a supervisor's objections line by line, the township's receipt. */
import { asc, eq } from 'drizzle-orm';
import type { DutyRule } from '#lib/domain/access/duty.ts';
import { verifyPack, type PackFault } from '#lib/domain/disclosure/pack.ts';
import { err, type Result } from '#lib/domain/result.ts';
import type { Db } from './db/client.ts';
import { noticeObjection, noticeReceipt, person } from './db/schema.ts';
import { findPack, sha256 } from './notice-content.ts';
import { textHash } from './text-hash.ts';
import { change, findNotice, type NoticeRef, type Signer } from './notices.ts';

/** Against one line of exactly what was seen; it stays, also when the notice is withdrawn. */
export const objectToLine = (
	db: Db,
	of: NoticeRef,
	fingerprint: string,
	{ no, text }: { readonly no: number; readonly text: string },
	by: Signer
) =>
	change(db, of, by, 'notice-objected', async (tx) => {
		const row = { noticeId: of.id, fingerprint, no, text, personId: by.personId, at: by.at };
		await tx.insert(noticeObjection).values(row);
		return { no, textHash: textHash(text) };
	});

/** Oldest first. */
export const findObjections = (db: Db, noticeId: number) =>
	db
		.select({
			no: noticeObjection.no,
			text: noticeObjection.text,
			fingerprint: noticeObjection.fingerprint,
			name: person.name,
			at: noticeObjection.at
		})
		.from(noticeObjection)
		.innerJoin(person, eq(person.id, noticeObjection.personId))
		.where(eq(noticeObjection.noticeId, noticeId))
		.orderBy(asc(noticeObjection.id));

/** 签收, after everything was computed once more here; the faults where it does not come out. */
export async function receiveNotice(
	db: Db,
	of: NoticeRef,
	fingerprint: string,
	by: Signer
): Promise<Result<boolean, DutyRule | readonly PackFault[]>> {
	const pack = (await findNotice(db, of)) ? await findPack(db, of.id) : null;
	const faults = pack ? verifyPack(sha256, pack, fingerprint) : [];
	if (faults.length > 0) return err(faults);
	return change(db, of, by, 'notice-received', async (tx) => {
		await tx
			.insert(noticeReceipt)
			.values({ noticeId: of.id, fingerprint, personId: by.personId, at: by.at });
	});
}
