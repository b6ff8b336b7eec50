import { columnName } from '../column-index.ts';
import { hasInvisible, withoutInvisible } from '../invisible.ts';
import { storable } from '../own-copy.ts';
import type { Column } from '../review.ts';
import type { ProblemCode } from '../problem.ts';
import type { ProblemList } from '../problem-list.ts';

// NUL, damage, what nobody sees · halves of a character, paired or not · what NFC may rewrite
const CARE =
	// eslint-disable-next-line no-misleading-character-class -- combining marks are what is looked for
	/[\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\uFFFD\uD800-\uDFFF\u0300-\u036f\u1100-\u11ff\u3099\u309a\uf900-\ufaff]/;
/** What nearly all ledgers are made of, in few ranges: letters, digits, hanzi, Chinese punctuation, full-width forms. */
const BEYOND_COMMON = /[^\t\n\r -~\u2010-\u2027\u3000-\u3098\u309b-\u9fff\uff00-\uffef¥°·]/;

/** Cheap look at a whole piece of text; rows of a clean piece need no further look. */
export const needsCare = (text: string): boolean => BEYOND_COMMON.test(text) && CARE.test(text);

/** libSQL cuts text at NUL and replaces half characters: such text must not reach the books. */
const FAULTS: readonly (readonly [ProblemCode, (text: string) => boolean])[] = [
	['text-damaged', (text) => text.includes('\uFFFD')],
	['text-has-nul', (text) => text.includes('\0')],
	['text-has-lone-surrogate', (text) => !text.isWellFormed()],
	['text-has-invisible', hasInvisible]
];

export function checkText(
	row: number,
	cells: readonly string[],
	columns: readonly Column[],
	problems: ProblemList
): void {
	cells.forEach((cell, index) => {
		for (const [code, has] of FAULTS)
			if (has(cell))
				problems.add(code, { row, column: columns[index] ?? columnName(columns, index), cell });
	});
}

/** As it may go on: composed, and without what nobody sees and no database holds; all of that has been told. */
export const cleanText = (cell: string): string =>
	storable(withoutInvisible(cell.normalize('NFC')));
