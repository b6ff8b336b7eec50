import { describe, expect, it } from 'vitest';
import { searchLines } from '#lib/domain/disclosure/notice-view.ts';
import type { PublishedLine } from '#lib/domain/disclosure/pack.ts';

const line = (no: string, text: string, way: 'in' | 'out', fen: string): PublishedLine => ({
	...{ no, on: '2022-07-11', voucher: '记-0023', item: 'in-other', way, fen, text }
});
const LINES = [
	line('0313', '打工楼 7月水电费', 'out', '100'),
	line('0314', '打工楼 7月租金', 'in', '500'),
	line('0031', 'LED 路灯改造', 'out', '300')
];
const found = (asked: string) => searchLines(LINES, asked)?.lines.map(({ no }) => no);

describe('a search in the lines', () => {
	it('is none where nothing was asked', () => {
		expect(searchLines(LINES, '  ')).toBeNull();
	});
	it('finds by every word, in any case and width', () => {
		expect(found('打工楼 租金')).toEqual(['0314']);
		expect(found('led')).toEqual(['0031']);
		expect(found('ＬＥＤ')).toEqual(['0031']);
		expect(found('没有的')).toEqual([]);
	});
	it('finds a printed number with or without its zeros, and a voucher', () => {
		expect(found('0313')).toEqual(['0313']);
		expect(found('31')).toEqual(['0031']);
		expect(found('记-0023')).toHaveLength(3);
	});
	it('sums what it found, each way by itself', () => {
		expect(searchLines(LINES, '打工楼')).toMatchObject({ inFen: 500, outFen: 100 });
	});
});
