import { fail } from '@sveltejs/kit';
import { now } from '#lib/server/clock.ts';
import { confirmOwner, ownConfirmation } from '#lib/server/confirm-identity.ts';
import { db } from '#lib/server/database.ts';
import { requireOwner } from '#lib/server/own-account.ts';
import { removeCodes, setCodes } from '#lib/server/own-codes.ts';
import { isTownship } from '#lib/server/people.ts';
import { offerTotp } from '#lib/server/totp.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const owner = requireOwner(event);
	return {
		offer: await offerTotp(db, owner),
		isDue: owner.duty === 'totp',
		isTownship: await isTownship(db, owner.personId),
		confirmation: ownConfirmation(owner, now())
	};
};

export const actions: Actions = {
	set: async (event) => {
		const owner = requireOwner(event);
		const form = await event.request.formData();
		const code = String(form.get('code') ?? '');
		const refused = await confirmOwner(event, form);
		if (refused) return fail(400, { act: 'set' as const, code, refused, isWrong: false });
		const isSet = await setCodes(db, owner, code, now());
		return isSet
			? { act: 'set' as const, code: '', refused: null, isWrong: false }
			: fail(400, { act: 'set' as const, code: '', refused: null, isWrong: true });
	},
	remove: async (event) => {
		const owner = requireOwner(event);
		const refused = await confirmOwner(event, await event.request.formData());
		if (refused) return fail(400, { act: 'remove' as const, code: '', refused, isWrong: false });
		const answer = { act: 'remove' as const, code: '', refused: null, isWrong: false };
		// The township keeps its codes; the page offers it no button.
		return (await removeCodes(db, owner, now())) ? answer : fail(409, answer);
	}
};
