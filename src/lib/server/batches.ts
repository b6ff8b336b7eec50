/** 批次: a file on its way into the books. Posting and reversing are in post-batch.ts and reverse-batch.ts. */
import { and, desc, eq, getTableColumns, inArray } from 'drizzle-orm';
import type { FiscalYear } from '#lib/domain/calendar.ts';
import { batchName, type BatchStatus } from '#lib/domain/ledger/batch.ts';
import type { PostRequest } from '#lib/domain/ledger-import/draft-state.ts';
import { briefOf } from '#lib/domain/ledger-import/review-brief.ts';
import type { ByteSource, ImportOptions, LedgerReview } from '#lib/domain/ledger-import/review.ts';
import { countRepairs } from '#lib/domain/ledger-import/repair-edits.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import { withRemembered } from './column-mappings.ts';
import type { Db } from './db/client.ts';
import { batch, ledgerSet, sourceFile } from './db/schema.ts';
import type { DraftPreview } from './review-draft.ts';
import { findSourceBytes, insertSourceFile, packFile } from './source-files.ts';

export type Batch = {
	id: number;
	villageId: number;
	ledgerSetId: number;
	fileId: number;
	status: BatchStatus;
	/** Null until the file's year is known. */
	year: FiscalYear | null;
	/** `2022-014`; null until posted. */
	name: string | null;
	fileName: string;
	byteCount: number;
	sha256: string;
	options: ImportOptions;
	/** As of the last time the draft was read. */
	review: LedgerReview | null;
	/** Of what the review depends on; null where it no longer holds (review-key.ts). */
	reviewKey: string | null;
	postRequest: PostRequest | null;
	postRefused: string | null;
	writtenEntries: number;
	beatAt: number | null;
	createdAt: number;
	createdBy: string;
	postedAt: number | null;
	postedBy: string | null;
	reversedAt: number | null;
	reversedBy: string | null;
	reversalReason: string | null;
	/** Of its vouchers in their order; null until it was read. */
	contentDigest: string | null;
	/** Of its vouchers, how many a later batch has replaced. */
	replacedVouchers: number;
};

/** Without what only one page draws. */
const { preview: ofOnePage, ...columns } = getTableColumns(batch);
void ofOnePage;

const selectBatches = (db: Db) =>
	db
		.select({
			batch: columns,
			villageId: ledgerSet.villageId,
			fileName: sourceFile.name,
			byteCount: sourceFile.byteCount
		})
		.from(batch)
		.innerJoin(ledgerSet, eq(ledgerSet.id, batch.ledgerSetId))
		.innerJoin(sourceFile, eq(sourceFile.id, batch.fileId));

type Row = Awaited<ReturnType<typeof selectBatches>>[number];

const toBatch = ({ batch: { number, ...row }, villageId, fileName, byteCount }: Row): Batch => ({
	...row,
	villageId,
	fileName,
	byteCount,
	name: row.year !== null && number !== null ? batchName(row.year, number) : null
});

/** Null also for a batch of another village. */
export async function findBatch(db: Db, villageId: number, batchId: number): Promise<Batch | null> {
	const [row] = await selectBatches(db).where(
		and(eq(batch.id, batchId), eq(ledgerSet.villageId, villageId))
	);
	return row ? toBatch(row) : null;
}

/** For server code that holds the id already; pages use `findBatch`, which asks for the village. */
export async function findBatchById(db: Db, batchId: number): Promise<Batch> {
	const [row] = await selectBatches(db).where(eq(batch.id, batchId));
	if (!row) throw new Error(`no batch ${batchId}`);
	return toBatch(row);
}

/** Newest first. */
export async function findBatches(
	db: Db,
	villageId: number,
	filter: { status?: BatchStatus[] } = {}
): Promise<Batch[]> {
	const rows = await selectBatches(db)
		.where(
			and(
				eq(ledgerSet.villageId, villageId),
				filter.status ? inArray(batch.status, filter.status) : undefined
			)
		)
		.orderBy(desc(batch.id));
	return rows.map(toBatch);
}

export type UploadedFile = { name: string; bytes: ByteSource };

/** The batch that holds these bytes already: as a draft, on its way, or posted. */
export async function findSameFile(
	db: Db,
	ledgerSetId: number,
	sha256: string
): Promise<Batch | null> {
	const [row] = await selectBatches(db).where(
		and(
			eq(batch.ledgerSetId, ledgerSetId),
			eq(batch.sha256, sha256),
			inArray(batch.status, ['draft', 'posting', 'posted']),
			// Of which a part was replaced, it may come again: what is missing is new then.
			eq(batch.replacedVouchers, 0)
		)
	);
	return row ? toBatch(row) : null;
}

/**
 * What was decided about these bytes before they were discarded or reversed: nobody answers or corrects the same file
 * twice. What was said about the books of that day (`overlap`) is not taken over.
 */
async function findEarlierOptions(
	db: Db,
	ledgerSetId: number,
	sha256: string
): Promise<ImportOptions> {
	const [row] = await db
		.select({ options: batch.options })
		.from(batch)
		.where(
			and(
				eq(batch.ledgerSetId, ledgerSetId),
				eq(batch.sha256, sha256),
				inArray(batch.status, ['discarded', 'reversed'])
			)
		)
		.orderBy(desc(batch.id))
		.limit(1);
	return { ...row?.options, overlap: undefined };
}

