import type { Entry } from '../ledger/voucher.ts';
import type { Fen } from '../money.ts';
import type { CheckContext } from './checks/context.ts';
import { checkCompensation } from './checks/line-checks.ts';
import { cellAt } from './column-index.ts';
import type { VoucherLine } from './parse-line.ts';
import { REPORTED_PER_LINE, type AccountResolver, type AccountUse } from './resolve-accounts.ts';

const SEVERAL = /[,，;；、]/;

/** A line is one entry for each side it fills; in a paired book its counter account takes the other side. */
export class EntryMaker {
	private readonly context: CheckContext;
	private readonly accounts: AccountResolver;
	private readonly isPaired: boolean;

	constructor(context: CheckContext, accounts: AccountResolver, isPaired: boolean) {
		this.context = context;
		this.accounts = accounts;
		this.isPaired = isPaired;
	}

	entriesOf(line: VoucherLine): Entry[] {
		const { account, debitFen, creditFen } = line;
		const entries: Entry[] = [];
		if (debitFen === 0 && creditFen === 0) return entries;
		addEntries(entries, line, account, debitFen, creditFen);
		if (!this.isPaired) return entries;
		const counter = this.counterOf(line);
		checkCompensation({ ...line, account: counter, creditFen: debitFen }, this.context);
		addEntries(entries, line, counter, creditFen, debitFen);
		return entries;
	}

	private counterOf({ row, cells }: VoucherLine): AccountUse {
		const { at, problems } = this.context;
		const cell = cellAt(cells, at.counterAccount).trim();
		const counter = this.accounts.resolve(SEVERAL.test(cell) ? '' : cell, '', '', row);
		if (counter.fault !== null && REPORTED_PER_LINE.has(counter.fault))
			problems.add('counter-account-unclear', { row, column: at.header('counterAccount'), cell });
		return counter;
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
