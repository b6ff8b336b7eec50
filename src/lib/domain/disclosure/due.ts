/** 公开期限: which periods a village owes a notice of, by when, and how each stands. */
import {
	lastDayOf,
	monthAt,
	monthNumber,
	yearOf,
	type CivilDate,
	type Month
} from '../calendar.ts';

export type DuePeriod = {
	readonly from: Month;
	readonly through: Month;
	readonly dueOn: CivilDate;
};
export type DisclosureRule = {
	readonly period: 'month' | 'quarter';
	/** 1–28, of the month after the period. */
	readonly dueDay: number;
};
/** 已按期 · 已逾期公布 · 还没到期 · 应公开未公开. */
export type DueState = 'in-time' | 'published-late' | 'open' | 'missing';

const after = (month: Month): Month =>
	monthNumber(month) === 12
		? monthAt(yearOf(month) + 1, 1)
		: monthAt(yearOf(month), monthNumber(month) + 1);

/** `dueDay` of the month after it. */
export const dueOn = (through: Month, { dueDay }: DisclosureRule): CivilDate =>
	`${after(through)}-${String(dueDay).padStart(2, '0')}`;

/** Whole periods from the one that holds `first` to the last that is over on `today`, oldest first. */
export function duePeriods(rule: DisclosureRule, first: Month, today: CivilDate): DuePeriod[] {
	const found: DuePeriod[] = [];
	for (let from = beginOf(rule, first); ;) {
		const through = rule.period === 'month' ? from : after(after(from));
		if (lastDayOf(through) >= today) return found;
		found.push({ from, through, dueOn: dueOn(through, rule) });
		from = after(through);
	}
}

const beginOf = ({ period }: DisclosureRule, month: Month): Month =>
	period === 'month'
		? month
		: monthAt(yearOf(month), Math.floor((monthNumber(month) - 1) / 3) * 3 + 1);

/** `publishedOn` of the first edition; null while there is none. */
export function dueState(
	due: Pick<DuePeriod, 'dueOn'>,
	publishedOn: CivilDate | null,
	today: CivilDate
): DueState {
	if (publishedOn !== null) return publishedOn <= due.dueOn ? 'in-time' : 'published-late';
	return today <= due.dueOn ? 'open' : 'missing';
}

export type Published = { readonly from: Month; readonly through: Month; readonly on: CivilDate };
export type OwedPeriod = DuePeriod & { readonly state: 'open' | 'missing' };

/** Over and not published, oldest first. From the first published period on: a village that has not begun owes nothing yet. */
export function owedPeriods(
	rule: DisclosureRule,
	published: readonly Published[],
	today: CivilDate
): OwedPeriod[] {
	const [first] = published.map(({ from }) => from).toSorted();
	if (first === undefined) return [];
	return duePeriods(rule, first, today).flatMap((one) => {
		const state = dueState(one, coveredOn(one, published), today);
		return state === 'open' || state === 'missing' ? [{ ...one, state }] : [];
	});
}

/** When all months of it were published for the first time, by whatever notices hold them; null while one is not. */
export function coveredOn(
	due: Pick<DuePeriod, 'from' | 'through'>,
	published: readonly Published[]
): CivilDate | null {
	let last: CivilDate = '';
	for (let month = due.from; month <= due.through; month = after(month)) {
		const days = published.filter((one) => one.from <= month && month <= one.through);
		const [first] = days.map(({ on }) => on).toSorted();
		if (first === undefined) return null;
		if (first > last) last = first;
	}
	return last;
}
