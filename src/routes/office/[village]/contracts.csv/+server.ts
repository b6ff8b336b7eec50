import { csvText } from '#lib/domain/csv.ts';
import {
	CONTRACT_FIELDS,
	CONTRACT_HEADINGS,
	PRIVATE_FIELDS
} from '#lib/domain/contracts/register-field.ts';
import { typedContract } from '#lib/domain/contracts/typed-register.ts';
import { findPartyNumbers } from '#lib/server/contracts.ts';
import { db } from '#lib/server/database.ts';
import { attachmentText } from '#lib/server/download.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { findRegisters } from '#lib/server/registers.ts';
import type { RequestHandler } from './$types';

/** As the import reads it; with `?blank` the headings only. ID numbers and telephones for those who keep the register. */
export const GET: RequestHandler = async (event) => {
	const { village, can } = await requireVillage(event, 'contract.read');
	const { language } = event.locals;
	const isPrivate = can.includes('contract.manage');
	const isBlank = event.url.searchParams.has('blank');
	const fields = CONTRACT_FIELDS.filter((field) => isPrivate || !PRIVATE_FIELDS.includes(field));
	const head = fields.map((field) => CONTRACT_HEADINGS[field][language === 'en' ? 1 : 0]);
	const { assets, contracts } = await findRegisters(db, village.id);
	const numberOf = new Map(assets.map(({ id, number }) => [id, number]));
	const contractOf = new Map(contracts.map(({ id, number }) => [id, number]));
	const rows: string[][] = [];
	for (const one of isBlank ? [] : contracts) {
		const numbers = isPrivate ? await findPartyNumbers(db, village.id, one.id) : null;
		const names = {
			assets: one.assetIds.flatMap((id) => numberOf.get(id) ?? []),
			renews: contractOf.get(one.renewsId ?? 0) ?? ''
		};
		const typed = typedContract(one, names, language, numbers ?? undefined);
		rows.push(fields.map((field) => typed[field]));
	}
	const name = language === 'en' ? 'contracts' : '合同台账';
	return attachmentText(`${village.name}_${name}.csv`, csvText([head, ...rows]));
};
