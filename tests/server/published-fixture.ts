/** A village whose first quarter is published by four persons. Amounts and names are invented. */
import type { Db } from '#lib/server/db/client.ts';
import { answerCheck } from '#lib/server/notice-content.ts';
import type { NoticeRef, Signer } from '#lib/server/notices.ts';
import type { Village } from '#lib/server/villages.ts';
import { throughSigners, type Signers } from './notice-fixture.ts';
import { makeHolder, makeVillage, mustPost, type Line } from './village-fixture.ts';

const BOOKS: readonly Line[] = [
	['2022-03-01', 1, '办公用品', '541001', '办公费', '300.00', ''],
	['2022-03-01', 1, '办公用品', '10201', '基本户', '', '300.00'],
	['2022-03-02', 2, '收厂房租金', '10201', '基本户', '900.50', ''],
	['2022-03-02', 2, '收厂房租金', '50100301', '标准厂房租金', '', '900.50']
];
export type Board = {
	readonly village: Village;
	readonly batchId: number;
	readonly signers: Signers;
};

export async function makeBoard(db: Db, slug: string, at = 1_660_000_000_000): Promise<Board> {
	const { village, set } = await makeVillage(db, slug);
	const { id: batchId } = await mustPost(db, set, BOOKS, `${slug}.csv`);
	const make = async (role: 'accountant' | 'secretary' | 'supervisor', name: string) => {
		const { userId, personId, name: shown } = await makeHolder(db, village.id, role, name);
		return { userId, personId, name: shown, at };
	};
	const signers = {
		kuaiji: await make('accountant', `kuaiji-${slug}`),
		shuji: await make('secretary', `shuji-${slug}`),
		jiandu: await make('supervisor', `jiandu-${slug}`),
		jiandu2: await make('supervisor', `jiandu2-${slug}`)
	};
	return { village, batchId, signers };
}

/** Of January to March. @throws where a step was refused */
export async function publishEdition(
	db: Db,
	{ village, signers }: Board,
	edition = 1,
	later = 0,
	beforeFreezing: (of: NoticeRef, by: Signer) => Promise<unknown> = async () => undefined,
	beforeSigning: (of: NoticeRef, fingerprint: string) => Promise<unknown> = async () => undefined
): Promise<NoticeRef & { readonly fingerprint: string }> {
	return throughSigners(
		db,
		{ village, signers },
		{ from: '2022-01', through: '2022-03', edition },
		{
			at: signers.kuaiji.at + later,
			reason: edition === 1 ? '' : '答复补写',
			beforeFreezing: async (of, by) => {
				await answerCheck(db, of, 'no-opening', `下季度采用（${edition}）`, by);
				await beforeFreezing(of, by);
			},
			beforeSigning
		}
	);
}

/** As somebody with the file would: the triggers that keep what was signed are gone. */
export async function dropTriggers(run: (sql: string) => Promise<{ rows: unknown[] }>) {
	const { rows } = await run("select name from sqlite_master where type = 'trigger'");
	for (const row of rows) await run(`drop trigger "${String((row as { name: unknown }).name)}"`);
}
