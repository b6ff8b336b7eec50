/**
 * Rows that sum or carry forward: never posted, used to check the sums (domain.md §4.3). Real lines may have 结转 or 合计
 * in their summary: only a whole phrase counts, and a row with a voucher number of its own is a line.
 */
export type SubtotalKind = 'day' | 'month' | 'year' | 'total' | 'opening' | 'carried';

const SUM = '(?:合计|累计|小计|总计|共计|发生额)';
const KINDS: readonly (readonly [SubtotalKind, RegExp])[] = [
	[
		'opening',
		/^(?:期初|年初|月初|上年|上期|上月)(?:结转|余额|结余|结存|数)$|^(?:期初|年初)$|^(?:承前页|接前页|承上页|上页结转)$/
	],
	[
		'carried',
		/^(?:过次页|转次页|转下页|过下页|结转下年|结转下月|结转下期|结转下页|期末余额|年末余额|期末|月结|年结|日结|本年余额|余额)$/
	],
	['day', new RegExp(`^(?:本|当|每)?日${SUM}+$`)],
	[
		'month',
		new RegExp(`^(?:(?:本|当)(?:月|期)|期间?|\\d{1,2}月份?|\\d{4}[年.-]\\d{1,2}月?|月)${SUM}+$`)
	],
	[
		'year',
		new RegExp(
			`^(?:(?:本|当|全)?年度?(?:发生)?(?:累计|合计)(?:发生额)?|(?:本年)?累计(?:发生额)?|自年初累计)$`
		)
	],
	[
		'total',
		new RegExp(
			`^(?:(?:当前|本页|本季度?|.{0,4}季度?|凭证|科目|全部|本|页|总)?(?:合计|小计|总计|共计))(?:金额|数|额)?$`
		)
	]
];

/** Null for a text that is not the label of such a row. `label` without spaces, NFKC. */
export function subtotalKind(cell: string): SubtotalKind | null {
	if (cell === '' || cell.length > 24) return null;
	const label = labelOf(cell);
	return KINDS.find(([, form]) => form.test(label))?.[0] ?? null;
}

export const labelOf = (cell: string): string =>
	cell
		.normalize('NFKC')
		.replace(/\s+/g, '')
		.replace(/[:：]$/, '');

/** Cheap first look: no label of such a row lacks one of these. */
export const mayBeSubtotal = (cell: string): boolean =>
	cell.length <= 24 && /[计页结余初末额]|上[年月期]/.test(cell);
