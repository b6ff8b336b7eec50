/**
 * A file becomes rows for the books: vouchers as JSON texts, chunk by chunk, with the totals at the end. Touches no
 * database, so that it can run beside it in a thread of its own (entry-rows-thread.ts).
 */
import { setImmediate } from 'node:timers/promises';
import { classifier } from '#lib/domain/income/classify.ts';
import type { IncomeDefinition } from '#lib/domain/income/definition.ts';
import type { IncomeClass } from '#lib/domain/income/income-class.ts';
import { invariant } from '#lib/domain/invariant.ts';
import type { AccountCode } from '#lib/domain/ledger/account.ts';
import { isClosingVoucher } from '#lib/domain/ledger/closing.ts';
import { subAccount, type Chart } from '#lib/domain/ledger/chart.ts';
import { voucherKey, type Voucher } from '#lib/domain/ledger/voucher.ts';
import { importLedger, voucherDigest } from '#lib/domain/ledger-import/import-ledger.ts';
import type { ImportOptions, LedgerReview, NewAccount } from '#lib/domain/ledger-import/review.ts';
import { VOUCHERS_PER_BATCH } from './voucher-ids.ts';
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
	/** Decisions on vouchers of reversed batches, by `<voucher key>/<digest>/<line>`. */
	readonly earlier: ReadonlyMap<string, EarlierDecision>;
};

/** A decision belongs to the very same line of the very same voucher. */
export const decisionKey = (voucher: VoucherId, digest: string, line: number): string =>
	`${voucherKey(voucher)}/${digest}/${line}`;
type VoucherId = Parameters<typeof voucherKey>[0];

/** A decision as it was made, to be carried over to the very same line of a corrected file. */
export type EarlierDecision = {
	incomeClass: IncomeClass;
	previousClass: IncomeClass;
	reason: string;
	decidedBy: string;
	decidedAt: number;
};
export type CarriedDecision = EarlierDecision & { voucherId: number; line: number };

/**
 * JSON arrays of VoucherRow and EntryRow as UTF-8 bytes: handed to another thread and to SQLite without a copy as text,
 * which for a large file would be hundreds of megabytes of short-lived strings.
 */
export type RowChunk = { vouchers: Uint8Array; entries: Uint8Array; entryCount: number };
export type RowEnd = { review: LedgerReview; totals: TotalRow[]; decisions: CarriedDecision[] };
export type Admitted = { chart: Chart; accountIds: ReadonlyMap<AccountCode, number> };
/** Gives new leaf accounts their rows before the first entry that names them. */
export type Admit = (added: NewAccount[]) => Promise<Admitted>;
/** `chunkEntries`: entries of a chunk, about; fewer hold up readers of the same process less. */
export type ReadRows = (
	source: RowSource,
	admit: Admit,
	chunkEntries?: number
) => AsyncGenerator<RowChunk, RowEnd>;

type VoucherRow = [
	id: number,
	month: string,
	word: string,
	number: number,
	bookedOn: string,
	isClosing: 0 | 1,
	attachments: number | null,
	digest: string
];
type EntryRow = [
	voucherId: number,
	line: number,
	sourceRow: number,
	accountId: number,
	summary: string,
	debitFen: number,
	creditFen: number,
	counterparty: string | null,
	incomeClass: IncomeClass | null
];

const CHUNK_ENTRIES = 5000;
const utf8 = new TextEncoder();

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
	#chart: Chart;
	#accountIds: ReadonlyMap<AccountCode, number>;
	#classify: ReturnType<typeof classifier>;
	#voucherCount = 0;

	constructor(source: RowSource) {
		this.#source = source;
		this.#chart = source.chart;
		this.#accountIds = source.accountIds;
		this.#classify = classifier(source.definition, source.chart);
	}

	end(): Omit<RowEnd, 'review'> {
		return { totals: this.#sheet.rows(), decisions: this.#decisions };
	}

	async chunkOf(pending: readonly Voucher[], admit: Admit): Promise<RowChunk> {
		await this.#admitNew(pending, admit);
		const vouchers: VoucherRow[] = [];
		const entries: EntryRow[] = [];
		for (const one of pending) this.#take(one, vouchers, entries);
		return {
			vouchers: utf8.encode(JSON.stringify(vouchers)),
			entries: utf8.encode(JSON.stringify(entries)),
			entryCount: entries.length
		};
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

	#take(one: Voucher, vouchers: VoucherRow[], entries: EntryRow[]): void {
		const id = this.#source.batchId * VOUCHERS_PER_BATCH + this.#voucherCount;
		this.#voucherCount += 1;
		invariant(
			this.#voucherCount < VOUCHERS_PER_BATCH,
			'a batch has fewer than ten million vouchers'
		);
		const isClosing = isClosingVoucher(one, this.#chart);
		const digest = voucherDigest(one);
		const { month, word, number, bookedOn, attachmentCount } = one;
		vouchers.push([id, month, word, number, bookedOn, isClosing ? 1 : 0, attachmentCount, digest]);
		let line = 0;
		for (const entry of one.entries) {
			line += 1;
			const accountId = this.#accountIds.get(entry.accountCode);
			// Nobody knows the account: an error of the review, so nothing of this file will be kept.
			if (accountId === undefined) continue;
			const { rowNumber, summary, debitFen, creditFen, counterparty } = entry;
			const incomeClass = this.#decided(one, digest, id, line) ?? this.#classify(entry, isClosing);
			entries.push([
				id,
				line,
				rowNumber,
				accountId,
				summary,
				debitFen,
				creditFen,
				counterparty,
				incomeClass
			]);
			this.#sheet.add(bookedOn, accountId, incomeClass, isClosing, debitFen, creditFen);
		}
	}

	/** What was decided about the very same line before its batch was reversed. */
	#decided(one: Voucher, digest: string, voucherId: number, line: number): IncomeClass | null {
		if (this.#source.earlier.size === 0) return null;
		const earlier = this.#source.earlier.get(decisionKey(one, digest, line));
		if (!earlier) return null;
		const { incomeClass, previousClass, reason, decidedBy, decidedAt } = earlier;
		this.#decisions.push({
			voucherId,
			line,
			incomeClass,
			previousClass,
			reason,
			decidedBy,
			decidedAt
		});
		return incomeClass;
	}
}
