import type { Entry } from '../ledger/voucher.ts';
import type { Fen } from '../money.ts';
import type { CheckContext } from './checks/context.ts';
import { checkCompensation } from './checks/line-checks.ts';
import type { CounterAccounts } from './counter-accounts.ts';
import type { VoucherLine } from './parse-line.ts';
import type { AccountUse } from './resolve-accounts.ts';

/** A line is one entry for each side it fills; in the book of one account its counter account takes the other side. */
export class EntryMaker {
	private readonly context: CheckContext;
	private readonly counters: CounterAccounts | null;

	constructor(context: CheckContext, counters: CounterAccounts | null) {
		this.context = context;
		this.counters = counters;
	}

	entriesOf(line: VoucherLine): Entry[] {
		const { account, debitFen, creditFen } = line;
		const entries: Entry[] = [];
		if (debitFen === 0 && creditFen === 0) return entries;
		const counter = this.counters === null ? undefined : this.counters.of(line);
		if (counter === null) return entries;
		addEntries(entries, line, account, debitFen, creditFen);
		if (counter === undefined) return entries;
		checkCompensation({ ...line, account: counter, creditFen: debitFen }, this.context);
		addEntries(entries, line, counter, creditFen, debitFen);
		return entries;
	}
}

function addEntries(
	entries: Entry[],
	line: VoucherLine,
	account: AccountUse,
	debitFen: Fen,
	creditFen: Fen
): void {
	account.count += 1;
	if (debitFen !== 0) entries.push(entryOf(line, account, debitFen, 0));
	if (creditFen !== 0) entries.push(entryOf(line, account, 0, creditFen));
}

function entryOf(line: VoucherLine, account: AccountUse, debitFen: Fen, creditFen: Fen): Entry {
	const entry = {
		accountCode: account.code,
		accountName: account.name,
		summary: line.summary,
		debitFen,
		creditFen,
		counterparty: line.counterparty,
		rowNumber: line.row
	};
	return account.placedUnder === null ? entry : { ...entry, placedUnder: account.placedUnder };
}
