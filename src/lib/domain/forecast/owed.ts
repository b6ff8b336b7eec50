/**
 * What contracts still bring this year: the open part of instalments due by 31 December, without tax, at the due day.
 * An instalment due in late December counts although it may be booked in January: nobody can know which.
 * Arrears of an earlier year are no income of this one (domain.md §3.6), they clear a receivable.
 */
import { monthAt, monthNumber, monthOf, yearOf, type CivilDate, type Month } from '../calendar.ts';
import type { Contract } from '../contracts/contract.ts';
import { openFen, withoutTax } from '../contracts/instalment-status.ts';
import type { Instalment } from '../contracts/instalment.ts';
import { daysBetween } from '../day-count.ts';
import type { Fen } from '../money.ts';
import type { ForecastItem, ForecastPart } from './forecast.ts';
import { groupBy } from '../group-by.ts';

/** Up to the last reminder money that is late is still expected; after it, it is only hoped for. */
export const LATE_DAYS = 90;

export type ContractOnAccount = { readonly contract: Contract; readonly key: string };

export type Owed = {
	readonly items: readonly ForecastItem[];
	/**
	 * Open on paper, taken as paid: income booked on the account and matched to no instalment covers what was due so far,
	 * the oldest first. Else the same money would stand in the year twice, as booked and as late. Where the account holds
	 * income without contracts too, that may hide arrears until receipts are matched: too little, never too much.
	 */
	readonly presumedFen: Fen;
};

export type OwedInput = {
	readonly year: number;
	readonly asOn: CivilDate;
	readonly contracts: ReadonlyMap<number, ContractOnAccount>;
	readonly instalments: readonly Instalment[];
	/** This year's income on an account that no instalment is known for. */
	readonly unmatchedFen: (key: string) => Fen;
};

export function owedThisYear(input: OwedInput): Owed {
	const { year, asOn, contracts } = input;
	const open = input.instalments
		.filter(({ dueOn, contractId }) => yearOf(dueOn) === year && contracts.has(contractId))
		.map((one) => ({ one, of: contracts.get(one.contractId) as ContractOnAccount }))
		.map(({ one, of }) => ({
			one,
			of,
			openFen: withoutTax(openFen(one), of.contract.terms.taxBasisPoints)
		}))
		.filter(({ of, one, openFen }) => openFen > 0 && isOwed(of.contract, one, asOn))
		.toSorted((a, b) => (a.one.dueOn < b.one.dueOn ? -1 : a.one.dueOn > b.one.dueOn ? 1 : 0));
	const items: ForecastItem[] = [];
	let presumedFen = 0;
	for (const [key, ofAccount] of groupBy(open, ({ of }) => of.key)) {
		let coverFen = Math.max(0, input.unmatchedFen(key));
		for (const { one, of, openFen } of ofAccount) {
			const coveredFen = one.dueOn <= asOn ? Math.min(coverFen, openFen) : 0;
			coverFen -= coveredFen;
			presumedFen += coveredFen;
			if (openFen > coveredFen) items.push(itemOf(input, of, one, openFen - coveredFen));
		}
	}
	return { items, presumedFen };
}

/** A contract that was terminated without a day owes nothing further. */
const isOwed = (contract: Contract, { dueOn }: Instalment, asOn: CivilDate): boolean =>
	contract.status !== 'draft' &&
	(contract.status !== 'terminated' || contract.endedOn !== null || dueOn <= asOn);

function itemOf(
	{ asOn }: OwedInput,
	{ contract, key }: ContractOnAccount,
	one: Instalment,
	amountFen: Fen
): ForecastItem {
	const part = partOf(contract, one.dueOn, asOn);
	const month = part === 'signed' ? monthOf(one.dueOn) : nextMonth(asOn, yearOf(one.dueOn));
	return {
		part,
		key,
		amountFen,
		months: [{ month, amountFen }],
		of: {
			kind: 'instalment',
			contractId: contract.id,
			number: contract.number,
			name: contract.name,
			party: contract.party,
			position: one.position,
			dueOn: one.dueOn
		}
	};
}

function partOf(contract: Contract, dueOn: CivilDate, asOn: CivilDate): ForecastPart {
	if (contract.status === 'disputed') return 'doubtful';
	const late = daysBetween(dueOn, asOn);
	if (late < 0) return 'signed';
	// On the last day of the year nothing more can come in it.
	return late > LATE_DAYS || asOn.endsWith('-12-31') ? 'doubtful' : 'late';
}

/** When late money may come: the month after the books, December at the latest. */
export const nextMonth = (asOn: CivilDate, year: number): Month =>
	yearOf(asOn) < year ? monthAt(year, 1) : monthAt(year, Math.min(12, monthNumber(asOn) + 1));
