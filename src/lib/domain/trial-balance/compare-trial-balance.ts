import type { AccountCode } from '../ledger/account.ts';
import {
	pathOf,
	addBalances,
	isZero,
	NO_BALANCE,
	rollUp,
	type AccountBalance,
	type Balance
} from '../ledger/balances.ts';
import type { Chart } from '../ledger/chart.ts';
import type { Fen } from '../money.ts';
import { netFen, type TrialBalance, type TrialGroup, type TrialRow } from './trial-balance.ts';

/** What is held against the books, in the order of a printed sheet. Balances are debit less credit. */
export const MEASURES = [
	'opening',
	'debit',
	'credit',
	'yearDebit',
	'yearCredit',
	'closing'
] as const;
export type Measure = (typeof MEASURES)[number];

export type Figure = {
	readonly measure: Measure;
	readonly fileFen: Fen;
	readonly booksFen: Fen;
};

/** One account of the sheet, or one that only the books have. */
export type ComparedAccount = {
	readonly code: AccountCode;
	readonly name: string;
	/** Null: not in the file. */
	readonly row: number | null;
	readonly isLeaf: boolean;
	readonly isFirstLevel: boolean;
	readonly figures: readonly Figure[];
	readonly differs: boolean;
};

export type Comparison = {
	readonly accounts: readonly ComparedAccount[];
	/** Leaves; their parents only repeat them. */
	readonly agreeing: number;
	readonly differing: number;
	/** Σ |file − books| over the leaves of the last measure that was compared: the closing balance, if both have it. */
	readonly differenceFen: Fen;
	readonly summedMeasure: Measure | null;
	/** False where the books have no opening balances: then only what was booked can be compared. */
	readonly hasBalances: boolean;
};

/** Column of the sheet, and what the books say to it; `needsOpening` where they must know where the year began. */
const SOURCES: Readonly<
	Record<
		Measure,
		{
			group: TrialGroup;
			file: (row: TrialRow) => Fen | null;
			books: keyof Balance;
			needsOpening: boolean;
		}
	>
> = {
	opening: {
		group: 'opening',
		file: (row) => net(row, 'opening'),
		books: 'openingFen',
		needsOpening: true
	},
	debit: {
		group: 'movement',
		file: ({ figures }) => figures.movement?.debitFen ?? null,
		books: 'debitFen',
		needsOpening: false
	},
	credit: {
		group: 'movement',
		file: ({ figures }) => figures.movement?.creditFen ?? null,
		books: 'creditFen',
		needsOpening: false
	},
	yearDebit: {
		group: 'yearToDate',
		file: ({ figures }) => figures.yearToDate?.debitFen ?? null,
		books: 'yearDebitFen',
		needsOpening: false
	},
	yearCredit: {
		group: 'yearToDate',
		file: ({ figures }) => figures.yearToDate?.creditFen ?? null,
		books: 'yearCreditFen',
		needsOpening: false
	},
	closing: {
		group: 'closing',
		file: (row) => net(row, 'closing'),
		books: 'closingFen',
		needsOpening: true
	}
};

function net({ figures }: TrialRow, group: TrialGroup): Fen | null {
	const sides = figures[group];
	return sides ? netFen(sides) : null;
}

/** Account by account, parents with what stands below them; differing ones first, each part by code. */
export function compareTrialBalance(
	balance: TrialBalance,
	chart: Chart,
	books: readonly AccountBalance[],
	hasOpening: boolean
): Comparison {
	const measures = MEASURES.filter(
		(one) =>
			balance.groups.includes(SOURCES[one].group) && (hasOpening || !SOURCES[one].needsOpening)
	);
	const rolled = rollUp(chart, books, levelsOf(balance.rows, chart));
	const inFile = balance.rows.map((row) => compared(row, chart, measures, rolled.get(row.code)));
	const accounts = [...inFile, ...onlyInBooks(balance, chart, books, measures)].sort(byNeed);
	const leaves = accounts.filter(({ isLeaf }) => isLeaf);
	const summedMeasure = measures.at(-1) ?? null;
	return {
		accounts,
		agreeing: leaves.filter(({ differs }) => !differs).length,
		differing: leaves.filter(({ differs }) => differs).length,
		differenceFen: leaves.reduce((sum, one) => sum + apart(one, summedMeasure), 0),
		summedMeasure,
		hasBalances: hasOpening
	};
}

/** What may be a level that the chart leaves out. */
const levelsOf = (rows: readonly TrialRow[], chart: Chart): AccountCode[] =>
	rows.flatMap(({ code }) => (chart.accounts.has(code) ? [] : [code]));

const byNeed = (a: ComparedAccount, b: ComparedAccount): number =>
	Number(b.differs) - Number(a.differs) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);

const apart = ({ figures }: ComparedAccount, measure: Measure | null): Fen =>
	figures
		.filter((one) => one.measure === measure)
		.reduce((sum, { fileFen, booksFen }) => sum + Math.abs(fileFen - booksFen), 0);

function compared(
	row: TrialRow,
	chart: Chart,
	measures: readonly Measure[],
	books: Balance = NO_BALANCE
): ComparedAccount {
	const figures = measures.map((measure) => ({
		measure,
		fileFen: SOURCES[measure].file(row) ?? 0,
		booksFen: books[SOURCES[measure].books]
	}));
	return account(row.code, row.name, row.row, row.isLeaf, row.parentCode === null, figures);
}

const account = (
	code: AccountCode,
	name: string,
	row: number | null,
	isLeaf: boolean,
	isFirstLevel: boolean,
	figures: readonly Figure[]
): ComparedAccount => ({
	code,
	name,
	row,
	isLeaf,
	isFirstLevel,
	figures,
	differs: figures.some(({ fileFen, booksFen }) => fileFen !== booksFen)
});

/** Accounts of the books that neither stand in the file nor below one of its leaves. */
function onlyInBooks(
	{ rows }: TrialBalance,
	chart: Chart,
	books: readonly AccountBalance[],
	measures: readonly Measure[]
): ComparedAccount[] {
	const inFile = new Map(rows.map((row) => [row.code, row]));
	const missing = new Map<AccountCode, Balance>();
	for (const { code, ...balance } of books) {
		const nearest = pathOf(chart, code, levelsOf(rows, chart)).findLast((one) => inFile.has(one));
		const isCovered = nearest !== undefined && inFile.get(nearest)?.isLeaf;
		if (isCovered || inFile.has(code) || isZero(balance)) continue;
		missing.set(code, addBalances(missing.get(code) ?? NO_BALANCE, balance));
	}
	return [...missing].flatMap(([code, balance]) => {
		const name = chart.accounts.get(code)?.name ?? code;
		const isFirst = chart.accounts.get(code)?.parentCode === null;
		const figures = measures.map((measure) => ({
			measure,
			fileFen: 0,
			booksFen: balance[SOURCES[measure].books]
		}));
		const one = account(code, name, null, true, isFirst, figures);
		return one.differs ? [one] : [];
	});
}
