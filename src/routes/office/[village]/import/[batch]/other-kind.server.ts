import { countStanding, type ListedAccount } from '#lib/domain/account-list/account-list.ts';
import type { FiscalYear } from '#lib/domain/calendar.ts';
import { otherKindOf } from '#lib/domain/ledger-import/file-kind.ts';
import type { LedgerReview } from '#lib/domain/ledger-import/review.ts';
import type { OpeningChoice } from '#lib/domain/trial-balance/opening-choice.ts';
import type { AccountCode } from '#lib/domain/ledger/account.ts';
import { accountPath, parentCodeOf, type Chart } from '#lib/domain/ledger/chart.ts';
import { readListBatch } from '#lib/server/account-lists.ts';
import type { Batch } from '#lib/server/batches.ts';
import type { Db } from '#lib/server/db/client.ts';
import {
	compareTrialBatch,
	findAdopted,
	findOpeningChoices,
	readTrialBatch,
	type TrialComparison
} from '#lib/server/trial-balances.ts';
import { findFiscalYear } from '#lib/server/villages.ts';

/** The download holds all; a page with thousands of rows helps nobody. */
const SHOWN = 300;

/** What the review page draws for a file that is no ledger; null for a ledger. It is read again each time. */
export async function loadOtherKind(
	db: Db,
	batch: Batch,
	review: Pick<LedgerReview, 'kind'> | null
) {
	const kind = otherKindOf(batch.review) ?? review?.kind ?? null;
	if (kind === 'trial-balance') return { kind, trial: await loadTrial(db, batch), list: null };
	if (kind === 'account-list') return { kind, trial: null, list: await loadList(db, batch) };
	return null;
}
export type OtherKindView = NonNullable<Awaited<ReturnType<typeof loadOtherKind>>>;
export type TrialView = NonNullable<OtherKindView['trial']>;
export type ListView = NonNullable<OtherKindView['list']>;

async function loadTrial(db: Db, batch: Batch) {
	const read = await readTrialBatch(db, batch);
	if (read === null) return null;
	const comparison = await compareTrialBatch(db, batch, read);
	const choices = await findOpeningChoices(db, batch, read);
	return {
		period: read.balance?.period ?? null,
		leaves: read.review.entries,
		detailRows: read.balance?.detailRows ?? 0,
		comparison: comparison && shortened(comparison),
		choices: await Promise.all(choices.map((one) => withState(db, batch, one))),
		/** The column that was adopted, once it is. */
		adopted:
			batch.status === 'draft' ? null : (choices.find((one) => one.year === batch.year) ?? null)
	};
}

/** What adopting it would replace, and whether the year's months are closed. */
async function withState(db: Db, batch: Batch, choice: OpeningChoice) {
	const [earlier, year] = [
		await findAdopted(db, batch.ledgerSetId, choice.year),
		await findFiscalYear(db, batch.ledgerSetId, choice.year)
	];
	const replaced = earlier && earlier.id !== batch.id ? earlier : null;
	return {
		...choice,
		replaces: replaced && { id: replaced.id, name: replaced.name },
		closedThrough: year?.closedThrough ?? null
	};
}

function shortened({ accounts, ...rest }: TrialComparison) {
	const differing = accounts.filter((one) => one.differs);
	const agreeing = accounts.filter((one) => !one.differs);
	return {
		...rest,
		differences: differing.slice(0, SHOWN),
		agreements: agreeing.slice(0, SHOWN),
		hidden: Math.max(0, differing.length - SHOWN),
		hasBooks: accounts.some(({ figures }) => figures.some(({ booksFen }) => booksFen !== 0))
	};
}

async function loadList(db: Db, batch: Batch) {
	const read = await readListBatch(db, batch);
	if (read === null) return null;
	const { accounts, chart } = read;
	const { newAccounts } = read.review;
	const view = (one: ListedAccount) => ({
		...one,
		parentPath: pathAbove(one.code, chart, newAccounts)
	});
	const known = countStanding(accounts, 'known');
	const added = new Set(
		batch.status === 'draft' ? [] : batch.review?.newAccounts.map(({ code }) => code)
	);
	return {
		year: (batch.year ?? read.review.fiscalYear) as FiscalYear | null,
		all: accounts.length,
		known: known - added.size,
		added: accounts
			.filter(({ code }) => added.has(code))
			.slice(0, SHOWN)
			.map(view),
		fresh: accounts
			.filter((one) => one.standing === 'new')
			.slice(0, SHOWN)
			.map(view),
		freshCount: countStanding(accounts, 'new'),
		renamed: accounts
			.filter((one) => one.standing === 'other-name')
			.slice(0, SHOWN)
			.map(view),
		disabled: countStanding(accounts, 'disabled'),
		faulty: countStanding(accounts, 'faulty')
	};
}

/** Names from the first level down to the one above; that may be new itself. */
function pathAbove(code: AccountCode, chart: Chart, added: LedgerReview['newAccounts']): string {
	const parentCode =
		added.find((one) => one.code === code)?.parentCode ?? parentCodeOf(chart, code);
	if (parentCode === null) return '';
	const fresh = added.find((one) => one.code === parentCode);
	if (!fresh) return accountPath(chart, parentCode);
	return [pathAbove(parentCode, chart, added), fresh.name].filter((name) => name !== '').join('/');
}
