/**
 * A file becomes rows for the books: vouchers and entries packed chunk by chunk, with the totals at the end. Touches no
 * database, so that it can run beside it in a thread of its own (entry-rows-thread.ts).
 */
import { setImmediate } from 'node:timers/promises';
import { classifier } from '#lib/domain/income/classify.ts';
import type { IncomeDefinition } from '#lib/domain/income/definition.ts';
import type { IncomeClass } from '#lib/domain/income/income-class.ts';
import type { Month } from '#lib/domain/calendar.ts';
import { invariant } from '#lib/domain/invariant.ts';
import type { AccountCode } from '#lib/domain/ledger/account.ts';
import { isClosingVoucher } from '#lib/domain/ledger/closing.ts';
import { subAccount, type Chart } from '#lib/domain/ledger/chart.ts';
import { voucherKey, type Voucher } from '#lib/domain/ledger/voucher.ts';
import { decisionKeys } from './decision-keys.ts';
import { ContentDigest } from '#lib/domain/ledger-import/content-digest.ts';
import { importLedger, voucherDigest } from '#lib/domain/ledger-import/import-ledger.ts';
import type { ImportOptions, LedgerReview, NewAccount } from '#lib/domain/ledger-import/review.ts';
import { VOUCHERS_PER_BATCH } from './voucher-ids.ts';
import { ChunkPacker, type PackedChunk } from './chunk-packer.ts';
import { contextOf, type BooksFacts } from './books-facts.ts';
import { inflated } from './deflated.ts';
import { TotalSheet, type TotalRow } from './total-sheet.ts';

/** Everything the rows are made from: plain data that can cross to another thread. */
export type RowSource = {
	readonly batchId: number;
	readonly fileName: string;
	readonly deflated: readonly Uint8Array[];
	readonly options: ImportOptions;
	readonly books: BooksFacts;
	readonly chart: Chart;
	readonly accountIds: ReadonlyMap<AccountCode, number>;
	readonly definition: IncomeDefinition;
	/** Decisions made so far, by `decisionKeys`. */
	readonly earlier: ReadonlyMap<string, EarlierDecision>;
	/** Months whose posted vouchers this file replaces; of other months what is posted is left out. */
	readonly replacedMonths: readonly Month[];
};

/** A decision as it was made, to be carried over to the very same line of a corrected file. */
export type EarlierDecision = {
	incomeClass: IncomeClass;
	previousClass: IncomeClass;
	reason: string;
	decidedBy: string;
	decidedAt: number;
};
export type CarriedDecision = EarlierDecision & { voucherId: number; line: number };

export type RowEnd = {
	review: LedgerReview;
	totals: TotalRow[];
	decisions: CarriedDecision[];
	contentDigest: string;
};
/** Packed, so that a chunk is handed to another thread and to SQLite without becoming text or objects on the way. */
export type RowChunk = PackedChunk;
export type Admitted = { chart: Chart; accountIds: ReadonlyMap<AccountCode, number> };
/** Gives new leaf accounts their rows before the first entry that names them. */
export type Admit = (added: NewAccount[]) => Promise<Admitted>;
/** `chunkEntries`: entries of a chunk, about; fewer hold up readers of the same process less. */
export type ReadRows = (
	source: RowSource,
	admit: Admit,
	chunkEntries?: number
) => AsyncGenerator<RowChunk, RowEnd>;

/** Written in about 20 ms, half of it the commit: readers wait no longer than that. */
const CHUNK_ENTRIES = 8000;

/** In this thread; other requests get a turn between chunks. */
export const readRows: ReadRows = async function* (source, admit, chunkEntries = CHUNK_ENTRIES) {
	const maker = new RowMaker(source);
	const bytes = inflated(source.deflated);
	const vouchers = importLedger(bytes, source.fileName, source.options, contextOf(source.books));
	let pending: Voucher[] = [];
	let entryCount = 0;
	for (;;) {
		const next = vouchers.next();
		if (!next.done) {
			pending.push(next.value);
			entryCount += next.value.entries.length;
		}
		if (entryCount >= chunkEntries || (next.done && pending.length > 0)) {
			yield await maker.chunkOf(pending, admit);
			[pending, entryCount] = [[], 0];
			await setImmediate();
		}
		if (next.done) return { review: next.value, ...maker.end() };
	}
};

