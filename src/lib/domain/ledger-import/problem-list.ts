import { ownCopy, storable } from './own-copy.ts';
import { PROBLEMS, type Problem, type ProblemCode, type Severity } from './problem.ts';
import { causesOf } from './problem-causes.ts';
import { PROBLEM_LIMIT, type Column } from './review.ts';

/** Where a problem is. `cell` is what stands there, as typed. */
export type Place = {
	readonly row?: number | null;
	/** The column itself wherever it is known; its heading alone does not tell it from another of that name. */
	readonly column?: Column | string | null;
	readonly cell?: string | null;
	/** Where what was decided about the file changes the table's severity. */
	readonly severity?: Severity;
};

const CELL_LIMIT = 200;
/** However many problems of other kinds came before: some of each kind are kept. */
const KEPT_OF_EACH = 100;

/** Collects problems; counts them all, keeps no more than `PROBLEM_LIMIT` of each severity, and some of every kind. */
export class ProblemList {
	readonly counts: Record<Severity, number> = { error: 0, warning: 0 };
	private readonly byCode = new Map<ProblemCode, number>();
	private readonly kept: Record<Severity, Map<ProblemCode, Problem[]>> = {
		error: new Map(),
		warning: new Map()
	};
	private readonly keptCounts: Record<Severity, number> = { error: 0, warning: 0 };

	add(code: ProblemCode, place: Place = {}, params: Problem['params'] = {}): void {
		const severity = place.severity ?? PROBLEMS[code].severity;
		this.counts[severity] += 1;
		this.byCode.set(code, this.countOf(code) + 1);
		const ofCode = this.kept[severity].get(code) ?? [];
		if (this.keptCounts[severity] >= PROBLEM_LIMIT) {
			if (ofCode.length >= KEPT_OF_EACH) return;
			this.dropOne(severity);
		}
		this.kept[severity].set(code, ofCode);
		this.keptCounts[severity] += 1;
		ofCode.push(problemAt(code, severity, place, params));
	}

	/** The latest of the kind that has most. */
	private dropOne(severity: Severity): void {
		let most: Problem[] = [];
		for (const list of this.kept[severity].values()) if (list.length > most.length) most = list;
		most.pop();
		this.keptCounts[severity] -= 1;
	}

	countOf(code: ProblemCode): number {
		return this.byCode.get(code) ?? 0;
	}

	/** How many of each kind there are, also of those not kept. */
	countsByCode(): Partial<Record<ProblemCode, number>> {
		return Object.fromEntries(this.byCode);
	}

	/** Errors first, each severity in the order of the rows, problems of the whole file at the end. */
	sorted(): Problem[] {
		const byRow = (a: Problem, b: Problem) => (a.row ?? Infinity) - (b.row ?? Infinity) || 0;
		const [errors, warnings] = (['error', 'warning'] as const).map((severity) =>
			[...this.kept[severity].values()].flat().sort(byRow)
		);
		return causesOf([...(errors ?? []), ...(warnings ?? [])].slice(0, PROBLEM_LIMIT));
	}
}

function problemAt(
	code: ProblemCode,
	severity: Severity,
	{ row, column, cell }: Place,
	params: Problem['params']
): Problem {
	const isColumn = typeof column === 'object' && column !== null;
	return {
		code,
		severity,
		row: row ?? null,
		column: isColumn ? column.header : (column ?? null),
		...(isColumn ? { columnIndex: column.index } : {}),
		cell: cell == null ? null : keep(cell),
		params: ownCopies(params)
	};
}
const keep = (text: string): string => ownCopy(storable(text.slice(0, CELL_LIMIT)));

function ownCopies(params: Problem['params']): Problem['params'] {
	const copies: Record<string, string | number> = {};
	for (const [name, value] of Object.entries(params))
		copies[name] = typeof value === 'string' ? keep(value) : value;
	return copies;
}
