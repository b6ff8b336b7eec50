/** A file is sent in pieces of this size; a piece that arrives broken costs little to send again. */
export const PIECE_BYTES = 4 * 1024 * 1024;

/** An empty file is one empty piece, so that its review can say what is wrong with it. */
export const pieceCount = (byteCount: number, pieceBytes = PIECE_BYTES): number =>
	Math.max(1, Math.ceil(byteCount / pieceBytes));

/** Where piece `index` stands in its file. */
export function pieceRange(
	byteCount: number,
	index: number,
	pieceBytes = PIECE_BYTES
): { readonly from: number; readonly to: number } {
	const from = index * pieceBytes;
	return { from, to: Math.min(byteCount, from + pieceBytes) };
}

/** In the order of the file. */
export function missingPieces(count: number, received: Iterable<number>): number[] {
	const there = new Set(received);
	return Array.from({ length: count }, (_, index) => index).filter((index) => !there.has(index));
}

export function receivedBytes(
	byteCount: number,
	received: Iterable<number>,
	pieceBytes = PIECE_BYTES
): number {
	let sum = 0;
	for (const index of new Set(received)) {
		const { from, to } = pieceRange(byteCount, index, pieceBytes);
		sum += to - from;
	}
	return sum;
}

/** Whole per cent, and 100 only when nothing is missing. */
export const percentOf = (done: number, all: number): number =>
	all <= 0
		? done >= all
			? 100
			: 0
		: Math.min(done >= all ? 100 : 99, Math.floor((done / all) * 100));

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;

/** How long to wait before the next try after so many failed in a row. A village line may be away for an hour. */
export const retryWaitMs = (failed: number): number =>
	Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, failed - 1));
