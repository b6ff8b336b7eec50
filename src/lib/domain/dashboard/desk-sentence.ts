import { monthNumber, type Month, type CivilDate } from '../calendar.ts';
import {
	formatMonth,
	formatMonthShort,
	formatThrough,
	formatYear,
	phraseTarget,
	phraseWanHundredths
} from '../formats.ts';
import type { IncomeReport } from '../income/income-report.ts';
import type { Language } from '../language.ts';
import { formatPermille, toWanHundredths } from '../money.ts';
import { classHref, lastYearHref, stableHref, targetHref } from './desk-links.ts';
import { deskSentenceWords } from './desk-sentence.words.ts';
import { isWholeYear, shownFigures } from './desk-tables.ts';
import {
	figure,
	fill,
	say,
	type FigureKind,
	type Sentence,
	type SentencePart
} from './sentence.ts';

/**
 * The sentence a secretary can read aloud, and the one below it. Facts only: what is booked, the target, last year's
 * same months, what is still missing. What the year is expected to bring is forecast-sentence.ts.
 */
export type DeskSentence = {
	readonly first: Sentence;
	readonly second: Sentence;
	/** The end of `second`: lines that wait for a decision. It stays where the year expected takes its place. */
	readonly waiting: Sentence;
};

type Telling = {
	readonly report: IncomeReport;
	readonly villageSlug: string;
	readonly language: Language;
	readonly words: (typeof deskSentenceWords)['zh-CN'];
};

export function deskSentence(
	report: IncomeReport,
	villageSlug: string,
	language: Language
): DeskSentence {
	const telling = { report, villageSlug, language, words: deskSentenceWords[language] };
	return report.throughOn === null
		? withoutBooks(telling)
		: {
				first: headline(telling, report.throughOn),
				second: standing(telling),
				waiting: waitingLines(telling)
			};
}

function withoutBooks(telling: Telling): DeskSentence {
	const { report, words, language } = telling;
	const target = shownFigures(report).target;
	const ofTarget =
		target === null ? [] : fill(words.noBooksTarget, targetFigure(telling), proposedMark(telling));
	return {
		first: joined(
			say(words.noBooks(formatYear(report.year, language))),
			...spaced(ofTarget, language)
		),
		second: [say(words.noBooksNext)],
		waiting: []
	};
}

function headline(telling: Telling, through: CivilDate): Sentence {
	const { report, villageSlug, language, words } = telling;
	const { stable, target } = shownFigures(report);
	const booked = amount(telling, stable ?? 0, 'actual', stableHref(villageSlug, report));
	const opening = isWholeYear(report)
		? words.wholeYear(formatYear(report.year, language))
		: words.through(formatThrough(through, language));
	const completion = figure(
		formatPermille(report.completionPermille),
		'actual',
		stableHref(villageSlug, report)
	);
	const ofTarget =
		target === null
			? []
			: fill(words.ofTarget, targetFigure(telling), completion, proposedMark(telling));
	return joined(...fill(opening, booked), ...ofTarget, ...comparison(telling), say(words.stop));
}

/** Last year's same months, or why they are not named. */
function comparison(telling: Telling): SentencePart[] {
	const { report, villageSlug, language, words } = telling;
	const { lastYear } = report;
	if (lastYear === null) return [say(words.noLastYear)];
	const shown = shownFigures(report).lastYear;
	if (shown === null) return [say(words.lastYearShort(monthName(lastYear.through, language)))];
	const past = amount(telling, shown, 'past', lastYearHref(villageSlug, report));
	const late =
		monthNumber(lastYear.from) > 1
			? [say(words.lastYearLate(monthName(lastYear.from, language)))]
			: [];
	return [...fill(isWholeYear(report) ? words.yearBefore : words.sameMonths, past), ...late];
}

/** 去年 stands before it in Chinese; English names the year. */
const monthName = (month: Month, language: Language): string =>
	language === 'zh-CN' ? formatMonthShort(month, language) : formatMonth(month, language);

/** Where the year stands against the target, and what waits for a decision. */
function standing(telling: Telling): Sentence {
	const { words } = telling;
	const { aheadOfPace, gap } = shownFigures(telling.report);
	if (gap === null)
		return joined(
			say(words.noTarget(formatYear(telling.report.year, telling.language))),
			...waitingLines(telling)
		);
	const clauses = [paceClause(telling, aheadOfPace), gapClause(telling, gap)].filter(
		(clause) => clause.length > 0
	);
	const told = clauses.flatMap((clause, at) => (at === 0 ? clause : [say(words.comma), ...clause]));
	return joined(...told, say(words.stop), ...waitingLines(telling));
}

