import { DATE_ORDERS, type DateOrder } from '../calendar.ts';
import { DECIMAL_MARKS, type DecimalMark } from '../money.ts';
import { detectEncoding } from './decode-text.ts';
import { findHeader, possibleHeaders, type Header } from './find-header.ts';
import { headingOf } from './header-words.ts';
import { NAME_LENGTH } from './mapping-limits.ts';
import { headText } from './prepare-import.ts';
import {
	DELIMITERS,
	type ByteSource,
	type ColumnRole,
	type Delimiter,
	type ImportOptions
} from './review.ts';

/** What a person said about one layout, to be used for every later file with the same headings. */
export type ColumnMapping = {
	readonly name: string;
	/** As the file writes them. */
	readonly headings: readonly string[];
	readonly roles: readonly ColumnRole[];
	readonly delimiter: Delimiter | null;
	readonly dateOrder: DateOrder | null;
	readonly decimalMark: DecimalMark | null;
};

/** Fewer headings than these are too common to recognise a file by. */
const MIN_HEADINGS = 3;

/** What two files must share to be of one layout: their headings in order, however they are spaced; a year may differ. */
export function layoutKey(headings: readonly string[]): string | null {
	const plain = headings.map((one) => headingOf(one).replace(/(?:19|20)\d{2}年/g, '年'));
	while (plain.at(-1) === '') plain.pop();
	if (plain.filter((one) => one !== '').length < MIN_HEADINGS) return null;
	return plain.join('\u0001');
}

/** The header as these options find it; null where there is none to be remembered. */
export function headerOf(bytes: ByteSource, options: ImportOptions): Header | null {
	const answer = detectEncoding(bytes, options.encoding);
	if ('question' in answer) return null;
	const header = findHeader(headText(bytes, answer.encoding), options);
	return header !== null && header.row > 0 ? header : null;
}

export type Layout = {
	readonly key: string;
	readonly headerRow: number;
	readonly delimiter: Delimiter;
};

/** Every row that could be a header, under every delimiter: one of them may be remembered. */
export function possibleLayouts(bytes: ByteSource, options: ImportOptions): Layout[] {
	const answer = detectEncoding(bytes, options.encoding);
	if ('question' in answer) return [];
	const head = headText(bytes, answer.encoding);
	return DELIMITERS.flatMap((delimiter) => possibleHeaders(head, delimiter)).flatMap((header) => {
		const key = layoutKey(header.columns.map((column) => column.header));
		return key === null ? [] : [{ key, headerRow: header.row, delimiter: header.delimiter }];
	});
}

/** The options of a file with this layout; what the person said about the file itself stays. */
export function optionsFrom(
	mapping: ColumnMapping & { readonly id: number },
	{ headerRow, delimiter }: Pick<Layout, 'headerRow' | 'delimiter'>,
	before: ImportOptions
): ImportOptions {
	const { id, name, roles, dateOrder, decimalMark } = mapping;
	return {
		...before,
		headerRow,
		delimiter,
		roles,
		...(dateOrder && { dateOrder }),
		...(decimalMark && { decimalMark }),
		mapping: { id, name }
	};
}

/** The file read by itself again, as if nothing were remembered. */
export const withoutMapping = (options: ImportOptions): ImportOptions => ({
	...options,
	headerRow: undefined,
	roles: undefined,
	delimiter: undefined,
	dateOrder: undefined,
	decimalMark: undefined,
	mapping: null
});

/** From the file's name, without what changes from month to month: `朱家浜_2022-10_序时账.csv` → `朱家浜 序时账`. */
export function proposedName(fileName: string): string {
	const stem = fileName
		.normalize('NFKC')
		.replace(/\.[a-z0-9]+$/i, '')
		.replace(/\d+\s*(?:年度?|月份?|日|季度?)?/g, ' ')
		.replace(/[\s_\-–—.,()[\]【】+~至到]+/g, ' ')
		.trim();
	return stem.slice(0, NAME_LENGTH) || fileName.slice(0, NAME_LENGTH);
}

export const isDateOrder = (typed: unknown): typed is DateOrder =>
	DATE_ORDERS.some((one) => one === typed);
export const isDecimalMark = (typed: unknown): typed is DecimalMark =>
	DECIMAL_MARKS.some((one) => one === typed);
