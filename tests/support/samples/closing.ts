import { CHARTS, type AccountKey, type SampleSystem } from './charts.ts';
import { cr, dr, voucher, type Draft } from './voucher.ts';

/** Income accounts by their first-level code; the same codes are other things in the other system. */
const INCOME = {
	rural_2004: ['501', '511', '522', '531', '561'],
	rural_2023: ['501', '502', '503', '504']
} as const;
const EXPENSE = {
	rural_2004: ['502', '541', '551'],
	rural_2023: ['511', '512', '513', '514', '515']
} as const;

function balances(
	system: SampleSystem,
	firstLevel: readonly string[],
	drafts: readonly Draft[]
): Map<AccountKey, number> {
	const codeOf = (key: AccountKey): string => CHARTS[system][key].code;
	const sums = new Map<AccountKey, number>();
	for (const line of drafts.flatMap((draft) => draft.lines))
		if (firstLevel.includes(codeOf(line.account).slice(0, 3)))
			sums.set(line.account, (sums.get(line.account) ?? 0) + line.credit - line.debit);
	return new Map(
		[...sums].filter(([, fen]) => fen !== 0).sort(([a], [b]) => (codeOf(a) < codeOf(b) ? -1 : 1))
	);
}

const total = (sums: Map<AccountKey, number>): number =>
	[...sums.values()].reduce((sum, fen) => sum + fen, 0);

/** 年终结转: income to 321, expenses to 321, the surplus to 322, then what the members' assembly decided to distribute. */
export function yearEnd(
	system: SampleSystem,
	year: number,
	drafts: readonly Draft[],
	toMembers: number
): Draft[] {
	const day = `${year}-12-31`;
	const income = balances(system, INCOME[system], drafts);
	const expense = balances(system, EXPENSE[system], drafts);
	const surplus = total(income) + total(expense);
	if (surplus <= toMembers) throw new Error(`${year}: no surplus to distribute, ${surplus}`);
	const fund = Math.floor(surplus / 1000) * 100;
	return [
		voucher(
			day,
			'结转本年收益（收入）',
			...[...income].map(([key, fen]) => dr(key, fen)),
			cr('yearResult', total(income))
		),
		voucher(
			day,
			'结转本年收益（支出）',
			dr('yearResult', -total(expense)),
			...[...expense].map(([key, fen]) => cr(key, -fen))
		),
		voucher(day, '结转未分配收益', dr('yearResult', surplus), cr('undistributed', surplus)),
		voucher(day, '提取公积公益金', dr('toFund', fund), cr('fundEquity', fund)),
		voucher(day, '应付成员年终分配', dr('toMembers', toMembers), cr('members', toMembers)),
		voucher(
			day,
			'结转各项分配',
			dr('undistributed', fund + toMembers),
			cr('toFund', fund),
			cr('toMembers', toMembers)
		)
	];
}
