/**
 * 资产负债表. 2004: the lines of 村会01表 (财会〔2004〕12号, domain.md §1.7). 2023: first-level accounts one by one, marked
 * as not the official form, for its lines are not confirmed.
 */
import type { AccountCode, AccountKind } from '../ledger/account.ts';
import type { AccountBalance } from '../ledger/balances.ts';
import type { Chart } from '../ledger/chart.ts';
import { kindOf, rootOf, type StatementBooks } from './books.ts';
import { sumOf, type Statement, type StatementMark, type StatementRow } from './statement.ts';

/** `113+`, `113-`: 内部往来, leaves with a debit or a credit balance. `earned`: income and expenses not yet closed. */
type Of = AccountCode | '113+' | '113-' | 'earned';
type Spec = readonly [
	line: BalanceLine,
	no: number | null,
	of:
		| readonly Of[]
		| { readonly sum: readonly BalanceLine[]; readonly minus?: readonly BalanceLine[] }
];
const ASSETS = [
	['money', 1, ['101', '102']],
	['shortInvestments', 2, ['111']],
	['receivables', 5, ['112', '113+']],
	['inventories', 8, ['121', '401']],
	['currentAssets', 9, { sum: ['money', 'shortInvestments', 'receivables', 'inventories'] }],
	['livestock', 10, ['131']],
	['forest', 11, ['132']],
	['farmAssets', 15, { sum: ['livestock', 'forest'] }],
	['longInvestments', 16, ['141']],
	['fixedCost', 19, ['151']],
	['depreciation', 20, ['152']],
	['fixedNet', 21, { sum: ['fixedCost'], minus: ['depreciation'] }],
	['disposal', 22, ['153']],
	['construction', 23, ['154']],
	['fixedAssets', 26, { sum: ['fixedNet', 'disposal', 'construction'] }],
	// The form has no line for the optional accounts: named, so that the total is the books'.
	['otherAssets', null, ['161', '171']],
	[
		'assets',
		32,
		{ sum: ['currentAssets', 'farmAssets', 'longInvestments', 'fixedAssets', 'otherAssets'] }
	]
] as const;
const CLAIMS = [
	['shortLoans', 35, ['201']],
	['payables', 36, ['202', '113-']],
	['wages', 37, ['211']],
	['welfare', 38, ['212']],
	['currentLiabilities', 41, { sum: ['shortLoans', 'payables', 'wages', 'welfare'] }],
	['longLoans', 42, ['221']],
	['levy', 43, ['231']],
	['earmarked', null, ['241']],
	['longLiabilities', 46, { sum: ['longLoans', 'levy', 'earmarked'] }],
	['liabilities', 49, { sum: ['currentLiabilities', 'longLiabilities'] }],
	['capital', 50, ['301']],
	['reserve', 51, ['311']],
	// 321 + 322; before the year is closed its income less expenses still stands on their own accounts.
	['undistributed', 52, ['321', '322', 'earned']],
	['equity', 53, { sum: ['capital', 'reserve', 'undistributed'] }],
	['claims', 56, { sum: ['liabilities', 'equity'] }]
] as const;
export type BalanceLine = (typeof ASSETS)[number][0] | (typeof CLAIMS)[number][0] | 'unclosed';
type Row = StatementRow<BalanceLine>;

const OPTIONAL: readonly BalanceLine[] = ['otherAssets', 'earmarked'];

export function balanceSheetStatement(books: StatementBooks): Statement<BalanceLine> {
	const chart = books.charts.get(books.year);
	const official = chart?.system === 'rural_2004';
	const sections = !chart
		? []
		: official
			? officialSections(chart, books)
			: plainSections(chart, books);
	const [assets, claims] = sections.map((rows) => rows.at(-1)?.cells ?? []);
	const isBalanced = (assets ?? []).every((fen, at) => fen === claims?.[at]);
	const marks: StatementMark[] = [
		...(official ? [] : (['not-official'] as const)),
		...(books.hasOpening ? [] : (['no-opening'] as const)),
		...(isBalanced ? [] : (['not-balanced'] as const))
	];
	return { kind: 'balance', columns: ['opening', 'closing'], sections, marks };
}

