import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { parseAsset } from '#lib/domain/contracts/parse-asset.ts';
import { ASSET_FIELDS } from '#lib/domain/contracts/register-field.ts';
import { contractsOf, isIdle, standingOfContract } from '#lib/domain/contracts/standing.ts';
import { typedAsset } from '#lib/domain/contracts/typed-register.ts';
import { civilDateInChina } from '#lib/domain/formats.ts';
import type { VillagePermission } from '#lib/domain/access/permission.ts';
import { findAsset } from '#lib/server/assets.ts';
import { now } from '#lib/server/clock.ts';
import { findContracts } from '#lib/server/contracts.ts';
import { db } from '#lib/server/database.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { updateAsset } from '#lib/server/registers.ts';
import { findHistory } from '#lib/server/trail.ts';
import { answer, idIn, typedOf } from '../../register-form.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** The guard, and the asset the address names: 404 for another village's, as for none. */
async function requireAsset(event: RequestEvent, permission: VillagePermission) {
	const guarded = await requireVillage(event, permission);
	const id = idIn(event.params.asset);
	const asset = id === null ? null : await findAsset(db, guarded.village.id, id);
	if (!asset) error(404);
	return { ...guarded, asset };
}

export const load: PageServerLoad = async (event) => {
	const { village, asset } = await requireAsset(event, 'contract.read');
	const today = civilDateInChina(now());
	const contracts = await findContracts(db, village.id);
	const subjects = [`asset:${asset.id}`];
	return {
		asset,
		typed: typedAsset(asset, event.locals.language),
		isIdle: isIdle(asset, contracts, today),
		contracts: contractsOf(asset, contracts).map((one) => ({
			...one,
			standing: standingOfContract(one, contracts, today)
		})),
		trail: await findHistory(db, village.id, { subjects }, event.locals.language)
	};
};

export const actions: Actions = {
	change: async (event) => {
		const { village, asset, actor } = await requireAsset(event, 'contract.manage');
		const typed = typedOf(await event.request.formData(), ASSET_FIELDS);
		const parsed = parseAsset(typed);
		if (!parsed.ok) return fail(400, answer(typed, { faults: parsed.error }));
		const outcome = await updateAsset(db, village.id, asset.id, parsed.value, actor);
		if ('kind' in outcome) return fail(409, answer(typed, { refusal: outcome }));
		return { isSaved: true };
	}
};
