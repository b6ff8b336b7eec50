import type { Header } from '../ledger-import/find-header.ts';
import { headingOf } from '../ledger-import/header-words.ts';
import { roleOfHeading } from '../ledger-import/match-columns.ts';
import { TRIAL_GROUPS, type TrialGroup } from './trial-balance.ts';

/** Where a group of figures stands: two columns, or one with its side (-1: the account's normal side). */
export type GroupColumns =
	| { readonly debit: number; readonly credit: number }
	| { readonly amount: number; readonly side: number };

export type TrialColumns = {
	readonly code: number;
	readonly name: number;
	/** 会计年度 and 会计期间, where each row says its own. */
	readonly year: number;
	readonly month: number;
	readonly groups: Readonly<Partial<Record<TrialGroup, GroupColumns>>>;
	/** Both rows of a two-row header joined: `期初余额借方`. */
	readonly headings: readonly string[];
};

/** The words that tell a group, the more telling ones first: 本年累计 is no 本期, 年初 is no 期初 (domain.md §4.1 B, K). */
const GROUP_WORDS: readonly (readonly [TrialGroup, RegExp])[] = [
	['yearToDate', /累计/],
	['yearOpening', /年初|上年/],
	['yearToDate', /本年/],
	['opening', /期初|月初|上期|上月/],
	['closing', /期末|月末|年末|余额/],
	['movement', /本期|本月|发生|^借方?(?:金额)?$|^贷方?(?:金额)?$/]
];
const NOT_MONEY = /数量|单价|汇率|原币|外币|美元/;

type Part = 'debit' | 'credit' | 'side' | 'amount';
type Meaning = { readonly group: TrialGroup | null; readonly part: Part };

/** Null for a column that holds no figure of the sheet. */
export function meaningOf(heading: string): Meaning | null {
	const text = headingOf(heading);
	if (NOT_MONEY.test(text)) return null;
	const group = GROUP_WORDS.find(([, words]) => words.test(text))?.[0] ?? null;
	if (/方向|借或贷|^借[/]?贷$/.test(text)) return { group: sideGroup(text, group), part: 'side' };
	if (group === null) return null;
	if (text.includes('借')) return { group, part: 'debit' };
	if (text.includes('贷')) return { group, part: 'credit' };
	return /余额|金额|发生额|累计|数$|期初|期末|年初/.test(text) ? { group, part: 'amount' } : null;
}

/** 余额方向 alone speaks of whatever balance stands beside it. */
const sideGroup = (text: string, group: TrialGroup | null): TrialGroup | null =>
	/^余额/.test(text) ? null : group;

/** `期初余额` over `借方`; an upper cell reaches over the blanks to its right. */
export function joinedHeadings({ headRows, columns }: Header): string[] {
	const [upper, lower] = headRows;
	if (!upper || !lower) return columns.map(({ header }) => header);
	let above = '';
	return columns.map((_, index) => {
		const top = (upper.cells[index] ?? '').trim();
		const bottom = (lower.cells[index] ?? '').trim();
		if (top !== '' || bottom === '') above = top;
		return `${above}${bottom}`;
	});
}

/** What each column of a trial balance means. Of two columns for one figure the first has it. */
export function matchTrialColumns(header: Header): TrialColumns {
	const headings = joinedHeadings(header);
	const roles = header.columns.map(({ role }, index) => [
		role,
		roleOfHeading(headings[index] ?? '')
	]);
	const at = (...wanted: string[]) =>
		roles.findIndex((both) => both.some((role) => role !== null && wanted.includes(role)));
	const code = at('accountCode');
	return {
		code: code >= 0 ? code : at('account'),
		name: at('accountName'),
		year: headings.findIndex((heading) => /^会计年度$|^年度$|^年份?$/.test(headingOf(heading))),
		month: headings.findIndex((heading) => /^会计期间号?$|^期间$|^月份?$/.test(headingOf(heading))),
		groups: groupsIn(headings),
		headings
	};
}

function groupsIn(headings: readonly string[]): TrialColumns['groups'] {
	const found = headings.map(meaningOf);
	const indexOf = (group: TrialGroup, part: Part) =>
		found.findIndex((one) => one?.group === group && one.part === part);
	const groups: Partial<Record<TrialGroup, GroupColumns>> = {};
	for (const group of TRIAL_GROUPS) {
		const [debit, credit] = [indexOf(group, 'debit'), indexOf(group, 'credit')];
		const amount = indexOf(group, 'amount');
		if (debit >= 0 && credit >= 0) groups[group] = { debit, credit };
		else if (amount >= 0 && group !== 'movement' && group !== 'yearToDate')
			groups[group] = { amount, side: sideOf(found, group, amount) };
	}
	return groups;
}

/** Its own 方向, else the one beside it that names no group, else the only one there is. */
function sideOf(found: readonly (Meaning | null)[], group: TrialGroup, amount: number): number {
	const isFree = (index: number) => found[index]?.part === 'side' && found[index].group === null;
	const own = found.findIndex((one) => one?.part === 'side' && one.group === group);
	if (own >= 0) return own;
	const beside = [amount - 1, amount + 1].find(isFree);
	return beside ?? found.findIndex((_, index) => isFree(index));
}

/** What the sheet lacks to be of any use, as its header would call it. */
export function missingTrialColumns({ code, name, groups }: TrialColumns): string[] {
	const missing: string[] = [];
	if (code < 0 && name < 0) missing.push('科目编码');
	if (Object.keys(groups).length === 0) missing.push('期末借方、期末贷方');
	return missing;
}
