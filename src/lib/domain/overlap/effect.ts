import type { Month } from '../calendar.ts';
import type { Overlap, OverlapMonth } from '../ledger-import/review.ts';
import type { FileVerdict } from './verdict.ts';

/**
 * Which vouchers go in. `add`: only new ones; what the books hold stays as they have it. `replace`: a month that the
 * file tells otherwise becomes what the file says, whole, so that one file answers for it; a month that the file tells
 * as the books do, or only adds to, is left as it is.
 */
export const isReplaced = ({ changed, missing }: OverlapMonth): boolean => changed + missing > 0;

export const goesIn = (verdict: FileVerdict, isOfReplacedMonth: boolean): boolean =>
	verdict === 'new' || isOfReplacedMonth;

export const replacedMonths = (
	months: readonly OverlapMonth[],
	choice: Overlap | undefined
): Month[] => (choice === 'replace' ? months.filter(isReplaced).map(({ month }) => month) : []);

/** Changed vouchers need a person's word. Where the file only adds, adding is what anybody expects. */
export const asksChoice = (months: readonly OverlapMonth[], choice: Overlap | undefined): boolean =>
	choice === undefined && months.some(({ changed }) => changed > 0);
