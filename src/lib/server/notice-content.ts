/**
 * What a draft notice still needs, and its freezing: the masks that a person decides, the answers to the checks, and then one
 * transaction that writes the lines as they will be published, their manifest, and the accountant's signature on it.
 */
import { createHash, randomBytes } from 'node:crypto';
import { and, asc, desc, eq, gte, inArray, isNotNull, lt, lte, max, min } from 'drizzle-orm';
import { monthAt, yearOf } from '#lib/domain/calendar.ts';
import type { DutyRule } from '#lib/domain/access/duty.ts';
import { canonicalJson, type Canonical } from '#lib/domain/disclosure/canonical-json.ts';
import { CHECK_CODES, type CheckCode } from '#lib/domain/disclosure/checks.ts';
import type { NoticeContent } from '#lib/domain/disclosure/content.ts';
import { SALT_BYTES, type Hash } from '#lib/domain/disclosure/fingerprint.ts';
import {
	makePack,
	packId,
	printedNumber,
	type Manifest,
	type Pack,
	type PublishedLine
} from '#lib/domain/disclosure/pack.ts';
import { privateIn } from '#lib/domain/disclosure/plain-text.ts';
import { findPrivate, type Finding } from '#lib/domain/disclosure/redact.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import { findHead } from './audit-log.ts';
import type { Db } from './db/client.ts';
import {
	batch,
	entry,
	ledgerSet,
	notice,
	noticeAnswer,
	noticeBody,
	noticeLine,
	noticeMask,
	voucher
} from './db/schema.ts';
import {
	findNoticePreview,
	personsOf,
	type MoneyOfBooks,
	type NoticePreview
} from './disclosure.ts';
import { orRule } from './duty-refusal.ts';
import { contentChecks, findNoticeFacts, findSources } from './notice-facts.ts';
import {
	beginCorrection,
	change,
	findNotice,
	insertSignature,
	isSameNotice,
	moveTo,
	record,
	sameNotice,
	subjectOf,
	type NoticeRef,
	type Signer
} from './notices.ts';
import { textHash } from './text-hash.ts';
import type { LedgerSet, Village } from './villages.ts';

export const sha256: Hash = (bytes) => createHash('sha256').update(bytes).digest();

export type LineRef = { readonly voucherId: number; readonly line: number };
/** `override`: the reason for publishing what was found; a second person has to agree. */
export type MaskDecision = LineRef & { readonly shown: string; readonly override: string };

/**
 * Anew, where the line was decided before: an agreement of a second person is void with it.
 * @returns false where the line is none of the notice's months
 */
export async function decideMask(
	db: Db,
	of: NoticeRef,
	decided: MaskDecision,
	by: Signer
): Promise<Result<boolean, DutyRule>> {
	if (!(await hasLine(db, of, decided))) return ok(false);
	return change(db, of, by, 'notice-mask-decided', async (tx) => {
		const { voucherId, line, shown, override } = decided;
		const row = {
			...{ noticeId: of.id, voucherId, line, shown, reason: override },
			...{ isOverride: override !== '', decidedBy: by.personId, decidedAt: by.at },
			...{ secondBy: null, secondAt: null }
		};
		await tx
			.insert(noticeMask)
			.values(row)
			.onConflictDoUpdate({
				target: [noticeMask.noticeId, noticeMask.voucherId, noticeMask.line],
				set: row
			});
		return {
			...{ ofVoucher: voucherId, ofLine: line, overrides: override },
			textHash: textHash(shown)
		};
	});
}

/** In the posted books of this village, within the months of the notice. */
async function hasLine(db: Db, of: NoticeRef, { voucherId, line }: LineRef): Promise<boolean> {
	const draft = await findNotice(db, of);
	if (!draft) return false;
	const found = await db
		.select({ line: entry.line })
		.from(entry)
		.innerJoin(voucher, eq(voucher.id, entry.voucherId))
		.innerJoin(batch, eq(batch.id, voucher.batchId))
		.innerJoin(ledgerSet, eq(ledgerSet.id, voucher.ledgerSetId))
		.where(
			and(
				...[eq(entry.voucherId, voucherId), eq(entry.line, line)],
				...[eq(ledgerSet.villageId, of.villageId), eq(batch.status, 'posted')],
				...[gte(voucher.month, draft.fromMonth), lte(voucher.month, draft.throughMonth)]
			)
		);
	return found.length > 0;
}

/**
 * By the secretary or a supervisor (kept by the database), who is not the one who decided.
 * @returns false where nobody asks for it
 */
