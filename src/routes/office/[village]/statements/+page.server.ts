import { decodeStatementQuery } from '#lib/domain/statements/statement-query.ts';
import { db } from '#lib/server/database.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { findStatement } from '#lib/server/statements.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ledgerSets } = await requireVillage(event, 'position.read');
	const query = decodeStatementQuery(event.url.searchParams);
	return {
		query,
		found: await findStatement(db, ledgerSets, query),
		ledgerSets: ledgerSets.map(({ id, name }) => ({ id, name }))
	};
};
