import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type Canonical } from '#lib/domain/disclosure/canonical-json.ts';
import {
	fromHex,
	hashOf,
	leafHash,
	printedCode,
	readCode,
	toHex,
	treeRoot
} from '#lib/domain/disclosure/fingerprint.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const text = fc.string({ unit: 'grapheme' }).filter((one) => !one.includes('\0'));
const { canonical } = fc.letrec<{ canonical: Canonical }>((tie) => ({
	canonical: fc.oneof(
		{ depthSize: 'small' },
		text,
		fc.array(tie('canonical'), { maxLength: 4 }),
		fc.dictionary(text, tie('canonical'), { maxKeys: 5, noNullPrototype: true })
	) as fc.Arbitrary<Canonical>
}));

describe('canonical JSON', () => {
	it('sorts keys by their UTF-16 units, as RFC 8785 §3.2.3 has them', () => {
		const keys = {
			'\u20ac': '1',
			'\r': '2',
			'\ufb33': '3',
			'1': '4',
			'\u{1f600}': '5',
			'\u0080': '6',
			ö: '7'
		};
		expect(canonicalJson(keys)).toBe(
			'{"\\r":"2","1":"4","\u0080":"6","ö":"7","\u20ac":"1","\u{1f600}":"5","\ufb33":"3"}'
		);
	});

	it('escapes no more than it must', () => {
		expect(canonicalJson(['村/账', '"\\\b\f\n\r\t\u001f', '\u2028'])).toBe(
			'["村/账","\\"\\\\\\b\\f\\n\\r\\t\\u001f","\u2028"]'
		);
	});

	it('leaves out what is undefined, and keeps what is empty', () => {
		expect(canonicalJson({ b: undefined, a: '', c: [] })).toBe('{"a":"","c":[]}');
	});

	it.each(['a\0b', '\ud800', 'x\udc00'])('refuses text that a database would change: %j', (bad) => {
		expect(() => canonicalJson({ a: bad })).toThrow();
		expect(() => canonicalJson({ [bad]: 'a' })).toThrow();
	});

	it('law: reads back the same, and does not depend on the order of fields', () => {
		fc.assert(
			fc.property(canonical, (value) => {
				const written = canonicalJson(value);
				expect(JSON.parse(written)).toEqual(value);
				expect(canonicalJson(reversed(value))).toBe(written);
			})
		);
	});
});

const reversed = (value: Canonical): Canonical =>
	typeof value === 'string'
		? value
		: Array.isArray(value)
			? (value as readonly Canonical[]).map(reversed)
			: Object.fromEntries(
					Object.entries(value)
						.map(([key, one]) => [key, one === undefined ? one : reversed(one)] as const)
						.reverse()
				);

/** The leaves and roots of the Certificate Transparency test vectors. */
const INPUTS = [
	'',
	'00',
	'10',
	'2021',
	'3031',
	'40414243',
	'5051525354555657',
	'606162636465666768696a6b6c6d6e6f'
];
const ROOTS = [
	'6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
	'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
	'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
	'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
	'4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
	'76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
	'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
	'5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'
];
const leaves = INPUTS.map((hex) => sha256(new Uint8Array([0, ...(fromHex(hex) ?? [])])));

describe('the tree', () => {
	it.each(ROOTS.map((root, at) => [at + 1, root] as const))('of %i leaves', (count, root) => {
		expect(toHex(treeRoot(sha256, leaves.slice(0, count)))).toBe(root);
	});

	it('of no leaves is the hash of nothing', () => {
		expect(toHex(treeRoot(sha256, []))).toBe(toHex(sha256(new Uint8Array())));
	});

	it('law: any other leaf, order or number of them is another root', () => {
		const some = fc.uniqueArray(fc.integer({ min: 0, max: 1e6 }), { minLength: 2, maxLength: 40 });
		fc.assert(
			fc.property(some, fc.nat(), (numbers, n) => {
				const all = numbers.map((one) => sha256(new TextEncoder().encode(String(one))));
				const root = toHex(treeRoot(sha256, all));
				const at = n % all.length;
				const other = all.with(at, sha256(all[at] ?? new Uint8Array()));
				expect(toHex(treeRoot(sha256, other))).not.toBe(root);
				expect(toHex(treeRoot(sha256, all.toReversed()))).not.toBe(root);
				expect(toHex(treeRoot(sha256, all.slice(1)))).not.toBe(root);
				expect(toHex(treeRoot(sha256, [...all, all.at(-1) ?? new Uint8Array()]))).not.toBe(root);
			})
		);
	});
});

describe('a leaf', () => {
	const salt = new Uint8Array(16).fill(7);
	it('is 0x00, the salt and the canonical line', () => {
		const bytes = new Uint8Array([0, ...salt, ...new TextEncoder().encode('{"fen":"5","i":"1"}')]);
		expect(toHex(leafHash(sha256, salt, { i: '1', fen: '5' }))).toBe(toHex(sha256(bytes)));
	});

	it('differs with its salt, so that equal lines do not look equal', () => {
		const line = { text: '困难补助 3 户' };
		expect(leafHash(sha256, salt, line)).not.toEqual(leafHash(sha256, new Uint8Array(16), line));
	});

	it('takes no other length of salt', () => {
		expect(() => leafHash(sha256, new Uint8Array(8), 'x')).toThrow();
	});
});

describe('the code on paper', () => {
	const root = hashOf(sha256, { a: '1' });
	it('is all of the root in sixteen groups of four', () => {
		expect(printedCode(root)).toMatch(/^([0-9A-F]{4} ){15}[0-9A-F]{4}$/);
	});

	it('law: is read back however it was typed', () => {
		const gaps = fc.constantFrom('', ' ', '-', '  ');
		fc.assert(
			fc.property(gaps, fc.boolean(), fc.boolean(), (gap, isLower, isWide) => {
				let typed = printedCode(root).replaceAll(' ', gap);
				if (isLower) typed = typed.toLowerCase();
				if (isWide)
					typed = typed.replace(/[0-9A-Za-z]/g, (one) =>
						String.fromCharCode(one.charCodeAt(0) + 0xfee0)
					);
				expect(toHex(readCode(typed) ?? new Uint8Array())).toBe(toHex(root));
			})
		);
	});

	it.each(['', '4BFA E026', 'Z'.repeat(64), 'a'.repeat(65)])('is no code: %j', (typed) => {
		expect(readCode(typed)).toBeNull();
	});
});
