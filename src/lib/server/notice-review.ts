/** What is said about a notice beside the signatures: a supervisor's objections line by line, the township's receipt. */
import { and, asc, eq } from 'drizzle-orm';
import type { DutyRule } from '#lib/domain/access/duty.ts';
import { verifyPack, type PackFault } from '#lib/domain/disclosure/pack.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import type { Db } from './db/client.ts';
import { noticeObjection, noticeReceipt, person } from './db/schema.ts';
import { findPack, sha256 } from './notice-content.ts';
import { textHash } from './text-hash.ts';
import { change, findNotice, type NoticeRef, type Signer } from './notices.ts';

/** Against one line of exactly what was seen; it stays, also when the notice is withdrawn. A form sent twice is one objection. */
export async function objectToLine(
	db: Db,
	of: NoticeRef,
	fingerprint: string,
	{ no, text }: { readonly no: number; readonly text: string },
	by: Signer
): Promise<Result<boolean, DutyRule>> {
	const said = { noticeId: of.id, fingerprint, no, text, personId: by.personId };
	if (await isSaid(db, said)) return ok(true);
	return change(db, of, by, 'notice-objected', async (tx) => {
		await tx.insert(noticeObjection).values({ ...said, at: by.at });
		return { no, textHash: textHash(text) };
	});
}

async function isSaid(
	db: Db,
	said: Omit<typeof noticeObjection.$inferInsert, 'id' | 'at'>
): Promise<boolean> {
	const found = await db
		.select({ id: noticeObjection.id })
		.from(noticeObjection)
		.where(
			and(
				eq(noticeObjection.noticeId, said.noticeId),
				eq(noticeObjection.fingerprint, said.fingerprint),
				eq(noticeObjection.no, said.no),
				eq(noticeObjection.text, said.text),
				eq(noticeObjection.personId, said.personId)
			)
		);
	return found.length > 0;
}

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
