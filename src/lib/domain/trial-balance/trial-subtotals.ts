import type { AccountKind } from '../ledger/account.ts';

/** A sum within the sheet: of what kinds of account, or of everything above it. */
export type SheetTotal = {
	readonly label: string;
	readonly kinds: readonly AccountKind[] | null;
};

const KINDS: Readonly<Record<string, readonly AccountKind[]>> = {
	资产: ['asset'],
	负债: ['liability'],
	权益: ['equity'],
	所有者权益: ['equity'],
	净资产: ['equity'],
	成本: ['cost'],
	损益: ['income', 'expense'],
	收益: ['income', 'expense'],
	收入: ['income'],
	支出: ['expense'],
	费用: ['expense']
};
const LABEL = new RegExp(
	`^(?:(${Object.keys(KINDS)
		.sort((a, b) => b.length - a.length)
		.join('|')})(?:类|类科目|科目)?|全部|本页|总)?(?:小计|合计|总计|共计)$`
);

/** `资产小计`, `负债类合计`, `合计`; null for the name of an account. */
export function sheetTotal(cell: string): SheetTotal | null {
	const label = cell.normalize('NFKC').replace(/[\s:：]+/g, '');
	const match = LABEL.exec(label);
	return match ? { label, kinds: match[1] === undefined ? null : (KINDS[match[1]] ?? null) } : null;
}
