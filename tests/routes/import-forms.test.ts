import { describe, expect, it } from 'vitest';
import { decodeUpload } from '../../src/routes/office/[village]/import/upload-form.ts';
import { encodingSamples } from '../../src/routes/office/[village]/import/[batch]/encoding-samples.ts';
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