/** Differences are made of no lines: they lead to the table of months, where both sides stand. */
const MONTHS_TABLE = '#months';

/** Silent once the year is whole or the target reached: the gap says it all then. */
function paceClause(telling: Telling, ahead: number | null): SentencePart[] {
	const { report, words } = telling;
	const isDecided = isWholeYear(report) || (shownFigures(report).gap ?? 0) <= 0;
	if (ahead === null || isDecided) return [];
	if (ahead === 0) return [say(words.onPace)];
	const by = amount(telling, Math.abs(ahead), ahead > 0 ? 'actual' : 'target', MONTHS_TABLE);
	return fill(ahead > 0 ? words.ahead : words.behind, by);
}

function gapClause(telling: Telling, gap: number): SentencePart[] {
	const { report, words } = telling;
	if (gap === 0) return [say(words.reached)];
	const pattern = gap < 0 ? words.passed : isWholeYear(report) ? words.missed : words.missing;
	return fill(pattern, amount(telling, Math.abs(gap), gap > 0 ? 'target' : 'actual', MONTHS_TABLE));
}

function waitingLines(telling: Telling): SentencePart[] {
	const { report, villageSlug, words } = telling;
	const { entryCount, amountFen } = report.needsReview;
	if (entryCount === 0) return [];
	const sum = amount(
		telling,
		toWanHundredths(amountFen),
		'waiting',
		classHref(villageSlug, report, 'needs_review')
	);
	return fill(words.waiting(entryCount), sum);
}

const targetFigure = ({ report, villageSlug, language }: Telling): SentencePart =>
	figure(phraseTarget(report.target?.amountFen ?? 0, language), 'target', targetHref(villageSlug));

/** A target that only the village has named says so, aloud too. */
const proposedMark = ({ report, words }: Telling): SentencePart =>
	say(report.target?.isConfirmed === false ? words.proposed : '');

const amount = (
	{ language }: Telling,
	hundredths: number,
	of: FigureKind,
	href: string
): SentencePart => figure(phraseWanHundredths(hundredths, language), of, href);

const spaced = (parts: readonly SentencePart[], language: Language): SentencePart[] =>
	parts.length > 0 && language === 'en' ? [say(' '), ...parts] : [...parts];

/** Text beside text becomes one text. */
function joined(...parts: readonly SentencePart[]): Sentence {
	const whole: SentencePart[] = [];
	for (const part of parts) {
		const last = whole.at(-1);
		if (part.kind === 'text' && last?.kind === 'text')
			whole[whole.length - 1] = say(last.text + part.text);
		else whole.push(part);
	}
	return whole;
}

/** The heading of the chart states what it shows: `比去年快，比目标进度慢 49.40 万元`. */
export function chartFinding(report: IncomeReport, language: Language): string {
	const words = deskSentenceWords[language].finding;
	if (report.throughMonth === null) return words.noBooks;
	const { aheadOfLastYear } = shownFigures(report);
	const against = againstTarget(report, language);
	if (aheadOfLastYear === null) return against === null ? words.plain : capital(against);
	if (against !== null) {
		const [ahead, level, behind] = [
			words.aheadOfLastYear,
			words.sameAsLastYear,
			words.behindLastYear
		];
		return words.join(aheadOfLastYear > 0 ? ahead : aheadOfLastYear < 0 ? behind : level, against);
	}
	if (aheadOfLastYear === 0) return words.sameAsLastYear;
	const by = aheadOfLastYear > 0 ? words.aheadOfLastYearBy : words.behindLastYearBy;
	return by(phraseWanHundredths(Math.abs(aheadOfLastYear), language));
}

/** During the year its pace, at the end the target itself: they are the same figure then. */
function againstTarget(report: IncomeReport, language: Language): string | null {
	const words = deskSentenceWords[language].finding;
	const { aheadOfPace } = shownFigures(report);
	if (aheadOfPace === null) return null;
	const [above, on, below] = isWholeYear(report)
		? [words.aboveTargetBy, words.onTarget, words.belowTargetBy]
		: [words.aheadOfPaceBy, words.onPace, words.behindPaceBy];
	if (aheadOfPace === 0) return on;
	return (aheadOfPace > 0 ? above : below)(phraseWanHundredths(Math.abs(aheadOfPace), language));
}

/** Under the chart: how the pace was made. Null without a target. */
export function paceCaption(report: IncomeReport, language: Language): string | null {
	const words = deskSentenceWords[language];
	if (!report.target) return null;
	const target = phraseTarget(report.target.amountFen, language);
	return report.paceBasis === 'last-year'
		? words.paceLastYear(target, formatYear(report.year - 1, language))
		: words.paceEven(target);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
