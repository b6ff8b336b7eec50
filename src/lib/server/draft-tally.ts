/** Adds up a draft's file as it passes: what posting it would do. Plain data in, plain data out; touches no database. */
import { setImmediate } from 'node:timers/promises';
import type { Month } from '#lib/domain/calendar.ts';
import { classifier } from '#lib/domain/income/classify.ts';
import type { IncomeClass } from '#lib/domain/income/income-class.ts';
import type { IncomeDefinition } from '#lib/domain/income/definition.ts';
import { isClosingVoucher } from '#lib/domain/ledger/closing.ts';
import { buildChart, subAccount, type Chart } from '#lib/domain/ledger/chart.ts';
import { voucherKey, type Entry, type Voucher } from '#lib/domain/ledger/voucher.ts';
import { voucherDigest } from '#lib/domain/ledger-import/import-ledger.ts';
import type { LedgerReview } from '#lib/domain/ledger-import/review.ts';
import type { Fen } from '#lib/domain/money.ts';
import { decisionKey, type EarlierDecision } from './entry-rows.ts';

const CHANGED_LIMIT = 20;
const KEPT_VOUCHERS = 5000;

/** Vouchers and stable income by month. */
export class DraftTally {
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
	async drain(
		vouchers: Generator<Voucher, LedgerReview>,
		onRead?: (entries: number) => void
	): Promise<LedgerReview> {
		let entries = 0;
		for (let n = 1; ; n += 1) {
			const next = vouchers.next();
			if (next.done) return next.value;
			this.#take(next.value);
			entries += next.value.entries.length;
			if (n % 1000 !== 0) continue;
			onRead?.(entries);
			await setImmediate();
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