/**
 * Keeps the bytes and opens a draft. The same bytes again give the batch that has them (`isNew` false), whoever
 * brought it: one file is one batch, also when two people upload it at once (unique index `batch_same_file`).
 * A file whose headings are remembered is read by that mapping.
 */
export async function insertDraft(
	db: Db,
	ledgerSetId: number,
	file: UploadedFile,
	options: ImportOptions,
	by: Actor
): Promise<{ batch: Batch; isNew: boolean }> {
	const packed = await packFile(file.bytes);
	const remembered = await withRemembered(db, ledgerSetId, file.bytes, options);
	return db.transaction(async (tx) => {
		const same = await findSameFile(tx, ledgerSetId, packed.sha256);
		if (same) return { batch: same, isNew: false };
		const fileId = await insertSourceFile(tx, file.name, packed, by.at);
		const kept = { fileId, sha256: packed.sha256 };
		const said = { typed: options, remembered };
		return { batch: await insertDraftOf(tx, ledgerSetId, kept, said, by), isNew: true };
	});
}

/**
 * Opens the draft of a file that is kept already. Call it in the transaction that found nobody else has these bytes.
 * What was typed with the upload counts most, then what was said of the same bytes before, then what is remembered.
 */
export async function insertDraftOf(
	tx: Db,
	ledgerSetId: number,
	file: { fileId: number; sha256: string },
	{ typed, remembered }: { typed: ImportOptions; remembered: ImportOptions },
	by: Actor
): Promise<Batch> {
	const earlier = await findEarlierOptions(tx, ledgerSetId, file.sha256);
	const options: ImportOptions = { ...remembered, ...earlier, ...typed };
	const [row] = await tx
		.insert(batch)
		.values({
			...file,
			ledgerSetId,
			status: 'draft',
			year: options.fiscalYear ?? null,
			options,
			createdAt: by.at,
			createdBy: by.name
		})
		.returning({ id: batch.id });
	if (!row) throw new Error('the draft was not inserted');
	const draft = await findBatchById(tx, row.id);
	await insertAuditEvent(tx, draft.villageId, by, 'draft-uploaded', {
		batch: row.id,
		file: draft.fileName,
		...(earlier.repairs ? { repairs: countRepairs(earlier.repairs) } : {})
	});
	return draft;
}

/**
 * What the person decided about a draft's file; the next review reads it with these. Whoever asked for it to be posted
 * had seen something else: the wish is forgotten.
 */
export async function updateDraftOptions(
	db: Db,
	batchId: number,
	options: ImportOptions,
	by: Actor
): Promise<void> {
	await db.transaction((tx) => setDraftOptions(tx, batchId, options, by));
}

/** The same inside a transaction that is open already. */
export async function setDraftOptions(
	tx: Db,
	batchId: number,
	options: ImportOptions,
	by: Actor
): Promise<void> {
	const { villageId } = await findBatchById(tx, batchId);
	await tx
		.update(batch)
		.set({
			options,
			reviewKey: null,
			postRequest: null,
			postRefused: null,
			...(options.fiscalYear === undefined ? {} : { year: options.fiscalYear })
		})
		.where(and(eq(batch.id, batchId), eq(batch.status, 'draft')));
	await insertAuditEvent(tx, villageId, by, 'options-changed', {
		batch: batchId,
		options: JSON.stringify(options)
	});
}

/**
 * Kept so that pages and lists need not read the file again. The year is fixed as soon as it is known. Without `read`
 * (a posting found out more) the page reads it anew.
 */
export async function updateReview(
	db: Db,
	batchId: number,
	review: LedgerReview,
	contentDigest?: string,
	read: { key: string; preview: DraftPreview } | null = null
): Promise<void> {
	await db
		.update(batch)
		.set({
			review,
			...(contentDigest === undefined ? {} : { contentDigest: contentDigest || null }),
			brief: briefOf(review),
			preview: read?.preview ?? null,
			reviewKey: read?.key ?? null,
			...(review.fiscalYear === null ? {} : { year: review.fiscalYear })
		})
		.where(and(eq(batch.id, batchId), inArray(batch.status, ['draft', 'posting'])));
}

/** @returns false if it is no draft (any more). */
export function discardDraft(db: Db, batchId: number, by: Actor): Promise<boolean> {
	return db.transaction(async (tx) => {
		const changed = await tx
			.update(batch)
			.set({ status: 'discarded', preview: null, reviewKey: null, postRequest: null })
			.where(and(eq(batch.id, batchId), eq(batch.status, 'draft')))
			.returning({ id: batch.id });
		if (changed.length === 0) return false;
		const { villageId, fileName } = await findBatchById(tx, batchId);
		await insertAuditEvent(tx, villageId, by, 'draft-discarded', {
			batch: batchId,
			file: fileName
		});
		return true;
	});
}

/** The original bytes, inflated piece by piece. */
export const sourceBytes = async (db: Db, batchId: number): Promise<ByteSource> =>
	findSourceBytes(db, (await findBatchById(db, batchId)).fileId);
