/** A draft on its way to the board: what must still be decided, said line by line. */
import { masked, type FindingKind } from '#lib/domain/disclosure/redact.ts';
import type { CivilDate } from '#lib/domain/calendar.ts';
import type { Fen } from '#lib/domain/money.ts';
import type { NoticeSubject } from '#lib/domain/disclosure/topic.ts';
import type { Db } from './db/client.ts';
import { findNoticePreview } from './disclosure.ts';
import { findAnswers, findMasks, leakInAnswer, leakOf } from './notice-content.ts';
import type { LedgerSet, Village } from './villages.ts';

export type MaskRow = {
	readonly voucherId: number;
	readonly line: number;
	readonly voucherName: string;
	readonly summary: string;
	readonly kinds: readonly FindingKind[];
	/** What the program would publish. */
	readonly proposed: string;
	readonly decision: {
		readonly shown: string;
		/** The reason for publishing it as it is; '' for a mask. */
		readonly override: string;
		readonly isSeconded: boolean;
		/** What is private still in `shown`; the notice is not submitted with it. */
		readonly leaks: readonly FindingKind[];
	} | null;
};
/** Of which nothing private was found and nobody decided anything: somebody has to read it. */
export type PlainLine = {
	readonly voucherId: number;
	readonly line: number;
	readonly bookedOn: CivilDate;
	readonly summary: string;
	readonly fen: Fen;
};

export async function findDraftDesk(
	db: Db,
	village: Village,
	sets: readonly LedgerSet[],
	noticeId: number,
	subject: NoticeSubject
) {
	const { lines, findings, checks, report, hasOpening, postedThrough } = await findNoticePreview(
		db,
		village,
		sets,
		subject
	);
	const [masks, answers] = [await findMasks(db, noticeId), await findAnswers(db, noticeId)];
	const leak = leakOf(lines);
	const answerLeak = leakInAnswer(lines);
	const plain = lines.filter((one) => {
		const key = `${one.voucherId}/${one.line}`;
		return !findings.has(key) && !masks.has(key);
	});
	const rows = lines.flatMap((one): MaskRow[] => {
		const key = `${one.voucherId}/${one.line}`;
		const found = findings.get(key);
		const mask = masks.get(key);
		if (!found && !mask) return [];
		const { voucherId, line, voucherName, summary } = one;
		return [
			{
				...{ voucherId, line, voucherName, summary },
				kinds: (found ?? []).map(({ kind }) => kind),
				proposed: masked(summary, found ?? []),
				decision: mask
					? {
							...{ shown: mask.shown, override: mask.reason },
							isSeconded: mask.secondBy !== null,
							leaks: leak(mask).map(({ kind }) => kind)
						}
					: null
			}
		];
	});
	return {
		report: { received: report.receivedFen, spent: report.spentFen, closing: report.closingFen },
		...{ hasOpening, postedThrough, lineCount: lines.length, masks: rows },
		plain: plain.map(({ voucherId, line, bookedOn, summary, fen }): PlainLine => ({
			...{ voucherId, line, bookedOn, summary, fen }
		})),
		checks: checks.map(({ code, names, count, fen, permille, lines: own }) => ({
			...{ code, names, count, fen, permille, answer: answers.get(code) ?? '' },
			leaks: answerLeak(answers.get(code) ?? '').map(({ kind }) => kind),
			lines: own.map(({ voucherId, voucherName, bookedOn, fen: amount, summary, line }) => ({
				...{ voucherId, line, voucherName, bookedOn, fen: amount },
				text: masked(summary, findings.get(`${voucherId}/${line}`) ?? [])
			}))
		}))
	};
}
