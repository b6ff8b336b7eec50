import { describe, expect, it } from 'vitest';
import { decodeUpload } from '../../src/routes/office/[village]/import/upload-form.ts';
import { encodingSamples } from '../../src/routes/office/[village]/import/[batch]/encoding-samples.ts';
import {
	decodeMapping,
	decodeReading
} from '../../src/routes/office/[village]/import/[batch]/mapping-form.ts';
import { readAmount, readDate } from '../../src/routes/office/[village]/import/[batch]/readings.ts';
import {
	decodeChange,
	decodeMappingFile,
	decodeMappingId
} from '../../src/routes/office/[village]/import/mappings/mappings-form.ts';
import {
	decodeAccepted,
	decodeOptions
} from '../../src/routes/office/[village]/import/[batch]/options-form.ts';

function form(
	fields: Record<string, string | File | string[]>,
	files: readonly File[] = []
): FormData {
	const data = new FormData();
	for (const one of files) data.append('file', one);
	for (const [name, value] of Object.entries(fields))
		for (const one of Array.isArray(value) ? value : [value]) data.append(name, one);
	return data;
}

describe('the upload form', () => {
	const sets = [{ id: 3 }, { id: 4 }];
	const file = new File(['日期'], '账.csv');

	it('takes a file, a ledger set of the village and a year', () => {
		const upload = decodeUpload(form({ file, ledger: '4', year: '2022' }), sets);
		expect(upload).toMatchObject({
			ok: true,
			value: { files: [file], ledgerSetId: 4, options: { fiscalYear: 2022 } }
		});
	});

	it('takes several files', () => {
		const more = [file, new File(['金额'], '账2.csv')];
		expect(decodeUpload(form({ ledger: '4' }, more), sets)).toMatchObject({
			ok: true,
			value: { files: more }
		});
	});

	it('refuses a file beyond the limit', () => {
		expect(decodeUpload(form({ file, ledger: '4' }), sets, 3)).toEqual({
			ok: false,
			error: 'too-large'
		});
	});

	it('leaves the year to the file when none is typed', () => {
		expect(decodeUpload(form({ file, ledger: '3', year: ' ' }), sets)).toMatchObject({
			value: { options: {} }
		});
	});

	it('lets an empty file through, so that its review says what is wrong', () => {
		expect(decodeUpload(form({ file: new File([], 'empty.csv'), ledger: '3' }), sets).ok).toBe(
			true
		);
	});

	it.each([
		['no file', { ledger: '3' }, 'no-file'],
		['the nameless empty file browsers send', { file: new File([], ''), ledger: '3' }, 'no-file'],
		['the ledger set of another village', { file, ledger: '5' }, 'no-ledger'],
		['half a year', { file, ledger: '3', year: '22' }, 'not-a-year']
	])('refuses %s', (_, fields, error) => {
		expect(decodeUpload(form(fields as Record<string, string | File>), sets)).toEqual({
			ok: false,
			error
		});
	});
});

describe('the options of a draft', () => {
	it('change only what the form names', () => {
		const before = {
			encoding: 'gb18030',
			fiscalYear: 2022,
			acceptedAccounts: ['5010103']
		} as const;
		expect(decodeOptions(form({ role: ['date', 'ignored'] }), before)).toEqual({
			...before,
			roles: ['date', 'ignored']
		});
	});

	it('forget the columns when the encoding or the separator changes', () => {
		expect(decodeOptions(form({ encoding: 'utf-8' }), { roles: ['date'] }).roles).toBeUndefined();
		expect(decodeOptions(form({ delimiter: '\t' }), { roles: ['date'] }).roles).toBeUndefined();
	});

	it('take nothing that is not offered', () => {
		const odd = form({
			encoding: 'latin1',
			year: '99',
			system: 'ifrs',
			role: ['date', 'password']
		});
		expect(decodeOptions(odd, {})).toEqual({});
	});

	it('accept ticked accounts beside earlier ones, and only offered ones', () => {
		const accepted = decodeAccepted(
			form({ account: ['50102', '999'] }),
			{ acceptedAccounts: ['50101'] },
			['50102', '50103']
		);
		expect(accepted.acceptedAccounts).toEqual(['50101', '50102']);
	});

	it('accept all that are offered with one button', () => {
		expect(decodeAccepted(form({ all: '1' }), {}, ['50102', '50103']).acceptedAccounts).toEqual([
			'50102',
			'50103'
		]);
	});
});

