/** 应收期次 with what was settled on them. A receipt whose voucher left the books (reversed, replaced) counts no more. */
import { and, asc, eq, gte, inArray, isNull, lte, sql, type SQL } from 'drizzle-orm';
import type { CivilDate } from '#lib/domain/calendar.ts';
import type { Instalment, Settlement } from '#lib/domain/contracts/instalment.ts';
import { groupBy } from '#lib/domain/group-by.ts';
import type { Db } from './db/client.ts';
import { batch, contract, instalment, settlement, voucher } from './db/schema.ts';

export type InstalmentFilter = {
	readonly contractId?: number;
	readonly dueFrom?: CivilDate;
	readonly dueThrough?: CivilDate;
};

/** By contract, then in their order; cancelled ones are left out. */
export async function findInstalments(
	db: Db,
	villageId: number,
	filter: InstalmentFilter = {}
): Promise<Instalment[]> {
	const where = conditions(villageId, filter);
	const rows = await db
		.select({
			id: instalment.id,
			contractId: instalment.contractId,
			position: instalment.position,
			fromOn: instalment.fromOn,
			throughOn: instalment.throughOn,
			dueOn: instalment.dueOn,
			amountFen: instalment.amountFen
		})
		.from(instalment)
		.innerJoin(contract, eq(contract.id, instalment.contractId))
		.where(where)
		.orderBy(asc(instalment.contractId), asc(instalment.position));
	const settlements = groupBy(await findStanding(db, where), ({ instalmentId }) => instalmentId);
	return rows.map((row) => ({ ...row, settlements: settlements.get(row.id) ?? [] }));
}

const conditions = (villageId: number, filter: InstalmentFilter): SQL | undefined =>
	and(
		eq(contract.villageId, villageId),
		isNull(instalment.cancelledAt),
		filter.contractId === undefined ? undefined : eq(instalment.contractId, filter.contractId),
		filter.dueFrom === undefined ? undefined : gte(instalment.dueOn, filter.dueFrom),
		filter.dueThrough === undefined ? undefined : lte(instalment.dueOn, filter.dueThrough)
	);

/** Not undone, and its voucher, where it names one, still in the books. */
const findStanding = (db: Db, where: SQL | undefined): Promise<Settlement[]> =>
	db
		.select({
			id: settlement.id,
			instalmentId: settlement.instalmentId,
			kind: settlement.kind,
			amountFen: settlement.amountFen,
			voucherId: settlement.voucherId,
			line: settlement.line,
			bookedOn: settlement.bookedOn,
			reason: settlement.reason,
			resolutionOn: settlement.resolutionOn,
			resolutionNumber: settlement.resolutionNumber
		})
		.from(settlement)
		.innerJoin(instalment, eq(instalment.id, settlement.instalmentId))
		.innerJoin(contract, eq(contract.id, instalment.contractId))
		.where(and(where, isNull(settlement.undoneAt), standsInBooks))
		.orderBy(asc(settlement.bookedOn), asc(settlement.id));

const standsInBooks = sql`(${settlement.voucherId} is null or exists (select 1 from ${voucher}
	join ${batch} on ${batch.id} = ${voucher.batchId}
	where ${voucher.id} = ${settlement.voucherId} and ${batch.status} = 'posted' and ${voucher.holdsNumber} = 1))`;

/** What standing receipts have taken of single lines, by `voucherId/line`: no line settles more than it holds. */
export async function findTakenOfLines(
	db: Db,
	villageId: number,
	voucherIds: readonly number[]
): Promise<Map<string, number>> {
	if (voucherIds.length === 0) return new Map();
	const rows = await findStanding(
		db,
		and(eq(contract.villageId, villageId), inArray(settlement.voucherId, [...voucherIds]))
	);
	const taken = new Map<string, number>();
	for (const { voucherId, line, amountFen } of rows) {
		const key = `${voucherId}/${line}`;
		taken.set(key, (taken.get(key) ?? 0) + amountFen);
	}
	return taken;
}

export type ContractSums = {
	readonly contractId: number;
	/** Due in the year, with tax, and what settled it. */
	readonly yearFen: number;
	readonly yearSettledFen: number;
	/** Open of what was due from `since` and before `on`, in all years. */
	readonly overdueFen: number;
	readonly overdueCount: number;
};

/** One row a contract with instalments, summed by the database: the list of contracts does not read every instalment. */
export const findContractSums = (
	db: Db,
	villageId: number,
	year: number,
	{ since, on }: { readonly since: CivilDate; readonly on: CivilDate }
): Promise<ContractSums[]> =>
	db.all(sql`with own as (
			select i.id, i.contract_id, i.due_on, i.amount_fen, coalesce((
				select sum(${settlement.amountFen}) from ${settlement}
				where ${settlement.instalmentId} = i.id and ${settlement.undoneAt} is null and ${standsInBooks}), 0) as settled
			from ${instalment} i join ${contract} c on c.id = i.contract_id
			where c.village_id = ${villageId} and i.cancelled_at is null)
		select contract_id as contractId,
			sum(iif(due_on between ${`${year}-01-01`} and ${`${year}-12-31`}, amount_fen, 0)) as yearFen,
			sum(iif(due_on between ${`${year}-01-01`} and ${`${year}-12-31`}, min(settled, amount_fen), 0)) as yearSettledFen,
			sum(iif(due_on >= ${since} and due_on < ${on}, max(0, amount_fen - settled), 0)) as overdueFen,
			sum(iif(due_on >= ${since} and due_on < ${on} and settled < amount_fen, 1, 0)) as overdueCount
		from own group by contract_id`);