export async function secondMask(
	db: Db,
	of: NoticeRef,
	{ voucherId, line }: LineRef,
	by: Signer
): Promise<Result<boolean, DutyRule>> {
	const asked = (await findMasks(db, of.id)).get(keyOf({ voucherId, line }));
	if (!asked?.isOverride) return ok(false);
	return change(db, of, by, 'notice-mask-seconded', async (tx) => {
		await tx
			.update(noticeMask)
			.set({ secondBy: by.personId, secondAt: by.at })
			.where(
				and(
					eq(noticeMask.noticeId, of.id),
					eq(noticeMask.voucherId, voucherId),
					eq(noticeMask.line, line),
					eq(noticeMask.isOverride, true)
				)
			);
		return { ofVoucher: voucherId, ofLine: line };
	});
}

export const answerCheck = (db: Db, of: NoticeRef, code: CheckCode, answer: string, by: Signer) =>
	change(db, of, by, 'notice-answered', async (tx) => {
		const row = { noticeId: of.id, code, answer, answeredBy: by.personId, answeredAt: by.at };
		await tx
			.insert(noticeAnswer)
			.values(row)
			.onConflictDoUpdate({ target: [noticeAnswer.noticeId, noticeAnswer.code], set: row });
		return { code, textHash: textHash(answer) };
	});

/**
 * The next edition of what is published, with what was hidden and answered in the one before: a name that a person hid once
 * must not come out because somebody else corrects a figure. What was published as it is has to be agreed to anew.
 * @returns as `beginCorrection`
 */
export async function correctNotice(
	db: Db,
	of: NoticeRef,
	reason: string,
	by: Signer
): Promise<Result<number | null, DutyRule>> {
	const begun = await beginCorrection(db, of, reason, by);
	if (!begun.ok || begun.value === null) return begun;
	const next = { villageId: of.villageId, id: begun.value };
	if ((await findNotice(db, next))?.status === 'draft') await carryDecisions(db, of, next, by);
	return begun;
}

/** What the next edition has already stays. */
async function carryDecisions(db: Db, of: NoticeRef, next: NoticeRef, by: Signer): Promise<void> {
	const [masks, answers] = [await findMasks(db, next.id), await findAnswers(db, next.id)];
	for (const [key, { voucherId, line, shown, isOverride }] of await findMasks(db, of.id))
		if (!isOverride && !masks.has(key))
			await decideMask(db, next, { voucherId, line, shown, override: '' }, by);
	const before = await findAnswers(db, of.id);
	for (const code of CHECK_CODES) {
		const answer = before.get(code);
		if (answer && !answers.has(code)) await answerCheck(db, next, code, answer, by);
	}
}

export type FreezeRefusal =
	| { readonly kind: 'not-a-draft' }
	/** The books reach no month of the period. */
	| { readonly kind: 'nothing-posted' }
	/** Lines with personal data that nobody decided, or that a second person has not agreed to. */
	| { readonly kind: 'masks-open'; readonly lines: readonly LineRef[] }
	/** What would stand in its place holds personal data too. */
	| { readonly kind: 'masks-leak'; readonly lines: readonly LineRef[] }
	/** So do the answers to these checks. */
	| { readonly kind: 'answers-leak'; readonly codes: readonly CheckCode[] }
	/** Something was recorded while the notice was made: it is to be looked at again. */
	| { readonly kind: 'books-changed' }
	| { readonly kind: 'rule'; readonly rule: DutyRule };

/** Freezes what the notice says and signs it for the accountant. @returns the fingerprint */
export async function freezeNotice(
	db: Db,
	village: Village,
	ledgerSets: readonly LedgerSet[],
	of: NoticeRef,
	by: Signer
): Promise<Result<string, FreezeRefusal>> {
	const draft = await findNotice(db, of);
	if (draft?.status !== 'draft') return err({ kind: 'not-a-draft' });
	const before = await findHead(db, 'books');
	const subject = subjectOf(draft);
	const preview = await findNoticePreview(db, village, ledgerSets, subject);
	if (preview.postedThrough === null) return err({ kind: 'nothing-posted' });
	const masks = await findMasks(db, of.id);
	const answers = await findAnswers(db, of.id);
	const fault = maskFault(preview, masks) ?? answerFault(preview, answers);
	if (fault) return err(fault);
	const facts = await findNoticeFacts(db, village, ledgerSets, subject, preview);
	const sources = await findSources(db, village.id, subject);
	const frozen = await orRule(
		db.transaction(async (tx) => {
			if ((await findHead(tx, 'books')).seq !== before.seq) return null;
			const lines = published(preview.lines, masks, await findFirstNumber(tx, draft));
			const chain = await findChain(tx, draft);
			const said = { ...chain, reason: draft.reason, auditHead: before.hash, sources };
			const checks = contentChecks(
				preview.checks,
				answers,
				numbersOf(preview.lines, lines),
				personsOf(preview.lines)
			);
			const pack = packOf(village, draft, preview, lines, { ...facts, checks }, said);
			const fingerprint = packId(sha256, pack);
			await writePack(tx, of.id, pack, preview.lines);
			await moveTo(tx, of, { status: 'submitted', fingerprint });
			await insertSignature(tx, of, 'accountant', fingerprint, SIGNED, by);
			await record(tx, of, by, 'notice-submitted');
			return fingerprint;
		})
	);
	if (!frozen.ok) return err({ kind: 'rule', rule: frozen.error });
	return frozen.value === null ? err({ kind: 'books-changed' }) : ok(frozen.value);
}

