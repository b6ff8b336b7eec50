import { error } from '@sveltejs/kit';
import { csvText } from '#lib/domain/csv.ts';
import { formatPlainYuan, type Fen } from '#lib/domain/money.ts';
import { db } from '#lib/server/database.ts';
import { attachmentText } from '#lib/server/download.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { findSheet } from '../balances-page.server.ts';
import { balancesWords } from '../balances.words.ts';
import type { RequestHandler } from './$types';

const sides = (fen: Fen): [string | null, string | null] =>
	fen >= 0 ? [fen === 0 ? null : formatPlainYuan(fen), null] : [null, formatPlainYuan(-fen)];

/** The sheet in the columns of a 科目余额表, so that it can be read back as one. */
export const GET: RequestHandler = async (event) => {
	const { village, ledgerSets } = await requireVillage(event, 'books.read');
	const sheet = await findSheet(db, event.url, ledgerSets);
	if (sheet === null) error(404, 'not-found');
	const w = balancesWords[event.locals.language];
	const { from, to } = sheet.period;
	const both = (heading: string) => [`${heading} ${w.debit}`, `${heading} ${w.credit}`];
	const head = [
		...[w.code, w.name, ...both(w.opening), ...both(w.period)],
		...[w.yearDebit, w.yearCredit, ...both(w.closing)]
	];
	const lines = sheet.rows.map((row) => [
		...[row.code, row.name, ...sides(row.openingFen)],
		...[row.debitFen, row.creditFen, row.yearDebitFen, row.yearCreditFen].map(formatPlainYuan),
		...sides(row.closingFen)
	]);
	return attachmentText(
		`${village.name} ${sheet.set.name} ${w.title} ${from} ${to}.csv`,
		csvText([head, ...lines])
	);
};