describe('what a person says about the columns', () => {
	const said = { role: ['date', 'summary'], header: '3', delimiter: ';', remember: '1' };

	it('is read with the row, the separator and a name', () => {
		expect(decodeMapping(form({ ...said, name: ' 乡里的\n账 ' }))).toEqual({
			roles: ['date', 'summary'],
			headerRow: 3,
			delimiter: ';',
			name: '乡里的 账'
		});
	});

	it('is named after the file where the name is of no use, and forgotten where it is not ticked', () => {
		expect(decodeMapping(form({ ...said, name: '\u202e' }))?.name).toBe('');
		expect(decodeMapping(form({ role: ['date'], name: 'x' }))).toEqual({
			roles: ['date'],
			name: null
		});
	});

	it('takes nothing that is not offered', () => {
		expect(decodeMapping(form({ role: ['date', 'password'] }))).toBeNull();
		expect(decodeMapping(form({ role: 'date', header: '-1', delimiter: '#' }))).toEqual({
			roles: ['date'],
			name: null
		});
		expect(decodeReading(form({ dateOrder: 'year-first', decimalMark: ';' }))).toEqual({
			isRemembered: false
		});
	});

	it('is an order of dates or a decimal mark', () => {
		expect(decodeReading(form({ dateOrder: 'day-first', remember: '1' }))).toEqual({
			dateOrder: 'day-first',
			isRemembered: true
		});
	});

	it('is said again after another separator, unless a person had put the mapping away', () => {
		const before = { roles: ['date'], headerRow: 2, mapping: { id: 1, name: 'x' } } as const;
		expect(decodeOptions(form({ delimiter: ';' }), before)).toEqual({ delimiter: ';' });
		expect(decodeOptions(form({ delimiter: ';' }), { mapping: null }).mapping).toBeNull();
	});
});

describe('a change of a remembered mapping', () => {
	const roles = ['date', 'voucher', 'summary', 'account', 'debit', 'credit'];

	it('has a name and roles a file can be read with', () => {
		expect(decodeChange(form({ name: '账', role: roles }))).toMatchObject({ ok: true });
		expect(decodeChange(form({ name: ' ', role: roles }))).toEqual({ ok: false, error: 'name' });
		expect(decodeChange(form({ name: '账', role: [...roles, 'debit'] }))).toMatchObject({
			ok: false,
			error: [{ kind: 'doubled', role: 'debit' }]
		});
	});

	it('is of a mapping that a number names', () => {
		const url = (id: string) => new URL(`http://x/?/change&id=${id}`);
		expect(['7', '-7', '', '1e3'].map((id) => decodeMappingId(url(id)))).toEqual([7, 0, 0, 0]);
	});
});

describe('a file of mappings', () => {
	it('must be there and small', async () => {
		expect(await decodeMappingFile(form({}))).toEqual({ ok: false, error: [{ kind: 'no-file' }] });
		const large = new File(['x'.repeat(300_000)], 'a.json');
		expect(await decodeMappingFile(form({ file: large }))).toEqual({
			ok: false,
			error: [{ kind: 'too-large' }]
		});
		const other = new File(['{}'], 'a.json');
		expect(await decodeMappingFile(form({ file: other }))).toMatchObject({
			error: [{ kind: 'not-this-format' }]
		});
	});
});

describe('what an answer makes of a cell', () => {
	it('is shown under it in the reader’s language', () => {
		expect(readDate('03/04/2024', 'day-first', null, 'zh-CN')).toBe('03/04/2024 → 2024年4月3日');
		expect(readDate('03/04/24', 'month-first', 2024, 'zh-CN')).toBe('03/04/24 → 2024年3月4日');
		expect(readDate('25/04/2024', 'month-first', null, 'en')).toContain('cannot be read');
		expect(readAmount('1.234', ',', 'zh-CN')).toBe('1.234 → 1,234.00 元');
		expect(readAmount('1.234', '.', 'zh-CN')).toContain('1.234，不到整分');
		expect(readAmount('1,234', ',', 'en')).toContain('1.234, not a whole number');
	});
});

describe('the samples of an encoding', () => {
	const gbk = Uint8Array.of(0xc8, 0xd5, 0xc6, 0xda, 0x0a, 0x61, 0x0a); // 日期, then a line in ASCII

	it('show the lines that tell encodings apart', () => {
		const samples = encodingSamples([gbk]);
		expect(samples.find((one) => one.encoding === 'gb18030')).toEqual({
			encoding: 'gb18030',
			lines: ['日期'],
			isDamaged: false
		});
		expect(samples.find((one) => one.encoding === 'utf-8')?.isDamaged).toBe(true);
	});

	it('do not call a character damaged that the sample cut', () => {
		const text = new TextEncoder().encode('账'.repeat(40_000));
		expect(encodingSamples([text])[0]).toMatchObject({ encoding: 'utf-8', isDamaged: false });
	});
});