class RowMaker {
	readonly #source: RowSource;
	readonly #sheet = new TotalSheet();
	readonly #decisions: CarriedDecision[] = [];
	readonly #packer = new ChunkPacker(CHUNK_ENTRIES);
	#chart: Chart;
	#accountIds: ReadonlyMap<AccountCode, number>;
	#classify: ReturnType<typeof classifier>;
	#voucherCount = 0;
	readonly #content = new ContentDigest();
	/** The books hold nothing of the year: the common case asks no further. */
	readonly #isAlone: boolean;

	constructor(source: RowSource) {
		this.#source = source;
		this.#isAlone = source.books.posted.size === 0;
		this.#chart = source.chart;
		this.#accountIds = source.accountIds;
		this.#classify = classifier(source.definition, source.chart);
	}

	end(): Omit<RowEnd, 'review'> {
		return {
			totals: this.#sheet.rows(),
			decisions: this.#decisions,
			contentDigest: this.#content.toString()
		};
	}

	async chunkOf(pending: readonly Voucher[], admit: Admit): Promise<RowChunk> {
		const kept = this.#isAlone ? pending : pending.filter((one) => !this.#isLeftOut(one));
		await this.#admitNew(kept, admit);
		for (const one of pending) this.#take(one);
		return this.#packer.take();
	}

	/** Held by the books already, in a month that stays as it is. */
	#isLeftOut(one: Voucher): boolean {
		return this.#isHeld(one) && !this.#source.replacedMonths.includes(one.month);
	}

	#isHeld(one: Voucher): boolean {
		return !this.#isAlone && this.#source.books.posted.has(voucherKey(one));
	}

	async #admitNew(pending: readonly Voucher[], admit: Admit): Promise<void> {
		const added = new Map<AccountCode, NewAccount>();
		for (const { entries } of pending) {
			for (const { accountCode: code, accountName: name, placedUnder, rowNumber } of entries) {
				if (this.#accountIds.has(code) || added.has(code)) continue;
				const parentCode = subAccount(this.#chart, code, name, placedUnder)?.parentCode;
				if (parentCode)
					added.set(code, { code, name, parentCode, firstRow: rowNumber, entryCount: 0 });
			}
		}
		if (added.size === 0) return;
		({ chart: this.#chart, accountIds: this.#accountIds } = await admit([...added.values()]));
		this.#classify = classifier(this.#source.definition, this.#chart);
	}

	#take(one: Voucher): void {
		const { month, word, number, bookedOn } = one;
		const digest = voucherDigest(one);
		this.#content.add(`${month} ${word}-${number} ${digest}`);
		if (!this.#isAlone && this.#isLeftOut(one)) return;
		const id = this.#source.batchId * VOUCHERS_PER_BATCH + this.#voucherCount;
		this.#voucherCount += 1;
		invariant(
			this.#voucherCount < VOUCHERS_PER_BATCH,
			'a batch has fewer than ten million vouchers'
		);
		const isClosing = isClosingVoucher(one, this.#chart);
		// Not while the voucher it replaces holds the number.
		this.#packer.voucher(id, one, isClosing, digest, !this.#isHeld(one));
		const decided = this.#decided(one, id);
		let line = 0;
		for (const entry of one.entries) {
			line += 1;
			const accountId = this.#accountIds.get(entry.accountCode);
			// Nobody knows the account: an error of the review, so nothing of this file will be kept.
			if (accountId === undefined) continue;
			const incomeClass = decided?.[line - 1] ?? this.#classify(entry, isClosing);
			this.#packer.entry(id, line, accountId, entry, incomeClass);
			const { debitFen, creditFen } = entry;
			this.#sheet.add(bookedOn, accountId, incomeClass, isClosing, debitFen, creditFen);
		}
	}

	/** By line: what was decided about the very same line before its batch was reversed or its voucher replaced. */
	#decided(one: Voucher, voucherId: number): (IncomeClass | null)[] | null {
		const { earlier } = this.#source;
		if (earlier.size === 0) return null;
		return decisionKeys(one).map((key, index) => {
			const decision = earlier.get(key);
			if (!decision) return null;
			this.#decisions.push({ ...decision, voucherId, line: index + 1 });
			return decision.incomeClass;
		});
	}
}
