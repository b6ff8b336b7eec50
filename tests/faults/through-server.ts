/**
 * Damaged files through the server, on a throw-away database: what is refused leaves nothing behind but its draft, the
 * review page opens, the draft can be discarded; what is posted is what the file says.
 */
import { isNotNull } from 'drizzle-orm';
import { loadReview } from '../../src/routes/office/[village]/import/[batch]/load-review.server.ts';
import {
	discardDraft,
	findBatchById,
	insertDraft,
	updateDraftOptions
} from '#lib/server/batches.ts';
import type { Db } from '#lib/server/db/client.ts';
import {
	account,
	batchTotal,
	entry,
	fiscalYear,
	monthTotal,
	voucher
} from '#lib/server/db/schema.ts';
import { postBatch } from '#lib/server/post-batch.ts';
import { reverseBatch } from '#lib/server/reverse-batch.ts';
import { reviewDraft } from '#lib/server/review-draft.ts';
import { verifyBooks } from '#lib/server/verify.ts';
import type { LedgerSet, Village } from '#lib/server/villages.ts';
import type { Case } from './one-case.ts';

const TABLES = { voucher, entry, monthTotal, batchTotal, account, fiscalYear };
const BY = { userId: 'u1', name: '会计甲', at: 1_700_000_000_000 };
export type Place = { readonly village: Village; readonly set: LedgerSet };

/** Everything that an accepted file writes; the rest of the database may grow. */
async function booksOf(db: Db): Promise<string> {
	const counts = Object.entries(TABLES).map(async ([name, table]) => [
		name,
		// The official accounts are no file's.
		await db.$count(table, table === account ? isNotNull(account.parentCode) : undefined)
	]);
	return JSON.stringify(await Promise.all(counts));
}

/** @returns what went wrong, nothing where all is well */
export async function brokenInServer(
	db: Db,
	{ village, set }: Place,
	one: Case
): Promise<string[]> {
	const before = await booksOf(db);
	const upload = { name: one.fileName, bytes: [one.bytes] };
	const { batch, isNew } = await insertDraft(db, set.id, upload, one.options, BY);
	if (!isNew) return [];
	const { review } = await reviewDraft(db, batch.id);
	const acceptedAccounts = review.newAccounts.map(({ code }) => code);
	await updateDraftOptions(db, batch.id, { ...one.options, acceptedAccounts }, BY);
	const broken: string[] = [];
	for (const language of ['zh-CN', 'en'] as const) {
		const page = await loadReview(
			db,
			await findBatchById(db, batch.id),
			village,
			[set],
			language,
			new URLSearchParams(),
			true
		);
		if (page.review === null) broken.push('the page has no review');
		else if (JSON.stringify(page).length > 4_000_000) broken.push('the page is larger than 4 MB');
	}
	const outcome = await postBatch(db, batch.id, BY, { acceptsWarnings: true });
	if (outcome.ok) return [...broken, ...(await brokenPosting(db, batch.id))];
	if ((await booksOf(db)) !== before)
		broken.push(
			`refused (${outcome.reason}), and the books changed: ${before} → ${await booksOf(db)}`
		);
	const kept = await findBatchById(db, batch.id);
	if (kept.status !== 'draft') broken.push(`refused, and the draft is ${kept.status}`);
	if (!(await discardDraft(db, batch.id, BY))) broken.push('the draft cannot be discarded');
	return broken;
}

/** Taken back at once, so that the next file meets books without these vouchers. */
async function brokenPosting(db: Db, batchId: number): Promise<string[]> {
	const report = await verifyBooks(db);
	const broken = report.differences.map(
		({ kind, where, expected, found }) =>
			`posted, and ${kind} differs: ${where} ${expected} ${found}`
	);
	const reversed = await reverseBatch(db, batchId, '试验', BY);
	return reversed.ok ? broken : [...broken, 'posted, and cannot be reversed'];
}
