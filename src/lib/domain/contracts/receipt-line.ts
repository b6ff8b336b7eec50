/** A line of the books on an income account, as matching sees it. */
import type { CivilDate } from '../calendar.ts';
import type { AccountCode } from '../ledger/account.ts';
import type { Fen } from '../money.ts';
import type { Contract } from './contract.ts';
import { shareOf } from './share-of.ts';

export type ReceiptLine = {
	readonly voucherId: number;
	readonly line: number;
	readonly bookedOn: CivilDate;
	readonly summary: string;
	readonly counterparty: string;
	readonly accountCode: AccountCode;
	/** What the line adds to income, above zero: without tax where the books split it off. */
	readonly incomeFen: Fen;
	/** Of that, not yet taken for an instalment. */
	readonly openFen: Fen;
};
export const lineKey = ({ voucherId, line }: Pick<ReceiptLine, 'voucherId' | 'line'>): string =>
	`${voucherId}/${line}`;

/**
 * What an amount of income was as money received, under the tax of a contract: `net × (1 + rate)`. The books hold 经营收入
 * without VAT, contracts and instalments are with it; a line never settles more than this of what it still holds.
 */
export const withTax = (netFen: Fen, { terms }: Pick<Contract, 'terms'>): Fen =>
	shareOf(netFen, 10_000 + terms.taxBasisPoints, 10_000);
