/** The original bytes of every file, kept compressed in pieces, with their SHA-256. They never change. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { asc, eq } from 'drizzle-orm';
import type { ByteSource } from '#lib/domain/ledger-import/review.ts';
import type { Db } from './db/client.ts';
import { sourceChunk, sourceFile } from './db/schema.ts';
import { inflated } from './deflated.ts';

const compress = promisify(deflate);
const PIECE_BYTES = 1024 * 1024;

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

/** The compressed pieces in their order: about a tenth of a ledger file. */
export async function findDeflated(db: Db, fileId: number): Promise<Buffer[]> {
	const rows = await db
		.select({ deflated: sourceChunk.deflated })
		.from(sourceChunk)
		.where(eq(sourceChunk.fileId, fileId))
		.orderBy(asc(sourceChunk.position));
	return rows.map((row) => row.deflated);
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
