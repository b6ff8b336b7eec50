/** One published notice as a page shows it, and the search in its lines. */
import type { EditionChanges } from './edition-changes.ts';
import { printedNumber, type Manifest, type PublishedLine } from './pack.ts';

export type NoticeView = {
	readonly village: { readonly slug: string; readonly name: string; readonly isSample: boolean };
	readonly code: string;
	readonly edition: number;
	readonly fingerprint: string;
	readonly publishedOn: string;
	readonly receivedOn: string | null;
	/** The one that holds, where this one does not. */
	readonly supersededBy: { readonly edition: number; readonly on: string } | null;
	readonly editions: readonly { readonly edition: number; readonly on: string }[];
	readonly manifest: Manifest;
	readonly hasLines: boolean;
	/** Empty without the reading code. */
	readonly lines: readonly PublishedLine[];
	readonly signers: readonly {
		readonly title: string;
		readonly name: string;
		readonly opinion: string;
		readonly on: string;
	}[];
	/** Against the edition before; null for a first one. Without lines where they may not be read. */
	readonly changes: EditionChanges | null;
	readonly answerDays: number;
};

export type FoundLines = {
	readonly asked: string;
	readonly lines: readonly PublishedLine[];
	readonly inFen: number;
	readonly outFen: number;
};

/** By words of the text, a voucher, a printed number; null where nothing was asked. */
export function searchLines(lines: readonly PublishedLine[], asked: string): FoundLines | null {
	const wanted = asked.normalize('NFKC').trim().toLowerCase().slice(0, 50);
	if (wanted === '') return null;
	const found = lines.filter(({ text, voucher, no }) =>
		wanted
			.split(/\s+/)
			.every(
				(word) =>
					text.toLowerCase().includes(word) ||
					voucher.includes(word) ||
					(/^\d{1,6}$/.test(word) && no === printedNumber(Number(word)))
			)
	);
	const sum = (way: 'in' | 'out'): number =>
		found.filter((one) => one.way === way).reduce((all, { fen }) => all + Number(fen), 0);
	return { asked: asked.trim().slice(0, 50), lines: found, inFen: sum('in'), outFen: sum('out') };
}
