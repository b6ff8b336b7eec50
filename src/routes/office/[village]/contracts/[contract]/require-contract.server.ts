import { error, type RequestEvent } from '@sveltejs/kit';
import type { VillagePermission } from '#lib/domain/access/permission.ts';
import { db } from '#lib/server/database.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { findTyped } from '#lib/server/registers.ts';
import { idIn } from '../../register-form.server.ts';

/** The guard, and the contract the address names: 404 for another village's, as for none. */
export async function requireContract(event: RequestEvent, permission: VillagePermission) {
	const guarded = await requireVillage(event, permission);
	const id = idIn(event.params.contract);
	const found = id === null ? null : await findTyped(db, guarded.village.id, id);
	if (!found) error(404);
	return { ...guarded, ...found };
}
