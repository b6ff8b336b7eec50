import { monthNumber, monthsOf, type Month, type CivilDate } from '../calendar.ts';
import { formatMonthShort } from '../formats.ts';
import type { IncomeReport } from '../income/income-report.ts';
import type { IncomeSource } from '../income/income-sources.ts';
import type { Language } from '../language.ts';
import { formatWan, toWanHundredths, type Fen } from '../money.ts';
import { chartSeriesWords } from './chart-series.words.ts';
import type { Forecast } from '../forecast/forecast.ts';
import { shownMonths, shownSources } from './desk-tables.ts';
import { hasForecast, shareOut } from './forecast-tables.ts';

/** What the charts draw, as plain data. Numbers are 万元 rounded as printed, so picture and table agree. */

export type CumulativeSeries = {
	readonly labels: readonly string[];
	/** The same twelve months and figures exact, in 分, for tooltips. */
	readonly months: readonly Month[];
	readonly throughOn: CivilDate | null;
	readonly actualFen: readonly (Fen | null)[];
	readonly paceFen: readonly (Fen | null)[];
	readonly pastFen: readonly (Fen | null)[];
	/** From the last month with data, where it meets `actual`, to December; null throughout without a forecast. */
	readonly forecastFen: readonly (Fen | null)[];
	readonly targetFen: Fen | null;
	readonly actual: readonly (number | null)[];
	readonly pace: readonly (number | null)[];
	readonly lastYear: readonly (number | null)[];
	readonly forecast: readonly (number | null)[];
	/** The year's target as a level line. */
	readonly targetLine: number | null;
	/** Index of the last month with data; null without books. */
	readonly throughIndex: number | null;
	readonly unit: string;
	readonly directLabels: readonly DirectLabel[];
	/** For a screen reader; the same figures stand in the table. */
	readonly sentence: string;
};
/** Words at a line instead of a legend. */
export type DirectLabel = {
	readonly of: 'actual' | 'pace' | 'lastYear' | 'target' | 'forecast';
	readonly index: number;
	readonly text: string;
};

export function cumulativeSeries(
	report: IncomeReport,
	language: Language,
	forecast: Forecast | null = null
): CumulativeSeries {
	const actualFen = report.months.map((one) => one.cumulativeFen);
	const paceFen = report.months.map((one) => one.paceFen);
	const pastFen = report.months.map((one) => one.lastYearCumulativeFen);
	const forecastFen = forecastLine(report, forecast);
	const labels = directLabels(report, language, forecastFen);
	return {
		labels: monthLabels(report, language),
		months: monthsOf(report.year),
		throughOn: report.throughOn,
		actualFen,
		paceFen,
		pastFen,
		forecastFen,
		targetFen: report.target?.amountFen ?? null,
		actual: actualFen.map(wan),
		pace: paceFen.map(wan),
		lastYear: pastFen.map(wan),
		forecast: forecastFen.map(wan),
		targetLine: wan(report.target?.amountFen ?? null),
		throughIndex: throughIndex(report),
		unit: chartSeriesWords[language].unitCumulative,
		directLabels: labels,
		sentence: chartSeriesWords[language].sentence(
			report.year,
			labels.map((label) => label.text)
		)
	};
}

function forecastLine(report: IncomeReport, forecast: Forecast | null): (Fen | null)[] {
	const at = throughIndex(report) ?? -1;
	if (!hasForecast(report, forecast)) return report.months.map(() => null);
	return report.months.map((one, index) =>
		index < at
			? null
			: index === at
				? one.cumulativeFen
				: (forecast.months[index]?.cumulativeFen ?? null)
	);
}

function directLabels(
	report: IncomeReport,
	language: Language,
	forecastFen: readonly (Fen | null)[]
): DirectLabel[] {
	const words = chartSeriesWords[language];
	const at = throughIndex(report);
	const labels: DirectLabel[] = [];
	const add = (
		of: DirectLabel['of'],
		index: number,
		fen: Fen | null | undefined,
		text: (amount: string) => string
	) => {
		if (fen !== null && fen !== undefined) labels.push({ of, index, text: text(formatWan(fen)) });
	};
	add('target', 0, report.target?.amountFen, (amount) =>
		words.target(amount.replace(/\.00$/, ''), report.target?.isConfirmed ?? true)
	);
	if (at !== null) {
		add('actual', at, report.months[at]?.cumulativeFen, words.actual);
		add('pace', at, report.months[at]?.paceFen, words.pace);
		add('lastYear', at, report.months[at]?.lastYearCumulativeFen, words.lastYear);
	}
	if (at !== 11) add('forecast', 11, forecastFen[11], words.forecast);
	if (at !== 11) add('lastYear', 11, report.months[11]?.lastYearCumulativeFen, words.lastYear);
	return labels;
}

export type StackedSeries = {
	readonly labels: readonly string[];
	/** Largest first, then the others as one; months after the report's are null. */
	readonly series: readonly {
		readonly name: string;
		readonly code: string | null;
		readonly values: readonly (number | null)[];
	}[];
	readonly unit: string;
};

const STACKED = 6;

/** Sources month by month. The parts of a month add up to that month as the table of months shows it. */
export function monthlySourcesSeries(report: IncomeReport, language: Language): StackedSeries {
	const drawn = report.sources.filter((source) => source.monthsFen.some((fen) => fen !== 0));
	const bands = [
		...drawn
			.slice(0, STACKED)
			.map((source) => ({ name: source.name, code: source.code, sources: [source] })),
		...(drawn.length > STACKED
			? [{ name: chartSeriesWords[language].others, code: null, sources: drawn.slice(STACKED) }]
			: [])
	];
	const months = shownMonths(report);
	const columns = report.months.map((_, at) =>
		shareOut(
			bands.map(({ sources }) => sumAt(sources, at)),
			months[at]?.stable ?? 0
		)
	);
	const through = throughIndex(report) ?? -1;
	return {
		labels: monthLabels(report, language),
		series: bands.map(({ name, code }, band) => ({
			name,
			code,
			values: columns.map((column, at) => (at <= through ? (column[band] ?? 0) / 100 : null))
		})),
		unit: chartSeriesWords[language].unitMonthly
	};
}

export type RankedSeries = {
	readonly labels: readonly string[];
	readonly codes: readonly (string | null)[];
	readonly thisYear: readonly number[];
	/** Null throughout where last year is not compared. */
	readonly lastYear: readonly (number | null)[];
	readonly unit: string;
};

/** Sources of the year, largest first, as in the table. */
export function sourcesBar(report: IncomeReport, language: Language): RankedSeries {
	const { rows } = shownSources(report);
	return {
		labels: rows.map(({ source }) => source.name),
		codes: rows.map(({ source }) => source.code),
		thisYear: rows.map(({ ytd }) => ytd / 100),
		lastYear: rows.map(({ lastYear }) => (lastYear === null ? null : lastYear / 100)),
		unit: chartSeriesWords[language].unit
	};
}

const wan = (fen: Fen | null): number | null => (fen === null ? null : toWanHundredths(fen) / 100);
const throughIndex = ({ throughMonth }: IncomeReport): number | null =>
	throughMonth === null ? null : monthNumber(throughMonth) - 1;
const monthLabels = ({ months }: IncomeReport, language: Language): string[] =>
	months.map(({ month }) => formatMonthShort(month, language));
const sumAt = (sources: readonly IncomeSource[], at: number): Fen =>
	sources.reduce((sum, source) => sum + (source.monthsFen[at] ?? 0), 0);
