/**
 * Vouchers and their entries, packed for one chunk. Widths and order stand a second time in the statements of
 * entry-writer.ts, which cut the fields out again: SQL is never built from text.
 */
import type { IncomeClass } from '#lib/domain/income/income-class.ts';
import type { Entry, Voucher } from '#lib/domain/ledger/voucher.ts';
import { RowPacker, TEXT_WIDTH, type PackedRows } from './packed-rows.ts';

const ID = 16;
const FEN = 17;
const VOUCHER_WIDTH = ID + 7 + TEXT_WIDTH + 12 + 10 + 1 + 7 + 16 + 1;
const ENTRY_WIDTH = ID + 7 + 9 + 10 + TEXT_WIDTH + FEN + FEN + TEXT_WIDTH + 12;

export type PackedChunk = { vouchers: PackedRows; entries: PackedRows; entryCount: number };

export class ChunkPacker {
	readonly #vouchers: RowPacker;
	readonly #entries: RowPacker;
	#entryCount = 0;

	constructor(entryCount: number) {
		this.#vouchers = new RowPacker(VOUCHER_WIDTH, Math.ceil(entryCount / 2));
		this.#entries = new RowPacker(ENTRY_WIDTH, entryCount);
	}

	voucher(
		id: number,
		voucher: Voucher,
		isClosing: boolean,
		digest: string,
		holdsNumber: boolean
	): void {
		const rows = this.#vouchers;
		rows.number(id, ID);
		rows.word(voucher.month, 7);
		rows.text(voucher.word);
		rows.number(voucher.number, 12);
		rows.word(voucher.bookedOn, 10);
		rows.number(isClosing ? 1 : 0, 1);
		rows.number(voucher.attachmentCount ?? -1, 7);
		rows.word(digest, 16);
		rows.number(holdsNumber ? 1 : 0, 1);
	}

	entry(
		voucherId: number,
		line: number,
		accountId: number,
		{ rowNumber, summary, debitFen, creditFen, counterparty }: Entry,
		incomeClass: IncomeClass | null
	): void {
		const rows = this.#entries;
		rows.number(voucherId, ID);
		rows.number(line, 7);
		rows.number(rowNumber, 9);
		rows.number(accountId, 10);
		rows.text(summary);
		rows.number(debitFen, FEN);
		rows.number(creditFen, FEN);
		rows.text(counterparty);
		rows.word(incomeClass, 12);
		this.#entryCount += 1;
	}

	take(): PackedChunk {
		const entryCount = this.#entryCount;
		this.#entryCount = 0;
		return { vouchers: this.#vouchers.take(), entries: this.#entries.take(), entryCount };
	}
}
