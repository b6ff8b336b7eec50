/** One page of a draft's vouchers of one verdict. The file is read again: only a person who turns pages asks for it. */
import { setImmediate } from 'node:timers/promises';
import { voucherKey, type Voucher } from '#lib/domain/ledger/voucher.ts';
import { importLedger } from '#lib/domain/ledger-import/import-ledger.ts';
import type { BooksContext } from '#lib/domain/ledger-import/review.ts';
import { verdictOf, type FileVerdict, type Verdict } from '#lib/domain/overlap/verdict.ts';
import { sourceBytes, type Batch } from './batches.ts';
import { findBooks } from './books-context.ts';
import { contextOf } from './books-facts.ts';
import { findChanged, type ChangedVoucher } from './changed-vouchers.ts';
import type { Db } from './db/client.ts';
import { CHANGED_SHOWN } from './draft-tally.ts';
import { listFileVoucher, type ListedVoucher } from './listed-vouchers.ts';
import { findMissing, LISTED } from './missing-vouchers.ts';
import { readToEnd } from './read-to-end.ts';

export type OverlapQuery = { readonly verdict: Verdict; readonly page: number };
/** `changed` where the verdict is that, else `listed`. */
export type OverlapPage = { changed: ChangedVoucher[]; listed: ListedVoucher[] };

export const pageSizeOf = (verdict: Verdict): number =>
	verdict === 'changed' ? CHANGED_SHOWN : LISTED;

export async function findOverlapPage(
	db: Db,
	batch: Batch,
	{ verdict, page }: OverlapQuery
): Promise<OverlapPage> {
	const bytes = await sourceBytes(db, batch.id);
	const books = contextOf(await findBooks(db, batch, bytes, false));
	const vouchers = importLedger(bytes, batch.fileName, batch.options, books);
	if (verdict === 'missing') {
		const matched = new Set<string>();
		const review = await readToEnd(vouchers, (one) => matched.add(voucherKey(one)));
		const { vouchers: listed } = await findMissing(db, batch, review.overlap, matched, page);
		return { changed: [], listed };
	}
	const found = await collect(vouchers, books, verdict, page);
	if (verdict === 'changed') return { changed: await findChanged(db, batch, found), listed: [] };
	const listed: ListedVoucher[] = [];
	for (const one of found) listed.push(await listFileVoucher(db, batch.ledgerSetId, one));
	return { changed: [], listed };
}

/** Reads no further than the page reaches. */
async function collect(
	vouchers: Generator<Voucher, unknown>,
	books: BooksContext,
	verdict: FileVerdict,
	page: number
): Promise<Voucher[]> {
	const size = pageSizeOf(verdict);
	const found: Voucher[] = [];
	let [seen, read] = [0, 0];
	for (const one of vouchers) {
		read += 1;
		if (read % 1000 === 0) await setImmediate();
		if (verdictOf(books.postedDigest(voucherKey(one)), one) !== verdict) continue;
		seen += 1;
		if (seen > (page - 1) * size) found.push(one);
		if (found.length === size) break;
	}
	return found;
}
