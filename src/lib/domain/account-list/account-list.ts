import type { AccountCode } from '../ledger/account.ts';

/** What a line of a list of accounts (科目表) is to the chart of the books. */
export type ListedAccount = {
	/** As the spreadsheet counts it, from 1. */
	readonly row: number;
	readonly code: AccountCode;
	readonly name: string;
	readonly standing:
		| 'known'
		/** The books call it otherwise; their name stays. */
		| 'other-name'
		| 'new'
		/** 停用: left out. */
		| 'disabled'
		/** Told among the problems: it cannot be taken in as it is. */
		| 'faulty';
	/** What the books call it, where they know it. */
	readonly knownName: string | null;
};

export const countStanding = (
	accounts: readonly ListedAccount[],
	standing: ListedAccount['standing']
): number => accounts.filter((one) => one.standing === standing).length;
