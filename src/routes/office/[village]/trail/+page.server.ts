import { decodeTrailQuery } from '#lib/domain/audit/trail-query.ts';
import { db } from '#lib/server/database.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { findDoers, findTrail } from '#lib/server/trail.ts';
import { scopeOf } from './trail-scope.server.ts';
import type { PageServerLoad } from './$types';

const PAGE_EVENTS = 100;

export const load: PageServerLoad = async (event) => {
	const scope = scopeOf(await requireVillage(event, 'trail.read'));
	const query = decodeTrailQuery(event.url.searchParams);
	const isOwn = scope.ownOf !== null;
	return {
		query,
		isOwn,
		...(await findTrail(db, scope, query, event.locals.language, PAGE_EVENTS)),
		doers: isOwn ? [] : await findDoers(db, scope)
	};
};
