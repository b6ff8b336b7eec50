import { error } from '@sveltejs/kit';
import { findBatch } from '#lib/server/batches.ts';
import { db } from '#lib/server/database.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { findSheet } from './balances-page.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { village, ledgerSets } = await requireVillage(event, 'books.read');
	const sheet = await findSheet(db, event.url, ledgerSets);
	if (sheet === null) error(404, 'not-found');
	const { opening } = sheet;
	const batch = opening && (await findBatch(db, village.id, opening.batchId));
	return {
		...sheet,
		ledgerSets: ledgerSets.map(({ id, name }) => ({ id, name })),
		openedBy: batch && { id: batch.id, name: batch.name, fileName: batch.fileName }
	};
};
