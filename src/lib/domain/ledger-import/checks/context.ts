import type { FiscalYear, Month } from '../../calendar.ts';
import type { ColumnIndex } from '../column-index.ts';
import type { ProblemList } from '../problem-list.ts';
import type { OverlapTally } from '../../overlap/overlap-tally.ts';
import type { BooksContext, Overlap } from '../review.ts';

/** What a check needs to know beside the line or voucher it looks at. */
export type CheckContext = {
	readonly problems: ProblemList;
	readonly at: ColumnIndex;
	readonly books: BooksContext;
	/** Null while nobody has said which year it is: then no date can lie outside it. */
	readonly fiscalYear: FiscalYear | null;
	readonly closedThrough: Month | null;
	/** Null where the books hold nothing of the year. */
	readonly overlap: OverlapTally | null;
	readonly overlapChoice: Overlap | undefined;
};
