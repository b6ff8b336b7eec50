/** Files that come in pieces: resumed, hashed, completed, cancelled, cleared. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBatches, findBatchById, insertDraft, sourceBytes } from '#lib/server/batches.ts';
import { sourceChunk, sourceFile, upload } from '#lib/server/db/schema.ts';
import { hashBytes, hashKept } from '#lib/server/source-files.ts';
import {
	cancelUpload,
	clearOldUploads,
	completeUpload,
	findReceived,
	findUnfinished,
	findUpload,
	keepPiece,
	openUpload,
	type Announced
} from '#lib/server/uploads.ts';
import type { LedgerSet, Village } from '#lib/server/villages.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';
import { accountant, ledgerFile, makeVillage, MARCH, secretary } from './village-fixture.ts';

const PIECE = 4 * 1024 * 1024;
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** 9 MB that do not repeat: three pieces, the last one short. */
const large = Uint8Array.from({ length: 9 * 1024 * 1024 }, (_, i) => (i * 7919 + (i >> 13)) % 251);
const piecesOf = (bytes: Uint8Array): Uint8Array[] =>
	bytes.length === 0
		? [bytes]
		: Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, n) =>
				bytes.subarray(n * PIECE, (n + 1) * PIECE)
			);
const announce = (bytes: Uint8Array, name = '大账.csv'): Announced => ({
	name,
	byteCount: bytes.length,
	pieceBytes: PIECE,
	hashes: piecesOf(bytes).map(hash),
	options: {}
});

let test: TestDatabase;
let village: Village;
let set: LedgerSet;
beforeEach(async () => {
	test = await openTestDatabase();
	({ village, set } = await makeVillage(test.db));
});
afterEach(() => test.remove());

const open = (bytes: Uint8Array, name?: string) =>
	openUpload(test.db, set.id, announce(bytes, name), accountant);
async function sendAll(bytes: Uint8Array, name?: string) {
	const of = await open(bytes, name);
	for (const [index, piece] of piecesOf(bytes).entries())
		expect(await keepPiece(test.db, of, index, piece, 1)).toBe('kept');
	return of;
}

describe('pieces', () => {
	it('come in any order and make the very file', async () => {
		const of = await open(large);
		const pieces = piecesOf(large);
		for (const index of [2, 0, 1])
			expect(await keepPiece(test.db, of, index, pieces[index] ?? large, 1)).toBe('kept');
		const done = await completeUpload(test.db, of, accountant);
		if (!done.ok) throw new Error('not complete');
		expect(done).toMatchObject({ isNew: true, batch: { status: 'draft', sha256: hash(large) } });
		expect(hashBytes(await sourceBytes(test.db, done.batch.id))).toBe(hash(large));
		expect(await hashKept(test.db, done.batch.fileId)).toBe(hash(large));
	});

	it('are kept once however often they come', async () => {
		const of = await open(large);
		const [first = large] = piecesOf(large);
		await Promise.all([1, 2, 3].map(() => keepPiece(test.db, of, 0, first, 1)));
		expect(await findReceived(test.db, of)).toEqual([0]);
		expect(await test.db.$count(sourceChunk)).toBe(4);
	});

	it('that arrive broken are not kept', async () => {
		const of = await open(large);
		const [first = large] = piecesOf(large);
		const broken = first.slice();
		broken[1000] = (broken[1000] ?? 0) ^ 1;
		expect(await keepPiece(test.db, of, 0, broken, 1)).toBe('broken');
		expect(await keepPiece(test.db, of, 0, first.subarray(1), 1)).toBe('broken');
		expect(await keepPiece(test.db, of, 1, first, 1)).toBe('broken');
		expect(await keepPiece(test.db, of, 3, first, 1)).toBe('no-such-piece');
		expect(await findReceived(test.db, of)).toEqual([]);
	});

	it('an empty file is one empty piece', async () => {
		const of = await sendAll(new Uint8Array(0));
		expect(await completeUpload(test.db, of, accountant)).toMatchObject({
			ok: true,
			batch: { byteCount: 0, sha256: hash(new Uint8Array(0)) }
		});
	});
});

