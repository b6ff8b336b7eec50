import type { Column } from '../review.ts';
import type { ProblemCode } from '../problem.ts';
import type { ProblemList } from '../problem-list.ts';

/** Cheap look at a whole piece of text; rows of a clean piece need no further look. */
// NUL, damage, controls · halves of a character, paired or not · what NFC may rewrite
export const NEEDS_CARE =
	// eslint-disable-next-line no-misleading-character-class -- combining marks are what is looked for
	/[\0\uFFFD\u0080-\u009f\uD800-\uDFFF\u0300-\u036f\u1100-\u11ff\u3099\u309a\uf900-\ufaff]/;

/** libSQL cuts text at NUL and replaces half characters: such text must not reach the books. */
const FAULTS: readonly (readonly [ProblemCode, (text: string) => boolean])[] = [
	['text-damaged', (text) => text.includes('\uFFFD')],
	['text-has-nul', (text) => text.includes('\0')],
	['text-has-lone-surrogate', (text) => !text.isWellFormed()]
];

export function checkText(
	row: number,
	cells: readonly string[],
	columns: readonly Column[],
	problems: ProblemList
): void {
	cells.forEach((cell, index) => {
		for (const [code, has] of FAULTS)
			if (has(cell)) problems.add(code, { row, column: columns[index] ?? null, cell });
	});
}
