import { db } from '#lib/server/database.ts';
import { attachment } from '#lib/server/download.ts';
import { rejectedCsv } from '#lib/server/rejected-rows.ts';
import { requireBatch } from '../require-batch.server.ts';
import { repairWords } from '../repair.words.ts';
import type { RequestHandler } from './$types';

/** The rows that keep the file from being posted, to be corrected in a spreadsheet and sent back. */
export const GET: RequestHandler = async (event) => {
	const { batch } = await requireBatch(event, 'batch.read');
	const { language } = event.locals;
	const lines = rejectedCsv(db, batch, language);
	const encoder = new TextEncoder();
	const name = `${batch.fileName.replace(/\.\w+$/, '')} ${repairWords[language].rejectedName}.csv`;
	return attachment(name, 'text/csv; charset=utf-8', async () => {
		const next = await lines.next();
		return next.done ? null : encoder.encode(next.value);
	});
};
