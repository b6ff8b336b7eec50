import { error, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import type { VillagePermission } from '#lib/domain/access/permission.ts';
import { db } from '#lib/server/database.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { findNotice, subjectOf } from '#lib/server/notices.ts';

/** The notice of the address, of this village only. @throws 404 for any other */
export async function requireNoticeOf(
	event: RequestEvent | ServerLoadEvent,
	permission: VillagePermission
) {
	const allowed = await requireVillage(event, permission);
	const id = Number(event.params.notice);
	const ref = { villageId: allowed.village.id, id };
	const notice = Number.isSafeInteger(id) ? await findNotice(db, ref) : null;
	if (!notice) error(404, 'not-found');
	return {
		...allowed,
		notice,
		ref,
		subject: subjectOf(notice)
	};
}
