import { describe, expect, test } from 'vitest';
import {
	layoutKey,
	proposedName,
	type ColumnMapping
} from '#lib/domain/ledger-import/column-mapping.ts';
import { formatMappings, parseMappings } from '#lib/domain/ledger-import/mapping-file.ts';

const MAPPING: ColumnMapping = {
	name: '乡里的账',
	headings: ['甲', '乙', '丙', '丁', '戊', '己', '备'],
	roles: ['date', 'voucher', 'summary', 'accountCode', 'debit', 'credit', 'ignored'],
	delimiter: ';',
	dateOrder: 'day-first',
	decimalMark: ','
};

describe('a file of mappings', () => {
	const text = formatMappings([
		MAPPING,
		{ ...MAPPING, name: '二', headings: [...'子丑寅卯辰巳午'] }
	]);
	const changed = (change: (file: { mappings: Record<string, unknown>[] }) => void) => {
		const file = JSON.parse(text) as { mappings: Record<string, unknown>[] };
		change(file);
		return parseMappings(JSON.stringify(file));
	};
	const first = (change: Record<string, unknown>) =>
		changed((file) => Object.assign(file.mappings[0] as object, change));
	const columns = (change: (columns: Record<string, unknown>[]) => void) =>
		changed((file) => change(file.mappings[0]?.columns as Record<string, unknown>[]));

	test('is read back as it was written, also behind a byte order mark', () => {
		expect(parseMappings(`\uFEFF${text}`)).toMatchObject({
			ok: true,
			value: [MAPPING, { name: '二' }]
		});
	});

	test.each([
		['no JSON', '{', 'not-json'],
		['a list', '[]', 'not-this-format'],
		['another format', '{"format":"x","version":1,"mappings":[]}', 'not-this-format'],
		['a later version', text.replace('"version": 1', '"version": 2'), 'not-this-format'],
		['nothing in it', text.replace(/"mappings"[\s\S]*/, '"mappings":[]}'), 'no-mappings']
	])('%s is refused', (_, typed, kind) => {
		expect(parseMappings(typed)).toEqual({ ok: false, error: [{ kind }] });
	});

	test('everything that is wrong is told with its place', () => {
		expect(first({ name: 'x\u0007', decimalMark: '#' })).toEqual({
			ok: false,
			error: [
				{ kind: 'name', at: 1 },
				{ kind: 'answers', at: 1 }
			]
		});
		expect(first({ columns: 'x' })).toEqual({ ok: false, error: [{ kind: 'columns', at: 1 }] });
		expect(columns((all) => Object.assign(all[2] as object, { role: '__proto__' }))).toEqual({
			ok: false,
			error: [{ kind: 'column', at: 1, column: 3 }]
		});
		expect(columns((all) => Object.assign(all[0] as object, { role: 'debit' }))).toMatchObject({
			error: [{ kind: 'roles', at: 1, fault: { kind: 'doubled', first: 1, second: 5 } }, {}]
		});
		expect(columns((all) => all.forEach((one) => (one.heading = '')))).toEqual({
			ok: false,
			error: [{ kind: 'too-few-headings', at: 1 }]
		});
	});

	test('two mappings for the same headings are refused', () => {
		const twice = formatMappings([
			MAPPING,
			{ ...MAPPING, headings: MAPPING.headings.map((h) => ` ${h}`) }
		]);
		expect(parseMappings(twice)).toEqual({ ok: false, error: [{ kind: 'twice', at: 2 }] });
	});

	test('what it does not know is left out', () => {
		const read = first({ id: 7, villageId: 9, fingerprint: 'x' });
		expect(read.ok && Object.keys(read.value[0] ?? {}).sort()).toEqual(Object.keys(MAPPING).sort());
	});
});

describe('the layout of a file', () => {
	test('is its headings in their order, without spaces, units, a year and blanks at the end', () => {
		const key = layoutKey(['2024年月', '摘 要', '金额（元）', '', '']);
		expect(key).toBe(layoutKey(['2023年月', '摘要', '金额']));
		expect(layoutKey(['摘要', '金额', '2023年月'])).not.toBe(key);
		expect(layoutKey(['甲', '', '乙'])).toBeNull();
	});

	test.each([
		['朱家浜_2022-10_序时账.csv', '朱家浜 序时账'],
		['2022年3月凭证（导出）.txt', '凭证 导出'],
		['202210.csv', '202210.csv'],
		['账'.repeat(80), '账'.repeat(60)]
	])('is called after the file %s', (fileName, name) => {
		expect(proposedName(fileName)).toBe(name);
	});
});
