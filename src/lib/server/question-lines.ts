/** The lines that questions are about, as they were published. */
import { and, eq, inArray } from 'drizzle-orm';
import type { PublishedLine } from '#lib/domain/disclosure/pack.ts';
import type { Db } from './db/client.ts';
import { noticeLine } from './db/schema.ts';

export type LineOfNotice = { readonly noticeId: number; readonly lineNo: number };
const keyOf = ({ noticeId, lineNo }: LineOfNotice): string => `${noticeId}/${lineNo}`;

/** @returns by notice and number; what is not there is absent */
export async function findAskedLines(
	db: Db,
	asked: readonly { readonly noticeId: number; readonly lineNo: number | null }[]
): Promise<(of: LineOfNotice) => PublishedLine | null> {
	const numbers = [...new Set(asked.flatMap(({ lineNo }) => lineNo ?? []))];
	const notices = [...new Set(asked.map(({ noticeId }) => noticeId))];
	const rows = await db
		.select({ noticeId: noticeLine.noticeId, lineNo: noticeLine.no, body: noticeLine.body })
		.from(noticeLine)
		.where(and(inArray(noticeLine.noticeId, notices), inArray(noticeLine.no, numbers)));
	const lines = new Map(rows.map((row) => [keyOf(row), JSON.parse(row.body) as PublishedLine]));
	return (of) => lines.get(keyOf(of)) ?? null;
}

export async function hasPublishedLine(
	db: Db,
	{ noticeId, lineNo }: LineOfNotice
): Promise<boolean> {
	const own = and(eq(noticeLine.noticeId, noticeId), eq(noticeLine.no, lineNo));
	return (await db.select({ no: noticeLine.no }).from(noticeLine).where(own)).length > 0;
}
