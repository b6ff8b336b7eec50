import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	missingPieces,
	percentOf,
	PIECE_BYTES,
	pieceCount,
	pieceRange,
	receivedBytes,
	retryWaitMs
} from '#lib/domain/ledger-import/upload-pieces.ts';

describe('the pieces of a file', () => {
	it.each([
		[0, 1],
		[1, 1],
		[PIECE_BYTES, 1],
		[PIECE_BYTES + 1, 2],
		[512 * 1024 * 1024, 128]
	])('%i bytes are %i pieces', (bytes, pieces) => {
		expect(pieceCount(bytes)).toBe(pieces);
	});

	it('lie end to end and are the whole file', () => {
		fc.assert(
			fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 5000 }), (byteCount, pieceBytes) => {
				let at = 0;
				for (let n = 0; n < pieceCount(byteCount, pieceBytes); n += 1) {
					const { from, to } = pieceRange(byteCount, n, pieceBytes);
					expect(from).toBe(at);
					expect(to - from).toBeLessThanOrEqual(pieceBytes);
					at = to;
				}
				expect(at).toBe(byteCount);
			})
		);
	});

	it('are there or missing, never both', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 60 }),
				fc.array(fc.nat(80)),
				fc.integer({ min: 1, max: 50 }),
				(count, received, pieceBytes) => {
					const missing = missingPieces(count, received);
					const byteCount = count * pieceBytes;
					const there = received.filter((index) => index < count);
					expect(
						receivedBytes(byteCount, there, pieceBytes) +
							receivedBytes(byteCount, missing, pieceBytes)
					).toBe(byteCount);
					expect(missing).toEqual([...missing].sort((a, b) => a - b));
				}
			)
		);
	});
});

describe('progress', () => {
	it.each([
		[0, 100, 0],
		[45, 100, 45],
		[999_999, 1_000_000, 99],
		[100, 100, 100],
		[0, 0, 100]
	])('%i of %i is %i per cent', (done, all, percent) => {
		expect(percentOf(done, all)).toBe(percent);
	});

	it('says 100 only when nothing is missing', () => {
		fc.assert(
			fc.property(fc.nat(10_000), fc.integer({ min: 1, max: 10_000 }), (done, all) => {
				expect(percentOf(done, all) === 100).toBe(done >= all);
			})
		);
	});
});

it('a lost line is asked again soon, then patiently', () => {
	expect([1, 2, 3, 4, 5, 6, 50].map(retryWaitMs)).toEqual([
		1000, 2000, 4000, 8000, 16_000, 30_000, 30_000
	]);
});
