import { inflateSync } from 'node:zlib';
import type { ByteSource } from '#lib/domain/ledger-import/review.ts';

/** Compressed pieces as bytes, readable more than once; each is inflated when its turn comes. */
export const inflated = (pieces: readonly Uint8Array[]): ByteSource => ({
	*[Symbol.iterator]() {
		for (const piece of pieces) yield inflateSync(piece);
	}
});
