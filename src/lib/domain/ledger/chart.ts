import type { Account, AccountCode, AccountingSystem } from './account.ts';
import { OFFICIAL_ACCOUNTS } from './official-charts.ts';

/** 科目表 of one ledger set under one accounting system: the official first-level accounts and the set's own below them. */
export type Chart = {
	readonly system: AccountingSystem;
	readonly accounts: ReadonlyMap<AccountCode, Account>;
	/** Codes that have accounts below them; postings go to the others (末级科目). */
	readonly parents: ReadonlySet<AccountCode>;
};

export function buildChart(system: AccountingSystem, own: readonly Account[] = []): Chart {
	const accounts = new Map([...OFFICIAL_ACCOUNTS[system], ...own].map((a) => [a.code, a]));
	const parents = new Set(
		[...accounts.values()].flatMap((a) => (a.parentCode === null ? [] : [a.parentCode]))
	);
	return { system, accounts, parents };
}

export const officialChart = (system: AccountingSystem): Chart => buildChart(system);
export const findAccount = (chart: Chart, code: AccountCode): Account | undefined =>
	chart.accounts.get(code);
export const isLeaf = (chart: Chart, code: AccountCode): boolean => !chart.parents.has(code);

/** The longest code in the chart that begins this one: sub-account lengths differ by place (3-2-2, 3-3-3 …). */
export function parentCodeOf(chart: Chart, code: AccountCode): AccountCode | null {
	for (let length = code.length - 1; length > 0; length -= 1) {
		const prefix = code.slice(0, length);
		if (chart.accounts.has(prefix)) return prefix;
	}
	return null;
}

/**
 * A new sub-account under the longest existing prefix, or under the parent that the file's names gave it (`100201`
 * below 102 银行存款); it inherits kind and side. Null if there is no such parent.
 */
export function subAccount(
	chart: Chart,
	code: AccountCode,
	name: string,
	parentCode: AccountCode | null = parentCodeOf(chart, code)
): Account | null {
	const parent = parentCode === null ? undefined : chart.accounts.get(parentCode);
	if (!parent) return null;
	// Named one by one: a parent read from the database carries its row id, which a new account must not inherit.
	const { kind, normalSide, isContra } = parent;
	return { code, name, kind, normalSide, isContra, parentCode: parent.code };
}

/** The code lies between the account's and its parent's, as a level that this chart leaves out. Never where names placed it. */
export const isLevelAbove = (level: AccountCode, { code, parentCode }: Account): boolean =>
	parentCode !== null &&
	level.length > parentCode.length &&
	level.length < code.length &&
	code.startsWith(level) &&
	level.startsWith(parentCode);

/** From the first level down to the account itself. */
export function lineage(chart: Chart, code: AccountCode): Account[] {
	const path: Account[] = [];
	for (
		let at = chart.accounts.get(code);
		at;
		at = at.parentCode === null ? undefined : chart.accounts.get(at.parentCode)
	) {
		path.unshift(at);
	}
	return path;
}

/** `经营收入/租赁收入/标准厂房`. */
export const accountPath = (chart: Chart, code: AccountCode): string =>
	lineage(chart, code)
		.map((a) => a.name)
		.join('/');
