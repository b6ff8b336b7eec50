import { encodeProblemQuery, type ProblemQuery } from './problem-page.ts';

/** The review page with other filters; `fix` opens one problem, `cell` (`row.column` or `row+n.column`) one cell of it. */
export function problemHref(
	query: ProblemQuery,
	change: Partial<ProblemQuery>,
	open: { fix?: string; cell?: string } = {}
): string {
	const params = encodeProblemQuery({ ...query, ...change });
	if (open.fix !== undefined) params.set('fix', open.fix);
	if (open.cell !== undefined) params.set('cell', open.cell);
	return `?${params}${open.fix === undefined ? '#problems' : '#fix'}`;
}
