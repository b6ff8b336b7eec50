/** A village whose first quarter is published by four persons. Amounts and names are invented. */
import type { Db } from '#lib/server/db/client.ts';
import { answerCheck, freezeNotice } from '#lib/server/notice-content.ts';
import {
	approveNotice,
	closeReview,
	insertNoticeDraft,
	publishNotice,
	signNotice,
	type NoticeRef,
	type Signer
} from '#lib/server/notices.ts';
import { findLedgerSets, type Village } from '#lib/server/villages.ts';
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
	readonly signers: Readonly<Record<'kuaiji' | 'shuji' | 'jiandu' | 'jiandu2', Signer>>;
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
	const at = (by: Signer): Signer => ({ ...by, at: by.at + later });
	const { kuaiji, shuji, jiandu, jiandu2 } = signers;
	const period = { fromMonth: '2022-01', throughMonth: '2022-03', edition };
	const reason = edition === 1 ? '' : '答复补写';
	const made = await insertNoticeDraft(
		db,
		{ villageId: village.id, ...period, reason },
		at(kuaiji)
	);
	if (!made.ok) throw new Error(made.error);
	const of = { villageId: village.id, id: made.value };
	await answerCheck(db, of, 'no-opening', `下季度采用（${edition}）`, at(kuaiji));
	await beforeFreezing(of, at(kuaiji));
	const sets = await findLedgerSets(db, village.id);
	const frozen = await freezeNotice(db, village, sets, of, at(kuaiji));
	if (!frozen.ok) throw new Error(JSON.stringify(frozen.error));
	await beforeSigning(of, frozen.value);
	const yes = { verdict: 'signed', opinion: '' } as const;
	for (const step of [
		() => signNotice(db, of, frozen.value, yes, at(jiandu)),
		() => signNotice(db, of, frozen.value, yes, at(jiandu2)),
		() => closeReview(db, of, at(jiandu2)),
		() => approveNotice(db, of, frozen.value, at(shuji)),
		() => publishNotice(db, of, at(shuji))
	]) {
		const done = await step();
		if (!done.ok) throw new Error(done.error);
	}
	return { ...of, fingerprint: frozen.value };
}

/** As somebody with the file would: the triggers that keep what was signed are gone. */
export async function dropTriggers(run: (sql: string) => Promise<{ rows: unknown[] }>) {
	const { rows } = await run("select name from sqlite_master where type = 'trigger'");
	for (const row of rows) await run(`drop trigger "${String((row as { name: unknown }).name)}"`);
}
