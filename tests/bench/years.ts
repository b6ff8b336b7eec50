/** Ten years of one village in one database, for the benches that ask what a full ledger costs. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { insertDraft } from '#lib/server/batches.ts';
import { migrateDatabase, openDatabase, type Database } from '#lib/server/db/client.ts';
import { postBatch } from '#lib/server/post-batch.ts';
import { insertVillage, type LedgerSet } from '#lib/server/villages.ts';
import { writeLedgerFile } from '../support/generate-lines.ts';

export const FIRST_YEAR = 2014;
const by = { userId: 'bench', name: 'bench', at: 1_700_000_000_000 };
const VILLAGE = {
	slug: 'bench',
	name: '测速村',
	isSample: true,
	ledgerSlug: 'coop',
	ledgerName: '合作社账套'
};

export async function openBench(path: string): Promise<Database & { ledgerSet: LedgerSet }> {
	const database = await openDatabase(`file:${path}`);
	await migrateDatabase(database);
	const { ledgerSet } = await insertVillage(database.db, VILLAGE, by);
	return { ...database, ledgerSet };
}

/** @returns seconds from the bytes to posted books. */
export async function postYear(
	{ db, ledgerSet }: Awaited<ReturnType<typeof openBench>>,
	folder: string,
	year: number,
	lines: number
): Promise<number> {
	const file = join(folder, `bench_${year}.csv`);
	writeLedgerFile(file, lines, { year });
	writeFileSync(file, withRareWords(readFileSync(file, 'utf8')));
	const bytes = [readFileSync(file)];
	const start = performance.now();
	const { batch } = await insertDraft(
		db,
		ledgerSet.id,
		{ name: `bench_${year}.csv`, bytes },
		{},
		by
	);
	const outcome = await postBatch(db, batch.id, by, {
		acceptsWarnings: true,
		admitsNewAccounts: true
	});
	if (!outcome.ok) throw new Error(`not posted: ${outcome.reason}`);
	return (performance.now() - start) / 1000;
}

/** Every 2,000th voucher and every 100th: words of which there are some hundred lines in a million, and one per cent. */
export const RARE = '祠堂';
export const USUAL = '水车';
/** Receipts of five kinds out of ten: about one line in six. */
export const FREQUENT = '租金';

function withRareWords(text: string): string {
	let voucher = 0;
	return text
		.split('\r\n')
		.map((line, index) => {
			if (/^\d/.test(line)) voucher += 1;
			const word = voucher % 2000 === 1 ? RARE : voucher % 100 === 2 ? USUAL : '';
			return index === 0 || word === '' ? line : line.replace(/^((?:[^,]*,){5})/, `$1${word}`);
		})
		.join('\r\n');
}
