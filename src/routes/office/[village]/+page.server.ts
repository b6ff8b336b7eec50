import { decodeDeskQuery } from '#lib/domain/dashboard/desk-query.ts';
import { civilDateInChina } from '#lib/domain/formats.ts';
import { now } from '#lib/server/clock.ts';
import { db } from '#lib/server/database.ts';
import { findDisclosureWaiting } from '#lib/server/disclosure-waiting.ts';
import { findDesk } from '#lib/server/desk.ts';
import { findAheadOf } from '#lib/server/forecast.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { signerOf } from '#lib/server/signer.ts';
import { uploadLimit } from '#lib/server/upload-limit.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { village, ledgerSets, actor } = await requireVillage(event, 'desk.read');
	const today = civilDateInChina(now());
	const query = decodeDeskQuery(event.url.searchParams);
	const desk = await findDesk(db, village, ledgerSets, query, today);
	const { forecast, gap, arrears } = await findAheadOf(db, village, ledgerSets, desk.report);
	return {
		today,
		forecast,
		gap,
		arrears,
		uploadLimit: uploadLimit(),
		desk,
		disclosure: await findDisclosureWaiting(db, village.id, {
			today,
			personId: signerOf(actor).personId
		})
	};
};
