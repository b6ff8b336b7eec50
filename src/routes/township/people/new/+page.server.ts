import { fail } from '@sveltejs/kit';
import { isRole } from '#lib/domain/access/role.ts';
import { now } from '#lib/server/clock.ts';
import { confirmationOf, confirmIdentity } from '#lib/server/confirm-identity.ts';
import { db } from '#lib/server/database.ts';
import { requireTownship } from '#lib/server/guard.ts';
import {
	checkNewPerson,
	findAlreadyKnown,
	insertNewPerson,
	type NewPerson,
	type NewPersonFaults
} from '#lib/server/new-person.ts';
import { findVillagesWithCosigners } from '#lib/server/offices.ts';
import { rememberConfirmed, shown, text } from '../../manage.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	await requireTownship(event, 'people.manage');
	const { searchParams } = event.url;
	const role = searchParams.get('role') ?? '';
	return {
		villages: await findVillagesWithCosigners(db),
		asked: { village: searchParams.get('village'), role: isRole(role) ? role : null },
		confirmation: confirmationOf(event, 'people.manage')
	};
};

const NOTHING = {
	faults: {} as NewPersonFaults,
	refused: null,
	rule: null,
	known: null,
	made: null
};

export const actions: Actions = {
	default: async (event) => {
		const actor = await requireTownship(event, 'people.manage');
		const form = await event.request.formData();
		const given = decode(form);
		const answer = { ...NOTHING, given };
		const faults = await checkNewPerson(db, given);
		const { role } = given;
		if (role === null || Object.keys(faults).length > 0) return fail(400, { ...answer, faults });
		const refused = await confirmIdentity(event, 'people.manage', form);
		if (refused) return fail(403, { ...answer, refused });
		rememberConfirmed(event);
		const known = await findAlreadyKnown(db, given);
		if (known) return fail(409, { ...answer, known });
		const made = await insertNewPerson(db, { ...given, role }, { ...actor, at: now() });
		if (!made.ok) return fail(409, { ...answer, rule: made.error });
		const { personId, isPending } = made.value;
		const places = (await findVillagesWithCosigners(db))
			.filter((one) => given.villageIds.includes(one.id))
			.map((one) => one.name);
		const { name, username, title } = given;
		const invitation = shown(event, made.value.invitation, { name, username, title, places });
		return { ...answer, made: { personId, isPending, invitation } };
	}
};

function decode(form: FormData): NewPerson {
	const role = text(form, 'role');
	return {
		name: text(form, 'name').slice(0, 40),
		idNumber: text(form, 'idNumber').slice(0, 40),
		phone: text(form, 'phone').slice(0, 40),
		username: text(form, 'username').toLowerCase(),
		role: isRole(role) ? role : null,
		title: text(form, 'title').slice(0, 40),
		villageIds:
			role === 'township' ? [] : form.getAll('village').map(Number).filter(Number.isInteger)
	};
}
