/** The files of a published notice: exact, from the frozen copy alone, the same bytes each time. */
import { createHash } from 'node:crypto';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { code as script } from 'virtual:browser/verify';
import { dataPackage } from '#lib/domain/disclosure/data-package.ts';
import { noticeCsv } from '#lib/domain/disclosure/notice-file.ts';
import { noticeSheets } from '#lib/domain/disclosure/notice-sheets.ts';
import { packId, verifyPack, type Pack } from '#lib/domain/disclosure/pack.ts';
import { useDatabase } from '#lib/server/database.ts';
import { setDisclosure, DEFAULT_DISCLOSURE } from '#lib/server/disclosure-settings.ts';
import { sha256 } from '#lib/server/notice-content.ts';
import { offlineCheck } from '#lib/server/offline-check.ts';
import { makeBoard, publishEdition, type Board } from '../server/published-fixture.ts';
import { openTestDatabase, type TestDatabase } from '../server/support.ts';
import { samplePack } from '../support/sample-pack.ts';
import { fakeEvent } from './fake-event.ts';

let test: TestDatabase;
let board: Board;
let fingerprint: string;
beforeAll(async () => {
	test = await openTestDatabase();
	useDatabase(test);
	board = await makeBoard(test.db, 'ours');
	fingerprint = (await publishEdition(test.db, board)).fingerprint;
	await publishEdition(test.db, board, 2, 60_000);
});
afterAll(() => test.remove());

const FILES = {
	'notice.csv': () =>
		import('../../src/routes/v/[village]/[period]/[edition]/notice.csv/+server.ts'),
	'notice.xlsx': () =>
		import('../../src/routes/v/[village]/[period]/[edition]/notice.xlsx/+server.ts'),
	'notice.json': () =>
		import('../../src/routes/v/[village]/[period]/[edition]/notice.json/+server.ts'),
	'datapackage.json': () =>
		import('../../src/routes/v/[village]/[period]/[edition]/datapackage.json/+server.ts'),
	'verify.html': () =>
		import('../../src/routes/v/[village]/[period]/[edition]/verify.html/+server.ts')
};
type File = keyof typeof FILES;
async function get(
	file: File,
	params: Record<string, string> = {},
	language: 'zh-CN' | 'en' = 'zh-CN'
) {
	const { GET } = await FILES[file]();
	const event = fakeEvent({
		language,
		params: { village: 'ours', period: '2022-q1', edition: '1', ...params }
	});
	return GET(event as never);
}
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

describe('each file', () => {
	it.each(Object.keys(FILES) as File[])(
		'%s is an attachment and the same bytes each time',
		async (file) => {
			const [one, two] = [await get(file), await get(file)];
			const first = await bytesOf(one);
			expect(first.length).toBeGreaterThan(100);
			expect(first.equals(await bytesOf(two))).toBe(true);
			expect(one.headers.get('content-disposition')).toMatch(
				/^attachment; filename="[\x20-\x7e]+"/
			);
			expect(one.headers.get('x-content-type-options')).toBe('nosniff');
		}
	);

	it.each(Object.keys(FILES) as File[])(
		'%s is found only where something is published',
		async (file) => {
			const wrong: Record<string, string>[] = [
				{ edition: '3' },
				{ edition: '0' },
				{ edition: 'x' },
				{ period: '2022-q2' },
				{ village: 'nowhere' }
			];
			for (const params of wrong)
				await expect(get(file, params), JSON.stringify(params)).rejects.toMatchObject({
					status: 404
				});
		}
	);

	it.each(Object.keys(FILES) as File[])(
		'%s needs the villagers’ code where the lines are not open',
		async (file) => {
			const closed = { ...DEFAULT_DISCLOSURE, isOpen: false, readingCode: '4071' };
			await setDisclosure(test.db, board.village.id, closed, board.signers.shuji);
			await expect(get(file)).rejects.toMatchObject({ status: 403 });
			await setDisclosure(test.db, board.village.id, DEFAULT_DISCLOSURE, board.signers.shuji);
		}
	);
});

describe('notice.json', () => {
	it('is the pack that was hashed: its own code comes out of it', async () => {
		const pack = (await (await get('notice.json')).json()) as Pack;
		expect(packId(sha256, pack)).toBe(fingerprint);
		expect(verifyPack(sha256, pack, fingerprint)).toEqual([]);
	});
});

