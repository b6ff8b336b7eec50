import { error } from '@sveltejs/kit';
import { db } from '#lib/server/database.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { findCorrectedRows } from '#lib/server/corrected-rows.ts';
import { findVersions } from '#lib/server/voucher-versions.ts';
import { findVoucher } from '#lib/server/vouchers.ts';
import type { PageServerLoad } from './$types';

/** Vouchers of reversed batches stay readable; 404 for those of drafts and of other villages. */
export const load: PageServerLoad = async (event) => {
	const { village, ledgerSets } = await requireVillage(event, 'books.read');
	const id = event.params.voucher;
	const found = /^\d{1,15}$/.test(id) ? await findVoucher(db, village.id, Number(id)) : null;
	if (!found) error(404, 'not-found');
	const { batch, ...voucher } = found;
	return {
		voucher,
		versions: await findVersions(db, voucher.id),
		batch: {
			id: batch.id,
			name: batch.name,
			fileName: batch.fileName,
			postedBy: batch.postedBy,
			reversalReason: batch.reversalReason
		},
		corrected: await findCorrectedRows(db, batch, voucher.entries),
		ledgerName: ledgerSets.find((set) => set.id === batch.ledgerSetId)?.name ?? ''
	};
};
