import { describe, expect, it } from 'vitest';
import type { Problem } from '#lib/domain/ledger-import/problem.ts';
import { reviewAll } from '#lib/domain/ledger-import/import-ledger.ts';
import type { Column, LedgerReview } from '#lib/domain/ledger-import/review.ts';
import {
	decodeProblemQuery,
	encodeProblemQuery,
	openProblem,
	PAGE_PROBLEMS,
	problemKey,
	problemPage
} from '../../src/routes/office/[village]/import/[batch]/problem-page.ts';
import {
	backOf,
	decodeCell,
	decodeRow,
	decodeSkipped,
	decodeUndo
} from '../../src/routes/office/[village]/import/[batch]/repair-form.ts';
import {
	parseCell,
	startCell,
	type ProblemLine
} from '../../src/routes/office/[village]/import/[batch]/repair-cell.ts';

const form = (fields: [string, string][]): FormData => {
	const data = new FormData();
	for (const [name, value] of fields) data.append(name, value);
	return data;
};
const problem = (of: Partial<Problem>): Problem => ({
	code: 'amount-not-a-number',
	severity: 'error',
	row: 2,
	column: '金额',
	columnIndex: 5,
	cell: 'x',
	params: {},
	...of
});
const reviewOf = (
	problems: readonly Problem[],
	more: Partial<LedgerReview> = {}
): LedgerReview => ({
	...reviewAll([], 'x.csv'),
	status: 'problems',
	problems,
	errorCount: problems.filter(({ severity }) => severity === 'error').length,
	warningCount: problems.filter(({ severity }) => severity === 'warning').length,
	countsByCode: { 'amount-not-a-number': problems.length },
	...more
});
const all = decodeProblemQuery(new URLSearchParams());

describe('which problems are asked for', () => {
	it('stands in the address and comes back from it', () => {
		for (const text of ['', 'show=errors', 'show=warnings&kind=amount&page=3', 'kind=date'])
			expect(encodeProblemQuery(decodeProblemQuery(new URLSearchParams(text))).toString()).toBe(
				text
			);
	});

	it('is all of them where the address says something else', () => {
		const odd = new URLSearchParams('show=nothing&kind=password&page=-1');
		expect(decodeProblemQuery(odd)).toEqual({ severity: null, kind: null, page: 1 });
	});
});

describe('a page of problems', () => {
	const many = Array.from({ length: 60 }, (_, index) => problem({ row: index + 2 }));

	it('holds so many, and every problem stands on one of them', () => {
		const pages = [1, 2, 3].map((page) => problemPage(reviewOf(many), { ...all, page }));
		expect(pages.map(({ problems }) => problems.length)).toEqual([
			PAGE_PROBLEMS,
			PAGE_PROBLEMS,
			10
		]);
		expect(pages.flatMap(({ problems }) => problems.map(({ row }) => row))).toEqual(
			many.map(({ row }) => row)
		);
		expect(problemPage(reviewOf(many), { ...all, page: 99 }).query.page).toBe(3);
	});

	it('tells the true counts where a review keeps fewer', () => {
		const review = reviewOf(many, {
			errorCount: 9000,
			countsByCode: { 'amount-not-a-number': 8990, 'date-missing': 10 }
		});
		expect(problemPage(review, all)).toMatchObject({
			counted: 9000,
			kept: 60,
			kinds: [
				{ kind: 'amount', count: 8990 },
				{ kind: 'date', count: 10 }
			]
		});
		expect(problemPage(review, { ...all, kind: 'date' })).toMatchObject({ counted: 10, kept: 0 });
	});

	it('counts what it has in a review of an earlier version', () => {
		const old = { ...reviewOf(many), countsByCode: undefined };
		expect(problemPage(old, all).kinds).toEqual([{ kind: 'amount', count: 60 }]);
	});

	it('has a consequence behind its cause, the whole file at the end, accounts to accept not at all', () => {
		const listed = [
			problem({ code: 'voucher-not-balanced', row: 2, cause: 3 }),
			problem({ row: 3 }),
			problem({ code: 'file-not-balanced', row: null, cause: 3 }),
			problem({ code: 'account-new', row: 4 }),
			problem({ row: 5, severity: 'warning', code: 'amount-zero' })
		];
		const { problems, consequences, counted } = problemPage(reviewOf(listed), all);
		expect(problems.map(({ code }) => code)).toEqual([
			'amount-not-a-number',
			'voucher-not-balanced',
			'file-not-balanced',
			'amount-zero'
		]);
		expect([consequences, counted]).toEqual([2, 4]);
	});
});

