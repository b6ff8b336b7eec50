import { headingOf } from './header-words.ts';
import type { Column } from './review.ts';

/** The headings of a table as one text: the same software writes the same ones every time. */
export const headingsKey = (columns: readonly Pick<Column, 'header'>[]): string =>
	columns.map(({ header }) => headingOf(header).replace(/^\d{4}年/, '')).join('|');

/** What stays of a file's name from month to month: `银行日记账（基本户）2024-03.csv` → `银行日记账基本户`. */
export const fileStem = (name: string): string =>
	name
		.normalize('NFKC')
		.replace(/\.[a-z]+$/i, '')
		.replace(/[\d\s._()\-—年月日季度第至]+/g, '')
		.toLowerCase();
