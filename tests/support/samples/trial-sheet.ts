import { CHARTS, type AccountKey } from './charts.ts';
import { encodeGb18030 } from './encoding.ts';
import { asCsv } from './layouts.ts';
import type { Plan } from './plan.ts';
import { yuan, type Numbered } from './voucher.ts';

export const TRIAL_SHEET = '朱家浜村_示例数据_2022_科目余额表.csv';

/** What stood on the accounts of 朱家浜村 at the beginning of 2022, invented; 资本 carries the rest. */
const OPENING: Readonly<Partial<Record<AccountKey, number>>> = {
	cash: yuan(3260),
	bank: yuan(4862315.42),
	earmarkedBank: yuan(380000),
	receivable: yuan(96000),
	members: -yuan(1680000),
	equipment: yuan(28600000),
	construction: yuan(540000),
	depreciationSum: -yuan(6124000),
	deposits: -yuan(268000),
	payableWorks: -yuan(185000),
	vat: -yuan(42600),
	wagesPayable: -yuan(128000),
	levy: -yuan(24000),
	earmarked: -yuan(380000),
	landEquity: -yuan(2150000),
	fundEquity: -yuan(8480000),
	donationEquity: -yuan(35000)
};

type Row = { code: string; name: string; opening: number; debit: number; credit: number };

/** Leaves with what the vouchers booked on them, and 301 资本 for the balance of the opening. */
function leaves({ system }: Plan, vouchers: readonly Numbered[]): Row[] {
	const chart = CHARTS[system];
	const rows = new Map<string, Row>();
	const rowOf = (key: AccountKey): Row => {
		const { code, path } = chart[key];
		const known = rows.get(code);
		const row = known ?? { code, name: path.at(-1) ?? '', opening: 0, debit: 0, credit: 0 };
		if (!known) rows.set(code, row);
		return row;
	};
	for (const [key, fen] of Object.entries(OPENING)) rowOf(key as AccountKey).opening += fen;
	for (const { lines } of vouchers)
		for (const line of lines) {
			const row = rowOf(line.account);
			row.debit += line.debit;
			row.credit += line.credit;
		}
	const rest = Object.values(OPENING).reduce((sum, fen) => sum + fen, 0);
	rows.set('301', { code: '301', name: '资本', opening: -rest, debit: 0, credit: 0 });
	return [...rows.values()];
}

/** First-level accounts above their leaves, net as 用友 prints them. */
function withParents({ system }: Plan, rows: readonly Row[]): Row[] {
	const names = new Map(
		Object.values(CHARTS[system]).map(({ code, path }) => [code.slice(0, 3), path[0] ?? ''])
	);
	const parents = new Map<string, Row>();
	for (const row of rows.filter(({ code }) => code.length > 3)) {
		const code = row.code.slice(0, 3);
		const above = parents.get(code) ?? {
			code,
			name: names.get(code) ?? '',
			opening: 0,
			debit: 0,
			credit: 0
		};
		above.opening += row.opening;
		above.debit += row.debit;
		above.credit += row.credit;
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
const closing = (row: Row): number => row.opening + row.debit - row.credit;

/** domain.md §4.1 B: title rows, a two-row header, parents and leaves, 合计; it agrees with the sample vouchers to the fen. */
function trialRows(plan: Plan, vouchers: readonly Numbered[]): string[][] {
	const all = leaves(plan, vouchers);
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
		...withParents(plan, all).map((row) => [
			row.code,
			row.name,
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
	plan: Plan,
	vouchers: readonly Numbered[]
): { bytes: Uint8Array; accounts: number } {
	const rows = trialRows(plan, vouchers);
	return { bytes: encodeGb18030(asCsv(rows, '\r\n')), accounts: rows.length - 5 };
}
