/** What is said to whoever types the code of a paper, on a database that somebody changed too. */
import { createClient } from '@libsql/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { printedCode } from '#lib/domain/disclosure/fingerprint.ts';
import { checkPaper } from '#lib/server/paper-check.ts';
import { dropTriggers, makeBoard, publishEdition, type Board } from './published-fixture.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';

let test: TestDatabase;
let board: Board;
let code: string;
beforeEach(async () => {
	test = await openTestDatabase();
	board = await makeBoard(test.db, 'ours');
	code = (await publishEdition(test.db, board)).fingerprint;
});
afterEach(() => test.remove());

const check = (typed: string) => checkPaper(test.db, board.village.id, typed);
async function change(sql: string): Promise<void> {
	const file = createClient({ url: test.url });
	await dropTriggers((text) => file.execute(text));
	await file.execute(sql);
	file.close();
}

describe('the code of a paper', () => {
	it('is found however it is typed', async () => {
		const printed = printedCode(Buffer.from(code, 'hex'));
		const wide = printed.replace(/[!-~]/g, (sign) =>
			String.fromCharCode(sign.charCodeAt(0) + 0xfee0)
		);
		for (const typed of [code, printed, printed.toLowerCase(), wide, ` ${printed} \n`])
			expect(await check(typed), typed).toMatchObject({ kind: 'same', notice: { edition: 1 } });
	});

	it('that is not whole is told with how much of it was read', async () => {
		expect(await check('')).toBeNull();
		expect(await check(' 4BFA E026 ')).toEqual({ kind: 'unreadable', count: 8 });
		expect(await check('Z'.repeat(64))).toEqual({ kind: 'unreadable', count: 64 });
	});

	it('of another village or with one wrong digit is unknown', async () => {
		const wrong = (code.startsWith('0') ? '1' : '0') + code.slice(1);
		expect(await check(wrong)).toEqual({ kind: 'unknown' });
		const other = await makeBoard(test.db, 'theirs');
		expect(await checkPaper(test.db, other.village.id, code)).toEqual({ kind: 'unknown' });
	});

	it('of an edition that was corrected names the one that holds, why, and what changed', async () => {
		const second = await publishEdition(test.db, board, 2, 60_000);
		expect(await check(code)).toMatchObject({
			kind: 'superseded',
			notice: { edition: 1 },
			by: { holds: { edition: 2 }, reason: '答复补写', lineCount: 0, sumCount: 0 }
		});
		expect(await check(second.fingerprint)).toMatchObject({
			kind: 'same',
			notice: { edition: 2 }
		});
	});

	it('names the line that was changed behind it', async () => {
		await change(`update notice_line set body = replace(body, '办公用品', '慰问品') where no = 1`);
		expect(await check(code)).toMatchObject({ kind: 'differs', lines: ['0001'], isMore: false });
	});

	it('tells an amount, a line taken out, a manifest that was changed, a notice taken back', async () => {
		await change(`update notice_line set body = replace(body, '90050', '90051') where no = 2`);
		expect(await check(code)).toMatchObject({ kind: 'differs', lines: ['0002'], isMore: true });
		await change('delete from notice_line where no = 1');
		expect(await check(code)).toMatchObject({ kind: 'differs', isMore: true });
		await change(`update notice_body set manifest = replace(manifest, '下季度采用', '已采用')`);
		expect(await check(code)).toMatchObject({ kind: 'differs', isMore: true });
		await change(`update notice set status = 'superseded'`);
		expect(await check(code)).toMatchObject({ kind: 'differs' });
	});
});
