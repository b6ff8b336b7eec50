/** 收款核对: what a person confirms, records otherwise, or takes back. All of one press or nothing. */
import { and, eq, isNull } from 'drizzle-orm';
import type { CivilDate } from '#lib/domain/calendar.ts';
import type { Contract } from '#lib/domain/contracts/contract.ts';
import { openFen } from '#lib/domain/contracts/instalment-status.ts';
import type { Instalment, SettlementKind } from '#lib/domain/contracts/instalment.ts';
import { lineKey, withTax } from '#lib/domain/contracts/receipt-line.ts';
import type { Fen } from '#lib/domain/money.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import { findContracts } from './contracts.ts';
import type { Db } from './db/client.ts';
import { settlement } from './db/schema.ts';
import { findInstalments } from './instalments.ts';
import { findReceiptLinesOf } from './receipt-lines.ts';

/** Of the money received, with tax. */
export type ReceiptPick = {
	readonly instalmentId: number;
	readonly voucherId: number;
	readonly line: number;
	readonly amountFen: Fen;
};
export type SettleRefusal =
	/** Not the village's, undone, cancelled, or no line of the books any more. */
	| { readonly kind: 'not-there' }
	| { readonly kind: 'owes-less'; readonly position: number; readonly openFen: Fen }
	| { readonly kind: 'line-holds-less'; readonly openFen: Fen };
export type SettleOutcome = { readonly kind: 'settled'; readonly count: number } | SettleRefusal;

class Refused extends Error {
	readonly refusal: SettleRefusal;
	constructor(refusal: SettleRefusal) {
		super(refusal.kind);
		this.refusal = refusal;
	}
}

/** What was refused rolls everything back. */
async function whole(db: Db, work: (tx: Db) => Promise<number>): Promise<SettleOutcome> {
	try {
		return { kind: 'settled', count: await db.transaction(work) };
	} catch (error) {
		if (error instanceof Refused) return error.refusal;
		throw error;
	}
}

/**
 * Receipts of the books for instalments. An instalment takes no more than it owes; a line gives no more than it holds: its
 * income, with the tax of the contract (`withTax`), less what it gave already.
 */
export const settleByLines = (
	db: Db,
	villageId: number,
	picks: readonly ReceiptPick[],
	by: Actor
): Promise<SettleOutcome> =>
	whole(db, async (tx) => {
		const facts = await findFacts(tx, villageId);
		const lines = new Map(
			(
				await findReceiptLinesOf(tx, villageId, [...new Set(picks.map((one) => one.voucherId))])
			).map((one) => [lineKey(one), { ...one }])
		);
		for (const pick of picks) {
			const { instalment, contract } = mustFind(facts, pick.instalmentId);
			const line = lines.get(lineKey(pick));
			if (!line) throw new Refused({ kind: 'not-there' });
			const holdsFen = withTax(line.openFen, contract);
			if (pick.amountFen > holdsFen)
				throw new Refused({ kind: 'line-holds-less', openFen: holdsFen });
			const { voucherId, line: number, amountFen } = pick;
			await write(tx, villageId, facts, by, {
				...{ instalmentId: instalment.id, kind: 'receipt', amountFen, voucherId, line: number },
				...{ bookedOn: line.bookedOn, reason: '', resolutionOn: null, resolutionNumber: '' }
			});
			const takenNet =
				amountFen === holdsFen
					? line.openFen
					: Math.min(line.openFen, Math.round((amountFen * line.openFen) / holdsFen));
			lines.set(lineKey(pick), { ...line, openFen: line.openFen - takenNet });
		}
		return picks.length;
	});

export type OtherSettlement = {
	readonly instalmentId: number;
	readonly kind: Exclude<SettlementKind, 'receipt'>;
	readonly amountFen: Fen;
	readonly bookedOn: CivilDate;
	readonly reason: string;
	/** Both needed for a waiver and a write-off. */
	readonly resolutionOn: CivilDate | null;
	readonly resolutionNumber: string;
};

/** 冲抵, 减免, 核销. */
export const settleOtherwise = (
	db: Db,
	villageId: number,
	of: OtherSettlement,
	by: Actor
): Promise<SettleOutcome> =>
	whole(db, async (tx) => {
		const facts = await findFacts(tx, villageId);
		mustFind(facts, of.instalmentId);
		await write(tx, villageId, facts, by, { ...of, voucherId: null, line: null });
		return 1;
	});

type Facts = {
	readonly instalments: Map<number, Instalment>;
	readonly contracts: ReadonlyMap<number, Contract>;
	/** Settled in this press. */
	readonly added: Map<number, Fen>;
};
async function findFacts(tx: Db, villageId: number): Promise<Facts> {
	return {
		instalments: new Map((await findInstalments(tx, villageId)).map((one) => [one.id, one])),
		contracts: new Map((await findContracts(tx, villageId)).map((one) => [one.id, one])),
		added: new Map()
	};
}

function mustFind(facts: Facts, id: number): { instalment: Instalment; contract: Contract } {
	const instalment = facts.instalments.get(id);
	const contract = instalment && facts.contracts.get(instalment.contractId);
	if (!instalment || !contract) throw new Refused({ kind: 'not-there' });
	return { instalment, contract };
}

type Row = Omit<
	typeof settlement.$inferInsert,
	'id' | 'madeAt' | 'madeBy' | 'undoneAt' | 'undoneBy'
>;

async function write(tx: Db, villageId: number, facts: Facts, by: Actor, row: Row): Promise<void> {
	const { instalment, contract } = mustFind(facts, row.instalmentId);
	const owes = openFen(instalment) - (facts.added.get(instalment.id) ?? 0);
	if (row.amountFen > owes)
		throw new Refused({ kind: 'owes-less', position: instalment.position, openFen: owes });
	facts.added.set(instalment.id, (facts.added.get(instalment.id) ?? 0) + row.amountFen);
	const [made] = await tx
		.insert(settlement)
		.values({ ...row, madeAt: by.at, madeBy: by.name })
		.returning({ id: settlement.id });
	await insertAuditEvent(tx, villageId, by, 'instalment-settled', {
		contract: contract.id,
		number: contract.number,
		position: instalment.position,
		settlement: made?.id ?? 0,
		kind: row.kind,
		amountFen: row.amountFen,
		voucher: row.voucherId ?? null,
		line: row.line ?? null,
		resolution: row.resolutionNumber ?? '',
		reason: row.reason ?? ''
	});
}

/** Takes a record back; it stays on record. False where it is not the village's, or taken back already. */
export const undoSettlement = (
	db: Db,
	villageId: number,
	id: number,
	by: Actor
): Promise<boolean> =>
	db.transaction(async (tx) => {
		const [row] = await tx
			.select()
			.from(settlement)
			.where(and(eq(settlement.id, id), isNull(settlement.undoneAt)));
		const instalments = row ? await findInstalments(tx, villageId) : [];
		const instalment = instalments.find((one) => one.id === row?.instalmentId);
		if (!row || !instalment) return false;
		const contract = (await findContracts(tx, villageId)).find(
			(one) => one.id === instalment.contractId
		);
		await tx
			.update(settlement)
			.set({ undoneAt: by.at, undoneBy: by.name })
			.where(eq(settlement.id, id));
		await insertAuditEvent(tx, villageId, by, 'settlement-undone', {
			contract: instalment.contractId,
			number: contract?.number ?? '',
			position: instalment.position,
			settlement: id,
			amountFen: row.amountFen
		});
		return true;
	});
