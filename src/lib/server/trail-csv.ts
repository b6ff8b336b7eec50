/** The trail as a file: exactly what is filtered, every page of it, made while it is sent. */
import { BOM, csvLine } from '#lib/domain/csv.ts';
import type { TrailQuery } from '#lib/domain/audit/trail-query.ts';
import { formatInstant } from '#lib/domain/formats.ts';
import type { Language } from '#lib/domain/language.ts';
import type { Db } from './db/client.ts';
import { readTrailEvents, type TrailScope } from './trail.ts';

export type TrailHeadings = { at: string; village: string; who: string; what: string };

export async function* trailCsv(
	db: Db,
	scope: TrailScope,
	query: TrailQuery,
	language: Language,
	{ at, village, who, what }: TrailHeadings
): AsyncGenerator<string> {
	yield BOM + csvLine([at, village, who, what]);
	for await (const event of readTrailEvents(db, scope, { ...query, before: null }, language))
		yield csvLine([
			formatInstant(event.at, language),
			event.village ?? '',
			event.who,
			event.sentence
		]);
}
