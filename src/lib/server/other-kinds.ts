/** Files that are no ledgers: trial balances and lists of accounts. Here their ways part from that of the vouchers. */
import { eq } from 'drizzle-orm';
import { otherKindOf } from '#lib/domain/ledger-import/file-kind.ts';
import type { LedgerReview } from '#lib/domain/ledger-import/review.ts';
import { openingRows } from '#lib/domain/trial-balance/opening-choice.ts';
import { findChart } from './accounts.ts';
import { readListBatch } from './account-lists.ts';
import { findOpeningRows } from './balances.ts';
import type { Batch } from './batches.ts';
import type { Db } from './db/client.ts';
import { openingBalance } from './db/schema.ts';
import { findOpeningChoices, readTrialBatch } from './trial-balances.ts';
import type { Difference } from './verify.ts';

/** The review such a file really has, in place of the ledger import's "this is no ledger". */
export async function reviewAsItIs(
	db: Db,
	batch: Batch,
	review: LedgerReview
): Promise<LedgerReview> {
	const kind = otherKindOf(review);
	if (kind === null) return review;
	const read =
		kind === 'trial-balance' ? await readTrialBatch(db, batch) : await readListBatch(db, batch);
	return read?.review ?? review;
}

/** Why a posted batch cannot be reversed: opening balances of a closed year, accounts that others stand on by now. */
export async function isBound(
	tx: Db,
	{ id, review }: Batch,
	closedThrough: string
): Promise<'month-closed' | 'not-posted' | null> {
	if (otherKindOf(review) === 'account-list') return 'not-posted';
	if (closedThrough === '') return null;
	const [opening] = await tx
		.select({ batchId: openingBalance.batchId })
		.from(openingBalance)
		.where(eq(openingBalance.batchId, id))
		.limit(1);
	return opening ? 'month-closed' : null;
}

/** For `verify`: null for a ledger, else what the kept facts and the file read again do not agree on. */
export async function compareOtherKind(db: Db, batch: Batch): Promise<Difference[] | null> {
	const kind = otherKindOf(batch.review);
	if (kind === null) return null;
	return kind === 'trial-balance' ? compareOpening(db, batch) : compareAccounts(db, batch);
}

const placeOf = (batch: Batch): string => `${batch.name ?? batch.id} ${batch.fileName}`;
const unreadable = (batch: Batch): Difference[] => [
	{ kind: 'file-unreadable', where: placeOf(batch), expected: '—', found: '—' }
];

async function compareOpening(db: Db, batch: Batch): Promise<Difference[]> {
	const read = await readTrialBatch(db, batch);
	const choices = read ? await findOpeningChoices(db, batch, read) : [];
	const choice = choices.find((one) => one.year === batch.year);
	if (!read?.balance || !choice) return unreadable(batch);
	const say = (one: { debitFen: number; creditFen: number; row: number }) =>
		`${one.debitFen} / ${one.creditFen} / ${one.row}`;
	const inFile = openingRows(read.balance, choice.group).map(
		(one) => [one.code, say(one)] as const
	);
	const kept = (await findOpeningRows(db, batch.id)).map(
		(one) => [one.code, say({ ...one, row: one.sourceRow })] as const
	);
	return differences('opening-differs', batch, new Map(inFile), new Map(kept));
}

/** Every account that the list brought is in the chart, under its name. */
async function compareAccounts(db: Db, batch: Batch): Promise<Difference[]> {
	const { review } = batch;
	if (review === null || review.accountingSystem === null) return unreadable(batch);
	const { accounts } = await findChart(db, batch.ledgerSetId, review.accountingSystem);
	const taken = new Map(review.newAccounts.map(({ code, name }) => [code, name]));
	const kept = [...taken.keys()].flatMap((code) => {
		const name = accounts.get(code)?.name;
		return name === undefined ? [] : [[code, name] as const];
	});
	return differences('account-missing', batch, taken, new Map(kept));
}

function differences(
	kind: Difference['kind'],
	batch: Batch,
	expected: ReadonlyMap<string, string>,
	found: ReadonlyMap<string, string>
): Difference[] {
	return [...new Set([...expected.keys(), ...found.keys()])]
		.filter((code) => expected.get(code) !== found.get(code))
		.map((code) => ({
			kind,
			where: `${placeOf(batch)} ${code}`,
			expected: expected.get(code) ?? '—',
			found: found.get(code) ?? '—'
		}));
}
