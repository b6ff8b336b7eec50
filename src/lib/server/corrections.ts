/** The corrections made to a batch's file, each with who made it and when, as far as the audit trail tells. */
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import {
	editsOf,
	type RepairEdit,
	type RepairRef
} from '#lib/domain/ledger-import/repair-edits.ts';
import type { Batch } from './batches.ts';
import type { Db } from './db/client.ts';
import { auditEvent, batch as batchTable } from './db/schema.ts';
import { detailOf, type RepairDetail } from './repairs.ts';

export type Correction = Pick<RepairDetail, 'what' | 'row' | 'column' | 'from' | 'to'> & {
	readonly ref: RepairRef;
	/** Which of the rows put in behind `row`; null for the row itself. */
	readonly n: number | null;
	readonly by: string | null;
	readonly at: number | null;
};

/** By row; those of all equal cells first. */
export async function findCorrections(db: Db, batch: Batch): Promise<Correction[]> {
	const edits = editsOf(batch.options.repairs ?? {});
	if (edits.length === 0) return [];
	const authors = await findAuthors(db, batch);
	const seen = new Map<number, number>();
	const corrections = edits.map((edit): Correction => {
		const detail = detailOf(batch, edit);
		const n = edit.kind === 'add' ? (seen.get(edit.after) ?? 0) + 1 : null;
		if (edit.kind === 'add') seen.set(edit.after, n ?? 0);
		const { what, row, column, from, to } = detail;
		const author = authors.get(keyOf(detail));
		const known = { by: author?.actor ?? null, at: author?.at ?? null };
		return { what, row, column, from, to, n, ref: refOf(edit, n ?? 0), ...known };
	});
	return corrections.sort((a, b) => a.row - b.row);
}

function refOf(edit: RepairEdit, n: number): RepairRef {
	switch (edit.kind) {
		case 'cell':
			return edit.row === null
				? { kind: 'equal', column: edit.column, from: edit.from }
				: { kind: 'cell', row: edit.row, column: edit.column };
		case 'row':
			return { kind: 'row', row: edit.row };
		case 'skip':
			return { kind: 'skip', row: edit.row };
		default:
			return { kind: 'added', after: edit.after, n };
	}
}

/** What the correction is about, not what it says: its latest author is the one that counts. */
const keyOf = ({ what, row, index, from, to }: RepairDetail): string =>
	JSON.stringify([what, row, index, what === 'equal' ? from : '', what === 'added' ? to : '']);

/** Also of earlier batches of the same bytes, from which corrections were taken over. */
async function findAuthors(db: Db, { ledgerSetId, sha256, villageId }: Batch) {
	const same = await db
		.select({ id: batchTable.id })
		.from(batchTable)
		.where(and(eq(batchTable.ledgerSetId, ledgerSetId), eq(batchTable.sha256, sha256)));
	const events = await db
		.select({ at: auditEvent.at, actor: auditEvent.actor, detail: auditEvent.detail })
		.from(auditEvent)
		.where(
			and(
				eq(auditEvent.villageId, villageId),
				eq(auditEvent.kind, 'draft-repaired'),
				inArray(
					sql<number>`json_extract(${auditEvent.detail}, '$.batch')`,
					same.map(({ id }) => id)
				)
			)
		)
		.orderBy(asc(auditEvent.id));
	return new Map(events.map((one) => [keyOf(one.detail as unknown as RepairDetail), one]));
}

/** How many corrections this draft began with, taken over from an earlier batch of the same bytes. */
export async function findKeptRepairs(db: Db, { id, villageId }: Batch): Promise<number> {
	const [event] = await db
		.select({ detail: auditEvent.detail })
		.from(auditEvent)
		.where(
			and(
				eq(auditEvent.villageId, villageId),
				eq(auditEvent.kind, 'draft-uploaded'),
				eq(sql<number>`json_extract(${auditEvent.detail}, '$.batch')`, id)
			)
		)
		.limit(1);
	return Number(event?.detail.repairs ?? 0);
}
