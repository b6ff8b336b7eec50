/** 钱成了负数: money accounts that stood below zero at the end of some day. */
import type { CivilDate } from '../calendar.ts';
import { groupBy } from '../group-by.ts';
import type { AccountCode } from '../ledger/account.ts';
import type { Fen } from '../money.ts';

/** Debit less credit of one line on an account of cash or bank. */
export type MoneyMove = { readonly code: AccountCode; readonly on: CivilDate; readonly fen: Fen };

/** By code. A day counts whole: what was paid in the morning out of what came in the afternoon is no fault. */
export function negativeAccounts(
	openingFen: ReadonlyMap<AccountCode, Fen>,
	moves: readonly MoneyMove[]
): AccountCode[] {
	const byCode = groupBy(moves, ({ code }) => code);
	return [...new Set([...openingFen.keys(), ...byCode.keys()])]
		.filter((code) => isEverNegative(openingFen.get(code) ?? 0, byCode.get(code) ?? []))
		.toSorted();
}

function isEverNegative(openingFen: Fen, moves: readonly MoneyMove[]): boolean {
	const days = [...groupBy(moves, ({ on }) => on)].toSorted(([a], [b]) => (a < b ? -1 : 1));
	let balance = openingFen;
	return days.some(([, own]) => {
		balance = own.reduce((sum, { fen }) => sum + fen, balance);
		return balance < 0;
	});
}
