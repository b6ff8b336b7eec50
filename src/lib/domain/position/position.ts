/** 资金和往来: what the village has, what it is owed, what it owes, from the balances of its accounts. */
import type { AccountingSystem } from '../ledger/account.ts';
import type { SheetRow } from '../ledger/balances.ts';
import type { Fen } from '../money.ts';

export const POSITION_GROUPS = ['cash', 'receivable', 'payable', 'earmarked'] as const;
export type PositionGroup = (typeof POSITION_GROUPS)[number];

export type PositionRow = Pick<SheetRow, 'code' | 'name' | 'isLeaf'> & {
	/** As it reads in its group: owed to the village, or by it, above zero. */
	readonly openingFen: Fen;
	readonly inFen: Fen;
	readonly outFen: Fen;
	readonly closingFen: Fen;
};
export type Position = Readonly<
	Record<
		PositionGroup,
		{ readonly rows: readonly PositionRow[]; readonly closingFen: Fen; readonly openingFen: Fen }
	>
>;

/** 现金和银行存款 · 应收、内部往来 · 应付、借款、工资、税 · 一事一议和专项应付款: first-level accounts of both charts. */
const CODES: Readonly<
	Record<AccountingSystem, Readonly<Record<PositionGroup, readonly string[]>>>
> = {
	rural_2004: {
		cash: ['101', '102'],
		receivable: ['112', '113'],
		payable: ['201', '202', '211', '212', '221'],
		earmarked: ['231', '241']
	},
	rural_2023: {
		cash: ['101', '102'],
		receivable: ['112', '113'],
		payable: ['201', '211', '212', '213', '214', '221'],
		earmarked: ['231', '241']
	}
};
const EITHER = '113';

/** Leaves only. 内部往来 stands on both sides: a leaf with a credit balance is owed by the village. */
export function positionOf(system: AccountingSystem, sheet: readonly SheetRow[]): Position {
	const leaves = sheet.filter(({ isLeaf }) => isLeaf);
	const of = (group: PositionGroup): Position[PositionGroup] => {
		const isOwed = group === 'payable' || group === 'earmarked';
		const rows = leaves
			.filter((row) => groupOf(system, row) === group)
			.map((row) => turned(row, isOwed));
		return {
			rows,
			openingFen: rows.reduce((sum, { openingFen }) => sum + openingFen, 0),
			closingFen: rows.reduce((sum, { closingFen }) => sum + closingFen, 0)
		};
	};
	return {
		cash: of('cash'),
		receivable: of('receivable'),
		payable: of('payable'),
		earmarked: of('earmarked')
	};
}

/** Null for accounts that are no money and no claim. */
export function groupOf(
	system: AccountingSystem,
	{ code, closingFen }: Pick<SheetRow, 'code' | 'closingFen'>
): PositionGroup | null {
	const first = code.slice(0, 3);
	if (first === EITHER) return closingFen < 0 ? 'payable' : 'receivable';
	return POSITION_GROUPS.find((group) => CODES[system][group].includes(first)) ?? null;
}

const turned = (row: SheetRow, isOwed: boolean): PositionRow => ({
	code: row.code,
	name: row.name,
	isLeaf: row.isLeaf,
	openingFen: isOwed ? 0 - row.openingFen : row.openingFen,
	inFen: isOwed ? row.creditFen : row.debitFen,
	outFen: isOwed ? row.debitFen : row.creditFen,
	closingFen: isOwed ? 0 - row.closingFen : row.closingFen
});
