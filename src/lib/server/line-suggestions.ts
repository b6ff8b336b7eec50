/** Where lines like these were booked before: an earlier answer of a person, else a posted line of the same wording. */
import {
	aliasedTable,
	and,
	between,
	desc,
	eq,
	exists,
	inArray,
	like,
	ne,
	not,
	or,
	sql,
	type SQL
} from 'drizzle-orm';
import type { AccountingSystem } from '#lib/domain/ledger/account.ts';
import type { Month } from '#lib/domain/calendar.ts';
import { voucherName } from '#lib/domain/ledger/voucher.ts';
import { plainSummary, summaryVariants } from '#lib/domain/ledger-import/line-accounts.ts';
import type { LineGroup } from '#lib/domain/ledger-import/review.ts';
import type { Batch } from './batches.ts';
import type { Db } from './db/client.ts';
import { account, batch as batchTable, entry, voucher } from './db/schema.ts';
import { findEarlierLineAccounts } from './earlier-answers.ts';
import { VOUCHERS_PER_BATCH } from './voucher-ids.ts';

/** Shown, never applied unasked. `account` is written as in `ImportOptions.lineAccounts`. */
export type LineSuggestion = {
	readonly account: string;
	readonly from:
		| { readonly kind: 'file'; readonly fileName: string }
		| {
				readonly kind: 'voucher';
				readonly voucherId: number;
				readonly month: Month;
				readonly name: string;
		  };
};

/** By the group's key. Groups without a suggestion are left out. */
export async function findLineAccountSuggestions(
	db: Db,
	batch: Batch,
	system: AccountingSystem,
	groups: readonly LineGroup[]
): Promise<Map<string, LineSuggestion>> {
	const suggestions = new Map<string, LineSuggestion>();
	const answers = await findEarlierLineAccounts(db, batch, system);
	for (const { key } of groups) {
		const answer = answers.get(key);
		if (answer)
			suggestions.set(key, {
				account: answer.account,
				from: { kind: 'file', fileName: answer.fileName }
			});
	}
	const others = groups.filter(({ key }) => !suggestions.has(key));
	const booked = await findBookedLines(db, batch, system, others);
	for (const { key, side, summary } of others) {
		const kind = plainSummary(summary);
		const alike = booked.filter(({ isOpposite }) => isOpposite[side]);
		const line =
			alike.find((one) => one.summary === summary) ??
			alike.find((one) => plainSummary(one.summary) === kind);
		if (line) suggestions.set(key, fromVoucher(line));
	}
	return suggestions;
}

type BookedLine = Awaited<ReturnType<typeof findBookedLines>>[number];

const fromVoucher = ({ code, voucherId, month, word, number }: BookedLine): LineSuggestion => ({
	account: code,
	from: { kind: 'voucher', voucherId, month, name: voucherName({ word, number }) }
});

/** Vouchers looked through, the newest: the query must not grow with the books. */
const LOOKED_THROUGH = 20_000;
const NEWEST_BATCHES = 40;
const FOUND_LIMIT = 2_000;

/**
 * Posted lines with these summaries, if perhaps for another month, opposite cash or bank on the other side; newest
 * first. Where a voucher split such a line over several accounts (税金), it says nothing of where it goes whole.
 */
async function findBookedLines(
	db: Db,
	batch: Batch,
	system: AccountingSystem,
	groups: readonly LineGroup[]
) {
	const ranges = groups.length === 0 ? [] : await findNewestVouchers(db, batch);
	if (ranges.length === 0) return [];
	const rows = await db
		.select({
			summary: entry.summary,
			debitFen: entry.debitFen,
			code: account.code,
			voucherId: voucher.id,
			month: voucher.month,
			word: voucher.word,
			number: voucher.number
		})
		.from(voucher)
		.innerJoin(entry, eq(entry.voucherId, voucher.id))
		.innerJoin(account, eq(account.id, entry.accountId))
		.where(
			and(
				or(...ranges),
				inArray(
					entry.summary,
					groups.flatMap(({ summary }) => summaryVariants(summary))
				),
				eq(account.accountingSystem, system),
				not(isMoney(account.code)),
				isOppositeMoney(db)
			)
		)
		.orderBy(desc(voucher.month), desc(voucher.number))
		.limit(FOUND_LIMIT);
	// What the book receives (its debit) stands on the other account's credit.
	const codes = new Map<string, Set<string>>();
	for (const { voucherId, summary, code } of rows) {
		const key = `${voucherId} ${summary}`;
		codes.set(key, (codes.get(key) ?? new Set()).add(code));
	}
	const isWhole = ({ voucherId, summary }: (typeof rows)[number]) =>
		codes.get(`${voucherId} ${summary}`)?.size === 1;
	return rows.filter(isWhole).map(({ debitFen, ...row }) => ({
		...row,
		isOpposite: { debit: debitFen === 0, credit: debitFen !== 0 }
	}));
}

const isMoney = (code: typeof account.code): SQL =>
	or(like(code, '101%'), like(code, '102%')) as SQL;

function isOppositeMoney(db: Db): SQL {
	const money = aliasedTable(entry, 'money');
	const moneyAccount = aliasedTable(account, 'money_account');
	const isOtherSide = or(
		and(ne(entry.debitFen, 0), ne(money.creditFen, 0)),
		and(ne(entry.creditFen, 0), ne(money.debitFen, 0))
	);
	return exists(
		db
			.select({ line: money.line })
			.from(money)
			.innerJoin(moneyAccount, eq(moneyAccount.id, money.accountId))
			.where(and(eq(money.voucherId, entry.voucherId), isMoney(moneyAccount.code), isOtherSide))
	);
}

/** The last vouchers of the newest posted batches, as ranges of ids. */
async function findNewestVouchers(db: Db, batch: Batch): Promise<SQL[]> {
	const rows = await db
		.select({
			id: batchTable.id,
			vouchers: sql`json_extract(${batchTable.review}, '$.vouchers')`.mapWith(Number)
		})
		.from(batchTable)
		.where(and(eq(batchTable.ledgerSetId, batch.ledgerSetId), eq(batchTable.status, 'posted')))
		.orderBy(desc(batchTable.id))
		.limit(NEWEST_BATCHES);
	let left = LOOKED_THROUGH;
	return rows.flatMap(({ id, vouchers }) => {
		const taken = Math.min(left, vouchers);
		left -= taken;
		const end = id * VOUCHERS_PER_BATCH + vouchers;
		return taken > 0 ? [between(voucher.id, end - taken, end - 1)] : [];
	});
}
