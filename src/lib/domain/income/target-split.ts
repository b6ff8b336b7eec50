/** 目标分解: the year's target by source and by quarter. Each part adds up to the target, or is empty. */
import type { AccountCode } from '../ledger/account.ts';
import type { Fen } from '../money.ts';

export type TargetSplit = {
	/** By income account of the year's chart; empty where nobody split it so. */
	readonly bySource: readonly { readonly code: AccountCode; readonly amountFen: Fen }[];
	/** January–March first; four, or empty. */
	readonly byQuarter: readonly Fen[];
};