describe('notice.csv', () => {
	it('has these columns, in the language of the reader, and no formula', () => {
		const [head, ...lines] = noticeCsv(samplePack(), 'zh-CN').split('\r\n');
		expect(head).toBe('\uFEFF行号,日期,凭证,收支,项目代码,项目,事由,金额（元）');
		expect(lines).toEqual([
			'0001,2022-07-04,记-1,收入,in-operating,产品销售、租赁、服务等集体经营收入,收厂房租金,5000.00',
			`0002,2022-07-05,记-2,支出,out-welfare,集体公益福利支出,"'=付""慰问""金,六户",1200.50`,
			expect.stringMatching(/^0003,2022-08-02,记-7,收入,in-dues,.*,<退押金>,-1\.00$/),
			''
		]);
		expect(noticeCsv(samplePack(), 'en')).toMatch(
			/^\uFEFFLine,Date,Voucher,Way,Item code,Item,What for,Amount \(yuan\)\r\n/
		);
	});

	it('adds up to what the manifest says', async () => {
		const text = (await bytesOf(await get('notice.csv'))).toString('utf8');
		const { manifest } = (await (await get('notice.json')).json()) as Pack;
		const rows = Papa.parse<string[]>(text.slice(1).trimEnd()).data.slice(1);
		const sum = (way: string) =>
			rows
				.filter((row) => row[3] === way)
				.reduce((all, row) => all + Math.round(Number(row[7]) * 100), 0);
		expect(String(sum('收入'))).toBe(manifest.receivedFen);
		expect(String(sum('支出'))).toBe(manifest.spentFen);
		expect(rows).toHaveLength(Number(manifest.lineCount));
	});
});

describe('datapackage.json', () => {
	it('describes the very bytes of the table, column by column', async () => {
		for (const language of ['zh-CN', 'en'] as const) {
			const of = await (await get('datapackage.json', {}, language)).json();
			const csv = await bytesOf(await get('notice.csv', {}, language));
			const [resource] = of.resources;
			expect(resource.hash).toBe(`sha256:${createHash('sha256').update(csv).digest('hex')}`);
			expect(resource.bytes).toBe(csv.length);
			const heads = csv.toString('utf8').slice(1).split('\r\n')[0]?.split(',');
			expect(resource.schema.fields.map((one: { name: string }) => one.name)).toEqual(heads);
		}
	});
	it('names only columns that are there', () => {
		const of = dataPackage(
			samplePack().manifest,
			fingerprint,
			{ bytes: 1, sha256: '' },
			'en'
		) as never;
		expect(JSON.stringify(of)).toContain(
			'"measures":{"amount":{"source":"Amount (yuan)","currency":"CNY"}}'
		);
	});
});

describe('notice.xlsx', () => {
	it('has three sheets: sums, every line, and what else the notice says', () => {
		const [sums, lines, others] = noticeSheets(samplePack(), fingerprint, 'zh-CN');
		expect([sums?.name, lines?.name, others?.name]).toEqual(['汇总', '逐笔', '其他']);
		expect(lines?.rows.at(1)?.cells.at(-1)).toEqual({ fen: 5000_00 });
		expect(lines?.rows.at(-1)?.cells.at(-1)).toEqual({ fen: 1200_50 });
		const said = JSON.stringify(others);
		for (const part of ['1号厂房', 'HT-1', '修路', '大额付现金', '租金为什么少了？'])
			expect(said).toContain(part);
	});
});

describe('verify.html', () => {
	const html = () =>
		offlineCheck({
			pack: samplePack(),
			fingerprint,
			period: '2022年第三季度',
			language: 'zh-CN',
			script
		});

	it('holds everything and asks nobody: no address, and a policy that allows none', () => {
		const text = html();
		expect(text).toContain("default-src 'none'");
		expect(text).not.toMatch(/(?:src|href)=|https?:\/\//);
	});
	it('cannot be left by what stands in a line', () => {
		const given = /id="given">(.*?)<\/script>/s.exec(html())?.[1] ?? '';
		expect(given).not.toContain('<');
		expect(JSON.parse(given).pack).toEqual(JSON.parse(JSON.stringify(samplePack())));
		expect(html().match(/<\/script>/g)).toHaveLength(2);
	});
});

describe('feed.atom', () => {
	const feed = async (language: 'zh-CN' | 'en' = 'zh-CN') => {
		const { GET } = await import('../../src/routes/v/[village]/feed.atom/+server.ts');
		return GET(fakeEvent({ language, params: { village: 'ours' } }) as never);
	};
	it('lists every edition with a lasting id, an absolute address, and why it was corrected', async () => {
		const answer = await feed();
		expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
		const text = await answer.text();
		expect(text.match(/<entry>/g)).toHaveLength(2);
		expect(text).toContain('href="http://ledger.example/v/ours/2022-q1/2"');
		expect(text).toContain(
			`<id>ni:///sha-256;${Buffer.from(fingerprint, 'hex').toString('base64url')}</id>`
		);
		expect(text).toContain(fingerprint);
		expect(text).toContain('更正原因：答复补写');
		expect(text.indexOf('/2022-q1/2')).toBeLessThan(text.indexOf('/2022-q1/1'));
		for (const [, at = ''] of text.matchAll(/<updated>(.*?)<\/updated>/g))
			expect(new Date(at).toISOString()).toBe(at);
	});
});
