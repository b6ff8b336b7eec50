/** In what order the villages stand: `?sort=completion&order=desc`. Blank ones come last either way. */
import type { VillageStanding } from './village-standing.ts';

export const STANDING_SORTS = [
	'name',
	'completion',
	'stable',
	'target',
	'pace',
	'month',
	'tasks'
] as const;
export type StandingSort = (typeof STANDING_SORTS)[number];
export type StandingOrder = { readonly sort: StandingSort; readonly isDescending: boolean };

/** Never fails: what cannot be understood is by name. */
export function decodeStandingOrder(params: URLSearchParams): StandingOrder {
	const asked = params.get('sort');
	const sort = STANDING_SORTS.find((one) => one === asked) ?? 'name';
	return { sort, isDescending: params.get('order') === 'desc' };
}

/** A second press on a heading turns the order round; figures begin with the largest. The year asked for stays. */
export function sortHref(year: string | null, now: StandingOrder, sort: StandingSort): string {
	const isDescending = now.sort === sort ? !now.isDescending : sort !== 'name';
	const params = new URLSearchParams(year === null || year === '' ? {} : { year });
	params.set('sort', sort);
	params.set('order', isDescending ? 'desc' : 'asc');
	return `?${params.toString()}`;
}

export type StandingRow = {
	readonly name: string;
	readonly slug: string;
	readonly isSample: boolean;
	readonly standing: VillageStanding;
};

const VALUE: Readonly<
	Record<Exclude<StandingSort, 'name'>, (of: VillageStanding) => number | string | null>
> = {
	completion: (of) => of.completionPermille,
	stable: (of) => of.stableFen,
	target: (of) => of.targetFen,
	pace: (of) => of.overPaceFen,
	month: (of) => of.throughMonth,
	tasks: (of) => of.taskCount
};
const byName = new Intl.Collator('zh-Hans-CN-u-co-pinyin').compare;

export function ordered<T extends StandingRow>(
	rows: readonly T[],
	{ sort, isDescending }: StandingOrder
): T[] {
	const sign = isDescending ? -1 : 1;
	const names = (a: T, b: T): number => byName(a.name, b.name) || (a.slug < b.slug ? -1 : 1);
	if (sort === 'name') return rows.toSorted((a, b) => sign * names(a, b));
	const value = VALUE[sort];
	return rows.toSorted((a, b) => {
		const [left, right] = [value(a.standing), value(b.standing)];
		if (left === null || right === null)
			return left === right ? names(a, b) : left === null ? 1 : -1;
		return left === right ? names(a, b) : sign * (left < right ? -1 : 1);
	});
}
