import type { Month } from '../calendar.ts';
import type { ProblemList } from '../ledger-import/problem-list.ts';
import type { ImportOptions, OverlapMonth, OverlapReview } from '../ledger-import/review.ts';
import { asksChoice } from './effect.ts';

type Counted = Exclude<keyof OverlapMonth, 'month'>;
export const countOf = ({ months }: OverlapReview, verdict: Counted): number =>
	months.reduce((sum, month) => sum + month[verdict], 0);

/** What a person must still say before the file can be posted beside what the books hold. */
export function checkOverlap(
	overlap: OverlapReview,
	{ overlap: choice, acceptedMissing }: ImportOptions,
	closedThrough: Month | null,
	problems: ProblemList
): void {
	const { months, missingDigest, added } = overlap;
	if (asksChoice(months, choice))
		return problems.add('overlap-undecided', {}, { count: countOf(overlap, 'changed') });
	if (choice === 'replace' && missingDigest !== '' && missingDigest !== acceptedMissing)
		problems.add('overlap-missing', {}, { count: countOf(overlap, 'missing') });
	for (const month of closedWithoutVoucher(overlap, closedThrough))
		problems.add('month-closed', {}, { month });
	if (added.vouchers === 0 && overlap.replacedMonths.length === 0)
		problems.add(
			'nothing-new',
			{},
			{ count: countOf(overlap, 'identical') + countOf(overlap, 'changed') }
		);
}

/** Months that only lose vouchers: no line of the file tells that they are closed. */
const closedWithoutVoucher = (
	{ months, replacedMonths }: OverlapReview,
	closedThrough: Month | null
): Month[] =>
	months
		.filter(({ month, changed }) => changed === 0 && replacedMonths.includes(month))
		.map(({ month }) => month)
		.filter((month) => closedThrough !== null && month <= closedThrough);
