/** Which months a summary names: `二季度`, `上半年`, `7-12月`, `2021年四季度`, `9月`, `本年`. */
import { lastDayOf, monthAt, type CivilDate, type FiscalYear } from '../calendar.ts';

export type NamedPeriod = { readonly fromOn: CivilDate; readonly throughOn: CivilDate };

const QUARTERS = '一二三四';

/** `year`: of the voucher; the summary may name another. Null where it names none. */
export function namedPeriod(summary: string, year: FiscalYear): NamedPeriod | null {
	const text = summary.normalize('NFKC');
	const named = /(20\d{2})\s*年/.exec(text);
	const of = named ? Number(named[1]) : year;
	const months = monthsIn(text);
	if (months === null)
		return named || text.includes('本年') || text.includes('全年') ? span(of, 1, 12) : null;
	return span(of, months[0], months[1]);
}

function monthsIn(text: string): readonly [number, number] | null {
	const quarter = /([一二三四1-4])\s*季度/.exec(text);
	if (quarter) {
		const typed = quarter[1] ?? '';
		const n = QUARTERS.includes(typed) ? QUARTERS.indexOf(typed) + 1 : Number(typed);
		return [n * 3 - 2, n * 3];
	}
	if (text.includes('上半年')) return [1, 6];
	if (text.includes('下半年')) return [7, 12];
	const range = /(\d{1,2})\s*月?\s*[-—–~至到]\s*(\d{1,2})\s*月/.exec(text);
	const one = /(?<!\d)(\d{1,2})\s*月(?!\d)/.exec(text);
	const [from, through] = range
		? [Number(range[1]), Number(range[2])]
		: [Number(one?.[1] ?? 0), Number(one?.[1] ?? 0)];
	return from >= 1 && through <= 12 && from <= through ? [from, through] : null;
}

const span = (year: FiscalYear, from: number, through: number): NamedPeriod => ({
	fromOn: `${monthAt(year, from)}-01`,
	throughOn: lastDayOf(monthAt(year, through))
});
