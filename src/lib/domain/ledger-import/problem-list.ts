import { ownCopy, storable } from './own-copy.ts';
import { PROBLEMS, type Problem, type ProblemCode, type Severity } from './problem.ts';
import { PROBLEM_LIMIT } from './review.ts';

/** Where a problem is. `cell` is what stands there, as typed. */
export type Place = {
	readonly row?: number | null;
	readonly column?: string | null;
	readonly cell?: string | null;
	/** Where what was decided about the file changes the table's severity. */
	readonly severity?: Severity;
};

const CELL_LIMIT = 200;

/** Collects problems; counts them all, keeps no more than `PROBLEM_LIMIT` of each severity. */
export class ProblemList {
	readonly counts: Record<Severity, number> = { error: 0, warning: 0 };
	private readonly byCode = new Map<ProblemCode, number>();
	private readonly kept: Record<Severity, Problem[]> = { error: [], warning: [] };

	add(code: ProblemCode, place: Place = {}, params: Problem['params'] = {}): void {
		const severity = place.severity ?? PROBLEMS[code].severity;
		this.counts[severity] += 1;
		this.byCode.set(code, this.countOf(code) + 1);
		if (this.kept[severity].length >= PROBLEM_LIMIT) return;
		this.kept[severity].push({
			code,
			severity,
			row: place.row ?? null,
			column: place.column ?? null,
			cell: place.cell == null ? null : keep(place.cell),
			params: ownCopies(params)
		});
	}

	countOf(code: ProblemCode): number {
		return this.byCode.get(code) ?? 0;
	}

	/** Errors first, each severity in the order of the rows, problems of the whole file at the end. */
	sorted(): Problem[] {
		const byRow = (a: Problem, b: Problem) => (a.row ?? Infinity) - (b.row ?? Infinity) || 0;
		const sorted = [...this.kept.error.sort(byRow), ...this.kept.warning.sort(byRow)];
		return sorted.slice(0, PROBLEM_LIMIT);
	}
}

const keep = (text: string): string => ownCopy(storable(text.slice(0, CELL_LIMIT)));

function ownCopies(params: Problem['params']): Problem['params'] {
	const copies: Record<string, string | number> = {};
	for (const [name, value] of Object.entries(params))
		copies[name] = typeof value === 'string' ? keep(value) : value;
	return copies;
}
