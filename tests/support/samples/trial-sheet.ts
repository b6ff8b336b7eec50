import { CHARTS, leafName, type AccountKey, type SampleAccount } from './charts.ts';
import { encodeGb18030 } from './encoding.ts';
import { asCsv } from './layouts.ts';
import type { Plan } from './plan.ts';
import type { SampleOpening } from './openings.ts';
import type { Numbered } from './voucher.ts';

type Figures = { opening: number; debit: number; credit: number };
type Row = SampleAccount & Figures;

const row = ({ code, path }: SampleAccount, figures: Partial<Figures> = {}): Row => ({
	...{ code, path, opening: 0, debit: 0, credit: 0 },
	...figures
});

/** Leaves with what the vouchers booked on them, and 301 资本 for the balance of the opening. */
function leaves(
	{ balances, others }: SampleOpening,
	{ system }: Plan,
	vouchers: readonly Numbered[]
): Row[] {
	const chart = CHARTS[system];
	const rows = new Map<string, Row>();
	const rowOf = (key: AccountKey): Row => {
		const known = rows.get(chart[key].code) ?? row(chart[key]);
		rows.set(known.code, known);
		return known;
	};
	for (const [key, fen] of Object.entries(balances)) rowOf(key as AccountKey).opening += fen;
	for (const one of others) rows.set(one.code, row(one, { opening: one.fen }));
	for (const { lines } of vouchers)
		for (const line of lines) {
			const known = rowOf(line.account);
			known.debit += line.debit;
			known.credit += line.credit;
		}
	const rest = [...rows.values()].reduce((sum, { opening }) => sum + opening, 0);
	rows.set('301', row({ code: '301', path: ['资本'] }, { opening: -rest }));
	return [...rows.values()];
}

/** First-level accounts above their leaves, net as 用友 prints them. */
function withParents(rows: readonly Row[]): Row[] {
	const parents = new Map<string, Row>();
	for (const leaf of rows.filter(({ code }) => code.length > 3)) {
		const code = leaf.code.slice(0, 3);
		const above = parents.get(code) ?? row({ code, path: leaf.path.slice(0, 1) });
		above.opening += leaf.opening;
		above.debit += leaf.debit;
		above.credit += leaf.credit;
		parents.set(code, above);
	}
	return [...rows, ...parents.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function money(fen: number): string {
	if (fen === 0) return '';
	const digits = String(Math.abs(fen)).padStart(3, '0');
	const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
	return `${fen < 0 ? '-' : ''}${whole}.${digits.slice(-2)}`;
}
const sides = (net: number): string[] => [money(Math.max(net, 0)), money(Math.max(-net, 0))];
const closing = ({ opening, debit, credit }: Row): number => opening + debit - credit;

/** domain.md §4.1 B: title rows, a two-row header, parents and leaves, 合计; it agrees with the sample vouchers to the fen. */
function trialRows(from: SampleOpening, plan: Plan, vouchers: readonly Numbered[]): string[][] {
	const all = leaves(from, plan, vouchers);
	const total = (of: (row: Row) => number) => money(all.reduce((sum, row) => sum + of(row), 0));
	const last = vouchers.at(-1)?.date.slice(0, 7).replace('-', '.') ?? '';
	return [
		['科目余额表', ...Array<string>(7).fill('')],
		[
			`单位名称：${plan.intended.village}股份经济合作社（示例数据）`,
			'',
			'',
			`月份：${plan.intended.year}.01-${last}`,
			'',
			'',
			'',
			'单位：元'
		],
		['科目编码', '科目名称', '期初余额', '', '本期发生', '', '期末余额', ''],
		['', '', '借方', '贷方', '借方', '贷方', '借方', '贷方'],
		...withParents(all).map((row) => [
			row.code,
			leafName(row),
			...sides(row.opening),
			money(row.debit),
			money(row.credit),
			...sides(closing(row))
		]),
		[
			'合计',
			'',
			total((row) => Math.max(row.opening, 0)),
			total((row) => Math.max(-row.opening, 0)),
			total((row) => row.debit),
			total((row) => row.credit),
			total((row) => Math.max(closing(row), 0)),
			total((row) => Math.max(-closing(row), 0))
		]
	];
}

/** The bytes, and how many accounts they list. */
export function trialSheet(
	from: SampleOpening,
	plan: Plan,
	vouchers: readonly Numbered[]
): { bytes: Uint8Array; accounts: number } {
	const rows = trialRows(from, plan, vouchers);
	return { bytes: encodeGb18030(asCsv(rows, '\r\n')), accounts: rows.length - 5 };
}
