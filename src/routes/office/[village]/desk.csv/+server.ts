import { csvText } from '#lib/domain/csv.ts';
import { deskCsvRows } from '#lib/domain/dashboard/desk-csv.ts';
import { decodeDeskQuery } from '#lib/domain/dashboard/desk-query.ts';
import { civilDateInChina } from '#lib/domain/formats.ts';
import { now } from '#lib/server/clock.ts';
import { db } from '#lib/server/database.ts';
import { findDesk } from '#lib/server/desk.ts';
import { disposition } from '#lib/server/download.ts';
import { requireVillage } from '#lib/server/guard.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { village, ledgerSets } = await requireVillage(event, 'desk.read');
	const query = decodeDeskQuery(event.url.searchParams);
	const { report } = await findDesk(db, village, ledgerSets, query, civilDateInChina(now()));
	return new Response(csvText(deskCsvRows(report, village.name, event.locals.language)), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': disposition(
				`${village.name}_${report.throughMonth ?? report.year}.csv`
			),
			'cache-control': 'private, no-store'
		}
	});
};