const SIGNED = { verdict: 'signed', opinion: '' } as const;
const keyOf = ({ voucherId, line }: LineRef): string => `${voucherId}/${line}`;
type Mask = typeof noticeMask.$inferSelect;

export async function findMasks(db: Db, noticeId: number): Promise<Map<string, Mask>> {
	const rows = await db.select().from(noticeMask).where(eq(noticeMask.noticeId, noticeId));
	return new Map(rows.map((row) => [keyOf(row), row]));
}

export async function findAnswers(db: Db, noticeId: number): Promise<Map<string, string>> {
	const rows = await db.select().from(noticeAnswer).where(eq(noticeAnswer.noticeId, noticeId));
	return new Map(rows.map(({ code, answer }) => [code, answer]));
}

/** What is private still in the words that a person wrote for a line; nothing, where it is published as it is. */
export function leakOf(
	lines: readonly MoneyOfBooks[]
): (mask: Pick<Mask, 'shown' | 'isOverride'> | undefined) => Finding[] {
	const names = personsOf(lines);
	return (mask) => (mask === undefined || mask.isOverride ? [] : findPrivate(mask.shown, names));
}

/** What is private in the accountant's answer to a check, which is published as it is. */
export const leakInAnswer = (lines: readonly MoneyOfBooks[]): ((answer: string) => Finding[]) => {
	const names = personsOf(lines);
	return (answer) => privateIn(answer, names);
};

function answerFault(
	{ lines, checks }: NoticePreview,
	answers: ReadonlyMap<string, string>
): FreezeRefusal | null {
	const leak = leakInAnswer(lines);
	const asked = new Set(checks.map(({ code }) => code));
	const codes = [...asked].filter((code) => leak(answers.get(code) ?? '').length > 0);
	return codes.length > 0 ? { kind: 'answers-leak', codes } : null;
}

function maskFault(
	{ findings, lines }: NoticePreview,
	masks: ReadonlyMap<string, Mask>
): FreezeRefusal | null {
	const isOpen = (line: MoneyOfBooks): boolean => {
		const mask = masks.get(keyOf(line));
		if (!findings.has(keyOf(line))) return false;
		return mask === undefined || (mask.isOverride && mask.secondBy === null);
	};
	const leak = leakOf(lines);
	const isLeaking = (line: MoneyOfBooks): boolean => leak(masks.get(keyOf(line))).length > 0;
	const refs = (some: readonly MoneyOfBooks[]): LineRef[] =>
		some.map(({ voucherId, line }) => ({ voucherId, line }));
	const open = refs(lines.filter(isOpen));
	if (open.length > 0) return { kind: 'masks-open', lines: open };
	const leaking = refs(lines.filter(isLeaking));
	return leaking.length > 0 ? { kind: 'masks-leak', lines: leaking } : null;
}

function published(
	lines: readonly MoneyOfBooks[],
	masks: ReadonlyMap<string, Mask>,
	first: number
): PublishedLine[] {
	return lines.map((line, at) => ({
		no: printedNumber(first + at),
		on: line.bookedOn,
		voucher: line.voucherName,
		item: line.item,
		way: line.direction,
		fen: String(line.fen),
		text: (masks.get(keyOf(line))?.shown ?? line.summary).normalize('NFC')
	}));
}

type Draft = NonNullable<Awaited<ReturnType<typeof findNotice>>>;

const numbersOf = (
	sources: readonly MoneyOfBooks[],
	lines: readonly PublishedLine[]
): Map<string, string> =>
	new Map(sources.map((source, at) => [keyOf(source), lines[at]?.no ?? '']));

