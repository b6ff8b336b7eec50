/**
 * 逐笔收付: what came into cash and bank and what went out, entry by entry, out of whole vouchers. So that always
 *   money at the beginning + received − spent = money at the end
 * whatever a voucher looks like. Transfers between cash and bank are neither; vouchers without money are none.
 */
import type { AccountCode, AccountKind, AccountingSystem } from '../ledger/account.ts';
import { allocateFen, type Fen } from '../money.ts';
import { groupOf } from '../position/position.ts';
import { itemOf } from './item-of.ts';
import type { Item } from './items.ts';

export type PostedLine = {
	readonly line: number;
	readonly code: AccountCode;
	/** Names from the first level down. */
	readonly path: string;
	readonly kind: AccountKind;
	readonly summary: string;
	readonly debitFen: Fen;
	readonly creditFen: Fen;
};
export type MoneyLine = {
	/** Of the voucher, that the amount came from. */
	readonly line: number;
	readonly item: Item;
	readonly direction: 'in' | 'out';
	/** Above zero; below it a red-ink line or what was given back. */
	readonly fen: Fen;
	readonly summary: string;
	readonly code: AccountCode;
	readonly path: string;
};

/** Of one voucher, in its order. */
export function moneyLines(system: AccountingSystem, lines: readonly PostedLine[]): MoneyLine[] {
	const isMoney = ({ code }: PostedLine): boolean =>
		groupOf(system, { code, closingFen: 0 }) === 'cash';
	const others = lines.filter((line) => !isMoney(line));
	if (others.length === lines.length) return [];
	return paidThrough(others).flatMap(({ line, fen }) =>
		fen === 0 ? [] : [describe(system, line, fen)]
	);
}

type Share = { readonly line: PostedLine; readonly fen: Fen };
const netOf = ({ debitFen, creditFen }: PostedLine): Fen => creditFen - debitFen;
const sum = (lines: readonly PostedLine[]): Fen => lines.reduce((all, one) => all + netOf(one), 0);
const isResult = ({ kind }: PostedLine): boolean => kind === 'income' || kind === 'expense';

/**
 * The part of each line that money was moved for. A bill of 100 of which 60 was paid and 40 put on 应付款 is 60 spent: what
 * stands against the way of the money on balance-sheet accounts is taken off the others in proportion. Income and expense are
 * never set off against each other: rent of 100 less a fee of 10 is 100 received and 10 spent.
 */
function paidThrough(lines: readonly PostedLine[]): Share[] {
	const moneyFen = sum(lines);
	const way = moneyFen >= 0 ? 1 : -1;
	const isAgainst = (line: PostedLine): boolean => netOf(line) * way < 0;
	const against = lines.filter((line) => isAgainst(line) && !isResult(line));
	const along = lines.filter((line) => !isAgainst(line));
	const unpaidFen = Math.abs(sum(against));
	const wholeFen = Math.abs(sum(along));
	if (unpaidFen === 0 || wholeFen < unpaidFen)
		return lines.map((line) => ({ line, fen: netOf(line) }));
	const shares = allocateFen(
		wholeFen - unpaidFen,
		along.map((line) => Math.abs(netOf(line)))
	);
	return lines.map((line) => {
		if (against.includes(line)) return { line, fen: 0 };
		const place = along.indexOf(line);
		return { line, fen: place < 0 ? netOf(line) : (shares[place] ?? 0) * way };
	});
}

/** Which way a line goes is its account's way: a red-ink receipt is a receipt below zero, not a payment. */
function describe(system: AccountingSystem, line: PostedLine, fen: Fen): MoneyLine {
	const isRed = line.debitFen < 0 || line.creditFen < 0;
	const isReceipt = isResult(line) ? line.kind === 'income' : fen > 0 !== isRed;
	const direction = isReceipt ? 'in' : 'out';
	return {
		line: line.line,
		item: itemOf(system, line, direction),
		direction,
		fen: direction === 'in' ? fen : 0 - fen,
		...{ summary: summaryOf(line), code: line.code, path: line.path }
	};
}

const TAX = /^应交税[费金]/;
/** A voucher repeats the words of the rent on the line of its tax: published so, it would look booked twice. */
const summaryOf = ({ path, summary }: PostedLine): string =>
	TAX.test(path) && !summary.includes('税') ? `${summary}（其中税款）` : summary;
