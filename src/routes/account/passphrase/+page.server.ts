import { fail } from '@sveltejs/kit';
import { changePassphrase } from '#lib/server/change-passphrase.ts';
import { now } from '#lib/server/clock.ts';
import { db } from '#lib/server/database.ts';
import { readEnvironment } from '#lib/server/environment.ts';
import { requireOwner } from '#lib/server/own-account.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const { username, duty } = requireOwner(event);
	return { username, isDue: duty === 'passphrase', isMlps: readEnvironment().isMlps };
};

export const actions: Actions = {
	default: async (event) => {
		const owner = requireOwner(event);
		const form = await event.request.formData();
		const text = (field: string): string => String(form.get(field) ?? '');
		const given = {
			current: text('current'),
			passphrase: text('passphrase'),
			repeated: text('repeated')
		};
		const refused = await changePassphrase(db, owner, given, now());
		return refused ? fail(refused.reason === 'wait' ? 429 : 400, { refused }) : { refused: null };
	}
};
