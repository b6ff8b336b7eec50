/** Under which item of the official list a payment stands: by its account, where the account does not say by the words. */
import type { AccountingSystem } from '../ledger/account.ts';
import { firstWordIn } from '../income/words-in-text.ts';
import type { Item } from './items.ts';

type Sought = { readonly code: string; readonly path: string; readonly summary: string };
type Rule = {
	readonly roots: Readonly<Record<AccountingSystem, readonly string[]>>;
	/** In the names of its accounts or in the summary; none: every line. */
	readonly words?: readonly string[];
	readonly item: Item;
};

const of = (
	old: readonly string[],
	now: readonly string[],
	item: Item,
	words?: readonly string[]
): Rule => ({
	roots: { rural_2004: old, rural_2023: now },
	item,
	...(words && { words })
});

const LAND = ['征地', '征用', '征收', '土地补偿', '青苗', '拆迁', '动迁', '安置'];
const RELIEF = ['救济', '救助', '扶贫', '困难', '低保', '五保', '特困', '慰问', '抚恤', '临时补助'];
const GIFTS = ['捐赠', '捐款', '捐助', '赞助'];
const DISPOSED = ['处置', '变卖', '报废', '出售', '转让', '清理'];
const RUNNING = ['运转', '转移支付', '村级经费'];

/** First match wins. Result accounts first by words that the list has an item for, then by account. */
const RECEIVED: readonly Rule[] = [
	of(['231'], ['231'], 'in-levies'),
	of(['241'], ['241'], 'in-land', LAND),
	of(['241'], ['241'], 'in-special-grants'),
	of(['311'], ['311'], 'in-land', LAND),
	of(['311'], ['311'], 'in-donations', GIFTS),
	of(['522'], ['503'], 'in-relief', ['救济', '扶贫']),
	of(['522'], ['503'], 'in-running-grants', RUNNING),
	of(['522'], ['503'], 'in-special-grants'),
	of(['531'], ['504'], 'in-donations', GIFTS),
	of(['531', '151', '153'], ['504', '151', '154'], 'in-disposals', DISPOSED),
	of(['153'], ['154'], 'in-disposals'),
	of(['531'], ['504'], 'in-land', LAND),
	of(['501'], ['501'], 'in-contracting', ['发包', '承包', '流转']),
	of(['501'], ['501'], 'in-operating'),
	of(['511'], [], 'in-contracting'),
	of([], ['502'], 'in-contracting', ['上交', '上缴']),
	of(['561', '141'], ['502', '141', '111'], 'in-investment'),
	of(['521', '531'], ['504'], 'in-other')
];
const SPENT: readonly Rule[] = [
	of(['212', '541'], ['212', '513'], 'out-cadres', ['干部', '报酬', '误工', '工资', '薪']),
	of(['541'], ['513'], 'out-papers', ['报刊', '书报', '报纸']),
	of(['551', '541', '311', '241'], ['514', '515', '513', '311', '241'], 'out-relief', RELIEF),
	of(['551', '311'], ['515', '514', '311'], 'out-donations', GIFTS),
	of(['241', '311', '551'], ['241', '311', '514', '515'], 'out-land', LAND),
	of(['151', '154'], ['151', '153', '161'], 'out-fixed-assets'),
	of(['241'], ['241'], 'out-fixed-assets', ['工程', '建设', '改造', '修', '整治']),
	of(['502', '401'], ['511', '401', '512'], 'out-operating'),
	of(['541'], ['513'], 'out-administration'),
	of(['551'], ['514'], 'out-welfare', [
		'公益',
		'福利',
		'环境',
		'绿化',
		'保洁',
		'管护',
		'文化',
		'文体',
		'养老',
		'治安',
		'路灯',
		'卫生'
	]),
	of([], ['514'], 'out-welfare'),
	of(['231'], ['231'], 'out-welfare'),
	of(['551', '241', '311'], ['515', '521', '241', '311'], 'out-other')
];

/** What no rule names settled a claim, paid a debt or was held for somebody. */
export function itemOf(system: AccountingSystem, line: Sought, direction: 'in' | 'out'): Item {
	const root = line.code.slice(0, 3);
	const text = `${line.path} ${line.summary}`;
	const rules = direction === 'in' ? RECEIVED : SPENT;
	const rule = rules.find(
		({ roots, words }) =>
			roots[system].includes(root) && (words === undefined || firstWordIn(words)(text) !== null)
	);
	return rule?.item ?? (direction === 'in' ? 'in-dues' : 'out-dues');
}
