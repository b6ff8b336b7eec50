import { monthNumber, yearOf, type FiscalYear } from '../calendar.ts';
import type { AccountCode } from '../ledger/account.ts';
import { accountPath, findAccount, type Chart } from '../ledger/chart.ts';
import type { MonthTotal } from '../ledger/totals.ts';
import type { Fen } from '../money.ts';
import { accountsAcrossYears } from './accounts-across-years.ts';

/** One source of stable income (来源): a leaf account, with what it was last year. */
export type IncomeSource = {
	/** Unique within a report. */
	readonly key: string;
	/** Null for a source that stood in last year's books only. */
	readonly code: AccountCode | null;
	/** Codes of last year's books: the same one, or under another accounting system those that became it. */
	readonly lastYearCodes: readonly AccountCode[];
	/** The leaf's name; with its parent's where two sources share it. */
	readonly name: string;
	readonly path: string;
	/** January first, twelve; months after the report's month are 0. */
	readonly monthsFen: readonly Fen[];
	readonly ytdFen: Fen;
	readonly lastYearSamePeriodFen: Fen | null;
	readonly differenceFen: Fen | null;
};

export type SourcesInput = {
	readonly year: FiscalYear;
	/** 1–12; 0 while the year has no books. */
	readonly through: number;
	readonly totals: readonly MonthTotal[];
	readonly charts: ReadonlyMap<FiscalYear, Chart>;
	readonly comparesLastYear: boolean;
};

/** Sources with anything booked this year or in last year's same months, largest first. */
export function buildSources(input: SourcesInput): IncomeSource[] {
	const drafts = new Map<string, Draft>();
	const [now, before] = [input.charts.get(input.year), input.charts.get(input.year - 1)];
	const codeNow = accountsAcrossYears(before, now);
	for (const total of stableTotals(input)) {
		if (yearOf(total.month) === input.year) {
			addThisYear(draftOf(drafts, total.accountCode, now), total);
		} else if (input.comparesLastYear) {
			const code = codeNow(total.accountCode);
			const draft =
				code === null ? lostDraft(drafts, total.accountCode, before) : draftOf(drafts, code, now);
			addLastYear(draft, total);
		}
	}
	return ranked(
		[...drafts.values()].map((draft) => finished(draft, input.comparesLastYear)).filter(isAnything)
	);
}

const stableTotals = ({ totals, year, through }: SourcesInput): MonthTotal[] =>
	totals.filter(
		({ month, incomeClass, isClosing }) =>
			incomeClass === 'stable' &&
			!isClosing &&
			monthNumber(month) <= through &&
			(yearOf(month) === year || yearOf(month) === year - 1)
	);

type Draft = {
	readonly key: string;
	readonly code: AccountCode | null;
	readonly name: string;
	readonly path: string;
	readonly lastYearCodes: Set<AccountCode>;
	readonly monthsFen: Fen[];
	lastYearFen: Fen;
};

function draftOf(drafts: Map<string, Draft>, code: AccountCode, chart: Chart | undefined): Draft {
	return draftAt(drafts, code, code, code, chart);
}

/** Of last year only: its code may mean another account today, so it has a key of its own. */
function lostDraft(drafts: Map<string, Draft>, code: AccountCode, chart: Chart | undefined): Draft {
	return draftAt(drafts, `last-year ${code}`, null, code, chart);
}

function draftAt(
	drafts: Map<string, Draft>,
	key: string,
	code: AccountCode | null,
	nameCode: AccountCode,
	chart: Chart | undefined
): Draft {
	const known = drafts.get(key);
	if (known) return known;
	const account = chart && findAccount(chart, nameCode);
	const draft: Draft = {
		key,
		code,
		name: account?.name ?? nameCode,
		path: chart && account ? accountPath(chart, nameCode) : nameCode,
		lastYearCodes: new Set(),
		monthsFen: Array.from({ length: 12 }, () => 0),
		lastYearFen: 0
	};
	drafts.set(key, draft);
	return draft;
}

function addThisYear(draft: Draft, total: MonthTotal): void {
	const at = monthNumber(total.month) - 1;
	draft.monthsFen[at] = (draft.monthsFen[at] ?? 0) + total.creditFen - total.debitFen;
}

function addLastYear(draft: Draft, total: MonthTotal): void {
	draft.lastYearCodes.add(total.accountCode);
	draft.lastYearFen += total.creditFen - total.debitFen;
}

function finished(draft: Draft, comparesLastYear: boolean): IncomeSource {
	const ytdFen = draft.monthsFen.reduce((sum, month) => sum + month, 0);
	const { key, code, name, path, monthsFen } = draft;
	const lastYearCodes = [...draft.lastYearCodes].sort();
	const lastYearSamePeriodFen = comparesLastYear ? draft.lastYearFen : null;
	const differenceFen = comparesLastYear ? ytdFen - draft.lastYearFen : null;
	return {
		key,
		code,
		lastYearCodes,
		name,
		path,
		monthsFen,
		ytdFen,
		lastYearSamePeriodFen,
		differenceFen
	};
}

const isAnything = (source: IncomeSource): boolean =>
	source.monthsFen.some((month) => month !== 0) || (source.lastYearSamePeriodFen ?? 0) !== 0;

function ranked(sources: readonly IncomeSource[]): IncomeSource[] {
	const times = new Map<string, number>();
	for (const { name } of sources) times.set(name, (times.get(name) ?? 0) + 1);
	return sources
		.map((one) => ((times.get(one.name) ?? 0) > 1 ? { ...one, name: lastTwo(one.path) } : one))
		.sort(byAmount);
}

const lastTwo = (path: string): string => path.split('/').slice(-2).join('/');

const byAmount = (a: IncomeSource, b: IncomeSource): number =>
	b.ytdFen - a.ytdFen ||
	(b.lastYearSamePeriodFen ?? 0) - (a.lastYearSamePeriodFen ?? 0) ||
	(a.key < b.key ? -1 : 1);