/** 年初数 and 期末数, debit above zero, of the leaves that match. */
const balanceOf = (
	leaves: readonly AccountBalance[],
	matches: (leaf: AccountBalance, fen: number) => boolean
): number[] =>
	(['openingFen', 'closingFen'] as const).map((when) =>
		leaves.reduce((all, leaf) => all + (matches(leaf, leaf[when]) ? leaf[when] : 0), 0)
	);

const isEarned = (kind: AccountKind | null): boolean => kind === 'income' || kind === 'expense';

function officialSections(chart: Chart, { balances }: StatementBooks): Row[][] {
	const figure = (of: readonly Of[]): number[] =>
		balanceOf(balances, ({ code }, fen) => {
			const root = rootOf(chart, code);
			if (root === '113') return of.includes(fen < 0 ? '113-' : '113+');
			return of.includes(root) || (of.includes('earned') && isEarned(kindOf(chart, code)));
		});
	const side = (specs: readonly Spec[], sign: 1 | -1): Row[] => {
		const rows = new Map<BalanceLine, Row>();
		const pick = (lines: readonly BalanceLine[] = []) =>
			lines.flatMap((line) => rows.get(line) ?? []);
		for (const [line, no, of] of specs) {
			const isSum = 'sum' in of;
			const isLess = line === 'depreciation';
			const cells = isSum
				? sumOf(pick(of.sum), pick(of.minus))
				: figure(of).map((fen) => (sign === 1 && !isLess ? fen : 0 - fen));
			const codes = isSum ? [] : of.filter((one) => one !== 'earned').map((one) => one.slice(0, 3));
			rows.set(line, {
				...{ label: { line }, no, cells, codes, level: 1 },
				role: isSum ? 'sum' : isLess ? 'less' : 'line'
			});
		}
		const isShown = ({ label, cells }: Row): boolean =>
			!('line' in label && OPTIONAL.includes(label.line)) || cells.some((fen) => fen !== 0);
		return [...rows.values()].filter(isShown);
	};
	return [side(ASSETS, 1), side(CLAIMS, -1)];
}

/** 内部往来: leaves with a credit balance are debts, as in the official form. */
const EITHER = '113';

function plainSections(chart: Chart, { balances }: StatementBooks): Row[][] {
	const accounts = (sign: 1 | -1, ...kinds: AccountKind[]): Row[] =>
		[...chart.accounts.values()]
			.filter(
				({ code, parentCode, kind }) =>
					parentCode === null &&
					(kinds.includes(kind) || (code === EITHER && kinds.includes('liability')))
			)
			.toSorted((a, b) => (a.code < b.code ? -1 : 1))
			.map(({ code, name }): Row => {
				const cells = balanceOf(
					balances,
					(leaf, fen) =>
						rootOf(chart, leaf.code) === code && (code !== EITHER || fen < 0 === sign < 0)
				);
				return {
					label: { account: code, name },
					...{ no: null, role: 'line', level: 1, codes: [code] },
					cells: cells.map((fen) => (sign === 1 ? fen : 0 - fen))
				};
			})
			.filter(({ cells }) => cells.some((fen) => fen !== 0));
	const sum = (line: BalanceLine, rows: readonly Row[]): Row => ({
		...{ label: { line }, no: null, role: 'sum', level: 1, codes: [] },
		cells: rows.length === 0 ? [0, 0] : sumOf(rows)
	});
	const assets = accounts(1, 'asset', 'cost');
	const [liabilities, equity] = [accounts(-1, 'liability'), accounts(-1, 'equity')];
	const earned = balanceOf(balances, ({ code }) => isEarned(kindOf(chart, code)));
	const unclosed: Row = {
		...sum('unclosed', []),
		role: 'line',
		cells: earned.map((fen) => 0 - fen)
	};
	return [
		[...assets, sum('assets', assets)],
		[
			...[...liabilities, sum('liabilities', liabilities)],
			...[...equity, unclosed, sum('equity', [...equity, unclosed])],
			sum('claims', [...liabilities, ...equity, unclosed])
		]
	];
}