describe('the problem that is open', () => {
	const listed = [
		{ ...problem({ row: 2 }), canRepair: true },
		{ ...problem({ row: 4 }), canRepair: true },
		{ ...problem({ row: null, code: 'no-entries' }), canRepair: false },
		{ ...problem({ row: 3, severity: 'warning', code: 'amount-zero' }), canRepair: true }
	].map((one) => ({ ...one, key: problemKey(one) }));
	const open = (key: string | null) => openProblem(listed, key)?.row ?? null;

	it('is the one asked for, the next where it is gone, and the first again behind the last', () => {
		expect(open(null)).toBe(null);
		expect(open('e.4.5.amount-not-a-number')).toBe(4);
		expect(open('e.3.5.amount-not-a-number')).toBe(4);
		expect(open('e.5.5.amount-not-a-number')).toBe(3);
		expect(open('w.9.5.amount-zero')).toBe(2);
		expect(openProblem([], 'e.2.5.x')).toBe(null);
	});

	it('stays where the cell is still wrong in another way', () => {
		expect(open('e.4.5.amount-in-ten-thousands')).toBe(4);
	});
});

describe('the cell that is open', () => {
	const columns: Column[] = [
		{ index: 0, header: '日期', role: 'date' },
		{ index: 1, header: '借方', role: 'debit' },
		{ index: 2, header: '贷方', role: 'credit' }
	];
	const line = (row: number, reads: string[], added: string[][] = []): ProblemLine => ({
		row,
		reads,
		corrected: {},
		isSkipped: false,
		isSound: true,
		added
	});

	it('is that of the problem, or an amount where a voucher does not balance', () => {
		const lines = [line(2, ['3-8', '', '5']), line(3, ['3-8', '6', ''])];
		const place = { row: 2, columnIndex: 0, cell: '3-8' };
		expect(startCell(place, lines.slice(0, 1), columns)).toMatchObject({ row: 2, column: 0 });
		expect(startCell(place, lines, columns)).toMatchObject({ row: 2, column: 2, text: '5' });
	});

	it('is that of a row put in where the problem is there', () => {
		const lines = [line(2, ['3-8', '5', ''], [['3-9', 'x', '']])];
		const place = { row: 2, columnIndex: 1, cell: 'x' };
		expect(startCell(place, lines, columns)).toMatchObject({ row: 2, n: 1, text: 'x' });
		expect(parseCell('2+1.1', lines, 3)).toMatchObject({ n: 1, text: 'x' });
		expect(parseCell('2 1.1', lines, 3)).toMatchObject({ n: 1 }); // a plus sign in an address is a blank
	});

	it('is none that the page does not show', () => {
		for (const text of [null, '', '9.1', '2.9', '2+3.1', 'x'])
			expect(parseCell(text, [line(2, ['3-8', '5', ''])], 3)).toBe(null);
	});
});

describe('the forms of corrections', () => {
	it('name a cell, a row, rows to leave out', () => {
		expect(
			decodeCell(
				form([
					['row', '4'],
					['column', '0'],
					['to', 'x'],
					['equal', 'on']
				])
			)
		).toEqual({ place: { row: 4, n: null, column: 0 }, to: 'x', isForEqual: true });
		expect(
			decodeRow(
				form([
					['row', '4'],
					['cell', 'a'],
					['cell', '']
				])
			)
		).toEqual({
			row: 4,
			cells: ['a', '']
		});
		expect(
			decodeSkipped(
				form([
					['row', '4'],
					['row', '5']
				])
			)
		).toEqual([4, 5]);
	});

	it('are refused where this page did not make them', () => {
		expect(
			decodeCell(
				form([
					['row', '0'],
					['column', '0'],
					['to', 'x']
				])
			)
		).toBe(null);
		expect(
			decodeCell(
				form([
					['row', '4'],
					['column', '-1'],
					['to', 'x']
				])
			)
		).toBe(null);
		expect(decodeRow(form([['row', '4']]))).toBe(null);
		expect(
			decodeSkipped(
				form([
					['row', '4'],
					['row', 'x']
				])
			)
		).toBe(null);
		expect(decodeSkipped(form([]))).toBe(null);
		expect(decodeUndo(form([['kind', 'all']]))).toBe(null);
	});

	it('take back what they name', () => {
		expect(decodeUndo(form([['all', '1']]))).toBe('all');
		expect(
			decodeUndo(
				form([
					['kind', 'cell'],
					['row', '2'],
					['column', '3']
				])
			)
		).toEqual({
			kind: 'cell',
			row: 2,
			column: 3
		});
		expect(
			decodeUndo(
				form([
					['kind', 'equal'],
					['column', '3'],
					['from', 'a\r\nb']
				])
			)
		).toEqual({
			kind: 'equal',
			column: 3,
			from: 'a\nb'
		});
		expect(
			decodeUndo(
				form([
					['kind', 'added'],
					['row', '2'],
					['n', '1']
				])
			)
		).toEqual({
			kind: 'added',
			after: 2,
			n: 1
		});
	});

	it('lead back to the same filters, and nowhere else', () => {
		const fields: [string, string][] = [
			['back', 'show=errors&page=2&next=//evil.example'],
			['fix', 'e.2.5.x']
		];
		expect(backOf(form(fields), '/here')).toBe('/here?show=errors&page=2&fix=e.2.5.x#fix');
		expect(backOf(form([]), '/here')).toBe('/here#problems');
	});
});
