/** A village that publishes: its people, and a notice through every signature. Nothing in its books is private. */
import { freezeNotice } from '#lib/server/notice-content.ts';
import {
	approveNotice,
	closeReview,
	insertNoticeDraft,
	publishNotice,
	signNotice,
	type NoticeRef,
	type Signer
} from '#lib/server/notices.ts';
import type { Db } from '#lib/server/db/client.ts';
import { findLedgerSets, type LedgerSet, type Village } from '#lib/server/villages.ts';
import { makeHolder, makeVillage, mustPost, type Line } from './village-fixture.ts';

/** 2022-08-08, long enough after everybody took office. */
export const NOW = 1_660_000_000_000;
const rent = (on: string): Line[] => [
	[on, 1, '收厂房租金', '10201', '基本户', '900.00', ''],
	[on, 1, '收厂房租金', '50100301', '标准厂房租金', '', '900.00'],
	[on, 2, '屋面防水维修', '541001', '维修费', '300.00', ''],
	[on, 2, '屋面防水维修', '10201', '基本户', '', '300.00']
];

export type Publishing = {
	readonly village: Village;
	readonly sets: LedgerSet[];
	readonly kuaiji: Signer;
	readonly shuji: Signer;
	readonly jiandu: Signer;
	/** Frozen `at`, published an hour later. */
	readonly publish: (
		from: string,
		through: string,
		at?: number,
		edition?: number
	) => Promise<NoticeRef>;
};

export async function makePublishing(db: Db, slug = 'ours'): Promise<Publishing> {
	const { village, set } = await makeVillage(db, slug);
	const lines = ['2022-03-02', '2022-04-03', '2022-05-03'].flatMap(rent);
	await mustPost(db, set, lines, 'books.csv');
	return publishingOf(db, village);
}

/** For a village that has books. */
export async function publishingOf(db: Db, village: Village): Promise<Publishing> {
	const { slug } = village;
	const sets = await findLedgerSets(db, village.id);
	const make = async (role: 'accountant' | 'secretary' | 'supervisor', name: string) => {
		const holder = await makeHolder(db, village.id, role, `${slug}-${name}`);
		return { userId: holder.userId, personId: holder.personId, name: holder.name, at: NOW };
	};
	const kuaiji = await make('accountant', 'kuaiji');
	const shuji = await make('secretary', 'shuji');
	const [jiandu, jiandu2] = [await make('supervisor', 'jiandu'), await make('supervisor', 'jd2')];
	const publish = async (from: string, through: string, at = NOW, edition = 1) => {
		const months = { fromMonth: from, throughMonth: through, edition };
		const drafted = await insertNoticeDraft(
			db,
			{ villageId: village.id, ...months },
			{ ...kuaiji, at }
		);
		if (!drafted.ok) throw new Error(drafted.error);
		const of = { villageId: village.id, id: drafted.value };
		const frozen = await freezeNotice(db, village, sets, of, { ...kuaiji, at });
		if (!frozen.ok) throw new Error(JSON.stringify(frozen.error));
		const yes = { verdict: 'signed', opinion: '' } as const;
		for (const one of [jiandu, jiandu2])
			await signNotice(db, of, frozen.value, yes, { ...one, at });
		await closeReview(db, of, { ...jiandu2, at });
		await approveNotice(db, of, frozen.value, { ...shuji, at });
		const done = await publishNotice(db, of, { ...shuji, at: at + 3_600_000 });
		if (!done.ok) throw new Error(done.error);
		return of;
	};
	return { village, sets, kuaiji, shuji, jiandu, publish };
}
