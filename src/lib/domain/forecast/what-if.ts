/**
 * What a few steps would add to the year expected, and to a full year. Nothing is changed: steps stand beside the
 * forecast. A renewal keeps the terms of what it renews (payments, tax); where there are no such terms, rent is paid by
 * the quarter in advance, without tax. Rent counts in the year it is due in, also where that day has passed already.
 */
import { yearOf, type CivilDate, type FiscalYear } from '../calendar.ts';
import type { Asset } from '../contracts/asset.ts';
import { lastOn, type Contract, type RentTerms } from '../contracts/contract.ts';
import { openFen, withoutTax } from '../contracts/instalment-status.ts';
import { scheduleOf } from '../contracts/schedule.ts';
import { addDays, addMonths } from '../day-count.ts';
import type { Fen } from '../money.ts';
import { contractChains } from './contract-chains.ts';
import type { ForecastInput } from './forecast-input.ts';
import type { Forecast } from './forecast.ts';
import type { WhatIfStep } from './what-if-step.ts';

export type StepEffect = {
	readonly step: WhatIfStep;
	/** The contract renewed, the asset let, or the name typed. */
	readonly name: string;
	readonly number: string;
	/** Without tax; what the running contract would have brought meanwhile is taken off. */
	readonly thisYearFen: Fen;
	/** Of the first twelve months. */
	readonly fullYearFen: Fen;
};

export type WhatIf = {
	readonly effects: readonly StepEffect[];
	readonly thisYearFen: Fen;
	readonly fullYearFen: Fen;
	/** Of the forecast with them. */
	readonly lowFen: Fen;
	readonly midFen: Fen;
	readonly highFen: Fen;
};

/** Steps about a contract or an asset that is not there any more have no effect and are left out. */
export function applySteps(
	input: Pick<ForecastInput, 'year' | 'contracts' | 'instalments'>,
	assets: readonly Asset[],
	forecast: Forecast,
	steps: readonly WhatIfStep[]
): WhatIf {
	const effects = steps.flatMap((step) => effectOf(input, assets, forecast.asOn, step) ?? []);
	const sum = (of: (effect: StepEffect) => Fen) =>
		effects.reduce((total, one) => total + of(one), 0);
	const thisYearFen = sum((one) => one.thisYearFen);
	return {
		effects,
		thisYearFen,
		fullYearFen: sum((one) => one.fullYearFen),
		lowFen: forecast.lowFen + thisYearFen,
		midFen: forecast.midFen + thisYearFen,
		highFen: forecast.highFen + thisYearFen
	};
}

type Inputs = Pick<ForecastInput, 'year' | 'contracts' | 'instalments'>;

function effectOf(
	input: Inputs,
	assets: readonly Asset[],
	asOn: CivilDate,
	step: WhatIfStep
): StepEffect | null {
	const { year } = input;
	if (step.kind === 'add')
		return { step, name: step.name, number: '', ...effectOfRent(step, PLAIN, year, null) };
	if (step.kind === 'let') {
		const asset = assets.find(({ id }) => id === step.assetId);
		if (!asset) return null;
		const last = lastOf(input.contracts.filter(({ assetIds }) => assetIds.includes(asset.id)));
		const terms = last ? termsAfter(last) : PLAIN;
		return {
			step,
			name: asset.name,
			number: asset.number,
			...effectOfRent(step, terms, year, null)
		};
	}
	const renewed = input.contracts.find(({ id }) => id === step.contractId);
	if (!renewed) return null;
	const replaced = { contract: renewed, asOn, instalments: input.instalments };
	return {
		step,
		name: renewed.name,
		number: renewed.number,
		...effectOfRent(step, termsAfter(renewed), year, replaced)
	};
}

const PLAIN: RentTerms = {
	yearlyFen: 0,
	taxBasisPoints: 0,
	frequency: 'quarter',
	isPrepaid: true,
	graceDays: 0,
	escalation: null,
	rentFree: []
};

/** Paid once for the whole term tells nothing of a year. */
const termsAfter = ({ terms }: Contract): RentTerms => ({
	...terms,
	frequency: terms.frequency === 'once' ? 'year' : terms.frequency,
	escalation: null,
	rentFree: []
});

const lastOf = (contracts: readonly Contract[]): Contract | undefined =>
	contracts.toSorted((a, b) => (lastOn(a) < lastOn(b) ? 1 : -1))[0];

type Replaced = { contract: Contract; asOn: CivilDate; instalments: ForecastInput['instalments'] };

function effectOfRent(
	step: WhatIfStep,
	terms: RentTerms,
	year: FiscalYear,
	replaced: Replaced | null
): Pick<StepEffect, 'thisYearFen' | 'fullYearFen'> {
	const { fromOn } = step;
	const planned = scheduleOf({
		fromOn,
		throughOn: addDays(addMonths(fromOn, 24), -1),
		endedOn: null,
		terms: { ...terms, yearlyFen: step.yearlyFen }
	});
	const net = (fen: Fen) => withoutTax(fen, terms.taxBasisPoints);
	const total = (list: readonly { readonly amountFen: Fen }[]) =>
		list.reduce((sum, { amountFen }) => sum + net(amountFen), 0);
	const inFirstYear = ({ fromOn: on }: { fromOn: CivilDate }) => on < addMonths(fromOn, 12);
	const lost = replaced ? lostTo(replaced, fromOn) : [];
	return {
		thisYearFen:
			total(planned.filter(({ dueOn }) => yearOf(dueOn) === year)) -
			total(lost.filter(({ dueOn }) => yearOf(dueOn) === year)),
		fullYearFen: total(planned.filter(inFirstYear)) - total(lost.filter(inFirstYear))
	};
}

/** What the renewed contract would still bring for periods from that day on: the open part of each. */
const lostTo = ({ contract, instalments }: Replaced, fromOn: CivilDate) =>
	instalments
		.filter((one) => one.contractId === contract.id && one.fromOn >= fromOn)
		.map((one) => ({ ...one, amountFen: openFen(one) }));

/** What may be renewed: nothing follows it, and it ends by the end of next year; the first to end stands first. */
export const renewable = (contracts: readonly Contract[], year: FiscalYear): Contract[] =>
	contractChains(contracts.filter(({ status }) => status !== 'draft'))
		.flatMap((chain) => chain.at(-1) ?? [])
		.filter((one) => lastOn(one) >= `${year - 1}-01-01` && lastOn(one) <= `${year + 1}-12-31`)
		.toSorted((a, b) => (lastOn(a) < lastOn(b) ? -1 : 1));

/** What may be let: no contract holds on the day, nothing public, sold or used by the collective itself. */
export const idleAssets = (
	assets: readonly Asset[],
	contracts: readonly Contract[],
	on: CivilDate
): Asset[] =>
	assets.filter(
		({ id, kind, isOwnUse, retiredOn }) =>
			kind !== 'public_service' &&
			!isOwnUse &&
			(retiredOn === null || retiredOn > on) &&
			!contracts.some(
				(one) =>
					one.assetIds.includes(id) &&
					one.status !== 'draft' &&
					one.fromOn <= on &&
					on <= lastOn(one)
			)
	);
