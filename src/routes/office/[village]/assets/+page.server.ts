import { ASSET_KINDS } from '#lib/domain/contracts/asset.ts';
import { isLive } from '#lib/domain/contracts/contract.ts';
import { contractsOf, isIdle } from '#lib/domain/contracts/standing.ts';
import { civilDateInChina } from '#lib/domain/formats.ts';
import { now } from '#lib/server/clock.ts';
import { db } from '#lib/server/database.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { findRegisters } from '#lib/server/registers.ts';
import type { PageServerLoad } from './$types';

/** `?kind=` of one class, `?idle` of what stands empty. */
export const load: PageServerLoad = async (event) => {
	const { village } = await requireVillage(event, 'contract.read');
	const today = civilDateInChina(now());
	const { searchParams } = event.url;
	const kind = ASSET_KINDS.find((one) => one === searchParams.get('kind')) ?? null;
	const onlyIdle = searchParams.has('idle');
	const { assets, contracts } = await findRegisters(db, village.id);
	const rows = assets.map((asset) => {
		const own = contractsOf(asset, contracts).filter(({ status }) => status !== 'draft');
		const current = own.find((one) => isLive(one, today)) ?? null;
		const last = current ?? own[0] ?? null;
		return {
			asset,
			isIdle: isIdle(asset, contracts, today),
			current: current && { id: current.id, party: current.party, throughOn: current.throughOn },
			lastYearlyFen: last?.terms.yearlyFen ?? null
		};
	});
	return {
		today,
		kind,
		onlyIdle,
		total: rows.length,
		idleCount: rows.filter((one) => one.isIdle).length,
		rows: rows.filter(
			(one) => (kind === null || one.asset.kind === kind) && (!onlyIdle || one.isIdle)
		)
	};
};
