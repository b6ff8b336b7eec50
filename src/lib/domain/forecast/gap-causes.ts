/**
 * 缺口从哪里来: from where one starts (the target, or last year's stable income) to the year expected, in causes that add
 * up to the 分. Per source, what contracts explain of the change from last year is named by contract; what is left of the
 * source is a cause of its own, so nothing hides in a remainder. From a target the first step is last year itself: what
 * the target asks beyond it. Where last year's books are not whole, there is one remainder (`rest`).
 */
import { yearOf, type CivilDate, type FiscalYear } from '../calendar.ts';
import { lastOn, type Contract } from '../contracts/contract.ts';
import { settledFen, withoutTax } from '../contracts/instalment-status.ts';
import type { Instalment } from '../contracts/instalment.ts';
import { shareOf } from '../contracts/share-of.ts';
import { addDays, daysOf } from '../day-count.ts';
import { groupBy } from '../group-by.ts';
import type { AccountCode } from '../ledger/account.ts';
import type { Fen } from '../money.ts';
import { contractChains } from './contract-chains.ts';
import type { ForecastInput } from './forecast-input.ts';
import { contractsOnAccounts, type Forecast } from './forecast.ts';
import { sourceAccounts } from './source-accounts.ts';

export const CAUSE_KINDS = [
	/** What the target asks beyond last year. */
	'asked',
	/** Late for over 90 days, or in dispute: not in the forecast. */
	'unpaid',
	/** Waived or written off this year. */
	'forgiven',
	/** Ended this year, nothing followed. */
	'not-renewed',
	/** Without a contract: since an earlier year, or between two contracts of this one. */
	'idle',
	/** Paid once last year, or a source with income last year and none now. */
	'one-off',
	/** Begun this year or last. */
	'new-contract',
	/** Another rent for the same thing, or other due days. */
	'price',
	/** The rest of a source, and sources without contracts. */
	'source',
	'rest'
] as const;
export type CauseKind = (typeof CAUSE_KINDS)[number];

export type GapCause = {
	readonly kind: CauseKind;
	/** Below zero: it takes from the year. Never 0. */
	readonly amountFen: Fen;
	/** The contract that it speaks of, to open. */
	readonly contract: {
		readonly id: number;
		readonly number: string;
		readonly name: string;
		readonly endedOn: CivilDate;
		/** Rent of a year, without tax. */
		readonly yearlyFen: Fen;
	} | null;
	readonly source: {
		readonly key: string;
		readonly code: AccountCode | null;
		readonly name: string;
	} | null;
	/** Whole months of the year that nothing was let in; 0 where that is not the cause. */
	readonly idleMonths: number;
};

export type Gap = {
	readonly from: 'target' | 'last-year';
	readonly fromFen: Fen;
	/** The largest losses first, then the gains, the largest first too; `fromFen` and all of them make `toFen`. */
	readonly causes: readonly GapCause[];
	/** `midFen` of the forecast. */
	readonly toFen: Fen;
};

/** `targetFen` null: the bridge begins at last year. Null where neither is known. */
export function gapCauses(
	input: ForecastInput,
	forecast: Forecast,
	targetFen: Fen | null
): Gap | null {
	const { lastYearFen, midFen } = forecast;
	const fromFen = targetFen ?? lastYearFen;
	if (fromFen === null) return null;
	const contracts = contractCauses(input, forecast);
	const named = contracts.map(({ cause }) => cause);
	const causes =
		lastYearFen === null
			? [...named, plain('rest', midFen - fromFen - sumOf(named))]
			: [
					...(targetFen === null ? [] : [plain('asked', lastYearFen - targetFen)]),
					...named,
					...sourceCauses(forecast, contracts)
				];
	return {
		from: targetFen === null ? 'last-year' : 'target',
		fromFen,
		causes: causes
			.filter(({ amountFen }) => amountFen !== 0)
			.toSorted((a, b) => rank(a) - rank(b) || Math.abs(b.amountFen) - Math.abs(a.amountFen)),
		toFen: midFen
	};
}

const rank = ({ kind, amountFen }: GapCause): number =>
	kind === 'asked' ? 0 : kind === 'rest' ? 3 : amountFen < 0 ? 1 : 2;
const sumOf = (causes: readonly GapCause[]): Fen =>
	causes.reduce((sum, { amountFen }) => sum + amountFen, 0);

const plain = (kind: CauseKind, amountFen: Fen): GapCause => ({
	kind,
	amountFen,
	contract: null,
	source: null,
	idleMonths: 0
});

type OnSource = { readonly key: string; readonly cause: GapCause };

/** What is left of each source's change after the causes of its contracts. */
function sourceCauses(forecast: Forecast, contracts: readonly OnSource[]): GapCause[] {
	const named = groupBy(contracts, ({ key }) => key);
	return forecast.sources.map(({ key, code, name, midFen, lastYearFen }) => {
		const own = sumOf((named.get(key) ?? []).map(({ cause }) => cause));
		const isGone = midFen === 0 && !named.has(key);
		return {
			...plain(isGone ? 'one-off' : 'source', midFen - (lastYearFen ?? 0) - own),
			source: { key, code, name }
		};
	});
}

