/**
 * Files that come in pieces. A piece goes straight into its source file, in a short transaction of its own, so that a
 * closed page, a lost line or a crash costs at most the piece under way. When all are there the file becomes a draft.
 */
import { createHash } from 'node:crypto';
import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { ImportOptions } from '#lib/domain/ledger-import/review.ts';
import {
	missingPieces,
	pieceCount,
	pieceRange,
	receivedBytes
} from '#lib/domain/ledger-import/upload-pieces.ts';
import { invariant } from '#lib/domain/invariant.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import { findBatchById, findSameFile, insertDraftOf, type Batch } from './batches.ts';
import { withRemembered } from './column-mappings.ts';
import type { Db } from './db/client.ts';
import { batch, ledgerSet, sourceChunk, sourceFile, upload } from './db/schema.ts';
import {
	compressPiece,
	deleteSourceFile,
	findSourceHead,
	hashKept,
	pieces,
	PIECE_BYTES as CHUNK_BYTES
} from './source-files.ts';

export type Upload = typeof upload.$inferSelect & { readonly villageId: number };
/** What the browser says before it sends the first piece. */
export type Announced = {
	readonly name: string;
	readonly byteCount: number;
	readonly pieceBytes: number;
	readonly hashes: readonly string[];
	readonly options: ImportOptions;
};

const sha256 = (bytes: Uint8Array | string): string =>
	createHash('sha256').update(bytes).digest('hex');

const fingerprintOf = ({ byteCount, pieceBytes, hashes }: Announced): string =>
	sha256(JSON.stringify([byteCount, pieceBytes, hashes]));

/**
 * The upload of this file: the one under way if somebody began it, also under another name, else a new one. Two people
 * who choose the same file at once fill the same upload (unique index `upload_same_file`).
 */
export function openUpload(
	db: Db,
	ledgerSetId: number,
	announced: Announced,
	by: Actor
): Promise<Upload> {
	const fingerprint = fingerprintOf(announced);
	return db.transaction(async (tx) => {
		const same = and(
			eq(upload.ledgerSetId, ledgerSetId),
			eq(upload.fingerprint, fingerprint),
			isNull(upload.batchId)
		);
		const [known] = await selectUploads(tx).where(same);
		if (known) return toUpload(known);
		const [done] = await findDone(tx, ledgerSetId, fingerprint);
		if (done) return toUpload(done);
		const { name, byteCount, pieceBytes, hashes, options } = announced;
		// No hash yet: that of the whole file is reckoned when all of it is there.
		const [file] = await tx
			.insert(sourceFile)
			.values({ name, sha256: '', byteCount, createdAt: by.at })
			.returning({ id: sourceFile.id });
		invariant(file !== undefined, 'the file was inserted');
		await tx.insert(upload).values({
			ledgerSetId,
			fileId: file.id,
			name,
			byteCount,
			pieceBytes,
			hashes: [...hashes],
			fingerprint,
			options,
			createdAt: by.at,
			createdBy: by.name,
			beatAt: by.at
		});
		const [made] = await selectUploads(tx).where(same);
		invariant(made !== undefined, 'the upload was inserted');
		return toUpload(made);
	});
}

/** These very bytes came in pieces before and are in a batch: they need not be sent again. */
const findDone = (db: Db, ledgerSetId: number, fingerprint: string) =>
	selectUploads(db)
		.innerJoin(batch, eq(batch.id, upload.batchId))
		.where(
			and(
				eq(upload.ledgerSetId, ledgerSetId),
				eq(upload.fingerprint, fingerprint),
				inArray(batch.status, ['draft', 'posting', 'posted'])
			)
		)
		.limit(1);

const selectUploads = (db: Db) =>
	db
		.select({ upload, villageId: ledgerSet.villageId })
		.from(upload)
		.innerJoin(ledgerSet, eq(ledgerSet.id, upload.ledgerSetId));
