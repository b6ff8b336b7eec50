import { lastDayOf, yearOf } from '#lib/domain/calendar.ts';
import { decodeNoticeQuery, subjectOf } from '#lib/domain/disclosure/notice-query.ts';
import { masked } from '#lib/domain/disclosure/redact.ts';
import { db } from '#lib/server/database.ts';
import { findNoticePreview } from '#lib/server/disclosure.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { findPostedMonths } from '#lib/server/totals.ts';
import type { PageServerLoad } from './$types';

/** What the notice of a period would say by the books of now; nothing is kept. */
export const load: PageServerLoad = async (event) => {
	const { village, ledgerSets } = await requireVillage(event, 'books.read');
	const posted = await findPostedMonths(
		db,
		ledgerSets.map(({ id }) => id)
	);
	const query = decodeNoticeQuery(event.url.searchParams, posted);
	const years = [...new Set(posted.map(yearOf))].toReversed();
	if (query === null) return { query, years, preview: null };
	const period = subjectOf(query);
	const { findings, lines, ...preview } = await findNoticePreview(db, village, ledgerSets, period);
	const lineOf = (one: (typeof lines)[number]) => {
		const found = findings.get(`${one.voucherId}/${one.line}`) ?? [];
		return {
			...{ voucherId: one.voucherId, voucherName: one.voucherName, line: one.line },
			...{ bookedOn: one.bookedOn, item: one.item, direction: one.direction, fen: one.fen },
			summary: one.summary,
			...(found.length > 0 && {
				masked: masked(one.summary, found),
				kinds: found.map(({ kind }) => kind)
			})
		};
	};
	return {
		...{ query, years, period },
		preview: {
			...preview,
			lines: lines.map(lineOf),
			checks: preview.checks.map(({ lines: of, ...check }) => ({
				...check,
				lines: of.map((one) => `${one.voucherId}/${one.line}`)
			})),
			/** The last day the books know of: a balance of a later one would be a guess. */
			through: lastDayOf(preview.postedThrough ?? period.through)
		}
	};
};
