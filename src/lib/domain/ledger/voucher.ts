import type { CivilDate, Month } from '../calendar.ts';
import type { Fen } from '../money.ts';
import type { AccountCode } from './account.ts';

/**
 * What the books hold: one side of one account. A red-ink amount stays a negative amount on its own side,
 * so that the books show what the voucher shows; sums are debit − credit and come out the same.
 */
export type Entry = {
	readonly accountCode: AccountCode;
	readonly accountName: string;
	/** Only on a new account whose code no account begins: the account that its name puts it under. */
	readonly placedUnder?: AccountCode;
	readonly summary: string;
	readonly debitFen: Fen;
	readonly creditFen: Fen;
	/** 往来单位 / 辅助项, as exported; null where the file has none. */
	readonly counterparty: string | null;
	/** The row of the file as a spreadsheet counts it, from 1. */
	readonly rowNumber: number;
};

/** 记账凭证. Its identity in a ledger set is month + word + number: numbers restart every month and per word. */
export type Voucher = {
	readonly bookedOn: CivilDate;
	readonly month: Month;
	readonly word: string;
	readonly number: number;
	readonly attachmentCount: number | null;
	readonly entries: readonly Entry[];
};

/** `记-0012`, the form printed everywhere. */
export const voucherName = (voucher: { word: string; number: number }): string =>
	`${voucher.word}-${String(voucher.number).padStart(4, '0')}`;

/** Unique within a ledger set. */
export const voucherKey = (voucher: { month: Month; word: string; number: number }): string =>
	`${voucher.month} ${voucher.word}-${voucher.number}`;