function contractCauses(input: ForecastInput, forecast: Forecast): OnSource[] {
	const accounts = sourceAccounts(input);
	const onAccounts = contractsOnAccounts(input, accounts);
	const shown = new Set(forecast.sources.map(({ key }) => key));
	const instalments = groupBy(input.instalments, ({ contractId }) => contractId);
	const chains = contractChains([...onAccounts.values()].map(({ contract }) => contract));
	return chains.flatMap((chain) =>
		causesOfChain(
			chain.map((contract) => ({
				contract,
				key: onAccounts.get(contract.id)?.key ?? '',
				instalments: instalments.get(contract.id) ?? []
			})),
			input.year,
			forecast
		).filter(({ key }) => shown.has(key))
	);
}

type Link = {
	readonly contract: Contract;
	readonly key: string;
	readonly instalments: readonly Instalment[];
};

function causesOfChain(chain: readonly Link[], year: FiscalYear, forecast: Forecast): OnSource[] {
	const last = chain.at(-1);
	if (!last || (chain[0]?.contract.fromOn ?? '') > `${year}-12-31`) return [];
	const make = (kind: CauseKind, amountFen: Fen, link: Link = last, days = 0): OnSource[] => {
		const cause = {
			...plain(kind, amountFen),
			contract: brief(link.contract),
			idleMonths: months(days)
		};
		return amountFen === 0 ? [] : [{ key: link.key, cause }];
	};
	const [before, now] = [dueIn(chain, year - 1), dueIn(chain, year)];
	const kind = kindOf(chain, last.contract, year, before, now);
	const gap = kind === 'price' ? gapBetween(chain, year) : null;
	const lostFen = gap ? -shareOf(netYearly(gap.after.contract), gap.days, 365) : 0;
	const tailDays = kind === 'idle' || kind === 'not-renewed' ? daysAfter(last.contract, year) : 0;
	return [
		...(gap ? make('idle', lostFen, gap.after, gap.days) : []),
		...make(kind, now - before - lostFen, last, tailDays),
		...chain.flatMap((link) => make('unpaid', -doubtfulOf(link, forecast), link)),
		...chain.flatMap((link) => make('forgiven', -forgivenOf(link, year), link))
	];
}

function kindOf(
	chain: readonly Link[],
	last: Contract,
	year: FiscalYear,
	before: Fen,
	now: Fen
): CauseKind {
	const isOnce = chain.every(({ contract }) => contract.terms.frequency === 'once');
	if (before > 0 && now === 0 && isOnce) return 'one-off';
	if (now < before && lastOn(last) < `${year}-12-31`)
		return lastOn(last) < `${year}-01-01` ? 'idle' : 'not-renewed';
	const first = chain[0]?.contract.fromOn ?? '';
	return now > before && (before === 0 || yearOf(first) >= year - 1) ? 'new-contract' : 'price';
}

const dueIn = (chain: readonly Link[], year: FiscalYear): Fen =>
	chain
		.flatMap(({ contract, instalments }) =>
			instalments
				.filter(({ dueOn }) => yearOf(dueOn) === year)
				.map(({ amountFen }) => withoutTax(amountFen, contract.terms.taxBasisPoints))
		)
		.reduce((sum, fen) => sum + fen, 0);

/** As the forecast has it, so that both speak of the same money. */
const doubtfulOf = ({ contract }: Link, { items }: Forecast): Fen =>
	items
		.filter(
			({ part, of }) =>
				part === 'doubtful' && of.kind === 'instalment' && of.contractId === contract.id
		)
		.reduce((sum, { amountFen }) => sum + amountFen, 0);

const forgivenOf = ({ contract, instalments }: Link, year: FiscalYear): Fen =>
	instalments
		.filter(({ dueOn }) => yearOf(dueOn) === year)
		.reduce(
			(sum, one) =>
				sum +
				withoutTax(
					settledFen(one, 'waiver') + settledFen(one, 'write_off'),
					contract.terms.taxBasisPoints
				),
			0
		);

/** Days of the year between two contracts of the chain; null where there are none. */
function gapBetween(
	chain: readonly Link[],
	year: FiscalYear
): { days: number; after: Link } | null {
	const gaps = chain.slice(0, -1).map((after, at) => {
		const end = addDays(chain[at + 1]?.contract.fromOn ?? '', -1);
		const until = end < `${year}-12-31` ? end : `${year}-12-31`;
		return { after, days: daysOf(firstFree(after.contract, year), until) };
	});
	const after = gaps.findLast(({ days }) => days > 0)?.after;
	return after ? { days: gaps.reduce((sum, one) => sum + one.days, 0), after } : null;
}

const daysAfter = (contract: Contract, year: FiscalYear): number =>
	daysOf(firstFree(contract, year), `${year}-12-31`);

/** The first day of the year that the contract does not hold any more. */
const firstFree = (contract: Contract, year: FiscalYear): CivilDate => {
	const day = addDays(lastOn(contract), 1);
	return day < `${year}-01-01` ? `${year}-01-01` : day;
};

const months = (days: number): number =>
	days === 0 ? 0 : Math.max(1, Math.round((days * 12) / 365));
const netYearly = ({ terms }: Contract): Fen => withoutTax(terms.yearlyFen, terms.taxBasisPoints);

const brief = (of: Contract): NonNullable<GapCause['contract']> => ({
	id: of.id,
	number: of.number,
	name: of.name,
	endedOn: lastOn(of),
	yearlyFen: netYearly(of)
});
