/** What a draft would do to the books, read from its file with the draft's options. Writes nothing but the review. */
import { and, count, eq, inArray } from 'drizzle-orm';
import { setImmediate } from 'node:timers/promises';
import { sameMonthLastYear, yearOf, type Month } from '#lib/domain/calendar.ts';
import { classifier } from '#lib/domain/income/classify.ts';
import type { IncomeClass } from '#lib/domain/income/income-class.ts';
import type { IncomeDefinition } from '#lib/domain/income/definition.ts';
import { isClosingVoucher } from '#lib/domain/ledger/closing.ts';
import { buildChart, subAccount, type Chart } from '#lib/domain/ledger/chart.ts';
import type { MonthTotal } from '#lib/domain/ledger/totals.ts';
import { voucherKey, voucherName, type Entry, type Voucher } from '#lib/domain/ledger/voucher.ts';
import { importLedger, voucherDigest } from '#lib/domain/ledger-import/import-ledger.ts';
import type { LedgerReview } from '#lib/domain/ledger-import/review.ts';
import { formatYuan, type Fen } from '#lib/domain/money.ts';
import { findBatchById, sourceBytes, updateReview, type Batch } from './batches.ts';
import { contextOf } from './books-facts.ts';
import { findBooks } from './books-context.ts';
import type { Db } from './db/client.ts';
import { account, batch as batchTable, entry, voucher } from './db/schema.ts';
import { decisionKey, type EarlierDecision } from './entry-rows.ts';
import { findDecisionsOfReversed, findDefinition } from './income.ts';
import { findMonthTotals } from './totals.ts';

/** One month before and after posting. Money is stable income in fen; `lastYearFen` null = no books that month. */
export type MonthEffect = {
	month: Month;
	vouchersBefore: number;
	vouchersNew: number;
	stableBeforeFen: Fen;
	stableAfterFen: Fen;
	lastYearFen: Fen | null;
	needsReviewFen: Fen;
};
export type PreviewVoucher = Voucher & { hasProblem: boolean };
type Side = { label: string; lines: string[] };
/** A voucher that the books hold with other content. */
export type ChangedVoucher = { key: string; posted: Side; inFile: Side };
export type DraftReview = {
	review: LedgerReview;
	effects: MonthEffect[];
	vouchers: PreviewVoucher[];
	changed: ChangedVoucher[];
};

const CHANGED_LIMIT = 20;

export async function reviewDraft(db: Db, batchId: number, limit = 12): Promise<DraftReview> {
	const batch = await findBatchById(db, batchId);
	const bytes = await sourceBytes(db, batchId);
	const books = contextOf(await findBooks(db, batch, bytes, false));
	const chart = books.chart ?? buildChart('rural_2023');
	const tally = new Tally(
		chart,
		await findDefinition(db, batch.villageId),
		await findDecisionsOfReversed(db, batch.ledgerSetId),
		books.postedDigest
	);
	const review = await tally.drain(importLedger(bytes, batch.fileName, batch.options, books));
	if (batch.status === 'draft') await updateReview(db, batchId, review);
	const rows = new Set(review.problems.flatMap((one) => (one.row === null ? [] : [one.row])));
	return {
		review,
		effects: await findEffects(db, batch, tally),
		vouchers: preview(tally.vouchers, rows, limit),
		changed: await findChanged(db, batch, tally.changed)
	};
}

/** Vouchers with problems first, then in file order. */
function preview(
	vouchers: readonly Voucher[],
	problemRows: ReadonlySet<number>,
	limit: number
): PreviewVoucher[] {
	const marked = vouchers.map((one) => ({
		...one,
		hasProblem: one.entries.some((e) => problemRows.has(e.rowNumber))
	}));
	return [
		...marked.filter((one) => one.hasProblem),
		...marked.filter((one) => !one.hasProblem)
	].slice(0, limit);
}

const KEPT_VOUCHERS = 5000;

/** Adds up a file as it passes: vouchers and stable income by month. */
class Tally {
	readonly months = new Map<Month, { vouchers: number; stableFen: Fen; needsReviewFen: Fen }>();
	readonly vouchers: Voucher[] = [];
	readonly changed: Voucher[] = [];
	readonly #definition: IncomeDefinition;
	readonly #earlier: ReadonlyMap<string, EarlierDecision>;
	readonly #postedDigest: (key: string) => string | undefined;
	#chart: Chart;
	#classify: ReturnType<typeof classifier>;

	constructor(
		chart: Chart,
		definition: IncomeDefinition,
		earlier: ReadonlyMap<string, EarlierDecision>,
		postedDigest: (key: string) => string | undefined
	) {
		this.#definition = definition;
		this.#earlier = earlier;
		this.#postedDigest = postedDigest;
		this.#chart = chart;
		this.#classify = classifier(definition, chart);
	}

	/** Lets other requests have a turn now and then: a large file takes seconds. */
	async drain(vouchers: Generator<Voucher, LedgerReview>): Promise<LedgerReview> {
		for (let n = 1; ; n += 1) {
			const next = vouchers.next();
			if (next.done) return next.value;
			this.#take(next.value);
			if (n % 1000 === 0) await setImmediate();
		}
	}

	#take(one: Voucher): void {
		if (this.vouchers.length < KEPT_VOUCHERS) this.vouchers.push(one);
		const posted = this.#postedDigest(voucherKey(one));
		if (posted !== undefined) {
			if (posted !== voucherDigest(one) && this.changed.length < CHANGED_LIMIT)
				this.changed.push(one);
			return;
		}
		for (const line of one.entries) this.#admit(line);
		const month = this.months.get(one.month) ?? { vouchers: 0, stableFen: 0, needsReviewFen: 0 };
		this.months.set(one.month, month);
		month.vouchers += 1;
		const isClosing = isClosingVoucher(one, this.#chart);
		if (isClosing) return;
		for (const [index, line] of one.entries.entries())
			this.#addIncome(month, line, this.#decided(one, index + 1));
	}

