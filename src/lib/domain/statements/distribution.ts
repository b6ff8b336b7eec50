/**
 * 收益及收益分配表. 2004: the lines of 村会02表 (domain.md §1.6, §1.7). 2023: income and expenses by first-level account,
 * marked as not the official form. Income and expenses come without closing entries; the distribution from the leaves of
 * 322 收益分配, told apart by their names.
 */
import { yearOf } from '../calendar.ts';
import type { AccountCode } from '../ledger/account.ts';
import { lineage, type Chart } from '../ledger/chart.ts';
import type { AccountBalance } from '../ledger/balances.ts';
import type { Fen } from '../money.ts';
import { earnedOf, kindOf, rootOf, type StatementBooks } from './books.ts';
import { sumOf, type Statement, type StatementRow } from './statement.ts';

export const DISTRIBUTIONS = [
	'toReserve',
	'toWelfare',
	'toInvestors',
	'toMembers',
	'toOthers'
] as const;
export type Distribution = (typeof DISTRIBUTIONS)[number];
export type DistributionLine =
	| 'operatingIncome'
	| 'contractFees'
	| 'investmentIncome'
	| 'operatingCost'
	| 'management'
	| 'operatingGain'
	| 'taxReturn'
	| 'subsidies'
	| 'otherIncome'
	| 'otherCost'
	| 'gain'
	| 'income'
	| 'expenses'
	| 'undistributedStart'
	| 'otherIn'
	| 'distributable'
	| Distribution
	| 'undistributedEnd';
type Row = StatementRow<DistributionLine>;

/** Words in the names of 322's leaves; what bears none of them and is not 未分配收益 is 其他. */
const NAMED: readonly (readonly [Distribution, RegExp])[] = [
	['toReserve', /公积|公益金/],
	['toWelfare', /福利/],
	['toInvestors', /外来投资|投资分利|投资者/],
	['toMembers', /农户|成员|社员|股东|分红|股份/]
];

/** Null for 未分配收益 and for 322 itself. */
export function distributionOf(chart: Chart, code: AccountCode): Distribution | null {
	const [, ...below] = lineage(chart, code);
	if (below.length === 0 || below.some(({ name }) => name.includes('未分配'))) return null;
	const name = below.at(-1)?.name ?? '';
	return NAMED.find(([, words]) => words.test(name))?.[0] ?? 'toOthers';
}

/**
 * What a leaf of 322 distributed. Where the year-end entry emptied it into 未分配收益 its balance says nothing and the debits
 * are the figure; before that, debits less credits, so that a correction on the credit side counts.
 */
const distributed = ({ debitFen, creditFen, closingFen }: AccountBalance): Fen =>
	closingFen === 0 ? debitFen : debitFen - creditFen;

export function distributionStatement(books: StatementBooks): Statement<DistributionLine> {
	const chart = books.charts.get(books.year);
	const isOfficial = chart?.system === 'rural_2004';
	const marks = [
		...(isOfficial ? [] : (['not-official'] as const)),
		...(books.hasOpening ? [] : (['no-opening'] as const))
	];
	const sections = chart ? sectionsOf(chart, books, isOfficial) : [];
	return { kind: 'distribution', columns: ['amount'], sections, marks };
}

function sectionsOf(chart: Chart, books: StatementBooks, isOfficial: boolean): Row[][] {
	const earned = earnedOf(books).filter(
		({ month }) => yearOf(month) === books.year && month <= books.throughMonth
	);
	const of = (root: AccountCode): Fen =>
		earned
			.filter(({ code }) => rootOf(chart, code) === root)
			.reduce((all, { fen }) => all + fen, 0);
	const line = (
		name: DistributionLine,
		no: number | null,
		fen: Fen,
		more: Partial<Row> = {}
	): Row => ({
		...{ label: { line: name }, no, role: 'line', level: 1, cells: [fen], codes: [] },
		...more
	});
	const upper = isOfficial ? official2004(line, of) : plain2023(chart, line, of);
	const gain = upper.at(-1)?.cells[0] ?? 0;

	const carried = books.balances.filter(({ code }) => {
		const kind = kindOf(chart, code);
		return ['321', '322'].includes(rootOf(chart, code)) || kind === 'income' || kind === 'expense';
	});
	const at = (when: 'openingFen' | 'closingFen'): Fen =>
		0 - carried.reduce((all, leaf) => all + leaf[when], 0);
	const no = (official: number) => (isOfficial ? official : null);
	const shares = DISTRIBUTIONS.map((name, index) => {
		const leaves = carried.filter(
			({ code }) => rootOf(chart, code) === '322' && distributionOf(chart, code) === name
		);
		const fen = leaves.reduce((all, leaf) => all + distributed(leaf), 0);
		return line(name, no(27 + index), fen, { role: 'less', codes: leaves.map(({ code }) => code) });
	});
	const given = sumOf(shares)[0] ?? 0;
	const [start, end] = [at('openingFen'), at('closingFen')];
	// All that moved 321 and 322 and is neither this year's gain nor distributed: 公积公益金弥补亏损, 以前年度调整.
	const otherIn = end - start - gain + given;
	return [
		upper,
		[
			line('gain', no(21), gain, { role: 'sum' }),
			line('undistributedStart', no(22), start, { codes: ['321', '322'] }),
			line('otherIn', no(23), otherIn),
			line('distributable', no(26), gain + start + otherIn, { role: 'sum' }),
			...shares,
			line('undistributedEnd', no(35), end, { role: 'sum' })
		]
	];
}

type MakeLine = (name: DistributionLine, no: number | null, fen: Fen, more?: Partial<Row>) => Row;

function official2004(line: MakeLine, of: (root: AccountCode) => Fen): Row[] {
	const one = (name: DistributionLine, no: number, code: AccountCode, role: Row['role'] = 'line') =>
		line(name, no, of(code), { role, codes: [code] });
	const operating = [
		one('operatingIncome', 1, '501'),
		one('contractFees', 2, '511'),
		one('investmentIncome', 3, '561')
	];
	const costs = [one('operatingCost', 6, '502', 'less'), one('management', 7, '541', 'less')];
	const operatingGain = line('operatingGain', 10, sumOf(operating, costs)[0] ?? 0, { role: 'sum' });
	const more = [
		one('taxReturn', 11, '521'),
		one('subsidies', 12, '522'),
		one('otherIncome', 13, '531')
	];
	const less = [one('otherCost', 16, '551', 'less')];
	const gain = sumOf([operatingGain, ...more], less)[0] ?? 0;
	return [
		...[...operating, ...costs, operatingGain, ...more, ...less],
		line('gain', 20, gain, { role: 'sum' })
	];
}

function plain2023(chart: Chart, line: MakeLine, of: (root: AccountCode) => Fen): Row[] {
	const roots = (kind: 'income' | 'expense', role: Row['role']): Row[] =>
		[...chart.accounts.values()]
			.filter((account) => account.parentCode === null && account.kind === kind)
			.toSorted((a, b) => (a.code < b.code ? -1 : 1))
			.map(({ code, name }) => ({
				...{ label: { account: code, name }, no: null, role, level: 1 },
				...{ cells: [of(code)], codes: [code] }
			}));
	const [income, expenses] = [roots('income', 'line'), roots('expense', 'less')];
	return [
		...[...income, line('income', null, sumOf(income)[0] ?? 0, { role: 'sum' })],
		...[...expenses, line('expenses', null, sumOf(expenses)[0] ?? 0, { role: 'sum' })],
		line('gain', null, sumOf(income, expenses)[0] ?? 0, { role: 'sum' })
	];
}
