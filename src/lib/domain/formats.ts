import { monthNumber, yearOf, type CivilDate, type FiscalYear, type Month } from './calendar.ts';
import type { Language } from './language.ts';
import { formatWan, formatYuan, toWanHundredths, type Fen } from './money.ts';

/** Dates, counts and amounts as people read them in the two languages. Machines get the plain strings. */

const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];
const englishMonth = (month: Month): string => MONTHS[monthNumber(month) - 1] ?? '';
const dayNumber = (date: CivilDate): number => Number(date.slice(8, 10));

/** `2022年9月30日` · `30 September 2022`. */
export const formatDate = (date: CivilDate, language: Language): string =>
	language === 'zh-CN'
		? `${yearOf(date)}年${formatDay(date, language)}`
		: `${formatDay(date, language)} ${yearOf(date)}`;

/** Without the year: `9月30日` · `30 September`. */
export const formatDay = (date: CivilDate, language: Language): string =>
	language === 'zh-CN'
		? `${monthNumber(date)}月${dayNumber(date)}日`
		: `${dayNumber(date)} ${englishMonth(date)}`;

/** `2022年9月` · `September 2022`. */
export const formatMonth = (month: Month, language: Language): string =>
	language === 'zh-CN'
		? `${yearOf(month)}年${monthNumber(month)}月`
		: `${englishMonth(month)} ${yearOf(month)}`;

/** In tables and on axes, where the year stands above: `9月` · `Sep`. */
export const formatMonthShort = (month: Month, language: Language): string =>
	language === 'zh-CN' ? `${monthNumber(month)}月` : englishMonth(month).slice(0, 3);

/** `9月` · `Sep 2022`, for a month that stands alone in a row. */
export const formatMonthInRow = (month: Month, language: Language): string =>
	language === 'zh-CN'
		? formatMonthShort(month, language)
		: `${formatMonthShort(month, language)} ${yearOf(month)}`;

/** Months of one year: `2022年1—9月` · `January–September 2022`; a single month is named once. */
export function formatMonths(from: Month, to: Month, language: Language): string {
	if (from === to) return formatMonth(from, language);
	return language === 'zh-CN'
		? `${yearOf(from)}年${monthNumber(from)}—${monthNumber(to)}月`
		: `${englishMonth(from)}–${englishMonth(to)} ${yearOf(from)}`;
}

/** `2022年` · `2022`. */
export const formatYear = (year: FiscalYear, language: Language): string =>
	language === 'zh-CN' ? `${year}年` : String(year);

/** How far the figures go: `9月30日` · `30 September`. */
export const formatThrough = (day: CivilDate, language: Language): string =>
	formatDay(day, language);

/** Books are kept on China's one clock, wherever the server stands. */
const CHINA_OFFSET = 8 * 3_600_000;

/** An instant in China's time: `2022年10月12日 14:03` · `12 October 2022, 14:03`. */
export function formatInstant(at: number, language: Language): string {
	const local = new Date(at + CHINA_OFFSET).toISOString();
	const [date, time] = [formatDate(local.slice(0, 10), language), local.slice(11, 16)];
	return language === 'zh-CN' ? `${date} ${time}` : `${date}, ${time}`;
}

/** The day alone: `2022年10月12日` · `12 October 2022`. */
export const formatInstantDay = (at: number, language: Language): string =>
	formatDate(civilDateInChina(at), language);

/** The civil day in China of an instant. */
export const civilDateInChina = (at: number): CivilDate =>
	new Date(at + CHINA_OFFSET).toISOString().slice(0, 10);

/** `12345` → `12,345`. */
export const formatCount = (count: number): string =>
	String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** English wants the plural: `1 line`, `2 lines`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
	`${formatCount(count)} ${count === 1 ? one : many}`;

/**
 * An amount inside a sentence, rounded as every 万元 figure (to 100 元): `893.21 万元` · `¥8.9321 million`; below a
 * million `¥494,000`.
 */
export const phraseAmount = (fen: Fen, language: Language): string =>
	phraseWanHundredths(toWanHundredths(fen), language);

/** The same for what `toWanHundredths` gave, or the difference of two such. */
export function phraseWanHundredths(hundredths: number, language: Language): string {
	if (language === 'zh-CN') return `${formatYuan(hundredths)} 万元`;
	const sign = hundredths < 0 ? '\u2212' : '';
	const size = Math.abs(hundredths);
	return size < 10_000 ? `${sign}¥${formatCount(size * 100)}` : `${sign}¥${millions(size)} million`;
}

/** A target is a round figure and loses its zeros: `1,200 万元` · `¥12 million`. */
export const phraseTarget = (fen: Fen, language: Language): string =>
	phraseAmount(fen, language).replace(language === 'zh-CN' ? /\.00(?= )/ : /\.?0+(?= )/, '');

/** Hundredths of 万元 are ten-thousandths of a million; two to four decimals. */
function millions(size: number): string {
	const decimals = String(size % 10_000).padStart(4, '0');
	return `${formatCount(Math.floor(size / 10_000))}.${decimals.replace(/00$/, '')}`;
}

/** A signed difference: `+78.00`, `−0.15`, `0.00`; 万元 without the unit, for tables. */
export const formatSignedWanHundredths = (hundredths: number): string =>
	`${hundredths > 0 ? '+' : ''}${formatYuan(hundredths)}`;

/** 万元 in a table cell; an absent figure is a dash, never 0.00. */
export const wanOrDash = (fen: Fen | null): string => (fen === null ? '—' : formatWan(fen));

/** 元 in a table cell. */
export const yuanOrDash = (fen: Fen | null): string => (fen === null ? '—' : formatYuan(fen));

/** A name that begins a line or a sentence: English writes its first letter large. */
export const atStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
