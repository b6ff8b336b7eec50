import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reviewAccountList } from '#lib/domain/account-list/review-account-list.ts';
import { yearOf } from '#lib/domain/calendar.ts';
import { buildChart, officialChart, subAccount } from '#lib/domain/ledger/chart.ts';
import type { Account, AccountingSystem } from '#lib/domain/ledger/account.ts';
import { noBooks, reviewAll } from '#lib/domain/ledger-import/import-ledger.ts';
import { describeProblem } from '#lib/domain/ledger-import/problem.ts';
import type {
	BooksContext,
	ImportOptions,
	LedgerReview
} from '#lib/domain/ledger-import/review.ts';
import { openingChoices } from '#lib/domain/trial-balance/opening-choice.ts';
import { reviewTrialBalance } from '#lib/domain/trial-balance/review-trial-balance.ts';
import type { Sides } from '#lib/domain/trial-balance/trial-balance.ts';

export const GOLDEN = join(import.meta.dirname, '../../golden');

type Case = {
	source: string;
	fileName?: string;
	options?: ImportOptions;
	books?: {
		accountingSystem?: AccountingSystem;
		chart?: AccountingSystem;
		/** Sub-accounts that the books have under the 2023 system. */
		accounts?: Record<string, string>;
	};
};

function booksOf({ books = {} }: Case): BooksContext {
	const own: Account[] = [];
	for (const [code, name] of Object.entries(books.accounts ?? {})) {
		const one = subAccount(buildChart('rural_2023', own), code, name);
		if (one) own.push(one);
	}
	const { chart, accountingSystem = null } = books;
	const known = own.length > 0 ? buildChart('rural_2023', own) : chart && officialChart(chart);
	return { ...noBooks, accountingSystem, chart: known ?? null, admitsNewAccounts: false };
}

function read(folder: string, name: string) {
	const at = join(GOLDEN, folder, name);
	const about = JSON.parse(readFileSync(join(at, 'case.json'), 'utf8')) as Case;
	const bytes = [new Uint8Array(readFileSync(join(at, about.source)))];
	return { about, bytes, fileName: about.fileName ?? about.source };
}

/** What kind of file the ledger import takes it for. */
export function kindOfCase(folder: string, name: string): string | undefined {
	const { about, bytes, fileName } = read(folder, name);
	return reviewAll(bytes, fileName, about.options).problems.at(-1)?.code;
}

export function trialCase(name: string) {
	const { about, bytes, fileName } = read('trial-balance', name);
	const result = reviewTrialBalance(bytes, fileName, about.options ?? {}, () => booksOf(about));
	if (result === null) throw new Error(`${name} is no table`);
	const { review, balance } = result;
	const choices =
		balance === null || review.accountingSystem === null
			? []
			: openingChoices(balance, review.accountingSystem, () => null);
	return {
		...readable(review),
		choices,
		period: balance?.period ?? null,
		detailRows: balance?.detailRows ?? null,
		accounts: balance?.rows.map(({ row, code, name, parentCode, isLeaf, figures }) =>
			[
				`第${row}行`,
				`${code} ${name}`,
				isLeaf ? '末级' : '上级',
				`属 ${parentCode ?? '—'}`,
				...Object.entries(figures).map(([group, sides]) => `${group} ${say(sides)}`)
			].join(' | ')
		)
	};
}

export function listCase(name: string) {
	const { about, bytes, fileName } = read('account-list', name);
	const result = reviewAccountList(bytes, fileName, about.options ?? {}, () => booksOf(about));
	if (result === null) throw new Error(`${name} is no table`);
	return {
		...readable(result.review),
		accounts: result.accounts.map(
			({ row, code, name, standing, knownName }) =>
				`第${row}行 | ${code} ${name} | ${standing} | ${knownName ?? '—'}`
		)
	};
}

const say = ({ debitFen, creditFen }: Sides): string => `${debitFen}/${creditFen}`;

function readable({ problems, columns, ...facts }: LedgerReview) {
	return {
		...facts,
		year: facts.months[0] === undefined ? null : yearOf(facts.months[0]),
		columns: columns.map(({ header, role }) => `${header} → ${role}`),
		problems: problems.map((problem) => {
			const { code, severity, row, column, cell } = problem;
			const { message } = describeProblem(problem, 'zh-CN');
			return { code, severity, row, column, cell, message };
		})
	};
}
