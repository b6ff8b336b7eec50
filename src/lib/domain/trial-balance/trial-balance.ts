import type { AccountCode } from '../ledger/account.ts';
import type { Period } from '../ledger-import/review.ts';
import type { Fen } from '../money.ts';

/** 年初余额 · 期初余额 · 本期发生额 · 本年累计 · 期末余额, in the order of a printed sheet. */
export const TRIAL_GROUPS = [
	'yearOpening',
	'opening',
	'movement',
	'yearToDate',
	'closing'
] as const;
export type TrialGroup = (typeof TRIAL_GROUPS)[number];
/** What stands at a moment; the others say what was booked in between. */
export const BALANCE_GROUPS: ReadonlySet<TrialGroup> = new Set([
	'yearOpening',
	'opening',
	'closing'
]);

/** As the file prints them: a balance fills one side, a movement may fill both, red ink is negative. */
export type Sides = { readonly debitFen: Fen; readonly creditFen: Fen };

/** One account of the sheet. */
export type TrialRow = {
	/** As the spreadsheet counts it, from 1. */
	readonly row: number;
	readonly code: AccountCode;
	readonly name: string;
	/** The nearest account of this file above it. */
	readonly parentCode: AccountCode | null;
	/** No other account of this file stands below it. */
	readonly isLeaf: boolean;
	readonly figures: Readonly<Partial<Record<TrialGroup, Sides>>>;
};

/** 科目余额表, read. */
export type TrialBalance = {
	/** Null until the file or a person says it. */
	readonly period: Period | null;
	readonly groups: readonly TrialGroup[];
	readonly rows: readonly TrialRow[];
	/** Rows of 辅助核算 details without a code of their own: part of the account above them. */
	readonly detailRows: number;
};

export const netFen = ({ debitFen, creditFen }: Sides): Fen => debitFen - creditFen;

export const sumSides = (all: readonly Sides[]): Sides =>
	all.reduce(
		(sum, one) => ({
			debitFen: sum.debitFen + one.debitFen,
			creditFen: sum.creditFen + one.creditFen
		}),
		{ debitFen: 0, creditFen: 0 }
	);

export const leavesOf = ({ rows }: TrialBalance): TrialRow[] => rows.filter((row) => row.isLeaf);

/** What the leaves carry in one group; the parents only repeat it. */
export const totalOf = (balance: TrialBalance, group: TrialGroup): Sides =>
	sumSides(leavesOf(balance).flatMap(({ figures }) => figures[group] ?? []));
