import type { FiscalYear } from '../calendar.ts';
import type { AccountingSystem } from '../ledger/account.ts';
import { systemInForce } from '../ledger/accounting-system.ts';
import { officialChart, type Chart } from '../ledger/chart.ts';
import type { Setup } from './prepare-import.ts';
import type { ProblemList } from './problem-list.ts';
import type { BooksContext, ImportOptions } from './review.ts';
import type { Survey } from './survey.ts';

/** What a person or the books say; null leaves it to the file. */
export const knownSystem = (options: ImportOptions, books: BooksContext): AccountingSystem | null =>
	options.accountingSystem ?? books.accountingSystem ?? books.chart?.system ?? null;

/** The chart that names are looked up in before anything is told about the system. */
export function chartBefore(
	options: ImportOptions,
	books: BooksContext,
	{ evidence }: Survey,
	fiscalYear: FiscalYear | null
): Chart {
	const inFile = evidence.kind === 'system' ? evidence.system : systemInForce(fiscalYear ?? 2024);
	const system = knownSystem(options, books) ?? inFile;
	return books.chart?.system === system ? books.chart : officialChart(system);
}

type Systems = Pick<Setup, 'system' | 'chart' | 'question' | 'judgesAccounts'>;

const YEAR_OF: Readonly<Record<AccountingSystem, string>> = {
	rural_2004: '2004',
	rural_2023: '2023'
};

/** Decided by a person, by the books, by the file; by the law of the year only where both systems agree on every code. */
export function systemOf(
	options: ImportOptions,
	books: BooksContext,
	{ evidence }: Pick<Survey, 'evidence'>,
	fiscalYear: FiscalYear | null,
	problems: ProblemList
): Systems {
	const question = fiscalYear === null ? 'fiscal-year' : null;
	const chartOf = (system: AccountingSystem) =>
		books.chart?.system === system ? books.chart : officialChart(system);
	const settled = (system: AccountingSystem): Systems => ({
		system,
		chart: chartOf(system),
		question,
		judgesAccounts: true
	});
	const inForce = systemInForce(fiscalYear ?? 2024);
	if (evidence.kind === 'company') {
		problems.add(
			'accounting-system-not-supported',
			{},
			{ codes: evidence.codes.slice(0, 5).join('、') }
		);
		return { system: null, chart: chartOf(inForce), question, judgesAccounts: false };
	}
	const known = knownSystem(options, books);
	if (known !== null) {
		if (evidence.kind === 'system' && evidence.system !== known && !options.accountingSystem)
			problems.add(
				'accounting-system-differs',
				{},
				{
					fileSystem: YEAR_OF[evidence.system],
					booksSystem: YEAR_OF[known],
					codes: shortList(evidence.codes)
				}
			);
		return settled(known);
	}
	if (evidence.kind === 'system') return settled(evidence.system);
	if (evidence.kind === 'unknown' && evidence.colliding.length === 0) return settled(inForce);
	if (evidence.kind === 'unknown')
		problems.add('accounting-system-unnamed', {}, { codes: shortList(evidence.colliding) });
	else {
		const { codes2004, codes2023 } = evidence;
		problems.add(
			'accounting-system-unclear',
			{},
			{ codes2004: shortList(codes2004), codes2023: shortList(codes2023) }
		);
	}
	return {
		system: null,
		chart: chartOf(inForce),
		question: question ?? 'accounting-system',
		judgesAccounts: false
	};
}

const shortList = (codes: readonly string[]): string => codes.slice(0, 4).join('、');
