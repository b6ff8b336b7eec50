import { isMonth, monthAt, yearOf, type FiscalYear, type Month } from '../calendar.ts';
import { DAY as MADE_DAY, MADE_ON } from '../ledger-import/fiscal-year.ts';
import type { Period, SourceRow } from '../ledger-import/review.ts';

const YEAR = '((?:19|20)\\d{2})';
const SEP = '[年./-]?';
const MONTH = '(0?[1-9]|1[0-2])';
const DAY = '[月./-](?:0?[1-9]|[12]\\d|3[01])日?';
const TO = '(?:至|到|--?|[—–~～])';

/** `2024-01-01至2024-03-31`, `2024年1月1日-3月31日`: the months of two days. */
const DAYS = new RegExp(`${YEAR}[年./-]${MONTH}${DAY}${TO}(?:${YEAR}[年./-])?${MONTH}${DAY}`);
/** `2026.01-2026.02`, `2024年1月至3月`, `202401-202403`, `2024年1-3月`. */
const MONTHS = new RegExp(
	`(?<!\\d)${YEAR}${SEP}${MONTH}月?${TO}(?:${YEAR}${SEP})?${MONTH}(?:月|期)?(?!\\d|[./-]\\d|日)`
);
const QUARTER = new RegExp(`${YEAR}年?度?第?([一二三四1-4])季度?`);
/** `2024年12月31日`, `2024年第3期`, `2024.12`, `202412`. */
const ONE = new RegExp(`(?<!\\d)${YEAR}(?:年度?第?|[./-])?${MONTH}(?!\\d)`);
const WHOLE = new RegExp(`(?<!\\d)${YEAR}年(?:度|全年)?(?![\\d第])`);
const LABEL = /期间|月份|会计期|年度|截止/;

/** The months that a text names; null where it names none, or months of two years. */
export function periodIn(text: string): Period | null {
	const plain = text.normalize('NFKC').replace(/\s+/g, '');
	const range = DAYS.exec(plain) ?? (looksLikeDay(plain) ? null : MONTHS.exec(plain));
	if (range) return span(Number(range[1]), range[2], Number(range[3] ?? range[1]), range[4]);
	const quarter = QUARTER.exec(plain);
	if (quarter) return quarterOf(Number(quarter[1]), quarter[2] ?? '');
	const one = ONE.exec(plain);
	if (one) return span(Number(one[1]), one[2], Number(one[1]), one[2]);
	const whole = WHOLE.exec(plain);
	return whole ? span(Number(whole[1]), '1', Number(whole[1]), '12') : null;
}

/** `2024-01-03` is a day, not January to March. */
const looksLikeDay = (text: string): boolean =>
	new RegExp(`(?<!\\d)${YEAR}([-./])${MONTH}\\2(?:0?[1-9]|[12]\\d|3[01])(?![\\d月])`).test(text);

function span(fromYear: number, from = '', toYear = 0, to = ''): Period | null {
	const period = { from: monthAt(fromYear, Number(from)), to: monthAt(toYear, Number(to)) };
	return isPeriod(period) ? period : null;
}

function quarterOf(year: FiscalYear, text: string): Period {
	const at = Math.max('一二三四'.indexOf(text), '1234'.indexOf(text));
	return { from: monthAt(year, at * 3 + 1), to: monthAt(year, at * 3 + 3) };
}

/** Two months of one year in their order. */
export const isPeriod = ({ from, to }: { from: Month; to: Month }): boolean =>
	isMonth(from) && isMonth(to) && from <= to && yearOf(from) === yearOf(to);

/** From the rows above the header: `月份：2026.01-2026.02` before other texts; null where they disagree. */
export function periodOfTitles(rows: readonly SourceRow[]): Period | null {
	const texts = rows
		.flatMap(({ cells }) => joinedLabels(cells))
		.filter((text) => !MADE_ON.test(text));
	return (
		onlyPeriod(texts.filter((text) => LABEL.test(text)).map(periodIn)) ??
		onlyPeriod(texts.map(periodIn))
	);
}

/** `会计期间：` and its value may stand in two cells. */
const joinedLabels = (cells: readonly string[]): string[] =>
	cells.flatMap((cell, index) =>
		/[:：]\s*$/.test(cell) ? [cell + (cells[index + 1] ?? '')] : [cell]
	);

/** `科目余额表_2024.01-2024.12.csv`; neither a bare year nor the day of the export says anything about months. */
export function periodOfFileName(name: string): Period | null {
	const stem = name.normalize('NFKC').replace(/\.[a-z]+$/i, '');
	return DAYS.test(stem) ? periodIn(stem) : periodIn(stem.replace(MADE_DAY, '·'));
}

/**
 * From 会计年度 and 会计期间 of the rows: `2026` and `1`, or `2026.01-2026.02` in one. Null where they differ from row to
 * row; `year` stands for a missing 会计年度.
 */
export function periodOfCells(
	pairs: readonly { readonly year: string; readonly month: string }[],
	year: FiscalYear | null
): Period | null {
	const found = new Set<string>();
	for (const pair of pairs) {
		const period = periodOfPair(pair, year);
		if (period !== null) found.add(`${period.from} ${period.to}`);
	}
	const [only = ''] = found;
	const [from = '', to = ''] = only.split(' ');
	return found.size === 1 ? { from, to } : null;
}

function periodOfPair(
	{ year, month }: { year: string; month: string },
	known: FiscalYear | null
): Period | null {
	const whole = periodIn(month);
	if (whole !== null) return whole;
	const months = /^0?(\d{1,2})(?:[-—–~至到]0?(\d{1,2}))?[月期]?$/.exec(
		month.normalize('NFKC').replace(/\s+/g, '')
	);
	const named = /^(\d{4})年?度?$/.exec(year.trim())?.[1];
	const at = named === undefined ? known : Number(named);
	return months && at !== null ? span(at, months[1], at, months[2] ?? months[1]) : null;
}

function onlyPeriod(found: readonly (Period | null)[]): Period | null {
	const named = found.filter((one) => one !== null);
	const [first] = named;
	return first && named.every(({ from, to }) => from === first.from && to === first.to)
		? first
		: null;
}
