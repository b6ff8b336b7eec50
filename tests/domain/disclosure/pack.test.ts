import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NoticeContent } from '#lib/domain/disclosure/content.ts';
import {
	makePack,
	packId,
	verifyPack,
	type Pack,
	type PublishedLine
} from '#lib/domain/disclosure/pack.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const LINES: PublishedLine[] = Array.from({ length: 7 }, (_, at) => ({
	...{ no: String(313 + at).padStart(4, '0'), on: '2022-07-11', voucher: `记-${at + 1}` },
	...{ item: at % 2 ? 'out-operating' : 'in-operating', way: at % 2 ? 'out' : 'in' },
	...{ fen: String((at + 1) * 1000_01), text: `第 ${at + 1} 笔` }
}));
const sum = (way: string) =>
	LINES.filter((one) => one.way === way).reduce((all, { fen }) => all + Number(fen), 0);
const SAID = {
	...{ village: 'zhujiabang', from: '2022-07', through: '2022-09', edition: '1' },
	topic: '' as const,
	...{ previous: '', supersedes: '', reason: '', openingFen: '312760418' },
	...{ receivedFen: String(sum('in')), spentFen: String(sum('out')) },
	closingFen: String(312760418 + sum('in') - sum('out')),
	...{ auditHead: '', sources: [] },
	content: {
		items: [
			{ item: 'in-operating', way: 'in', fen: String(sum('in')) },
			{ item: 'out-operating', way: 'out', fen: String(sum('out')) }
		]
	} as unknown as NoticeContent
};
const salts = LINES.map((_, at) => new Uint8Array(16).fill(at + 1));
const pack = makePack(sha256, SAID, LINES, salts);
const sheet = packId(sha256, pack);
const kinds = (of: Pack, id = sheet) => verifyPack(sha256, of, id).map(({ kind }) => kind);
const withLine = (at: number, change: Partial<PublishedLine>): Pack => ({
	...pack,
	lines: pack.lines.map((one, i) => (i === at ? { ...one, line: { ...one.line, ...change } } : one))
});

describe('a pack', () => {
	it('that nobody touched is what the sheet says', () => {
		expect(verifyPack(sha256, pack, sheet)).toEqual([]);
		expect(sheet).toMatch(/^[0-9a-f]{64}$/);
	});

	it('of no lines is one too', () => {
		const said = { ...SAID, receivedFen: '0', spentFen: '0', closingFen: SAID.openingFen };
		said.content = { items: [] } as unknown as NoticeContent;
		const none = makePack(sha256, said, [], []);
		expect(verifyPack(sha256, none, packId(sha256, none))).toEqual([]);
	});

	it('names the line that was changed', () => {
		expect(verifyPack(sha256, withLine(3, { text: '第 4 笔 ' }), sheet)).toEqual([
			{ kind: 'line-differs', no: '0316' }
		]);
		expect(verifyPack(sha256, withLine(3, { fen: '1' }), sheet)).toContainEqual({
			...{ kind: 'sum-differs', of: 'spent' }
		});
	});

	it('tells lines taken out, put in, moved', () => {
		expect(kinds({ ...pack, lines: pack.lines.slice(1) })).toContain('lines-differ');
		expect(kinds({ ...pack, lines: [...pack.lines, ...pack.lines.slice(0, 1)] })).toContain(
			'lines-differ'
		);
		expect(kinds({ ...pack, lines: pack.lines.toReversed() })).toEqual(['lines-differ']);
	});

	it('made anew with other lines is another sheet', () => {
		const other = makePack(sha256, SAID, LINES.with(0, { ...LINES[0]!, text: '改过' }), salts);
		expect(verifyPack(sha256, other, sheet)).toEqual([{ kind: 'not-the-sheet' }]);
	});

	it('figures that are not the sum of their lines are told even by their own sheet', () => {
		const wrong = makePack(sha256, { ...SAID, receivedFen: '1' }, LINES, salts);
		expect(verifyPack(sha256, wrong, packId(sha256, wrong))).toEqual([
			{ kind: 'sum-differs', of: 'received' }
		]);
	});

	it('stable income that is not the sum of its accounts is told, by its own sheet too', () => {
		const of = (...fen: string[]) => {
			const sources = fen.map((one) => ({ name: '租金', fen: one, lastYearFen: '' }));
			const content = { ...SAID.content, income: { stableFen: '300', sources } };
			const made = makePack(
				sha256,
				{ ...SAID, content: content as unknown as NoticeContent },
				LINES,
				salts
			);
			return verifyPack(sha256, made, packId(sha256, made));
		};
		expect(of('100', '200')).toEqual([]);
		expect(of('100', '100')).toEqual([{ kind: 'sum-differs', of: 'stable' }]);
	});

	it('is unreadable with broken salts', () => {
		const broken = { ...pack, lines: pack.lines.map((one) => ({ ...one, salt: 'zz' })) };
		expect(kinds(broken)).toEqual(['unreadable']);
	});

	it('law: any change anywhere is told', () => {
		const text = JSON.stringify(pack);
		const places = [...text.matchAll(/[0-9a-z\u4e00-\u9fff]/g)].map(({ index }) => index);
		fc.assert(
			fc.property(fc.nat(places.length - 1), fc.constantFrom(...'0123456789abcdefg'), (n, to) => {
				const at = places[n] ?? 0;
				const changed = text.slice(0, at) + to + text.slice(at + 1);
				fc.pre(changed !== text);
				let read: Pack;
				try {
					read = JSON.parse(changed) as Pack;
				} catch {
					return;
				}
				const isWhole =
					Array.isArray(read.lines) &&
					read.manifest &&
					read.lines.every(({ line, salt, leaf }) => line && salt && leaf);
				fc.pre(Boolean(isWhole));
				expect(verifyPack(sha256, read, sheet).length).toBeGreaterThan(0);
			}),
			{ numRuns: 500 }
		);
	});
});
