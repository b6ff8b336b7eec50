import type { Month } from '../calendar.ts';
import { voucherKey, type Voucher } from '../ledger/voucher.ts';
import { ContentDigest } from '../ledger-import/content-digest.ts';
import type {
	BooksContext,
	ImportOptions,
	OverlapMonth,
	OverlapReview
} from '../ledger-import/review.ts';
import { goesIn, replacedMonths } from './effect.ts';
import { verdictOf, type FileVerdict } from './verdict.ts';

type Count = { vouchers: number; entries: number };
type MonthCount = Record<FileVerdict | 'missing', Count>;
const nothing = (): Count => ({ vouchers: 0, entries: 0 });

/** Compares a file with the books voucher by voucher as it passes; at the end it knows what the file lacks. */
export class OverlapTally {
	readonly #books: BooksContext;
	readonly #months = new Map<Month, MonthCount>();
	readonly #matched = new Set<string>();

	constructor(books: BooksContext) {
		this.#books = books;
	}

	take(voucher: Voucher): FileVerdict {
		const key = voucherKey(voucher);
		const verdict = verdictOf(this.#books.postedDigest(key), voucher);
		if (verdict !== 'new') this.#matched.add(key);
		const count = this.#monthOf(voucher.month)[verdict];
		count.vouchers += 1;
		count.entries += voucher.entries.length;
		return verdict;
	}

	#monthOf(month: Month): MonthCount {
		let count = this.#months.get(month);
		if (!count) {
			count = { new: nothing(), identical: nothing(), changed: nothing(), missing: nothing() };
			this.#months.set(month, count);
		}
		return count;
	}

	/** Undefined where the books hold nothing of the file's months. Call it once, when the file has passed. */
	review({ overlap: choice }: ImportOptions): OverlapReview | undefined {
		const missingDigest = this.#takeMissing();
		const months = [...this.#months]
			.map(([month, count]) => countsOf(month, count))
			.sort((a, b) => a.month.localeCompare(b.month));
		if (!months.some(({ identical, changed, missing }) => identical + changed + missing > 0))
			return undefined;
		const replaced = replacedMonths(months, choice);
		return { months, missingDigest, replacedMonths: replaced, added: this.#added(replaced) };
	}

	#takeMissing(): string {
		const missing: string[] = [];
		for (const key of this.#books.postedKeys?.() ?? []) {
			const month = this.#months.get(key.slice(0, 7));
			if (!month || this.#matched.has(key)) continue;
			month.missing.vouchers += 1;
			missing.push(key);
		}
		return missing.length === 0 ? '' : this.#digestOf(missing.sort());
	}

	#digestOf(keys: readonly string[]): string {
		const digest = new ContentDigest();
		for (const key of keys) digest.add(`${key} ${this.#books.postedDigest(key) ?? ''}`);
		return digest.toString();
	}

	#added(replaced: readonly Month[]): Count {
		const added = nothing();
		for (const [month, counts] of this.#months) {
			for (const verdict of ['new', 'identical', 'changed'] as const) {
				if (!goesIn(verdict, replaced.includes(month))) continue;
				added.vouchers += counts[verdict].vouchers;
				added.entries += counts[verdict].entries;
			}
		}
		return added;
	}
}

const countsOf = (month: Month, count: MonthCount): OverlapMonth => ({
	month,
	new: count.new.vouchers,
	identical: count.identical.vouchers,
	changed: count.changed.vouchers,
	missing: count.missing.vouchers
});
