/** A village with one ledger set, and small files in 精斗云 form for it. Amounts and names are invented. */
import type { Role } from '#lib/domain/access/role.ts';
import type { Actor } from '#lib/server/audit-log.ts';
import { insertDraft, updateDraftOptions, type Batch } from '#lib/server/batches.ts';
import type { Db } from '#lib/server/db/client.ts';
import { postBatch, type PostOutcome } from '#lib/server/post-batch.ts';
import { insertGrant } from '#lib/server/people.ts';
import { reviewDraft } from '#lib/server/review-draft.ts';
import type { SignedIn } from '#lib/server/sign-in.ts';
import { insertUser } from '#lib/server/users.ts';
import { insertVillage, type LedgerSet, type Village } from '#lib/server/villages.ts';

export const accountant: Actor = { userId: 'u1', name: '会计甲', at: 1_660_000_000_000 };
export const secretary: Actor = { userId: 'u2', name: '书记乙', at: 1_660_000_100_000 };

export async function makeVillage(
	db: Db,
	slug = 'shifan'
): Promise<{ village: Village; set: LedgerSet }> {
	const made = await insertVillage(
		db,
		{ slug, name: '示范村', isSample: true, ledgerSlug: 'coop', ledgerName: '合作社账套' },
		accountant
	);
	return { village: made.village, set: made.ledgerSet };
}

const HEADER = '日期,凭证字,凭证号,附件数,分录序号,摘要,科目代码,科目名称,借方金额,贷方金额';

export type Line = [
	date: string,
	number: number,
	summary: string,
	code: string,
	name: string,
	debit: string,
	credit: string
];

/** `日期,凭证字,凭证号 …` with a line number within each voucher. */
export const ledgerFile = (lines: readonly Line[]): Uint8Array =>
	new TextEncoder().encode(
		[
			HEADER,
			...lines.map(
				([date, number, summary, code, name, debit, credit], i) =>
					`${date},记,${number},1,${i + 1},${summary},${code},${name},${debit},${credit}`
			)
		].join('\r\n') + '\r\n'
	);

/** Rent of 5,000 (stable), interest of 60.50 (one-off), a crop compensation of 800 booked as income (to be reviewed). */
export const MARCH: readonly Line[] = [
	['2022-03-01', 1, '收厂房租金', '10201', '基本户', '5000.00', ''],
	['2022-03-01', 1, '收厂房租金', '50100301', '标准厂房租金', '', '5000.00'],
	['2022-03-21', 2, '一季度存款利息', '10201', '基本户', '60.50', ''],
	['2022-03-21', 2, '一季度存款利息', '531001', '利息收入', '', '60.50'],
	['2022-03-28', 3, '收青苗补偿款', '10201', '基本户', '800.00', ''],
	['2022-03-28', 3, '收青苗补偿款', '531009', '其他', '', '800.00']
];

export async function upload(
	db: Db,
	set: LedgerSet,
	lines: readonly Line[],
	name = '记账_2022.csv'
): Promise<Batch> {
	return (await insertDraft(db, set.id, { name, bytes: [ledgerFile(lines)] }, {}, accountant))
		.batch;
}

/** Uploads, lets every new leaf into the chart, posts. */
export async function post(
	db: Db,
	set: LedgerSet,
	lines: readonly Line[],
	name?: string
): Promise<PostOutcome> {
	const draft = await upload(db, set, lines, name);
	const { review } = await reviewDraft(db, draft.id);
	const acceptedAccounts = review.newAccounts.map((one) => one.code);
	await updateDraftOptions(db, draft.id, { ...draft.options, acceptedAccounts }, accountant);
	return postBatch(db, draft.id, accountant, { acceptsWarnings: true });
}

/** @throws if it was refused. */
export async function mustPost(
	db: Db,
	set: LedgerSet,
	lines: readonly Line[],
	name?: string
): Promise<Batch> {
	const outcome = await post(db, set, lines, name);
	if (!outcome.ok) throw new Error(`not posted: ${outcome.reason}`);
	return outcome.batch;
}

/** An account whose person holds a role: in a village, or (null) for the township. As `locals.actor` has it. */
export async function makeHolder(
	db: Db,
	villageId: number | null,
	role: Role,
	username: string = role,
	at = 0
): Promise<SignedIn> {
	const name = `${username}*`;
	const ids = await insertUser(db, { username, name, passphraseHash: '' }, at);
	const by = { userId: 'operator', name: 'operator', at };
	await insertGrant(db, { villageId, personId: ids.personId, name, role, title: role }, by);
	const verifiedAt = Date.now();
	return { ...ids, name, username, sessionId: 'fake', verifiedAt, hasCode: false, duty: null };
}
