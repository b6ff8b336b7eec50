/** Who has signed a notice, who said no, and whose turn it is. */
import { asc, eq } from 'drizzle-orm';
import type { VillageRole } from '#lib/domain/access/role.ts';
import type { Db } from './db/client.ts';
import { noticeReceipt, noticeSignature, person, village } from './db/schema.ts';

export type SignatureView = {
	readonly role: VillageRole;
	readonly name: string;
	readonly verdict: 'signed' | 'refused';
	readonly opinion: string;
	readonly at: number;
	/** The notice was changed after it. */
	readonly isVoid: boolean;
	readonly personId: number;
};

export async function findSignatureList(
	db: Db,
	villageId: number,
	{ id }: { readonly id: number }
): Promise<{
	readonly signatures: SignatureView[];
	readonly cosigners: number;
	readonly receivedAt: number | null;
}> {
	const rows = await db
		.select({ signature: noticeSignature, name: person.name })
		.from(noticeSignature)
		.innerJoin(person, eq(person.id, noticeSignature.personId))
		.where(eq(noticeSignature.noticeId, id))
		.orderBy(asc(noticeSignature.id));
	const [of] = await db
		.select({ needed: village.cosignersNeeded })
		.from(village)
		.where(eq(village.id, villageId));
	const [receipt] = await db
		.select({ at: noticeReceipt.at })
		.from(noticeReceipt)
		.where(eq(noticeReceipt.noticeId, id));
	return {
		signatures: rows.map(
			({ signature: { role, verdict, opinion, at, voidedAt, personId }, name }) => ({
				...{ role, name, verdict, opinion, at, personId },
				isVoid: voidedAt !== null
			})
		),
		cosigners: of?.needed ?? 1,
		receivedAt: receipt?.at ?? null
	};
}
