import { error } from '@sveltejs/kit';
import { db } from '#lib/server/database.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { findCorrectedRows } from '#lib/server/corrected-rows.ts';
import { findVoucherHistory } from '#lib/server/trail.ts';
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
	const versions = await findVersions(db, voucher.id);
	const others = [versions.replacedBy, ...versions.earlier].flatMap((one) => one?.batchId ?? []);
	return {
		voucher,
		versions,
		trail: await findVoucherHistory(
			db,
			village.id,
			voucher.id,
			[batch.id, ...others],
			event.locals.language
		),
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
