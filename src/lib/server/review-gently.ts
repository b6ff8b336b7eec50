import { setImmediate } from 'node:timers/promises';
import { importLedger } from '#lib/domain/ledger-import/import-ledger.ts';
import type {
	BooksContext,
	ByteSource,
	ImportOptions,
	LedgerReview
} from '#lib/domain/ledger-import/review.ts';

/** `reviewAll` that lets other requests have a turn now and then. */
export async function reviewGently(
	bytes: ByteSource,
	fileName: string,
	options: ImportOptions,
	books: BooksContext
): Promise<LedgerReview> {
	const vouchers = importLedger(bytes, fileName, options, books);
	for (let n = 1; ; n += 1) {
		const step = vouchers.next();
		if (step.done) return step.value;
		if (n % 500 === 0) await setImmediate();
	}
}
