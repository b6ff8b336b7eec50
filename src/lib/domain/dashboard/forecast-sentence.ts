/** What the year is expected to bring, and why it falls short: the second sentence of the desk, and the note at the chart. */
import { phraseWanHundredths } from '../formats.ts';
import type { Forecast } from '../forecast/forecast.ts';
import type { CauseKind, Gap, GapCause } from '../forecast/gap-causes.ts';
import type { IncomeReport } from '../income/income-report.ts';
import type { Language } from '../language.ts';
import { formatWanHundredths, toWanHundredths, type Fen } from '../money.ts';
import { officePath } from './desk-query.ts';
import { forecastWords } from './forecast-sentence.words.ts';
import { hasForecast, shownParts } from './forecast-tables.ts';
import { figure, fill, say, type Sentence } from './sentence.ts';

export const aheadHref = (villageSlug: string, { year }: IncomeReport): string =>
	`${officePath(villageSlug)}/ahead?year=${year}`;
/** The list of causes on the same page. */
export const GAP_LIST = '#gap';

/** Empty where nothing speaks of the months to come. */
export function forecastSentence(
	report: IncomeReport,
	forecast: Forecast | null,
	gap: Gap | null,
	villageSlug: string,
	language: Language
): Sentence {
	if (!hasForecast(report, forecast)) return [];
	const words = forecastWords[language];
	const mid = toWanHundredths(forecast.midFen);
	const year = figure(phraseWanHundredths(mid, language), 'actual', aheadHref(villageSlug, report));
	return [
		...fill(words.expected(basisOf(forecast)), year),
		...againstTarget(report, gap, mid, language),
		say(words.stop)
	];
}

export type Basis = 'both' | 'signed' | 'history';
const basisOf = ({ parts }: Forecast): Basis => {
	const isSigned = parts.signed + parts.late + parts.declared > 0;
	return parts.likely === 0 ? 'signed' : isSigned ? 'both' : 'history';
};

function againstTarget(
	report: IncomeReport,
	gap: Gap | null,
	mid: number,
	language: Language
): Sentence {
	if (!report.target) return [];
	const words = forecastWords[language];
	const short = toWanHundredths(report.target.amountFen) - mid;
	if (short === 0) return [say(words.reached)];
	const by = figure(
		phraseWanHundredths(Math.abs(short), language),
		short > 0 ? 'target' : 'actual',
		GAP_LIST
	);
	if (short < 0) return fill(words.passed, by);
	const cause = gap && mainCause(gap);
	return [
		...fill(words.short, by),
		...(cause
			? [say(words[cause.isMain ? 'mainly' : 'among'](words.causes[cause.kind](cause.count)))]
			: [])
	];
}

/** Causes that somebody can do something about. What the target asks beyond last year, and the drift of a source, are none. */
const NAMED = ['unpaid', 'not-renewed', 'idle', 'one-off', 'forgiven', 'price'] as const;
type NamedCause = (typeof NAMED)[number];
const isNamed = (kind: CauseKind): kind is NamedCause =>
	(NAMED as readonly string[]).includes(kind);

export type MainCause = {
	readonly kind: NamedCause;
	readonly count: number;
	readonly amountFen: Fen;
	/** It is half of all that is lost at least: only then may a sentence say “mainly”. */
	readonly isMain: boolean;
};

/** The kind that takes most. Null where none takes anything. */
export function mainCause(gap: Gap): MainCause | null {
	const losses = gap.causes.filter(({ amountFen, kind }) => amountFen < 0 && kind !== 'asked');
	const lostFen = losses.reduce((sum, { amountFen }) => sum + amountFen, 0);
	const sums = NAMED.map((kind) => {
		const own = losses.filter((one) => one.kind === kind);
		return {
			kind,
			count: own.length,
			amountFen: own.reduce((sum, { amountFen }) => sum + amountFen, 0)
		};
	}).filter(({ count }) => count > 0);
	const [most] = sums.toSorted((a, b) => a.amountFen - b.amountFen);
	return most ? { ...most, isMain: most.amountFen * 2 <= lostFen } : null;
}

/** It takes from the year, and has a name that somebody can go after. */
export const isNamedLoss = ({ kind, amountFen }: GapCause): boolean =>
	amountFen < 0 && isNamed(kind);

/** `全年预计 = 已入账 893.21 + 已签合同 200.65 + …；低 … 高 …。` */
export function forecastCaption(
	report: IncomeReport,
	forecast: Forecast | null,
	language: Language
): string | null {
	if (!hasForecast(report, forecast)) return null;
	const words = forecastWords[language];
	const wan = (fen: Fen): string => formatWanHundredths(toWanHundredths(fen));
	const parts = shownParts(forecast).map(({ part, shown }) =>
		words.part(words.parts[part], formatWanHundredths(shown))
	);
	return words.caption(
		[words.part(words.booked, wan(forecast.bookedFen)), ...parts].join(' + '),
		wan(forecast.lowFen),
		wan(forecast.highFen)
	);
}
