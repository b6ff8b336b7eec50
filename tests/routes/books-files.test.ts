/** The exports of the books, read back by programs that did not write them. */
import { createRequire } from 'node:module';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RequestEvent } from '@sveltejs/kit';
import { stopDatabase, useDatabase } from '#lib/server/database.ts';
import type { SignedIn } from '#lib/server/sign-in.ts';
import { GET as csv } from '../../src/routes/office/[village]/books/books.csv/+server.ts';
import { GET as json } from '../../src/routes/office/[village]/books/books.json/+server.ts';
import { GET as xlsx } from '../../src/routes/office/[village]/books/books.xlsx/+server.ts';
import { fillBooks } from '../server/filled-books.ts';
import { openTestDatabase, type TestDatabase } from '../server/support.ts';
import { makeHolder, makeVillage } from '../server/village-fixture.ts';
import { fakeEvent } from './fake-event.ts';

const { unzipSync, strFromU8 } = createRequire(import.meta.url)('fflate') as {
	unzipSync: (bytes: Uint8Array) => Record<string, Uint8Array>;
	strFromU8: (bytes: Uint8Array) => string;
};

/** Summaries that a spreadsheet would run, and some that would break a file. */
const ODD = [
	'=1+1',
	'+A1',
	'@SUM(A1)',
	'-2+3',
	'＝1',
	'\t=1',
	'含,逗号',
	'含"引号"',
	'水电费',
	'𠮷<&>'
];
let database: TestDatabase;
let actor: SignedIn;
beforeAll(async () => {
	database = await openTestDatabase();
	useDatabase(database);
	const { db } = database;
	const { village, set } = await makeVillage(db, 'ours');
	actor = await makeHolder(db, village.id, 'supervisor', 'reader');
	await fillBooks(
		db,
		set,
		ODD.map((summary, n) => [
			{ summary, fen: n * 1000 + 5, counterparty: '=cmd' },
			{ summary: `${summary}二`, fen: -7 }
		])
	);
});
afterAll(() => {
	stopDatabase();
	database.remove();
});

const ask = async (
	get: unknown,
	query = 'year=2024&until=2025&kind=lines'
): Promise<{ bytes: Uint8Array; name: string }> => {
	const path = `/office/ours/books/x?${query}`;
	const event = fakeEvent({ path, params: { village: 'ours' }, actor });
	const response = await (get as (event: RequestEvent) => Promise<Response>)(event);
	expect(response.status).toBe(200);
	const name = /filename\*=UTF-8''(.*)$/.exec(response.headers.get('content-disposition') ?? '');
	return {
		bytes: new Uint8Array(await response.arrayBuffer()),
		name: decodeURIComponent(name?.[1] ?? '')
	};
};
const text = (bytes: Uint8Array): string =>
	new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const DEBIT = ODD.reduce((sum, _, n) => sum + n * 1000 + 5 - 7, 0);
const YUAN = (DEBIT / 100).toFixed(2);

describe('the CSV', () => {
	it('opens in Chinese Excel and reads back as it was, told where it comes from', async () => {
		const { bytes, name } = await ask(csv);
		expect(name).toBe('账簿 示范村 2024-01—2025-12.csv');
		const file = text(bytes);
		expect(file.startsWith('\uFEFF村,示范村\r\n')).toBe(true);
		expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
		const { data, errors } = Papa.parse<string[]>(file.slice(1), { delimiter: ',' });
		expect(errors).toEqual([]);
		expect(data.slice(0, 6).map((row) => row[0])).toEqual([
			'村',
			'性质',
			'账套',
			'期间',
			'数据至',
			'列出'
		]);
		const head = data.findIndex((row) => row[0] === '日期');
		const lines = data.slice(head + 1).filter((row) => row.length > 1 && row[0] !== '合计');
		expect(lines).toHaveLength(20);
		const summaries = lines.map((row) => row[2]?.replace(/^'/, ''));
		for (const one of ODD) expect(summaries).toContain(one);
		const sums = data.find((row) => row[0] === '合计');
		expect(sums?.slice(2, 7)).toEqual(['10 张凭证，20 条分录', '', '', YUAN, '0.00']);
	});

	it('holds no cell that a spreadsheet would run', async () => {
		const { data } = Papa.parse<string[]>(text((await ask(csv)).bytes).slice(1), {
			delimiter: ','
		});
		const run = data
			.flat()
			.filter((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell) && !/^-?[\d.]+$/.test(cell));
		expect(run).toEqual([]);
	});

	it('holds exactly what is filtered', async () => {
		const { bytes } = await ask(csv, 'year=2024&until=2025&q=水电');
		expect(text(bytes)).toContain('摘要、往来单位或凭证号,水电\r\n');
		expect(text(bytes)).toContain('1 张凭证，2 条分录');
	});
});

describe('the JSON', () => {
	it('has its keys in order, amounts twice and its sums at the end', async () => {
		const { bytes } = await ask(json, 'year=2024&until=2025&kind=lines&q=水电费');
		const read = JSON.parse(text(bytes)) as Record<string, unknown>;
		expect(Object.keys(read)).toEqual([
			'format',
			'version',
			'village',
			'ledgers',
			'dataThrough',
			'filter',
			'entries',
			'sums'
		]);
		expect(read.filter).toMatchObject({ from: '2024-01', to: '2025-12', words: '水电费' });
		const [first] = read.entries as Record<string, unknown>[];
		expect(first).toMatchObject({
			summary: '水电费',
			debitFen: 8005,
			debit: '80.05',
			credit: '0.00'
		});
		expect(read.sums).toMatchObject({ vouchers: 1, entries: 2, debitFen: 7998, debit: '79.98' });
		expect((await ask(json, 'year=2023')).bytes.length).toBeGreaterThan(0);
		expect(JSON.parse(text((await ask(json, 'year=2023')).bytes))).toMatchObject({ entries: [] });
	});
});

describe('the workbook', () => {
	it('holds texts as texts, amounts as numbers, days as days, and a frozen head', async () => {
		const { bytes, name } = await ask(xlsx);
		expect(name).toMatch(/\.xlsx$/);
		const parts = unzipSync(bytes);
		const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
		const shared = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array());
		expect(sheet).not.toContain('<f>');
		expect(sheet).toMatch(/state="frozen"/);
		expect(sheet).toMatch(/<cols>/);
		for (const one of ['=1+1', '+A1', '@SUM(A1)']) expect(sheet + shared).toContain(`>${one}<`);
		const rows = [...sheet.matchAll(/<row [\s\S]*?<\/row>/g)];
		expect(rows).toHaveLength(22);
		expect(rows.at(-1)?.[0]).toContain(`<v>${Number(YUAN)}</v>`);
		// 2024-01-05 as Excel counts days.
		expect(rows[1]?.[0]).toMatch(/<v>45296<\/v>/);
	}, 30_000);
});
