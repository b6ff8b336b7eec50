import { listVacancies } from '#lib/domain/access/vacancy.ts';
import { civilDateInChina } from '#lib/domain/formats.ts';
import { now } from '#lib/server/clock.ts';
import { db } from '#lib/server/database.ts';
import { requirePublicVillage } from '#lib/server/guard.ts';
import {
	findOfficeChanges,
	findOpenDelegations,
	findVillageOffices,
	findVillagesWithCosigners
} from '#lib/server/offices.ts';
import { TEXT_SIZE, textSizeIn } from '#lib/server/text-size.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async (event) => {
	const village = await requirePublicVillage(event, 'offices.read');
	const offices = await findVillageOffices(db, village.id);
	const delegations = await findOpenDelegations(db, civilDateInChina(now()));
	const needed = (await findVillagesWithCosigners(db)).find(({ id }) => id === village.id);
	const cosigners = needed?.cosignersNeeded ?? 2;
	return {
		village: { slug: village.slug, name: village.name, isSample: village.isSample },
		textSize: textSizeIn(event.cookies.get(TEXT_SIZE)),
		cosigners,
		// Names and offices only: neither numbers of the database nor who proposed whom.
		offices: offices.map(({ name, role, title, effectiveAt }) => ({
			name,
			role,
			title,
			since: effectiveAt ?? 0
		})),
		vacancies: listVacancies(
			offices.map(({ role }) => ({ role, isPending: false })),
			cosigners
		),
		delegations: delegations
			.filter(({ villageId }) => villageId === village.id)
			.map(({ name, holder, role, fromOn, untilOn }) => ({ name, holder, role, fromOn, untilOn })),
		changes: await findOfficeChanges(db, village.id)
	};
};
