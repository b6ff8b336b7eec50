import { error } from '@sveltejs/kit';
import { formatMappings } from '#lib/domain/ledger-import/mapping-file.ts';
import { db } from '#lib/server/database.ts';
import { findMappings } from '#lib/server/column-mappings.ts';
import { attachment } from '#lib/server/download.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { decodeMappingId } from '../mappings-form.ts';
import { mappingsWords } from '../mappings.words.ts';
import type { RequestHandler } from './$types';

/** All mappings of the village, or with `?id=` the one. */
export const GET: RequestHandler = async (event) => {
	const { village } = await requireVillage(event, 'batch.read');
	const all = await findMappings(db, village.id);
	const isOne = event.url.searchParams.has('id');
	const mappings = isOne ? all.filter(({ id }) => id === decodeMappingId(event.url)) : all;
	const [first] = mappings;
	if (isOne && !first) error(404);
	const w = mappingsWords[event.locals.language];
	const name = isOne && first ? first.name : village.name;
	const pieces = [new TextEncoder().encode(formatMappings(mappings))];
	return attachment(
		`${name} ${w.title}.json`,
		'application/json; charset=utf-8',
		() => pieces.shift() ?? null
	);
};
