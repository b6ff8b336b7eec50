import { error } from '@sveltejs/kit';
import { civilDateInChina } from '#lib/domain/formats.ts';
import { now } from '#lib/server/clock.ts';
import { confirmationOf } from '#lib/server/confirm-identity.ts';
import { db } from '#lib/server/database.ts';
import { countAdministrators } from '#lib/server/grants.ts';
import { requireTownship } from '#lib/server/guard.ts';
import {
	findOfficesOf,
	findOpenDelegations,
	findVillagesWithCosigners
} from '#lib/server/offices.ts';
import { findPersonOnFile, findPersonsOnFile, findRelatives } from '#lib/server/people-files.ts';
import { findNumberKinds } from '#lib/server/person-keys.ts';
import { personActions } from './person-actions.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const actor = await requireTownship(event, 'people.read');
	const person = await findPersonOnFile(db, Number(event.params.person), now());
	if (!person) error(404, 'not-found');
	const today = civilDateInChina(now());
	const offices = await findOfficesOf(db, person.id);
	const grants = new Set(offices.map(({ id }) => id));
	return {
		person,
		today,
		isMyself: actor.personId === person.id,
		myId: actor.personId ?? 0,
		administrators: await countAdministrators(db),
		offices,
		delegations: (await findOpenDelegations(db, today)).filter(
			(one) => one.personId === person.id || grants.has(one.grantId)
		),
		villages: await findVillagesWithCosigners(db),
		persons: (await findPersonsOnFile(db, now())).filter(({ id }) => id !== person.id),
		relatives: await findRelatives(db, person.id),
		numbers: await findNumberKinds(db, person.id),
		confirmation: confirmationOf(event, 'people.manage')
	};
};

export const actions: Actions = personActions;
