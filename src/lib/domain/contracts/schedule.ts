/**
 * 应收期次 from the terms of a contract (domain.md §6.3). A year's instalments always add up to the year's rent; only a
 * period that the contract does not fill, and days without rent, are reckoned by the day.
 */
import type { CivilDate } from '../calendar.ts';
import { addDays, addMonths, daysOf } from '../day-count.ts';
import type { Fen } from '../money.ts';
import { lastOn, type Contract, type Frequency, type RentTerms } from './contract.ts';
import type { PlannedInstalment } from './instalment.ts';
import { shareOf } from './share-of.ts';

const MONTHS: Readonly<Record<Exclude<Frequency, 'once'>, number>> = {
	year: 12,
	half: 6,
	quarter: 3,
	month: 1
};

export type Scheduled = Pick<Contract, 'fromOn' | 'throughOn' | 'endedOn'> & {
	readonly terms: RentTerms;
};

/** First period first. A period wholly free of rent stands with 0, so that the list shows it. */
export function scheduleOf(contract: Scheduled): PlannedInstalment[] {
	const last = lastOn(contract);
	const planned: PlannedInstalment[] = [];
	for (const period of periods(contract)) {
		if (period.fromOn > last) break;
		const throughOn = period.throughOn < last ? period.throughOn : last;
		planned.push({
			position: planned.length + 1,
			fromOn: period.fromOn,
			throughOn,
			dueOn: dueOn(contract.terms, period.fromOn, throughOn),
			amountFen: owed(period, throughOn, contract.terms)
		});
	}
	return planned;
}

/** Of a whole period, by the terms; the last one may reach past the term. */
type Period = { readonly fromOn: CivilDate; readonly throughOn: CivilDate; readonly fullFen: Fen };

function* periods({ fromOn, throughOn, terms }: Scheduled): Generator<Period> {
	if (terms.frequency === 'once') {
		yield { fromOn, throughOn, fullFen: terms.yearlyFen };
		return;
	}
	const months = MONTHS[terms.frequency];
	const perYear = 12 / months;
	for (let index = 0; ; index += 1) {
		const begin = addMonths(fromOn, index * months);
		if (begin > throughOn) return;
		const [year, part] = [Math.floor(index / perYear), index % perYear];
		yield {
			fromOn: begin,
			throughOn: addDays(addMonths(fromOn, (index + 1) * months), -1),
			fullFen: partOfYear(rentOfYear(terms, year), part, perYear)
		};
	}
}

/** The rent of year `year` of the term (0 is the first): compound, rounded to 分 at every step, as contracts name it. */
export function rentOfYear({ yearlyFen, escalation }: RentTerms, year: number): Fen {
	if (escalation === null) return yearlyFen;
	let rentFen = yearlyFen;
	for (let steps = Math.floor(year / escalation.everyYears); steps > 0; steps -= 1)
		rentFen = shareOf(rentFen, 10_000 + escalation.basisPoints, 10_000);
	return rentFen;
}

/** Parts differ by at most 1 分 and add up to the year. */
const partOfYear = (rentFen: Fen, part: number, parts: number): Fen => {
	const upTo = (n: number) => Number((BigInt(rentFen) * BigInt(n)) / BigInt(parts));
	return upTo(part + 1) - upTo(part);
};

function owed(period: Period, throughOn: CivilDate, terms: RentTerms): Fen {
	const full = daysOf(period.fromOn, period.throughOn);
	const paid = daysOf(period.fromOn, throughOn) - freeDays(period.fromOn, throughOn, terms);
	return paid === full ? period.fullFen : shareOf(period.fullFen, paid, full);
}

/** Days counted once, also where rent-free spans overlap. */
function freeDays(fromOn: CivilDate, throughOn: CivilDate, { rentFree }: RentTerms): number {
	let [days, next] = [0, fromOn];
	for (const span of rentFree.toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))) {
		const begin = span.fromOn > next ? span.fromOn : next;
		const end = span.throughOn < throughOn ? span.throughOn : throughOn;
		if (begin > end) continue;
		days += daysOf(begin, end);
		next = addDays(end, 1);
	}
	return days;
}

const dueOn = (terms: RentTerms, fromOn: CivilDate, throughOn: CivilDate): CivilDate =>
	addDays(terms.isPrepaid ? fromOn : throughOn, terms.graceDays);
