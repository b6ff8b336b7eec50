import { describe, expect, it } from 'vitest';
import { editionChanges } from '#lib/domain/disclosure/edition-changes.ts';
import type { Pack, PublishedLine } from '#lib/domain/disclosure/pack.ts';

const line = (no: string, fen: string, text: string, voucher = `记-${no}`): PublishedLine => ({
	...{ no, on: '2022-07-11', voucher, item: 'out-operating', way: 'out', fen, text }
});
const pack = (lines: readonly PublishedLine[], receivedFen = '0', answer = ''): Pack =>
	({
		manifest: { receivedFen, spentFen: '1', closingFen: '1', content: { checks: [{ answer }] } },
		lines: lines.map((one) => ({ line: one, salt: '', leaf: '' }))
	}) as unknown as Pack;
const FIRST = [line('1', '100', '修屋面'), line('2', '200', '水电')];

describe('what a correction changed', () => {
	it('is nothing where nothing was', () => {
		expect(editionChanges(pack(FIRST), pack(FIRST))).toEqual({
			...{ sums: [], lines: [], beside: false }
		});
	});
	it('names the line whose amount or words are others', () => {
		const now = [line('1', '150', '修屋面'), line('2', '200', '水电')];
		expect(editionChanges(pack(FIRST), pack(now)).lines).toEqual([
			{ kind: 'changed', before: FIRST[0], now: now[0] }
		]);
	});
	it('tells what was put in and what was taken out, though the numbers move', () => {
		const now = [line('1', '50', '邮费', '记-9'), line('2', '100', '修屋面', '记-1')];
		expect(editionChanges(pack(FIRST), pack(now)).lines).toEqual([
			{ kind: 'added', now: now[0] },
			{ kind: 'removed', before: FIRST[1] }
		]);
	});
	it('tells twins apart by how many there are', () => {
		const twins = [line('1', '100', '修', '记-1'), line('2', '100', '修', '记-1')];
		expect(editionChanges(pack(twins), pack(twins.slice(1))).lines).toEqual([
			{ kind: 'removed', before: twins[1] }
		]);
	});
	it('holds sums and what stands beside the lines apart', () => {
		expect(editionChanges(pack(FIRST, '1'), pack(FIRST, '2', '补写'))).toEqual({
			sums: [{ of: 'receivedFen', beforeFen: '1', nowFen: '2' }],
			lines: [],
			beside: true
		});
	});
});