function packOf(
	village: Village,
	draft: Draft,
	{ report }: NoticePreview,
	lines: readonly PublishedLine[],
	content: NoticeContent,
	said: Pick<Manifest, 'previous' | 'supersedes' | 'reason' | 'auditHead' | 'sources'>
): Pack {
	return makePack(
		sha256,
		{
			...{ village: village.slug, ...subjectOf(draft) },
			...{ edition: String(draft.edition), ...said },
			openingFen: String(report.openingFen),
			receivedFen: String(report.receivedFen),
			spentFen: String(report.spentFen),
			closingFen: String(report.closingFen),
			content
		},
		lines,
		lines.map(() => randomBytes(SALT_BYTES))
	);
}

async function writePack(
	tx: Db,
	noticeId: number,
	{ manifest, lines }: Pack,
	sources: readonly MoneyOfBooks[]
): Promise<void> {
	await tx.delete(noticeLine).where(eq(noticeLine.noticeId, noticeId));
	await tx.delete(noticeBody).where(eq(noticeBody.noticeId, noticeId));
	await tx
		.insert(noticeBody)
		.values({ noticeId, manifest: canonicalJson(manifest as unknown as Canonical) });
	const rows = lines.map(({ line, salt, leaf }, at) => ({
		...{ noticeId, no: Number(line.no), body: canonicalJson(line), salt, leaf },
		...{ voucherId: sources[at]?.voucherId ?? 0, line: sources[at]?.line ?? 0 }
	}));
	for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
		await tx.insert(noticeLine).values(rows.slice(at, at + ROWS_AT_ONCE));
}
const ROWS_AT_ONCE = 500;

/** Numbers run on through the year, of each matter by itself; an edition that corrects keeps those of the one it corrects. */
async function findFirstNumber(tx: Db, draft: Draft): Promise<number> {
	const own = and(
		eq(notice.villageId, draft.villageId),
		eq(notice.topic, draft.topic),
		inArray(notice.status, ['published', 'superseded'])
	);
	const [same] = await tx
		.select({ no: min(noticeLine.no) })
		.from(noticeLine)
		.innerJoin(notice, eq(notice.id, noticeLine.noticeId))
		.where(and(own, sameNotice(draft)));
	if (same?.no != null) return same.no;
	const [last] = await tx
		.select({ no: max(noticeLine.no) })
		.from(noticeLine)
		.innerJoin(notice, eq(notice.id, noticeLine.noticeId))
		.where(
			and(
				own,
				gte(notice.fromMonth, monthAt(yearOf(draft.fromMonth), 1)),
				lt(notice.throughMonth, draft.fromMonth)
			)
		);
	return (last?.no ?? 0) + 1;
}

/** What was published last in this village, and what this edition corrects. */
async function findChain(tx: Db, draft: Draft): Promise<{ previous: string; supersedes: string }> {
	const published = await tx
		.select()
		.from(notice)
		.where(and(eq(notice.villageId, draft.villageId), isNotNull(notice.publishedAt)))
		.orderBy(desc(notice.publishedAt), desc(notice.id));
	const earlier = published.find((one) => isSameNotice(one, draft));
	return { previous: published[0]?.fingerprint ?? '', supersedes: earlier?.fingerprint ?? '' };
}

/** As it was frozen; null where nothing is. */
export async function findPack(db: Db, noticeId: number): Promise<Pack | null> {
	const [body] = await db.select().from(noticeBody).where(eq(noticeBody.noticeId, noticeId));
	if (!body) return null;
	const lines = await db
		.select({ body: noticeLine.body, salt: noticeLine.salt, leaf: noticeLine.leaf })
		.from(noticeLine)
		.where(eq(noticeLine.noticeId, noticeId))
		.orderBy(asc(noticeLine.no));
	return {
		manifest: JSON.parse(body.manifest) as Manifest,
		lines: lines.map(({ body: line, salt, leaf }) => ({
			line: JSON.parse(line) as PublishedLine,
			salt,
			leaf
		}))
	};
}

/** Without the lines, of several notices at once. */
export async function findManifests(
	db: Db,
	noticeIds: readonly number[]
): Promise<Map<number, Manifest>> {
	if (noticeIds.length === 0) return new Map();
	const rows = await db
		.select()
		.from(noticeBody)
		.where(inArray(noticeBody.noticeId, [...noticeIds]));
	return new Map(
		rows.map(({ noticeId, manifest }) => [noticeId, JSON.parse(manifest) as Manifest])
	);
}