const toUpload = (row: { upload: typeof upload.$inferSelect; villageId: number }): Upload => ({
	...row.upload,
	villageId: row.villageId
});

/** Null also for an upload of another village. */
export async function findUpload(db: Db, villageId: number, id: number): Promise<Upload | null> {
	const [row] = await selectUploads(db).where(
		and(eq(upload.id, id), eq(ledgerSet.villageId, villageId))
	);
	return row ? toUpload(row) : null;
}

/** Pieces of an upload are a few chunks of the source file each; all of a piece's chunks come in one transaction. */
const chunksPerPiece = (of: Upload): number => Math.ceil(of.pieceBytes / CHUNK_BYTES);

/** The pieces that are there, in order. */
export async function findReceived(db: Db, of: Upload): Promise<number[]> {
	if (of.fileId === null) return [];
	const rows = await db
		.select({ position: sourceChunk.position })
		.from(sourceChunk)
		.where(eq(sourceChunk.fileId, of.fileId));
	const per = chunksPerPiece(of);
	const there = new Set(rows.map(({ position }) => Math.floor(position / per)));
	return [...there].sort((a, b) => a - b);
}

export type PieceOutcome = 'kept' | 'broken' | 'no-such-piece' | 'over';

/** Keeps one piece. The same piece again changes nothing; one whose bytes are not what was announced is not kept. */
export async function keepPiece(
	db: Db,
	of: Upload,
	index: number,
	bytes: Uint8Array,
	at: number
): Promise<PieceOutcome> {
	const wanted = of.hashes[index];
	if (wanted === undefined) return 'no-such-piece';
	const { from, to } = pieceRange(of.byteCount, index, of.pieceBytes);
	if (bytes.length !== to - from || sha256(bytes) !== wanted) return 'broken';
	// An empty file is one empty chunk.
	const parts = bytes.length === 0 ? [bytes] : [...pieces([bytes])];
	const deflated = await Promise.all(parts.map(compressPiece));
	return db.transaction(async (tx) => {
		const [open] = await tx
			.update(upload)
			.set({ beatAt: at })
			.where(and(eq(upload.id, of.id), isNull(upload.batchId)))
			.returning({ fileId: upload.fileId });
		if (!open?.fileId) return 'over';
		const first = index * chunksPerPiece(of);
		const fileId = open.fileId;
		await tx
			.insert(sourceChunk)
			.values(deflated.map((one, n) => ({ fileId, position: first + n, deflated: one })))
			.onConflictDoNothing();
		return 'kept';
	});
}

export type Completed =
	| { readonly ok: true; readonly batch: Batch; readonly isNew: boolean }
	| { readonly ok: false; readonly missing: number[] }
	/** Somebody cancelled it meanwhile. */
	| { readonly ok: false; readonly missing: null };

/**
 * All pieces are there: the file becomes a draft, or the draft that has these bytes already. Asked again (the answer got
 * lost, or a crash came between) it gives the same draft.
 */
export async function completeUpload(db: Db, of: Upload, by: Actor): Promise<Completed> {
	if (of.batchId !== null || of.fileId === null)
		return { ok: true, batch: await findBatchById(db, of.batchId ?? 0), isNew: false };
	const count = pieceCount(of.byteCount, of.pieceBytes);
	const missing = missingPieces(count, await findReceived(db, of));
	if (missing.length > 0) return { ok: false, missing };
	const kept = { fileId: of.fileId, sha256: await hashKept(db, of.fileId) };
	const head = await findSourceHead(db, of.fileId);
	const remembered = await withRemembered(db, of.ledgerSetId, head, of.options);
	const made = await db.transaction((tx) => becomeDraft(tx, of, kept, remembered, by));
	if (made === null) return { ok: false, missing: null };
	if (!made.usesFile) await deleteSourceFile(db, kept.fileId);
	return { ok: true, batch: made.batch, isNew: made.usesFile };
}

