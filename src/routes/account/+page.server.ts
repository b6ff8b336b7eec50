import { now } from '#lib/server/clock.ts';
import { db } from '#lib/server/database.ts';
import { findOwnRoles } from '#lib/server/own-roles.ts';
import { endOtherSessions, endSession, findSessions } from '#lib/server/sessions.ts';
import { requireOwner } from '#lib/server/own-account.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const owner = requireOwner(event);
	return {
		username: owner.username,
		hasCode: owner.hasCode,
		duty: owner.duty,
		roles: await findOwnRoles(db, owner.personId),
		sessions: await findSessions(db, owner, now())
	};
};

export const actions: Actions = {
	end: async (event) => {
		const owner = requireOwner(event);
		const id = String((await event.request.formData()).get('session') ?? '');
		return { ended: (await endSession(db, owner, id, now())) ? 1 : 0 };
	},
	endOthers: async (event) => ({
		ended: await endOtherSessions(db, requireOwner(event), now())
	})
};
