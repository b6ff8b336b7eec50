/** 近亲属, as the township declares them. */
import type { DutyRule } from '#lib/domain/access/duty.ts';
import type { Result } from '#lib/domain/result.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import type { Db } from './db/client.ts';
import { kinship } from './db/schema.ts';
import { orRule } from './duty-refusal.ts';

type Named = { readonly id: number; readonly name: string };

/** For good: it is never taken back. Offices the two hold already stay, and the page says so. */
export const declareKinship = (
	db: Db,
	of: Named,
	relative: Named,
	by: Actor
): Promise<Result<void, DutyRule>> =>
	orRule(
		db.transaction(async (tx) => {
			await tx.insert(kinship).values({
				personId: Math.min(of.id, relative.id),
				relativeId: Math.max(of.id, relative.id),
				declaredAt: by.at,
				declaredBy: by.personId ?? null
			});
			await insertAuditEvent(tx, null, by, 'kinship-declared', {
				person: of.id,
				name: of.name,
				relative: relative.name
			});
		})
	);