describe('an upload', () => {
	it('goes on where it stopped, also under another name and by another person', async () => {
		const of = await open(large);
		await keepPiece(test.db, of, 0, piecesOf(large)[0] ?? large, 1);
		const again = await openUpload(test.db, set.id, announce(large, '改了名.csv'), secretary);
		expect(again.id).toBe(of.id);
		expect(await findReceived(test.db, again)).toEqual([0]);
		expect(await findUnfinished(test.db, village.id)).toMatchObject([
			{ name: '大账.csv', byteCount: large.length, receivedBytes: PIECE, createdBy: '会计甲' }
		]);
	});

	it('of another file with the same name, size and beginning is another one', async () => {
		const other = large.slice();
		other[large.length - 1] = 252;
		const of = await open(large);
		expect((await open(other)).id).not.toBe(of.id);
	});

	it('tells what is missing instead of making half a draft', async () => {
		const of = await open(large);
		await keepPiece(test.db, of, 1, piecesOf(large)[1] ?? large, 1);
		expect(await completeUpload(test.db, of, accountant)).toEqual({ ok: false, missing: [0, 2] });
		expect(await findBatches(test.db, village.id)).toEqual([]);
	});

	it('completed twice at once is one draft', async () => {
		const of = await sendAll(large);
		const both = await Promise.all([1, 2].map(() => completeUpload(test.db, of, accountant)));
		const ids = both.map((one) => one.ok && one.batch.id);
		expect(ids[0]).toBe(ids[1]);
		expect(await findBatches(test.db, village.id)).toHaveLength(1);
		const later = await findUpload(test.db, village.id, of.id);
		expect(later && (await completeUpload(test.db, later, accountant))).toMatchObject({
			ok: true,
			isNew: false
		});
	});

	it('of bytes that a draft holds already is that draft, and its own copy goes', async () => {
		const bytes = ledgerFile(MARCH);
		const { batch } = await insertDraft(
			test.db,
			set.id,
			{ name: '记账_2022.csv', bytes: [bytes] },
			{},
			accountant
		);
		const of = await sendAll(bytes, '另一个名.csv');
		expect(await completeUpload(test.db, of, accountant)).toMatchObject({
			isNew: false,
			batch: { id: batch.id }
		});
		expect(await test.db.$count(sourceFile)).toBe(1);
		expect(await findUnfinished(test.db, village.id)).toEqual([]);
		// Chosen once more its pieces need not be sent.
		const third = await open(bytes);
		expect(third.batchId).toBe(batch.id);
	});

	it('is not found from another village', async () => {
		const { village: other } = await makeVillage(test.db, 'other');
		const of = await open(large);
		expect(await findUpload(test.db, other.id, of.id)).toBeNull();
	});

	it('keeps the year that was typed', async () => {
		const bytes = ledgerFile(MARCH);
		const options = { fiscalYear: 2022 };
		const of = await openUpload(test.db, set.id, { ...announce(bytes), options }, accountant);
		await keepPiece(test.db, of, 0, bytes, 1);
		const done = await completeUpload(test.db, of, accountant);
		expect(done.ok && (await findBatchById(test.db, done.batch.id))).toMatchObject({
			year: 2022,
			options
		});
	});
});

describe('clearing', () => {
	const nothingLeft = async () => [
		await test.db.$count(upload),
		await test.db.$count(sourceFile),
		await test.db.$count(sourceChunk)
	];

	it('a cancelled upload leaves nothing, and late pieces are not kept', async () => {
		const of = await open(large);
		const [first = large] = piecesOf(large);
		await keepPiece(test.db, of, 0, first, 1);
		await cancelUpload(test.db, of, accountant);
		expect(await keepPiece(test.db, of, 1, piecesOf(large)[1] ?? large, 1)).toBe('over');
		expect(await nothingLeft()).toEqual([0, 0, 0]);
	});

	it('one that has become a draft is not taken away by cancelling', async () => {
		const of = await sendAll(ledgerFile(MARCH));
		await completeUpload(test.db, of, accountant);
		await cancelUpload(test.db, of, accountant);
		expect(await findBatches(test.db, village.id)).toHaveLength(1);
		expect(await test.db.$count(sourceChunk)).toBe(1);
	});

	it('takes what nobody went on with for a week, and nothing younger', async () => {
		const week = 7 * 24 * 60 * 60 * 1000;
		const of = await open(large);
		await keepPiece(test.db, of, 0, piecesOf(large)[0] ?? large, accountant.at + 5);
		await clearOldUploads(test.db, accountant.at + week);
		expect(await findReceived(test.db, of)).toEqual([0]);
		await clearOldUploads(test.db, accountant.at + week + 6);
		expect(await nothingLeft()).toEqual([0, 0, 0]);
	});

	it('takes bytes that a crash while cancelling left without an upload', async () => {
		const of = await open(large);
		await keepPiece(test.db, of, 0, piecesOf(large)[0] ?? large, 1);
		await test.db.delete(upload);
		await clearOldUploads(test.db, 2);
		expect(await nothingLeft()).toEqual([0, 0, 0]);
	});

	it('leaves drafts alone', async () => {
		const of = await sendAll(ledgerFile(MARCH));
		await completeUpload(test.db, of, accountant);
		await clearOldUploads(test.db, 1e15);
		expect(await test.db.$count(upload)).toBe(0);
		expect(await findBatches(test.db, village.id)).toHaveLength(1);
		expect(await test.db.$count(sourceChunk)).toBe(1);
	});
});
