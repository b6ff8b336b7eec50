/** A notice as files: the same lines for a table, a workbook and a descriptor; nothing but what was frozen. */
import { csvText, type CsvCell } from '../csv.ts';
import type { Language } from '../language.ts';
import { formatPlainYuan } from '../money.ts';
import { fenOf } from './content.ts';
import { disclosureItemWords } from './item.words.ts';
import { noticeFileWords, type NoticeFileWords } from './notice-file.words.ts';
import { noticeCode } from './notice-address.ts';
import type { Manifest, Pack, PublishedLine } from './pack.ts';

export const LINE_COLUMNS = [
	...(['no', 'date', 'voucher', 'way', 'code', 'item', 'text', 'amount'] as const)
] as const;
export type LineColumn = (typeof LINE_COLUMNS)[number];

export const lineHeads = (w: NoticeFileWords): string[] =>
	LINE_COLUMNS.map((column) => w.columns[column]);

/** Of every line but its amount. */
export const lineTexts = (line: PublishedLine, language: Language): string[] => [
	line.no,
	line.on,
	line.voucher,
	noticeFileWords[language].ways[line.way],
	line.item,
	(disclosureItemWords[language].items as Record<string, string>)[line.item] ?? line.item,
	line.text
];

/** No row of totals: whoever reads it with a program adds up the lines. */
export function noticeCsv({ lines }: Pack, language: Language): string {
	const rows = lines.map(({ line }): CsvCell[] => {
		const fen = fenOf(line.fen);
		return [...lineTexts(line, language), fen === null ? line.fen : formatPlainYuan(fen)];
	});
	return csvText([lineHeads(noticeFileWords[language]), ...rows]);
}

/** `what`: which of its files; '' for the one that is all of it. */
export function noticeFileName(
	{ content, edition, ...of }: Manifest,
	language: Language,
	what: string,
	ending: string
): string {
	const w = noticeFileWords[language];
	const beside = what === '' ? '' : ` ${what}`;
	const code = noticeCode(of);
	return `${w.fileName(content.villageName, code, Number(edition), beside)}.${ending}`;
}
