/** The three sheets of a notice's workbook, as plain rows: sums by item, every line, and what else the notice says. */
import { formatMonth } from '../formats.ts';
import type { Language } from '../language.ts';
import { checkWords } from './check.words.ts';
import { fenOf, type FenText } from './content.ts';
import { disclosureItemWords } from './item.words.ts';
import { lineHeads, lineTexts } from './notice-file.ts';
import { noticeFileWords } from './notice-file.words.ts';
import type { Manifest, Pack } from './pack.ts';
import { noticeName } from './period-name.ts';
import { hasPart, type NoticePart } from './topic.ts';

/** Null: nothing is known, or nothing stands there. */
export type SheetCell = string | number | null | { readonly fen: number };
export type SheetRow = { readonly isBold?: true; readonly cells: readonly SheetCell[] };
export type Sheet = {
	readonly name: string;
	readonly widths: readonly number[];
	readonly rows: readonly SheetRow[];
};

export const noticeSheets = (pack: Pack, fingerprint: string, language: Language): Sheet[] => [
	summarySheet(pack.manifest, fingerprint, language),
	linesSheet(pack, language),
	othersSheet(pack.manifest, language)
];

/** What is no amount stays the text it is. */
const money = (text: FenText): SheetCell => {
	const fen = fenOf(text);
	return fen === null ? text || null : { fen };
};
const bold = (...cells: SheetCell[]): SheetRow => ({ isBold: true, cells });
const plain = (...cells: SheetCell[]): SheetRow => ({ cells });
const BLANK = plain();

function summarySheet(manifest: Manifest, fingerprint: string, language: Language): Sheet {
	const w = noticeFileWords[language];
	const { content, edition, reason } = manifest;
	const facts = [
		bold(w.title(content.villageName, noticeName(manifest, language))),
		plain(w.edition(Number(edition), reason)),
		plain(w.code, fingerprint.toUpperCase()),
		plain(w.through, formatMonth(content.postedThrough, language)),
		...(content.isSample === 'yes' ? [plain(w.sample)] : []),
		...(content.hasOpening === 'yes' || manifest.topic !== '' ? [] : [plain(w.openingNone)])
	];
	const moved = [
		plain(w.received, money(manifest.receivedFen)),
		plain(w.spent, money(manifest.spentFen))
	];
	const sums =
		manifest.topic === ''
			? [
					plain(w.opening, money(manifest.openingFen)),
					...moved,
					bold(w.closing, money(manifest.closingFen))
				]
			: moved;
	const { code, item, way, count, now, before, lastYear, year } = w.items;
	return {
		name: w.summary,
		widths: [36, 20, 10, 8, 16, 16, 18, 16],
		rows: [
			...[...facts, BLANK, ...sums, BLANK],
			bold(item, code, way, count, now, before, lastYear, year),
			...content.items.map((one) =>
				plain(
					...[disclosureItemWords[language].items[one.item], one.item, w.ways[one.way]],
					...[Number(one.count), money(one.fen), money(one.beforeFen)],
					...[money(one.lastYearFen), money(one.yearFen)]
				)
			)
		]
	};
}

function linesSheet({ lines, manifest }: Pack, language: Language): Sheet {
	const w = noticeFileWords[language];
	const sum = (way: 'in' | 'out', fen: FenText): SheetRow =>
		bold(w.sum, null, null, w.ways[way], null, null, null, money(fen));
	return {
		name: w.lines,
		widths: [8, 12, 10, 8, 18, 30, 44, 16],
		rows: [
			bold(...lineHeads(w)),
			...lines.map(({ line }) => plain(...lineTexts(line, language), money(line.fen))),
			sum('in', manifest.receivedFen),
			sum('out', manifest.spentFen)
		]
	};
}

function othersSheet({ content, topic }: Manifest, language: Language): Sheet {
	const w = noticeFileWords[language];
	const checks = checkWords[language];
	/** `of` null: of every notice. */
	const part = (
		of: NoticePart | null,
		title: string,
		heads: readonly string[],
		rows: SheetRow[]
	): SheetRow[] => {
		if (of !== null && !hasPart(topic, of)) return [];
		return rows.length === 0
			? [bold(title), plain(w.none), BLANK]
			: [bold(title), bold(...heads), ...rows, BLANK];
	};
	return {
		name: w.others,
		widths: [20, 30, 24, 30, 30, 14, 16],
		rows: [
			...part(
				'income',
				w.income,
				w.incomeColumns,
				(content.income?.sources ?? []).map(({ name, fen, lastYearFen }) =>
					plain(name, money(fen), money(lastYearFen))
				)
			),
			...part(
				'arrears',
				w.arrears,
				w.arrearColumns,
				content.arrears.map(({ what, party, dueOn, days, fen }) =>
					plain(what, party, dueOn, Number(days), money(fen))
				)
			),
			...part(
				'contracts',
				w.contracts,
				w.contractColumns,
				content.contracts.map(({ number, what, party, signedOn, from, through, yearFen }) =>
					plain(number, what, party, signedOn, from, through, money(yearFen))
				)
			),
			...part(
				'plans',
				w.plans,
				w.planColumns,
				content.plans.map(({ name, plannedFen, spentFen }) =>
					plain(name, money(plannedFen), money(spentFen))
				)
			),
			...part(
				null,
				w.checks,
				w.checkColumns,
				content.checks.map(({ code, lines, names, answer }) =>
					plain(checks[code].name, checks[code].what, [...lines, ...names].join(' '), answer)
				)
			),
			...part(
				null,
				w.questions,
				w.questionColumns,
				content.questions.map(({ no, line, text, askedOn, answer, answeredOn }) =>
					plain(no, line, text, askedOn, answer, answeredOn)
				)
			)
		]
	};
}
