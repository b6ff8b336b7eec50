import {
	isProblemKind,
	kindCounts,
	kindOf,
	PROBLEM_KINDS,
	type ProblemKind
} from '#lib/domain/ledger-import/problem-kinds.ts';
import { isOpenStep, type Problem, type Severity } from '#lib/domain/ledger-import/problem.ts';
import type { LedgerReview } from '#lib/domain/ledger-import/review.ts';

/** Which problems are asked for, as the address says; decoding never fails. */
export type ProblemQuery = {
	readonly severity: Severity | null;
	readonly kind: ProblemKind | null;
	readonly page: number;
};
const SHOW: Readonly<Record<string, Severity>> = { errors: 'error', warnings: 'warning' };
export const PAGE_PROBLEMS = 25;

export function decodeProblemQuery(params: Pick<URLSearchParams, 'get'>): ProblemQuery {
	const kind = params.get('kind');
	const page = params.get('page') ?? '';
	return {
		severity: SHOW[params.get('show') ?? ''] ?? null,
		kind: isProblemKind(kind) ? kind : null,
		page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1
	};
}

/** The other way: `show=errors&kind=amount&page=2`, what is not asked left out. */
export function encodeProblemQuery({ severity, kind, page }: ProblemQuery): URLSearchParams {
	const params = new URLSearchParams();
	if (severity) params.set('show', severity === 'error' ? 'errors' : 'warnings');
	if (kind) params.set('kind', kind);
	if (page > 1) params.set('page', String(page));
	return params;
}

/** In the order of a review, a consequence behind its cause; stays the same while other problems go. */
export const problemKey = ({ severity, row, columnIndex, code, cause }: Problem): string =>
	[
		severity === 'error' ? 'e' : 'w',
		row === null ? 'x' : (cause ?? row),
		columnIndex ?? '',
		code
	].join('.');

/** The problem of that key or, where it is repaired, the one that comes next. */
export function openProblem<T extends { key: string; canRepair: boolean }>(
	problems: readonly T[],
	key: string | null
): T | null {
	if (key === null || key === '') return null;
	const exact = problems.find((problem) => problem.key === key);
	if (exact) return exact;
	const place = placeOf(key);
	return (
		// Still wrong, in another way.
		problems.find(({ key: other, canRepair }) => canRepair && placeOf(other) === place) ??
		problems.find(({ key: other, canRepair }) => canRepair && placeOf(other) > place) ??
		problems.find(({ canRepair }) => canRepair) ??
		null
	);
}

/** Sorts as a number: errors first, then by row and column. */
function placeOf(key: string): number {
	const [severity, row, column] = key.split('.');
	const isLast = row === 'x';
	return (severity === 'e' ? 0 : 1e14) + (isLast ? 9e13 : Number(row) * 1000) + Number(column || 0);
}

const order = (a: Problem, b: Problem): number =>
	Number(a.severity !== 'error') - Number(b.severity !== 'error') ||
	compare(orderRow(a), orderRow(b)) ||
	Number(a.cause !== undefined) - Number(b.cause !== undefined);
/** A consequence stands with its cause; what is about the whole file, at the end. */
const orderRow = ({ row, cause }: Problem): number => (row === null ? Infinity : (cause ?? row));
const compare = (a: number, b: number): number => (a === b ? 0 : a - b);

export type ProblemPage = {
	readonly query: ProblemQuery;
	readonly problems: readonly Problem[];
	/** Of those asked for: how many there are, and how many of them a review keeps. */
	readonly counted: number;
	readonly kept: number;
	readonly pages: number;
	/** Errors that go when another is repaired. */
	readonly consequences: number;
	readonly kinds: readonly { readonly kind: ProblemKind; readonly count: number }[];
};

/** One page of a review's problems. What waits for a person's word has a section of its own and is not among them. */
export function problemPage(review: LedgerReview, query: ProblemQuery): ProblemPage {
	const all = review.problems.filter((problem) => !isOpenStep(problem)).toSorted(order);
	const open = review.problems.filter(isOpenStep);
	const asked = all.filter(
		({ severity, code }) =>
			(query.severity === null || severity === query.severity) &&
			(query.kind === null || kindOf(code) === query.kind)
	);
	const pages = Math.max(1, Math.ceil(asked.length / PAGE_PROBLEMS));
	const page = Math.min(query.page, pages);
	const kinds = countKinds(review, all, open);
	return {
		query: { ...query, page },
		problems: asked.slice((page - 1) * PAGE_PROBLEMS, page * PAGE_PROBLEMS),
		counted: countAsked(review, query, kinds, open.length, asked.length),
		kept: asked.length,
		pages,
		consequences: all.filter(({ cause }) => cause !== undefined).length,
		kinds: PROBLEM_KINDS.flatMap((kind) => {
			const count = kinds[kind] ?? 0;
			return count > 0 ? [{ kind, count }] : [];
		})
	};
}

function countKinds(
	{ countsByCode }: LedgerReview,
	kept: readonly Problem[],
	open: readonly Problem[]
) {
	const byCode: NonNullable<LedgerReview['countsByCode']> = { ...countsByCode };
	const add = (code: Problem['code'], count: number) =>
		(byCode[code] = (byCode[code] ?? 0) + count);
	for (const { code } of countsByCode ? open : []) add(code, -1);
	for (const { code } of countsByCode ? [] : kept) add(code, 1);
	return kindCounts(byCode);
}

function countAsked(
	{ errorCount, warningCount }: LedgerReview,
	{ severity, kind }: ProblemQuery,
	kinds: ReturnType<typeof kindCounts>,
	openSteps: number,
	kept: number
): number {
	if (severity !== null && kind !== null) return kept;
	if (kind !== null) return kinds[kind] ?? 0;
	const errors = errorCount - openSteps;
	return severity === 'error'
		? errors
		: severity === 'warning'
			? warningCount
			: errors + warningCount;
}
