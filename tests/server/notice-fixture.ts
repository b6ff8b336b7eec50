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
	const signers = { kuaiji, shuji, jiandu, jiandu2 };
	const publish = (from: string, through: string, at = NOW, edition = 1) =>
		throughSigners(
			db,
			{ village, signers },
			{ from, through, edition },
			{ at, publishedAt: at + 3_600_000 }
		);
	return { village, sets, kuaiji, shuji, jiandu, publish };
}

export type Signers = Readonly<Record<'kuaiji' | 'shuji' | 'jiandu' | 'jiandu2', Signer>>;
type Between = {
	readonly at: number;
	readonly publishedAt?: number;
	readonly reason?: string;
	readonly beforeFreezing?: (of: NoticeRef, by: Signer) => Promise<unknown>;
	readonly beforeSigning?: (of: NoticeRef, fingerprint: string) => Promise<unknown>;
};

/** Drafted, frozen, co-signed, approved, published. @throws where a step was refused */
export async function throughSigners(
	db: Db,
	{ village, signers }: { readonly village: Village; readonly signers: Signers },
	{ from, through, edition }: { from: string; through: string; edition: number },
	{ at, publishedAt = at, reason = '', beforeFreezing, beforeSigning }: Between
): Promise<NoticeRef & { readonly fingerprint: string }> {
	const by = (who: keyof Signers): Signer => ({ ...signers[who], at });
	const months = { fromMonth: from, throughMonth: through, edition, reason };
	const drafted = await insertNoticeDraft(db, { villageId: village.id, ...months }, by('kuaiji'));
	if (!drafted.ok) throw new Error(drafted.error);
	const of = { villageId: village.id, id: drafted.value };
	await beforeFreezing?.(of, by('kuaiji'));
	const sets = await findLedgerSets(db, village.id);
	const frozen = await freezeNotice(db, village, sets, of, by('kuaiji'));
	if (!frozen.ok) throw new Error(JSON.stringify(frozen.error));
	await beforeSigning?.(of, frozen.value);
	const yes = { verdict: 'signed', opinion: '' } as const;
	for (const step of [
		() => signNotice(db, of, frozen.value, yes, by('jiandu')),
		() => signNotice(db, of, frozen.value, yes, by('jiandu2')),
		() => closeReview(db, of, by('jiandu2')),
		() => approveNotice(db, of, frozen.value, by('shuji')),
		() => publishNotice(db, of, { ...by('shuji'), at: publishedAt })
	]) {
		const done = await step();
		if (!done.ok) throw new Error(done.error);
	}
	return { ...of, fingerprint: frozen.value };
}
