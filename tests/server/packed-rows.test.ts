import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { RowPacker } from '#lib/server/packed-rows.ts';

const latin = new TextDecoder();
const packed = (write: (packer: RowPacker) => void, width = 4): { rows: string; texts: string } => {
	const packer = new RowPacker(width, 1);
	write(packer);
	const { rows, texts } = packer.take();
	return { rows: latin.decode(rows), texts: latin.decode(texts) };
};

describe('packed rows', () => {
	it('hold every whole number in its column', () => {
		fc.assert(
			fc.property(fc.maxSafeInteger(), (n) => {
				expect(packed((to) => to.number(n, 17)).rows).toBe(String(n).padStart(17));
			})
		);
	});

	it('hold absent numbers as blanks, words with blanks behind them', () => {
		const rows = packed((to) => (to.number(null, 3), to.word('ab', 4), to.word(null, 2))).rows;
		expect(rows).toBe('   ab    ');
	});

	it('keep a repeated text once, and an empty one apart from none', () => {
		const { rows, texts } = packed((to) => {
			for (const one of ['租金𠮷', '租金𠮷', '', null]) to.text(one);
		});
		expect(texts).toBe('租金𠮷');
		const fields = rows.match(/.{18}/g)?.map((field) => field.trim().split(/\s+/));
		expect(fields).toEqual([['1', '10'], ['1', '10'], ['11', '0'], ['']]);
	});

	it('begin anew after they were taken', () => {
		const packer = new RowPacker(4, 1);
		packer.text('甲');
		packer.take();
		packer.text('甲');
		expect(latin.decode(packer.take().texts)).toBe('甲');
	});

	it('refuse what does not fit instead of cutting it', () => {
		expect(() => packed((to) => to.number(100, 2))).toThrow('fits its column');
		expect(() => packed((to) => to.word('stable', 5))).toThrow('fits its column');
	});
});
