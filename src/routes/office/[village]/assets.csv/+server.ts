import { csvText } from '#lib/domain/csv.ts';
import { ASSET_FIELDS, ASSET_HEADINGS } from '#lib/domain/contracts/register-field.ts';
import { typedAsset } from '#lib/domain/contracts/typed-register.ts';
import { findAssets } from '#lib/server/assets.ts';
import { db } from '#lib/server/database.ts';
import { attachmentText } from '#lib/server/download.ts';
import { requireVillage } from '#lib/server/guard.ts';
import type { RequestHandler } from './$types';

/** As the import reads it; with `?blank` the headings only, to fill in. */
export const GET: RequestHandler = async (event) => {
	const { village } = await requireVillage(event, 'contract.read');
	const { language } = event.locals;
	const isBlank = event.url.searchParams.has('blank');
	const assets = isBlank ? [] : await findAssets(db, village.id);
	const head = ASSET_FIELDS.map((field) => ASSET_HEADINGS[field][language === 'en' ? 1 : 0]);
	const rows = assets.map((one) => {
		const typed = typedAsset(one, language);
		return ASSET_FIELDS.map((field) => typed[field]);
	});
	const name = language === 'en' ? 'assets' : '资产台账';
	return attachmentText(`${village.name}_${name}.csv`, csvText([head, ...rows]));
};
