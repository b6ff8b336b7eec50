import type { AccountCode } from '../ledger/account.ts';
import { namesAgree } from '../ledger/account-name.ts';
import { isLevelAbove, type Chart } from '../ledger/chart.ts';
import type { Place, ProblemList } from './problem-list.ts';
import { REPORTED_PER_LINE, type AccountUse } from './resolve-accounts.ts';
import type { NewAccount } from './review.ts';

export type AccountReport = {
	readonly chart: Chart;
	readonly problems: ProblemList;
	/** The columns where problems of accounts are shown. */
	readonly columns: { readonly code: Place['column']; readonly name: Place['column'] };
	/** False where there are no books whose chart an account could be new to. */
	readonly checksNew: boolean;
	readonly admitsNew: boolean;
	readonly accepted: ReadonlySet<AccountCode>;
	/** A trial balance or a list of accounts names parents as well: nothing is booked on them. */
	readonly namesParents?: boolean;
};

type Booked = {
	readonly name: string;
	readonly firstRow: number;
	count: number;
	readonly placedUnder: AccountCode | null;
};

/** Tells each account once, at the first row that has it, with the number of lines it concerns. */
export function reportAccounts(uses: readonly AccountUse[], report: AccountReport): NewAccount[] {
	for (const use of uses) reportFault(use, report);
	const booked = bookedAccounts(uses, report);
	const added = newAccounts(booked, report);
	for (const account of added) reportNew(account, booked, report);
	if (!report.namesParents) reportParents(booked, added, report);
	return added;
}

const placeOf = (use: AccountUse, { columns }: AccountReport) => ({
	row: use.firstRow,
	column: use.codeCell === '' ? (columns.name ?? columns.code) : (columns.code ?? columns.name),
	cell: use.codeCell || use.nameCell
});

function reportFault(use: AccountUse, report: AccountReport): void {
	if (use.fault === null || REPORTED_PER_LINE.has(use.fault)) return;
	report.problems.add(use.fault, placeOf(use, report), { ...use.params, count: use.count });
}

/** By code, under the name that came first; another name for the same code is told. */
function bookedAccounts(
	uses: readonly AccountUse[],
	report: AccountReport
): Map<AccountCode, Booked> {
	const booked = new Map<AccountCode, Booked>();
	for (const use of uses) {
		const { code, name, kind, firstRow, count, placedUnder } = use;
		if (code === '' || kind === null) continue;
		const known = booked.get(code);
		const otherName = report.chart.accounts.get(code)?.name ?? known?.name;
		if (otherName !== undefined) reportOtherName(use, otherName, report);
		if (known) known.count += count;
		else booked.set(code, { name, firstRow, count, placedUnder });
	}
	return booked;
}

function reportOtherName(use: AccountUse, known: string, report: AccountReport): void {
	const { code, name, fault } = use;
	// Local wordings of official names (管理费 for 管理费用) are nobody's fault.
	const isOfficial = report.chart.accounts.get(code)?.parentCode === null;
	if (fault !== null || isOfficial || namesAgree(known, name)) return;
	const { columns, problems } = report;
	const cell = use.nameCell || use.codeCell;
	const place = { row: use.firstRow, column: columns.name ?? columns.code, cell };
	problems.add('account-name-differs', place, { code, name, known });
}

function newAccounts(
	booked: ReadonlyMap<AccountCode, Booked>,
	{ chart, namesParents = false }: AccountReport
): NewAccount[] {
	const levels = namesParents ? levelsBetween(booked, chart) : new Set<AccountCode>();
	const isNew = ([code]: [AccountCode, Booked]) => !chart.accounts.has(code) && !levels.has(code);
	return [...booked].filter(isNew).map(([code, { name, firstRow, count, placedUnder }]) => ({
		code,
		name: name === '' ? code : name,
		parentCode: parentOf(code, booked, chart) ?? placedUnder ?? code,
		firstRow,
		entryCount: count
	}));
}

/**
 * Middle levels (10201) above accounts that the books have already below the first level (1020101 below 102): taken in now
 * they would stand beside those as accounts with nothing below them, bank accounts that nobody has.
 */
function levelsBetween(booked: ReadonlyMap<AccountCode, Booked>, chart: Chart): Set<AccountCode> {
	const known = [...booked.keys()].flatMap((code) => chart.accounts.get(code) ?? []);
	return new Set(
		[...booked.keys()].filter((code) => known.some((account) => isLevelAbove(code, account)))
	);
}

/** The longest code that begins this one, in the chart or among the new ones themselves. */
function parentOf(
	code: AccountCode,
	booked: ReadonlyMap<AccountCode, Booked>,
	chart: Chart
): AccountCode | null {
	for (let length = code.length - 1; length > 0; length -= 1) {
		const prefix = code.slice(0, length);
		if (chart.accounts.has(prefix) || booked.has(prefix)) return prefix;
	}
	return null;
}

function reportNew(
	account: NewAccount,
	booked: ReadonlyMap<AccountCode, Booked>,
	{ chart, problems, columns, checksNew, admitsNew, accepted }: AccountReport
): void {
	const { code, name, entryCount, firstRow, parentCode } = account;
	if (!checksNew || accepted.has(code)) return;
	const parentName = chart.accounts.get(parentCode)?.name ?? booked.get(parentCode)?.name ?? '';
	const severity = admitsNew ? 'warning' : 'error';
	const place = { row: firstRow, column: columns.code, cell: code, severity } as const;
	const parent = `${parentCode} ${parentName}`.trim();
	problems.add('account-new', place, { code, name, parent, count: entryCount });
}

/** Only 末级 accounts take postings. */
function reportParents(
	booked: ReadonlyMap<AccountCode, Booked>,
	added: readonly NewAccount[],
	{ chart, problems, columns }: AccountReport
): void {
	const parents = new Set([...chart.parents, ...added.map(({ parentCode }) => parentCode)]);
	for (const [code, { name, firstRow, count }] of booked) {
		if (!parents.has(code)) continue;
		const place = { row: firstRow, column: columns.code, cell: code };
		problems.add('account-not-leaf', place, { code, name, count });
	}
}
