/** A balanced chart with figures, and how different vendors print it. Names and amounts are invented. */
import fc from 'fast-check';

export type GeneratedAccount = {
	readonly code: string;
	readonly name: string;
	readonly isLeaf: boolean;
	readonly isCredit: boolean;
	/** Debit less credit. */
	readonly openingFen: number;
	readonly debitFen: number;
	readonly creditFen: number;
};

/** First-level accounts of the 2023 system, in the order of a sheet; `true` for a credit balance. */
const FIRST: readonly (readonly [code: string, name: string, isCredit: boolean])[] = [
	['101', '库存现金', false],
	['102', '银行存款', false],
	['112', '应收款', false],
	['151', '固定资产', false],
	['152', '累计折旧', true],
	['211', '应付款', true],
	['501', '经营收入', true],
	['513', '管理费用', false]
];

const fen = fc.integer({ min: 0, max: 500_000_000 });
const figures = fc.record({ openingFen: fen, debitFen: fen, creditFen: fen });
/** Up to three sub-accounts; none: the first-level account is a leaf itself. */
const branch = fc.record({ own: figures, below: fc.array(figures, { maxLength: 3 }) });

/** Contra accounts stay on the credit side; 301 资本 and its movements carry whatever is left, so that all balances. */
export const accountsArbitrary: fc.Arbitrary<GeneratedAccount[]> = fc
	.array(branch, { minLength: FIRST.length, maxLength: FIRST.length })
	.map((branches) =>
		withCapital(FIRST.flatMap((first, index) => branchOf(first, branches[index])))
	);

type Branch = { own: Figures; below: Figures[] };
type Figures = { openingFen: number; debitFen: number; creditFen: number };

function branchOf(
	[code, name, isCredit]: (typeof FIRST)[number],
	branch?: Branch
): GeneratedAccount[] {
	const { own, below } = branch ?? { own: { openingFen: 0, debitFen: 0, creditFen: 0 }, below: [] };
	const leaf = (code: string, name: string, of: Figures): GeneratedAccount => ({
		code,
		name,
		isLeaf: true,
		isCredit,
		openingFen: isCredit ? 0 - of.openingFen : of.openingFen,
		debitFen: code.startsWith('152') ? Math.min(of.debitFen, of.openingFen) : of.debitFen,
		creditFen: of.creditFen
	});
	if (below.length === 0) return [leaf(code, name, own)];
	const leaves = below.map((of, index) =>
		leaf(`${code}0${index + 1}`, `${name}明细${index + 1}`, of)
	);
	const sum = (of: (one: GeneratedAccount) => number) =>
		leaves.reduce((all, one) => all + of(one), 0);
	const parent = {
		code,
		name,
		isLeaf: false,
		isCredit,
		openingFen: sum((one) => one.openingFen),
		debitFen: sum((one) => one.debitFen),
		creditFen: sum((one) => one.creditFen)
	};
	return [parent, ...leaves];
}

function withCapital(accounts: GeneratedAccount[]): GeneratedAccount[] {
	const leaves = accounts.filter(({ isLeaf }) => isLeaf);
	const sum = (of: (one: GeneratedAccount) => number) =>
		leaves.reduce((all, one) => all + of(one), 0);
	const moved = sum((one) => one.debitFen - one.creditFen);
	return [
		...accounts,
		{
			code: '322',
			name: '收益分配',
			isLeaf: true,
			isCredit: true,
			openingFen: 0 - sum((one) => one.openingFen),
			debitFen: Math.max(-moved, 0),
			creditFen: Math.max(moved, 0)
		}
	];
}

export const LAYOUTS = ['b-two-rows', 'b-one-row', 'k-brackets', 'k-single'] as const;
export type SheetLayout = (typeof LAYOUTS)[number];

const yuan = (fen: number): string => (fen === 0 ? '' : plain(fen));
const plain = (fen: number): string => {
	const digits = String(Math.abs(fen)).padStart(3, '0');
	return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
const sides = (net: number): string[] => [yuan(Math.max(net, 0)), yuan(Math.max(-net, 0))];
const closing = (one: GeneratedAccount): number => one.openingFen + one.debitFen - one.creditFen;

/** With a 合计 row at the end, except for the sheet with single amounts. */
export function printSheet(accounts: readonly GeneratedAccount[], layout: SheetLayout): string {
	const rows = layout === 'k-single' ? singleRows(accounts) : sidedRows(accounts, layout);
	return `${rows.map((cells) => cells.join(',')).join('\n')}\n`;
}

const HEADS: Readonly<Record<Exclude<SheetLayout, 'k-single'>, readonly string[][]>> = {
	'b-two-rows': [
		['科目余额表', '', '', '', '', '', '', ''],
		['科目编码', '科目名称', '期初余额', '', '本期发生', '', '期末余额', ''],
		['', '', '借方', '贷方', '借方', '贷方', '借方', '贷方']
	],
	'b-one-row': [
		['科目编码', '科目名称', '期初借方', '期初贷方', '本期借方', '本期贷方', '期末借方', '期末贷方']
	],
	'k-brackets': [
		[
			'科目代码',
			'科目名称',
			'期初余额(借方)',
			'期初余额(贷方)',
			'本期发生额(借方)',
			'本期发生额(贷方)',
			'期末余额(借方)',
			'期末余额(贷方)'
		]
	]
};

function sidedRows(
	accounts: readonly GeneratedAccount[],
	layout: Exclude<SheetLayout, 'k-single'>
): string[][] {
	const leaves = accounts.filter(({ isLeaf }) => isLeaf);
	const total = (of: (one: GeneratedAccount) => number) =>
		plain(leaves.reduce((sum, one) => sum + of(one), 0));
	return [
		...HEADS[layout],
		...accounts.map((one) => [
			one.code,
			one.name,
			...sides(one.openingFen),
			yuan(one.debitFen),
			yuan(one.creditFen),
			...sides(closing(one))
		]),
		[
			'合计',
			'',
			total((one) => Math.max(one.openingFen, 0)),
			total((one) => Math.max(-one.openingFen, 0)),
			total((one) => one.debitFen),
			total((one) => one.creditFen),
			total((one) => Math.max(closing(one), 0)),
			total((one) => Math.max(-closing(one), 0))
		]
	];
}

const sided = (net: number): string[] =>
	net === 0 ? ['平', '0.00'] : [net > 0 ? '借' : '贷', plain(Math.abs(net))];

const singleRows = (accounts: readonly GeneratedAccount[]): string[][] => [
	['科目编号', '科目名称', '方向', '期初余额', '借方发生额', '贷方发生额', '方向', '期末余额'],
	...accounts.map((one) => [
		one.code,
		one.name,
		...sided(one.openingFen),
		plain(one.debitFen),
		plain(one.creditFen),
		...sided(closing(one))
	])
];
