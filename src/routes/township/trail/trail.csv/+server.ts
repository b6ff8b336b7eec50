import { trailWords } from '#lib/components/trail.words.ts';
import { decodeTrailQuery } from '#lib/domain/audit/trail-query.ts';
import { db } from '#lib/server/database.ts';
import { attachmentOf } from '#lib/server/download.ts';
import { requireTownship } from '#lib/server/guard.ts';
import { trailCsv } from '#lib/server/trail-csv.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	await requireTownship(event, 'trail.all');
	const { language } = event.locals;
	const w = trailWords[language];
	const query = decodeTrailQuery(event.url.searchParams);
	return attachmentOf(
		w.file(w.township),
		'text/csv; charset=utf-8',
		trailCsv(db, { villageId: null, ownOf: null }, query, language, w.columns)
	);
};
