import { describe, expect, it } from 'vitest';
import type {
	ContentItem,
	ContentQuestion,
	NoticeContent
} from '#lib/domain/disclosure/content.ts';
import type { Manifest, PublishedLine } from '#lib/domain/disclosure/pack.ts';
import {
	codeRows,
	sheetAddress,
	sheetItems,
	sheetMonths,
	sheetQuestions,
	shortCode
} from '#lib/domain/disclosure/sheet.ts';

const item = (
	name: ContentItem['item'],
	fen: number,
	count: number,
	yearFen: number
): ContentItem => ({
	...{ item: name, way: name.startsWith('in') ? 'in' : 'out', beforeFen: '', lastYearFen: '' },
	...{ fen: String(fen), count: String(count), yearFen: String(yearFen) }
});
const content = (of: Partial<NoticeContent>): NoticeContent => of as NoticeContent;

describe('the items of a sheet', () => {
	const items = [
		item('in-operating', 500, 2, 900),
		item('in-relief', 0, 0, 0),
		item('in-land', 0, 0, 700),
		item('in-other', 0, 2, 0),
		item('out-papers', 300, 1, 300)
	];
	const found = sheetItems(content({ items }), 'in');

	it('are listed where anything moved in the period or the year, also what was taken back whole', () => {
		expect(found.listed.map((one) => one.item)).toEqual(['in-operating', 'in-land', 'in-other']);
	});

	it('are named where nothing moved', () => {
		expect(found.empty).toEqual(['in-relief']);
	});

	it('add up on their own side', () => {
		expect([found.fen, found.yearFen]).toEqual([500, 1600]);
	});
});

describe('the lines of a sheet', () => {
	const line = (no: string, on: string, way: 'in' | 'out', fen: number): PublishedLine => ({
		...{ no, on, way, fen: String(fen), voucher: '记-0001', text: '', item: 'in-other' }
	});
	const lines = [
		line('0001', '2022-07-03', 'in', 500),
		line('0002', '2022-07-09', 'out', 700),
		line('0003', '2022-08-01', 'out', -50)
	];
	const manifest = (hasOpening: 'yes' | 'no') =>
		({ openingFen: '1000', content: content({ hasOpening }) }) as Manifest;

	it('carry what was left after each, from month to month', () => {
		const months = sheetMonths(manifest('yes'), lines);
		expect(months.flatMap((one) => one.lines.map(({ balanceFen }) => balanceFen))).toEqual([
			1500, 800, 850
		]);
	});

	it('say nothing of what was left where nobody knows what was there before', () => {
		const months = sheetMonths(manifest('no'), lines);
		expect(months.flatMap((one) => one.lines).every((one) => one.balanceFen === null)).toBe(true);
	});

	it('are summed month by month', () => {
		const sums = sheetMonths(manifest('no'), lines).map(({ month, receivedFen, spentFen }) => [
			...[month, receivedFen, spentFen]
		]);
		expect(sums).toEqual([
			['2022-07', 500, 700],
			['2022-08', 0, -50]
		]);
	});
});

it('questions without an answer come first, the longest waiting at the top', () => {
	const asked = (no: string, dueOn: string, answer: string): ContentQuestion => ({
		...{ no, dueOn, answer, line: '', text: '', askedOn: '', answeredOn: '' }
	});
	const sorted = sheetQuestions([
		asked('1', '2022-01-11', '是'),
		asked('2', '2022-03-11', ''),
		asked('3', '2022-02-11', '')
	]);
	expect(sorted.map(({ no }) => no)).toEqual(['3', '2', '1']);
});

describe('the code on a sheet', () => {
	const fingerprint = '0123456789abcdef'.repeat(4);

	it('is printed whole, in four rows of four groups', () => {
		expect(codeRows(fingerprint)).toEqual(Array(4).fill('0123 4567 89AB CDEF'));
	});

	it('is short at the foot of each page', () => {
		expect(shortCode(fingerprint)).toBe('0123 4567 89AB');
	});

	it('leads to its edition; the reading code goes along where the village set one', () => {
		const at = {
			...{ origin: 'https://v.example', village: 'shifan', period: '2026-q3', edition: '2' },
			fingerprint
		};
		const hash = `#c=${fingerprint}`;
		expect(sheetAddress({ ...at, readingCode: '' })).toBe(
			`https://v.example/v/shifan/2026-q3/2${hash}`
		);
		expect(sheetAddress({ ...at, readingCode: '村 71' })).toBe(
			`https://v.example/v/shifan/2026-q3/2?code=%E6%9D%91%2071${hash}`
		);
	});
});
