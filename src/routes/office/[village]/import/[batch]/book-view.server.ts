import { accountPath, type Chart } from '#lib/domain/ledger/chart.ts';
import { moneyAccounts } from '#lib/domain/ledger-import/own-account.ts';
import type { BookReview, LedgerReview, LineGroup } from '#lib/domain/ledger-import/review.ts';
import { findChart } from '#lib/server/accounts.ts';
import type { Batch } from '#lib/server/batches.ts';
import type { Db } from '#lib/server/db/client.ts';
import { findOwnAccountSuggestion } from '#lib/server/earlier-answers.ts';
import { findLineAccountSuggestions, type LineSuggestion } from '#lib/server/line-suggestions.ts';

export type AccountChoice = { readonly code: string; readonly path: string };
export type LineGroupView = LineGroup & { readonly suggestion: LineSuggestion | null };
export type BookView = Omit<BookReview, 'groups'> & {
	readonly groups: readonly LineGroupView[];
	/** Accounts that take postings. */
	readonly accounts: readonly AccountChoice[];
	/** Cash and bank accounts it may belong to (below 银行存款 where the title says so much), the one answered for the last book like it first. */
	readonly ownChoices: readonly AccountChoice[];
	readonly ownSuggestion: { readonly account: string; readonly fileName: string } | null;
};

/** What the review page needs to ask whose book this is and where its lines go; null for a journal. */
export async function findBookView(
	db: Db,
	batch: Batch,
	{ book, accountingSystem: system, columns, question }: LedgerReview
): Promise<BookView | null> {
	if (!book || system === null) return null;
	const chart = await findChart(db, batch.ledgerSetId, system);
	const open = question === null ? book.groups.filter((group) => group.open > 0) : [];
	const suggestions = await findLineAccountSuggestions(db, batch, system, open);
	const ownSuggestion = await findOwnAccountSuggestion(db, batch, system, columns);
	return {
		...book,
		groups: book.groups.map((group) => ({
			...group,
			suggestion: suggestions.get(group.key) ?? null
		})),
		accounts: leavesOf(chart),
		ownChoices: ownChoicesOf(chart, book.askedBelow ?? '', ownSuggestion?.account ?? null),
		ownSuggestion
	};
}

const leavesOf = (chart: Chart): AccountChoice[] =>
	[...chart.accounts.keys()]
		.filter((code) => !chart.parents.has(code))
		.sort()
		.map((code) => ({ code, path: accountPath(chart, code) }));

/** A suggested account that the chart does not hold yet was written with its name. */
function ownChoicesOf(chart: Chart, below: string, suggested: string | null): AccountChoice[] {
	const choice = (code: string) => ({ code, path: accountPath(chart, code) });
	const money = moneyAccounts(chart).map(({ code }) => code);
	const offered = money.filter((code) => code.startsWith(below)).map(choice);
	const [first = '', ...name] = (suggested ?? '').split(' ');
	if (first === '' || !first.startsWith(below)) return offered;
	const top = chart.accounts.has(first) ? choice(first) : { code: first, path: name.join(' ') };
	return [top, ...offered.filter(({ code }) => code !== first)];
}
