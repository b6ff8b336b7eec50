import type { Month } from '../calendar.ts';
import type { ImportOptions, Overlap, OverlapMonth } from '../ledger-import/review.ts';
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

/** The options as they were before anything was said about vouchers that the books hold. */
export const withoutChoice = (options: ImportOptions): ImportOptions =>
	Object.fromEntries(
		Object.entries(options).filter(([name]) => name !== 'overlap' && name !== 'acceptedMissing')
	);

/** What one answer does, in vouchers: of the file into the books, out of the books, of the file left out. */
export type Answer = { readonly added: number; readonly out: number; readonly leftOut: number };

export function answerOf(months: readonly OverlapMonth[], choice: Overlap): Answer {
	const answer = { added: 0, out: 0, leftOut: 0 };
	for (const month of months) {
		const { new: isNew, identical, changed, missing } = month;
		const isOut = choice === 'replace' && isReplaced(month);
		answer.added += isNew + (isOut ? identical + changed : 0);
		answer.out += isOut ? identical + changed + missing : 0;
		answer.leftOut += isOut ? 0 : identical + changed;
	}
	return answer;
}

/** Changed vouchers need a person's word. Where the file only adds, adding is what anybody expects. */
export const asksChoice = (months: readonly OverlapMonth[], choice: Overlap | undefined): boolean =>
	choice === undefined && months.some(({ changed }) => changed > 0);
