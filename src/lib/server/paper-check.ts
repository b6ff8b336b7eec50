/** The code of a paper beside what this village published: found by it, and computed again line by line. */
import { editionChanges } from '#lib/domain/disclosure/edition-changes.ts';
import { readCode, toHex } from '#lib/domain/disclosure/fingerprint.ts';
import { outcomeOf } from '#lib/domain/disclosure/outcome.ts';
import type { Db } from './db/client.ts';
import { findPack, sha256 } from './notice-content.ts';
import { isSameNotice } from './notices.ts';
import { findPublished, type PublishedNotice } from './published-notices.ts';

/** Of the edition after the one on the paper. */
export type Correction = {
	readonly holds: PublishedNotice;
	readonly reason: string;
	readonly lineCount: number;
	readonly sumCount: number;
};
export type PaperCheck =
	| { readonly kind: 'unreadable'; readonly count: number }
	| { readonly kind: 'unknown' }
	| { readonly kind: 'same'; readonly notice: PublishedNotice }
	| { readonly kind: 'superseded'; readonly notice: PublishedNotice; readonly by: Correction }
	| {
			readonly kind: 'differs';
			readonly notice: PublishedNotice;
			readonly lines: readonly string[];
			readonly isMore: boolean;
	  };

/** Null: nothing was typed. */
export async function checkPaper(
	db: Db,
	villageId: number,
	typed: string
): Promise<PaperCheck | null> {
	const plain = typed.normalize('NFKC').replace(/[\s\-·]/g, '');
	if (plain === '') return null;
	const code = readCode(typed);
	if (!code) return { kind: 'unreadable', count: [...plain].length };
	const published = await findPublished(db, villageId);
	const notice = published.find(({ fingerprint }) => fingerprint === toHex(code));
	if (!notice) return { kind: 'unknown' };
	return checkNotice(db, published, notice);
}

async function checkNotice(
	db: Db,
	published: readonly PublishedNotice[],
	notice: PublishedNotice
): Promise<PaperCheck> {
	const { fingerprint } = notice;
	const pack = await findPack(db, notice.id);
	const outcome = pack && outcomeOf(sha256, pack, fingerprint, fingerprint);
	if (outcome?.kind === 'same') {
		if (notice.isCurrent) return { kind: 'same', notice };
		const by = await correctionOf(db, published, notice);
		if (by) return { kind: 'superseded', notice, by };
	}
	const [lines, isMore] =
		outcome?.kind === 'differs' ? [outcome.lines, outcome.isMore] : [[], true];
	return { kind: 'differs', notice, lines, isMore };
}

async function correctionOf(
	db: Db,
	published: readonly PublishedNotice[],
	notice: PublishedNotice
): Promise<Correction | null> {
	const holds = published.find((one) => one.isCurrent && isSameNotice(one, notice));
	const [before, now] = [
		await findPack(db, notice.id),
		holds ? await findPack(db, holds.id) : null
	];
	if (!holds || !before || !now) return null;
	const { lines, sums } = editionChanges(before, now);
	return { holds, reason: holds.reason, lineCount: lines.length, sumCount: sums.length };
}
