import { fail } from '@sveltejs/kit';
import { db } from '#lib/server/database.ts';
import {
	deleteMapping,
	findMappings,
	insertMappings,
	updateMapping,
	type StoredMapping
} from '#lib/server/column-mappings.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { decodeChange, decodeMappingFile, decodeMappingId } from './mappings-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { village } = await requireVillage(event, 'batch.read');
	return { mappings: (await findMappings(db, village.id)).map(toShown) };
};

const toShown = ({ id, name, headings, roles, changedAt, changedBy, ...rest }: StoredMapping) => ({
	id,
	name,
	headings,
	roles,
	changedAt,
	changedBy,
	delimiter: rest.delimiter,
	dateOrder: rest.dateOrder,
	decimalMark: rest.decimalMark
});

export const actions: Actions = {
	change: async (event) => {
		const { village, actor } = await requireVillage(event, 'batch.review');
		const id = decodeMappingId(event.url);
		const change = decodeChange(await event.request.formData());
		if (!change.ok) return fail(400, { refused: { id, fault: change.error } });
		const isThere = await updateMapping(db, village.id, id, change.value, actor);
		return isThere ? { changed: id } : fail(404, { refused: { id, fault: 'gone' as const } });
	},
	delete: async (event) => {
		const { village, actor } = await requireVillage(event, 'batch.review');
		const id = decodeMappingId(event.url);
		const isThere = await deleteMapping(db, village.id, id, actor);
		return isThere ? { deleted: true } : fail(404, { refused: { id, fault: 'gone' as const } });
	},
	bring: async (event) => {
		const { village, actor } = await requireVillage(event, 'batch.review');
		const mappings = await decodeMappingFile(await event.request.formData());
		if (!mappings.ok) return fail(400, { faults: mappings.error });
		return { brought: await insertMappings(db, village.id, mappings.value, actor) };
	}
};
