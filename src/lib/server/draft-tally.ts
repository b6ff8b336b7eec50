/** Adds up a draft's file as it passes: what posting it would do. Plain data in, plain data out; touches no database. */
import type { Month } from '#lib/domain/calendar.ts';
import { classifier } from '#lib/domain/income/classify.ts';
import type { IncomeClass } from '#lib/domain/income/income-class.ts';
import type { IncomeDefinition } from '#lib/domain/income/definition.ts';
import { isClosingVoucher } from '#lib/domain/ledger/closing.ts';
import { buildChart, subAccount, type Chart } from '#lib/domain/ledger/chart.ts';
import { voucherKey, type Entry, type Voucher } from '#lib/domain/ledger/voucher.ts';
import { ContentDigest } from '#lib/domain/ledger-import/content-digest.ts';
import { voucherDigest } from '#lib/domain/ledger-import/import-ledger.ts';
import type { Fen } from '#lib/domain/money.ts';
import { decisionKeys } from './decision-keys.ts';
import type { EarlierDecision } from './entry-rows.ts';

/** Of changed vouchers, those the review shows at once. */
export const CHANGED_SHOWN = 10;
const KEPT_VOUCHERS = 5000;

/** What a month of the file comes to: of its new vouchers, and of all that are in the file. */
export type Sums = { vouchers: number; stableFen: Fen; needsReviewFen: Fen };
export type MonthSums = { added: Sums; whole: Sums };
const nothing = (): Sums => ({ vouchers: 0, stableFen: 0, needsReviewFen: 0 });

/** Vouchers and stable income by month. */
export class DraftTally {
	readonly months = new Map<Month, MonthSums>();
	readonly vouchers: Voucher[] = [];
	readonly changed: Voucher[] = [];
	/** Keys of the file that the books hold too. */
	readonly matched = new Set<string>();
	readonly content = new ContentDigest();
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

	take(one: Voucher): void {
		if (this.vouchers.length < KEPT_VOUCHERS) this.vouchers.push(one);
		const { month, word, number } = one;
		const digest = voucherDigest(one);
		this.content.add(`${month} ${word}-${number} ${digest}`);
		const sums = this.months.get(month) ?? { added: nothing(), whole: nothing() };
		this.months.set(month, sums);
		for (const line of one.entries) this.#admit(line);
		const income = this.#incomeOf(one);
		addTo(sums.whole, income);
		if (this.#isNew(one, digest)) addTo(sums.added, income);
	}

	#isNew(one: Voucher, digest: string): boolean {
		const key = voucherKey(one);
		const posted = this.#postedDigest(key);
		if (posted === undefined) return true;
		this.matched.add(key);
		if (posted !== digest && this.changed.length < CHANGED_SHOWN) this.changed.push(one);
		return false;
	}

	#incomeOf(one: Voucher): Sums {
		const sums = { ...nothing(), vouchers: 1 };
		if (isClosingVoucher(one, this.#chart)) return sums;
		// Posting carries over what was decided about the very same line.
		const keys = this.#earlier.size === 0 ? null : decisionKeys(one);
		for (const [index, line] of one.entries.entries()) {
			const decided = keys && this.#earlier.get(keys[index] ?? '')?.incomeClass;
			this.#addIncome(sums, line, decided ?? null);
		}
		return sums;
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

	#addIncome(sums: Sums, line: Entry, decided: IncomeClass | null): void {
		const incomeClass = decided ?? this.#classify(line, false);
		const fen = line.creditFen - line.debitFen;
		if (incomeClass === 'stable') sums.stableFen += fen;
		if (incomeClass === 'needs_review') sums.needsReviewFen += fen;
	}
}

function addTo(sums: Sums, one: Sums): void {
	sums.vouchers += one.vouchers;
	sums.stableFen += one.stableFen;
	sums.needsReviewFen += one.needsReviewFen;
}
