import { decodeTrailQuery } from '#lib/domain/audit/trail-query.ts';
import { db } from '#lib/server/database.ts';
import { requireTownship } from '#lib/server/guard.ts';
import { findDoers, findTrail } from '#lib/server/trail.ts';
import type { PageServerLoad } from './$types';

const PAGE_EVENTS = 100;
const EVERYTHING = { villageId: null, ownOf: null };

export const load: PageServerLoad = async (event) => {
	await requireTownship(event, 'trail.all');
	const query = decodeTrailQuery(event.url.searchParams);
	return {
		query,
		...(await findTrail(db, EVERYTHING, query, event.locals.language, PAGE_EVENTS)),
		doers: await findDoers(db, EVERYTHING)
	};
};
