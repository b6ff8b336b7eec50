import type { Month } from '#lib/domain/calendar.ts';
import { countOf } from '#lib/domain/overlap/check-overlap.ts';
import { answerOf, asksChoice, isReplaced } from '#lib/domain/overlap/effect.ts';
import { VERDICTS, type Verdict } from '#lib/domain/overlap/verdict.ts';
import type { OverlapReview } from '#lib/domain/ledger-import/review.ts';
import { addFen } from '#lib/domain/money.ts';
import type { Batch } from '#lib/server/batches.ts';
import type { Db } from '#lib/server/db/client.ts';
import { findOverlapPage, pageSizeOf } from '#lib/server/overlap-list.ts';
import type { DraftReview } from '#lib/server/review-draft.ts';
import { findFiscalYear, type LedgerSet } from '#lib/server/villages.ts';

/** From 1. The page has several lists, each with a word of its own. */
export const pageOf = (search: URLSearchParams, list = 'list'): number => {
	const typed = search.get(list) ?? '';
	return /^[1-9]\d{0,6}$/.test(typed) ? Number(typed) : 1;
};

/** The section “与账里已有的凭证”; null where the books hold nothing of the file's months. */
export async function loadOverlap(
	db: Db,
	batch: Batch,
	draft: DraftReview,
	sets: readonly LedgerSet[],
	search: URLSearchParams
) {
	const { overlap } = draft.review;
	if (!overlap || !sets.some((set) => set.id === batch.ledgerSetId)) return null;
	const { months, missingDigest } = overlap;
	const counts = Object.fromEntries(
		VERDICTS.map((verdict) => [verdict, countOf(overlap, verdict)])
	) as Record<Verdict, number>;
	const choice = batch.options.overlap ?? null;
	return {
		months,
		counts,
		choice,
		isAsked: asksChoice(months, batch.options.overlap),
		replaceable: months.filter(isReplaced).map(({ month }) => month),
		closed: await findClosed(db, batch, draft, overlap),
		answers: { add: answerOf(months, 'add'), replace: answerOf(months, 'replace') },
		stable: {
			before: addFen(...draft.effects.map((one) => one.stableBeforeFen)),
			add: addFen(...draft.effects.map((one) => one.stableIfAddedFen)),
			replace: addFen(...draft.effects.map((one) => one.stableIfReplacedFen))
		},
		missing: {
			count: draft.missing.count,
			sumFen: draft.missing.sumFen,
			digest: missingDigest,
			isAccepted: missingDigest !== '' && batch.options.acceptedMissing === missingDigest
		},
		shown: await findShown(db, batch, draft, counts, search)
	};
}

/** Months that replacing would touch and that are closed. */
async function findClosed(
	db: Db,
	batch: Batch,
	{ review }: DraftReview,
	{ months }: OverlapReview
): Promise<Month[]> {
	const year = review.fiscalYear;
	const known = year === null ? null : await findFiscalYear(db, batch.ledgerSetId, year);
	const closedThrough = known?.closedThrough ?? '';
	return months
		.filter(isReplaced)
		.map(({ month }) => month)
		.filter((month) => month <= closedThrough);
}

/** The list the address asks for; without a word what differs, since that is what a person must look at. */
async function findShown(
	db: Db,
	batch: Batch,
	draft: DraftReview,
	counts: Record<Verdict, number>,
	search: URLSearchParams
) {
	const asked = VERDICTS.find((one) => one === search.get('overlap'));
	const verdict = asked ?? VERDICTS.slice(0, 2).find((one) => counts[one] > 0);
	if (verdict === undefined) return null;
	const pages = Math.max(1, Math.ceil(counts[verdict] / pageSizeOf(verdict)));
	const page = Math.min(asked === undefined ? 1 : pageOf(search), pages);
	const first = { changed: draft.changed, listed: draft.missing.vouchers };
	const isAtHand = page === 1 && (verdict === 'changed' || verdict === 'missing');
	const found = isAtHand ? first : await findOverlapPage(db, batch, { verdict, page });
	return {
		verdict,
		page,
		pages,
		changed: verdict === 'changed' ? found.changed : [],
		listed: verdict === 'changed' ? [] : found.listed
	};
}
export type OverlapView = NonNullable<Awaited<ReturnType<typeof loadOverlap>>>;