async function becomeDraft(
	tx: Db,
	of: Upload,
	kept: { fileId: number; sha256: string },
	remembered: ImportOptions,
	by: Actor
): Promise<{ batch: Batch; usesFile: boolean } | null> {
	const [now] = await selectUploads(tx).where(eq(upload.id, of.id));
	if (!now) return null;
	// Completed twice at once.
	if (now.upload.batchId !== null)
		return { batch: await findBatchById(tx, now.upload.batchId), usesFile: true };
	const same = await findSameFile(tx, of.ledgerSetId, kept.sha256);
	if (same) {
		await tx.update(upload).set({ batchId: same.id, fileId: null }).where(eq(upload.id, of.id));
		return { batch: same, usesFile: false };
	}
	await tx.update(sourceFile).set({ sha256: kept.sha256 }).where(eq(sourceFile.id, kept.fileId));
	const said = { typed: of.options, remembered };
	const draft = await insertDraftOf(tx, of.ledgerSetId, kept, said, by);
	await tx.update(upload).set({ batchId: draft.id }).where(eq(upload.id, of.id));
	return { batch: draft, usesFile: true };
}

/** Forgets an upload and its pieces. Nothing happens to one that has become a draft. */
export async function cancelUpload(db: Db, of: Upload, by: Actor): Promise<void> {
	const gone = await db.transaction(async (tx) => {
		const rows = await tx
			.delete(upload)
			.where(and(eq(upload.id, of.id), isNull(upload.batchId)))
			.returning({ fileId: upload.fileId, file: upload.name });
		for (const { file } of rows)
			await insertAuditEvent(tx, of.villageId, by, 'upload-cancelled', { file });
		return rows;
	});
	for (const { fileId } of gone) if (fileId !== null) await deleteSourceFile(db, fileId);
}

/** An upload under way, as the import page lists it. */
export type UnfinishedUpload = {
	readonly id: number;
	readonly ledgerSetId: number;
	readonly name: string;
	readonly byteCount: number;
	readonly receivedBytes: number;
	readonly createdBy: string;
	readonly beatAt: number;
};

/** Newest first. */
export async function findUnfinished(db: Db, villageId: number): Promise<UnfinishedUpload[]> {
	const rows = await selectUploads(db)
		.where(and(eq(ledgerSet.villageId, villageId), isNull(upload.batchId)))
		.orderBy(desc(upload.beatAt));
	const found: UnfinishedUpload[] = [];
	for (const row of rows) {
		const one = toUpload(row);
		const { id, ledgerSetId, name, byteCount, createdBy, beatAt } = one;
		const there = receivedBytes(byteCount, await findReceived(db, one), one.pieceBytes);
		found.push({ id, ledgerSetId, name, byteCount, receivedBytes: there, createdBy, beatAt });
	}
	return found;
}

export const KEPT_DAYS = 7;
const CLEARED_AT_A_TIME = 50;

/** Clears what nobody went on with for a week, and bytes that a crash in a cancelling left; a bounded number at a start. */
export async function clearOldUploads(db: Db, now: number): Promise<void> {
	const old = now - KEPT_DAYS * 24 * 60 * 60 * 1000;
	const rows = await selectUploads(db)
		.where(sql`${upload.beatAt} < ${old}`)
		.limit(CLEARED_AT_A_TIME);
	for (const row of rows) {
		if (row.upload.batchId === null)
			await cancelUpload(db, toUpload(row), { userId: '', name: '—', at: now });
		else await db.delete(upload).where(eq(upload.id, row.upload.id));
	}
	const orphans = await db
		.select({ id: sourceFile.id })
		.from(sourceFile)
		.where(
			sql`${sourceFile.sha256} = '' and not exists (select 1 from ${upload} where ${upload.fileId} = ${sourceFile.id})`
		)
		.limit(CLEARED_AT_A_TIME);
	for (const { id } of orphans) await deleteSourceFile(db, id);
}
