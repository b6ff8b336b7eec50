/** The original bytes of every file, kept compressed in pieces, with their SHA-256. They never change. */
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import { and, asc, eq, gte, lt } from 'drizzle-orm';
import type { ByteSource } from '#lib/domain/ledger-import/review.ts';
import type { Db } from './db/client.ts';
import { sourceChunk, sourceFile } from './db/schema.ts';
import { inflated } from './deflated.ts';

const compress = promisify(deflate);
const inflatePiece = promisify(inflate);
export const PIECE_BYTES = 1024 * 1024;

/** The same bytes in pieces of at most 1 MB. */
export function* pieces(bytes: ByteSource): Generator<Uint8Array> {
	for (const part of bytes) {
		for (let at = 0; at < part.length; at += PIECE_BYTES) yield part.subarray(at, at + PIECE_BYTES);
	}
}

export type PackedFile = { sha256: string; byteCount: number; deflated: Buffer[] };

/** Pieces being compressed at a time: as many as libuv has threads; a large file is never whole in memory. */
const AT_A_TIME = 4;

/** Hashes and compresses; the compressing runs beside the caller's thread. */
export async function packFile(bytes: ByteSource): Promise<PackedFile> {
	const hash = createHash('sha256');
	const packing: Promise<Buffer>[] = [];
	let byteCount = 0;
	for (const piece of pieces(bytes)) {
		packing.push(compress(piece, { level: 1 }));
		hash.update(piece);
		byteCount += piece.length;
		await packing.at(-AT_A_TIME);
	}
	return { sha256: hash.digest('hex'), byteCount, deflated: await Promise.all(packing) };
}

/** @returns the id of the new file. Call it inside the transaction that makes the draft. */
export async function insertSourceFile(
	db: Db,
	name: string,
	file: PackedFile,
	at: number
): Promise<number> {
	const [row] = await db
		.insert(sourceFile)
		.values({ name, sha256: file.sha256, byteCount: file.byteCount, createdAt: at })
		.returning({ id: sourceFile.id });
	if (!row) throw new Error('the file was not inserted');
	for (const [position, deflated] of file.deflated.entries()) {
		await db.insert(sourceChunk).values({ fileId: row.id, position, deflated });
	}
	return row.id;
}

/** Compresses beside the caller's thread; level 1 is fast and makes a ledger a tenth. */
export const compressPiece = (piece: Uint8Array): Promise<Buffer> => compress(piece, { level: 1 });

/** Pieces read at a time, so that a large file holds up nobody. */
const READ_AT_A_TIME = 8;

const findSome = async (db: Db, fileId: number, from: number, count: number): Promise<Buffer[]> =>
	(
		await db
			.select({ deflated: sourceChunk.deflated })
			.from(sourceChunk)
			.where(
				and(
					eq(sourceChunk.fileId, fileId),
					gte(sourceChunk.position, from),
					lt(sourceChunk.position, from + count)
				)
			)
			.orderBy(asc(sourceChunk.position))
	).map((row) => row.deflated);

/** The compressed pieces in their order: about a tenth of a ledger file. */
export async function findDeflated(db: Db, fileId: number): Promise<Buffer[]> {
	const found: Buffer[] = [];
	for (;;) {
		const some = await findSome(db, fileId, found.length, READ_AT_A_TIME);
		found.push(...some);
		if (some.length < READ_AT_A_TIME) return found;
		await setImmediate();
	}
}

/** The first megabyte, for what only looks at the top of a file. */
export const findSourceHead = async (db: Db, fileId: number): Promise<ByteSource> =>
	inflated(await findSome(db, fileId, 0, 1));

/** SHA-256 of a kept file, without holding it whole and without holding up the event loop. */
export async function hashKept(db: Db, fileId: number): Promise<string> {
	const hash = createHash('sha256');
	for (let position = 0; ; position += 1) {
		const [deflated] = await findSome(db, fileId, position, 1);
		if (!deflated) return hash.digest('hex');
		hash.update(await inflatePiece(deflated));
	}
}

/** Deletes bytes that belong to no batch, a few pieces at a time. */
export async function deleteSourceFile(db: Db, fileId: number): Promise<void> {
	const ofFile = eq(sourceChunk.fileId, fileId);
	for (;;) {
		const rows = await db
			.select({ position: sourceChunk.position })
			.from(sourceChunk)
			.where(ofFile)
			.orderBy(asc(sourceChunk.position))
			.limit(READ_AT_A_TIME);
		const last = rows.at(-1);
		if (!last) break;
		await db.delete(sourceChunk).where(and(ofFile, lt(sourceChunk.position, last.position + 1)));
		await setImmediate();
	}
	await db.delete(sourceFile).where(eq(sourceFile.id, fileId));
}

/** The bytes again, readable more than once; only the compressed pieces are held. */
export const findSourceBytes = async (db: Db, fileId: number): Promise<ByteSource> =>
	inflated(await findDeflated(db, fileId));

/** SHA-256 of stored bytes, to compare with what was recorded when they came. */
export function hashBytes(bytes: ByteSource): string {
	const hash = createHash('sha256');
	for (const piece of bytes) hash.update(piece);
	return hash.digest('hex');
}
