/** 公示单: what the printed sheets reckon from a frozen notice. */
import type { VillageRole } from '../access/role.ts';
import { monthOf, type CivilDate, type Month } from '../calendar.ts';
import { addFen, type Fen } from '../money.ts';
import { fenOf, type ContentItem, type ContentQuestion, type NoticeContent } from './content.ts';
import { fromHex, printedCode } from './fingerprint.ts';
import type { Item } from './items.ts';
import type { Manifest, PublishedLine } from './pack.ts';

/** One published notice as it is printed. */
export type Sheet = {
	readonly village: { readonly slug: string; readonly name: string };
	/** Address of the notice below the village: `2022-q3/1`. */
	readonly path: string;
	readonly manifest: Manifest;
	readonly lines: readonly PublishedLine[];
	/** In the order they signed. */
	readonly signers: readonly {
		readonly role: VillageRole;
		readonly title: string;
		readonly name: string;
		readonly opinion: string;
		readonly on: CivilDate;
	}[];
	readonly fingerprint: string;
	readonly publishedOn: CivilDate;
	/** Of the first edition: a correction is not late. */
	readonly isLate: boolean;
	/** The edition that holds, where this one was corrected. */
	readonly correctedBy: number | null;
	/** What the QR code says. */
	readonly address: string;
	/** 村民码; '' where the lines are open. */
	readonly readingCode: string;
	readonly answerDays: number;
	/** Where to ask, as the village says it now; may be ''. */
	readonly contact: string;
};

/** Fen of a frozen text that always holds an amount. */
const sure = (text: string): Fen => fenOf(text) ?? 0;

export type SheetItems = {
	/** With money in the period or in the year, in the official order. */
	readonly listed: readonly ContentItem[];
	/** Named all the same: an item that has nothing says so. */
	readonly empty: readonly Item[];
	readonly fen: Fen;
	readonly yearFen: Fen;
};

export function sheetItems({ items }: NoticeContent, way: 'in' | 'out'): SheetItems {
	const own = items.filter((one) => one.way === way);
	const isEmpty = ({ count, yearFen }: ContentItem): boolean => count === '0' && yearFen === '0';
	return {
		listed: own.filter((one) => !isEmpty(one)),
		empty: own.filter(isEmpty).map(({ item }) => item),
		fen: addFen(...own.map(({ fen }) => sure(fen))),
		yearFen: addFen(...own.map(({ yearFen }) => sure(yearFen)))
	};
}

export type SheetLine = PublishedLine & {
	readonly amountFen: Fen;
	/** What was left after it; null where nobody knows what was there before. */
	readonly balanceFen: Fen | null;
};
export type SheetMonth = {
	readonly month: Month;
	readonly lines: readonly SheetLine[];
	readonly receivedFen: Fen;
	readonly spentFen: Fen;
};

/** In their order, parted where a month begins. */
export function sheetMonths(manifest: Manifest, lines: readonly PublishedLine[]): SheetMonth[] {
	let balance = manifest.content.hasOpening === 'yes' ? fenOf(manifest.openingFen) : null;
	const months: { month: Month; lines: SheetLine[] }[] = [];
	for (const line of lines) {
		const amountFen = sure(line.fen);
		if (balance !== null) balance += line.way === 'in' ? amountFen : -amountFen;
		const month = monthOf(line.on);
		if (months.at(-1)?.month !== month) months.push({ month, lines: [] });
		months.at(-1)?.lines.push({ ...line, amountFen, balanceFen: balance });
	}
	return months.map((one) => ({
		...one,
		receivedFen: sumOf(one.lines, 'in'),
		spentFen: sumOf(one.lines, 'out')
	}));
}

const sumOf = (lines: readonly SheetLine[], way: 'in' | 'out'): Fen =>
	addFen(...lines.filter((one) => one.way === way).map(({ amountFen }) => amountFen));

/** What waits for an answer first, the longest waiting at the top. */
export const sheetQuestions = (questions: readonly ContentQuestion[]): ContentQuestion[] =>
	questions.toSorted(
		(a, b) =>
			Number(a.answer !== '') - Number(b.answer !== '') ||
			(a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)
	);

/** All 64 characters, in lines of four groups of four. */
export const codeRows = (fingerprint: string): string[] =>
	printedCode(fromHex(fingerprint) ?? new Uint8Array())
		.match(/.{1,19}(?: |$)/g)
		?.map((row) => row.trim()) ?? [];

/** The first 12 characters: to tell sheets apart, never to prove one (fingerprint.ts). */
export const shortCode = (fingerprint: string): string =>
	(codeRows(fingerprint)[0] ?? '').slice(0, 14);

/** What the QR code on the sheet leads to; the code behind `#` stays in the reader's browser. */
export function sheetAddress(of: {
	readonly origin: string;
	readonly village: string;
	readonly period: string;
	readonly edition: string;
	readonly fingerprint: string;
	/** '' where the lines are open. */
	readonly readingCode: string;
}): string {
	const code = of.readingCode === '' ? '' : `?code=${encodeURIComponent(of.readingCode)}`;
	return `${of.origin}/v/${of.village}/${of.period}/${of.edition}${code}#c=${of.fingerprint}`;
}
