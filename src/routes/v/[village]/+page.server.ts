import { civilDateInChina } from '#lib/domain/formats.ts';
import { now } from '#lib/server/clock.ts';
import { db } from '#lib/server/database.ts';
import { requirePublicVillage } from '#lib/server/guard.ts';
import { TEXT_SIZE, textSizeIn } from '#lib/server/text-size.ts';
import { findVillageBoard } from '#lib/server/village-board.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async (event) => {
	const { id, slug, name, isSample } = await requirePublicVillage(event, 'notice.read');
	return {
		village: { slug, name, isSample },
		...(await findVillageBoard(db, id, civilDateInChina(now()))),
		textSize: textSizeIn(event.cookies.get(TEXT_SIZE))
	};
};
