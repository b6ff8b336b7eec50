import { trailWords } from '#lib/components/trail.words.ts';
import { decodeTrailQuery } from '#lib/domain/audit/trail-query.ts';
import { db } from '#lib/server/database.ts';
import { attachmentOf } from '#lib/server/download.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { trailCsv } from '#lib/server/trail-csv.ts';
import { scopeOf } from '../trail-scope.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const allowed = await requireVillage(event, 'trail.read');
	const { language } = event.locals;
	const w = trailWords[language];
	const query = decodeTrailQuery(event.url.searchParams);
	return attachmentOf(
		w.file(allowed.village.name),
		'text/csv; charset=utf-8',
		trailCsv(db, scopeOf(allowed), query, language, w.columns)
	);
};
