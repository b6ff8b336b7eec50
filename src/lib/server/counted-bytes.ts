import type { ByteSource } from '#lib/domain/ledger-import/review.ts';

/** The same bytes; tells how far the newest of its readers is. A file is looked into several times before it is read. */
export function countedBytes(bytes: ByteSource): ByteSource & { readonly read: () => number } {
	let count = 0;
	return {
		*[Symbol.iterator]() {
			count = 0;
			for (const piece of bytes) {
				count += piece.length;
				yield piece;
			}
		},
		read: () => count
	};
}