	/** Posting carries over what was decided about the very same line of a reversed batch. */
	#decided(one: Voucher, line: number): IncomeClass | undefined {
		if (this.#earlier.size === 0) return undefined;
		return this.#earlier.get(decisionKey(one, voucherDigest(one), line))?.incomeClass;
	}

	/** A new leaf is classified as it will be once it stands in the chart. */
	#admit({ accountCode: code, accountName: name, placedUnder }: Entry): void {
		if (this.#chart.accounts.has(code)) return;
		const leaf = subAccount(this.#chart, code, name, placedUnder);
		if (!leaf) return;
		const own = [...this.#chart.accounts.values()].filter((one) => one.parentCode !== null);
		this.#chart = buildChart(this.#chart.system, [...own, leaf]);
		this.#classify = classifier(this.#definition, this.#chart);
	}

	#addIncome(
		month: { stableFen: Fen; needsReviewFen: Fen },
		line: Entry,
		decided: IncomeClass | undefined
	): void {
		const incomeClass = decided ?? this.#classify(line, false);
		const fen = line.creditFen - line.debitFen;
		if (incomeClass === 'stable') month.stableFen += fen;
		if (incomeClass === 'needs_review') month.needsReviewFen += fen;
	}
}

async function findEffects(db: Db, batch: Batch, tally: Tally): Promise<MonthEffect[]> {
	// A month outside the year is an error of its line; what it would add is no effect.
	const months = [...tally.months.keys()]
		.filter((month) => batch.year === null || yearOf(month) === batch.year)
		.sort();
	const [first] = months;
	if (first === undefined) return [];
	const totals = await findMonthTotals(
		db,
		[batch.ledgerSetId],
		yearOf(first) - 1,
		yearOf(months.at(-1) ?? first)
	);
	const before = await countVouchers(db, batch.ledgerSetId, months);
	return months.map((month) => {
		const added = tally.months.get(month);
		const stableBeforeFen = stableOf(totals, month);
		return {
			month,
			vouchersBefore: before.get(month) ?? 0,
			vouchersNew: added?.vouchers ?? 0,
			stableBeforeFen,
			stableAfterFen: stableBeforeFen + (added?.stableFen ?? 0),
			lastYearFen: hasBooks(totals, sameMonthLastYear(month))
				? stableOf(totals, sameMonthLastYear(month))
				: null,
			needsReviewFen: added?.needsReviewFen ?? 0
		};
	});
}

const hasBooks = (totals: readonly MonthTotal[], month: Month): boolean =>
	totals.some((row) => row.month === month);
const stableOf = (totals: readonly MonthTotal[], month: Month): Fen =>
	totals
		.filter((row) => row.month === month && row.incomeClass === 'stable' && !row.isClosing)
		.reduce((sum, row) => sum + row.creditFen - row.debitFen, 0);

async function countVouchers(
	db: Db,
	ledgerSetId: number,
	months: readonly Month[]
): Promise<Map<Month, number>> {
	const rows = await db
		.select({ month: voucher.month, vouchers: count() })
		.from(voucher)
		.innerJoin(batchTable, eq(batchTable.id, voucher.batchId))
		.where(
			and(
				eq(voucher.ledgerSetId, ledgerSetId),
				eq(voucher.holdsNumber, true),
				inArray(voucher.month, [...months]),
				eq(batchTable.status, 'posted')
			)
		)
		.groupBy(voucher.month);
	return new Map(rows.map((row) => [row.month, row.vouchers]));
}

const lineOf = (one: {
	accountCode: string;
	accountName: string;
	summary: string;
	debitFen: Fen;
	creditFen: Fen;
}): string =>
	`${one.debitFen !== 0 ? '借' : '贷'} ${one.accountCode} ${one.accountName} ${formatYuan(one.debitFen !== 0 ? one.debitFen : one.creditFen)} ${one.summary}`;

async function findChanged(
	db: Db,
	batch: Batch,
	changed: readonly Voucher[]
): Promise<ChangedVoucher[]> {
	const result: ChangedVoucher[] = [];
	for (const one of changed) {
		const posted = await findPostedLines(db, batch.ledgerSetId, one);
		result.push({
			key: voucherKey(one),
			posted: { label: posted[0]?.bookedOn ?? '', lines: posted.map(lineOf) },
			inFile: { label: `${one.bookedOn} ${voucherName(one)}`, lines: one.entries.map(lineOf) }
		});
	}
	return result;
}

const findPostedLines = (db: Db, ledgerSetId: number, one: Voucher) =>
	db
		.select({
			bookedOn: voucher.bookedOn,
			accountCode: account.code,
			accountName: account.name,
			summary: entry.summary,
			debitFen: entry.debitFen,
			creditFen: entry.creditFen
		})
		.from(voucher)
		.innerJoin(batchTable, eq(batchTable.id, voucher.batchId))
		.innerJoin(entry, eq(entry.voucherId, voucher.id))
		.innerJoin(account, eq(account.id, entry.accountId))
		.where(
			and(
				eq(voucher.ledgerSetId, ledgerSetId),
				eq(voucher.month, one.month),
				eq(voucher.word, one.word),
				eq(voucher.number, one.number),
				eq(voucher.holdsNumber, true),
				eq(batchTable.status, 'posted')
			)
		)
		.orderBy(entry.line);
