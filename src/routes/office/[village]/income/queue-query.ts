import { isIncomeClass } from '#lib/domain/income/income-class.ts';
import type { QueueQuery } from '#lib/server/income-queue.ts';

/** Decoding an address never fails: what makes no sense is as if it were not there. */
export function decodeQueueQuery(params: URLSearchParams): QueueQuery {
	const asked = params.get('class') ?? '';
	const year = Number(params.get('year'));
	const page = Number(params.get('page'));
	return {
		incomeClass: isIncomeClass(asked) ? asked : 'needs_review',
		year: Number.isInteger(year) && year >= 1949 && year <= 2199 ? year : null,
		page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1
	};
}

export function encodeQueueQuery(query: Partial<QueueQuery>): string {
	const params = new URLSearchParams();
	if (query.incomeClass && query.incomeClass !== 'needs_review')
		params.set('class', query.incomeClass);
	if (query.year) params.set('year', String(query.year));
	if (query.page && query.page > 1) params.set('page', String(query.page));
	return params.size === 0 ? '?' : `?${params}`;
}
