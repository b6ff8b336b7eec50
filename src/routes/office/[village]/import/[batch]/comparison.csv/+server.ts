import { redirect } from '@sveltejs/kit';
import { csvText } from '#lib/domain/csv.ts';
import { otherKindOf } from '#lib/domain/ledger-import/file-kind.ts';
import { formatPlainYuan } from '#lib/domain/money.ts';
import { db } from '#lib/server/database.ts';
import { attachmentText } from '#lib/server/download.ts';
import { compareTrialBatch, readTrialBatch } from '#lib/server/trial-balances.ts';
import { otherWords } from '../other.words.ts';
import { requireBatch } from '../require-batch.server.ts';
import type { RequestHandler } from './$types';

/** Every account and every figure, differing ones first; balances are debit less credit. */
export const GET: RequestHandler = async (event) => {
	const { batch, here } = await requireBatch(event, 'batch.read');
	const isTrial = otherKindOf(batch.review) === 'trial-balance';
	const read = isTrial ? await readTrialBatch(db, batch) : null;
	const compared = read && (await compareTrialBatch(db, batch, read));
	// A file that is no trial balance, or whose months nobody has said yet.
	if (!compared) redirect(303, here);
	const w = otherWords[event.locals.language];
	const lines = compared.accounts.flatMap(({ code, name, row, isLeaf, figures }) =>
		figures.map(({ measure, fileFen, booksFen }) => [
			code,
			name,
			isLeaf ? null : w.parent,
			row,
			w.measures[measure],
			row === null ? null : formatPlainYuan(fileFen),
			formatPlainYuan(booksFen),
			formatPlainYuan(fileFen - booksFen)
		])
	);
	const head = [w.code, w.account, w.parent, w.row, w.item, w.file, w.books, w.difference];
	return attachmentText(
		`${batch.fileName.replace(/\.\w+$/, '')} ${w.comparison}.csv`,
		csvText([head, ...lines])
	);
};
