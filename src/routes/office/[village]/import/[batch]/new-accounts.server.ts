import { classifier } from '#lib/domain/income/classify.ts';
import type { IncomeClass } from '#lib/domain/income/income-class.ts';
import type { Account } from '#lib/domain/ledger/account.ts';
import { accountPath, buildChart, subAccount, type Chart } from '#lib/domain/ledger/chart.ts';
import type { LedgerReview, NewAccount } from '#lib/domain/ledger-import/review.ts';
import { findChart } from '#lib/server/accounts.ts';
import type { Batch } from '#lib/server/batches.ts';
import type { Db } from '#lib/server/db/client.ts';
import { findDefinition } from '#lib/server/income.ts';
import type { Village } from '#lib/server/villages.ts';

export type NewAccountView = NewAccount & {
	/** Names from the first level down to the one above. */
	parentPath: string;
	/** What its lines will be unless their summary says otherwise; null = no income account. */
	incomeClass: IncomeClass | null;
	isAccepted: boolean;
};

/** The leaves a draft would add to the chart, each with what it would count as. */
export async function findNewAccounts(
	db: Db,
	batch: Batch,
	village: Village,
	review: LedgerReview
): Promise<NewAccountView[]> {
	if (review.accountingSystem === null || review.newAccounts.length === 0) return [];
	const chart = withNew(
		await findChart(db, batch.ledgerSetId, review.accountingSystem),
		review.newAccounts
	);
	const classify = classifier(await findDefinition(db, village.id), chart);
	const accepted = new Set(batch.options.acceptedAccounts);
	return review.newAccounts.map((one) => ({
		...one,
		parentPath: accountPath(chart, one.parentCode),
		incomeClass: classify({ accountCode: one.code, summary: '', debitFen: 0, creditFen: 0 }, false),
		isAccepted: accepted.has(one.code)
	}));
}

/** Shorter codes first: a new account may stand under another new one. */
function withNew(chart: Chart, added: readonly NewAccount[]): Chart {
	const own: Account[] = [...chart.accounts.values()].filter((one) => one.parentCode !== null);
	let grown = chart;
	for (const one of added.toSorted((a, b) => a.code.length - b.code.length)) {
		const leaf = subAccount(grown, one.code, one.name);
		if (leaf) own.push(leaf);
		grown = buildChart(chart.system, own);
	}
	return grown;
}
