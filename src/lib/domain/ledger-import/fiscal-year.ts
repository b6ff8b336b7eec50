import type { FiscalYear } from '../calendar.ts';
import type { SourceRow } from './review.ts';

const YEAR = /(?<!\d)((?:19|20)\d{2})(?=\s*年|[.\-/年]\s*(?:0?[1-9]|1[0-2])(?!\d)|\s*$|[^\d])/g;
/** Says when the file was made, not what it is about. */
export const MADE_ON = /打印|导出|制表|生成|输出/;

/** From the rows above the header: `期间：2024.01-2024.03`, `2022年度`. Null where none or several years are named. */
export function yearOfTitles(rows: readonly SourceRow[]): FiscalYear | null {
	const texts = rows.flatMap(({ cells }) => cells).filter((cell) => !MADE_ON.test(cell));
	return onlyYear(texts.flatMap(yearsIn));
}

/** `20250110`, `2025-01-10`, `2025年1月10日`: the day of the export, which says nothing about the books. */
export const DAY =
	/(?<!\d)(?:19|20)\d{2}(?:\d{4}|([-._/])\d{1,2}\1\d{1,2}|年\d{1,2}月\d{1,2}日?)(?!\d)/g;

/** From `凭证明细-2022.csv`, `朱家浜_2022-10_序时账.csv`, `202210.csv`. */
export function yearOfFileName(name: string): FiscalYear | null {
	const stem = name
		.normalize('NFKC')
		.replace(/\.[a-z]+$/i, '')
		.replace(DAY, ' ');
	const compact = [...stem.matchAll(/(?<!\d)((?:19|20)\d{2})(?:0[1-9]|1[0-2])(?!\d)/g)];
	return onlyYear([...yearsIn(stem), ...compact.map((match) => Number(match[1]))]);
}

const yearsIn = (text: string): number[] =>
	[...text.normalize('NFKC').matchAll(YEAR)].map((match) => Number(match[1]));

function onlyYear(years: readonly number[]): FiscalYear | null {
	const [first] = years;
	return first !== undefined && years.every((year) => year === first) ? first : null;
}
