import type { Source } from './intended.ts';
import type { Due, Rest } from './receipts.ts';

/** How often a source is due: dues are paid once in each such number of months. */
export type Terms = {
	readonly months: 1 | 3 | 6 | 12;
	readonly dues: readonly Due[];
	readonly rest: Rest;
};
export type Tenants = Readonly<Record<Source, Terms>>;

const due = (payer: string, what: string, yuan: number): Due => ({
	payer,
	what,
	fen: Math.round(yuan) * 100
});
const rest = (capYuan: number, ...labels: string[]): Rest => ({ labels, cap: capYuan * 100 });

type Place = readonly [payer: string, what: string, yuan: number];
const list = (places: readonly Place[], percent: number): Due[] =>
	places.map(([payer, what, yuan]) =>
		due(payer, what, (Math.round((yuan * percent) / 10_000) || 1) * 100)
	);

const row = (count: number, payer: string, what: string, base: number, step: number): Place[] =>
	Array.from({ length: count }, (_, i) => [
		`${payer}${i + 1}号`,
		what.replace('#', String(i + 1)),
		base + ((i * 7) % 10) * step
	]);

const BIG_FACTORIES: readonly Place[] = [
	['租户C', '2号厂房', 218_500],
	['租户A', '1号厂房一层', 186_000],
	['租户F', '4号厂房', 164_000],
	['租户N', '8号厂房', 148_000],
	['租户B', '1号厂房二层', 142_000],
	['租户D', '3号厂房一层', 126_800],
	['租户J', '6号厂房', 112_000],
	['租户G', '5号厂房东侧', 98_600],
	['租户H', '5号厂房西侧', 87_400],
	['租户K', '7号厂房', 76_500],
	['租户L', '北区仓库', 45_000],
	['租户E', '3号厂房二层', 22_500],
	['租户M', '厂区食堂', 18_000],
	['租户P', '9号小厂房', 12_600],
	['租户Q', '厂区停车场', 9_600]
];

/** The lists of 朱家浜村; `percent` scales the rents of an earlier year. */
export const zhujiabangTenants = (percent: number): Tenants => ({
	factory: {
		months: 3,
		dues: list(BIG_FACTORIES, percent),
		rest: rest(60_000, '厂区场地', '屋顶光伏场地', '厂区配电房和行车')
	},
	dividend: { months: 12, dues: [], rest: rest(420_000, '联合公司（示例）') },
	dorm: {
		months: 1,
		dues: [due('', '打工楼A幢', 48_200), due('', '打工楼B幢', 37_600)],
		rest: rest(60_000, '打工楼C幢')
	},
	shop: {
		months: 6,
		dues: list(row(16, '商户', '沿街门面房#号', 7_800, 820), percent),
		rest: rest(22_000, '农贸市场蔬菜摊位', '农贸市场水产摊位', '农贸市场熟食摊位', '集市临时摊位')
	},
	pond: {
		months: 12,
		dues: list(row(9, '承包户', '#号鱼塘', 21_000, 3_400), percent),
		rest: rest(45_000, '南塘水面', '北荡水面')
	},
	service: {
		months: 1,
		dues: [due('', '北区厂房', 21_600), due('', '沿街商铺', 9_400)],
		rest: rest(60_000, '打工楼和小区')
	},
	land: {
		months: 6,
		dues: list(row(8, '承包户', '第#组流转田', 13_500, 1_900), percent),
		rest: rest(40_000, '机动田', '苗木基地')
	}
});

const SMALL_FACTORIES: readonly Place[] = [
	['租户A', '1号厂房', 118_000],
	['租户B', '2号厂房', 96_000],
	['租户D', '4号厂房', 62_500],
	['租户E', '5号厂房', 48_800],
	['租户C', '3号厂房', 33_600],
	['租户F', '6号厂房', 26_400],
	['租户G', '东仓库', 15_000],
	['租户H', '西仓库', 9_600]
];

/** The lists of 示范村: a smaller village with the same kinds of property. */
export const shifanTenants = (percent: number): Tenants => ({
	factory: {
		months: 3,
		dues: list(SMALL_FACTORIES, percent),
		rest: rest(24_000, '厂区场地', '屋顶光伏场地')
	},
	dividend: { months: 12, dues: [], rest: rest(140_000, '联合公司（示例）') },
	dorm: { months: 1, dues: [due('', '集宿楼东楼', 18_400)], rest: rest(60_000, '集宿楼西楼') },
	shop: {
		months: 6,
		dues: list(row(12, '商户', '门面房#号', 7_200, 900), percent),
		rest: rest(12_000, '集市摊位', '便民市场摊位')
	},
	pond: {
		months: 12,
		dues: list(row(7, '承包户', '#号鱼塘', 14_200, 1_800), percent),
		rest: rest(20_000, '东荡水面')
	},
	service: { months: 1, dues: [due('', '厂区', 9_200)], rest: rest(60_000, '集宿楼和门面房') },
	land: {
		months: 6,
		dues: list(row(6, '承包户', '第#组流转田', 8_600, 1_200), percent),
		rest: rest(20_000, '机动田', '果园')
	}
});
