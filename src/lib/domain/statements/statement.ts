/** 会计报表: what every statement is drawn and exported from, so that screen, paper and CSV cannot differ. */
import type { FiscalYear } from '../calendar.ts';
import type { AccountCode } from '../ledger/account.ts';
import type { Fen } from '../money.ts';

/** 收支明细表 · 资产负债表 · 收益及收益分配表 · years beside each other. */
export const STATEMENT_KINDS = ['income', 'balance', 'distribution', 'years'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

export type StatementRow<Line extends string = string> = {
	/** The name of an official line, or of an account in the chart. */
	readonly label:
		{ readonly line: Line } | { readonly account: AccountCode; readonly name: string };
	/** 行次 of the official form. */
	readonly no: number | null;
	/** `less`: printed above zero and taken away. */
	readonly role: 'line' | 'less' | 'sum' | 'head';
	/** 1 for an official line or a first-level account. */
	readonly level: number;
	/** One a column; null where the books cannot say. */
	readonly cells: readonly (Fen | null)[];
	/** Accounts that the figure is made of. */
	readonly codes: readonly AccountCode[];
};
export type StatementColumn =
	'opening' | 'closing' | 'amount' | 'month' | 'year' | 'lastYear' | FiscalYear;
/**
 * What must stand on the sheet: not the official form · no opening balances · the sides differ · 企业上交利润 counted
 * as 经营收入 · accounts that 2023 split, in one line.
 */
export type StatementMark = 'not-official' | 'no-opening' | 'not-balanced' | 'handed-up' | 'joined';
export type Statement<Line extends string = string> = {
	readonly kind: StatementKind;
	readonly columns: readonly StatementColumn[];
	/** Beside each other on paper: 资产 ‖ 负债和所有者权益. */
	readonly sections: readonly (readonly StatementRow<Line>[])[];
	readonly marks: readonly StatementMark[];
};

/** A row whose cells are those of others added and taken away, column by column; null counts as nothing. */
export function sumOf(
	plus: readonly Pick<StatementRow, 'cells'>[],
	minus: readonly Pick<StatementRow, 'cells'>[] = []
): Fen[] {
	const width = Math.max(0, ...[...plus, ...minus].map(({ cells }) => cells.length));
	return Array.from({ length: width }, (_, at) => {
		const add = (rows: readonly Pick<StatementRow, 'cells'>[]): Fen =>
			rows.reduce((all, { cells }) => all + (cells[at] ?? 0), 0);
		return add(plus) - add(minus);
	});
}
