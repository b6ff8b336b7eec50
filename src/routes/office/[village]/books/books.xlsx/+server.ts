import { redirect } from '@sveltejs/kit';
import { encodeBooksQuery } from '#lib/domain/dashboard/books-query.ts';
import { exportName } from '#lib/domain/dashboard/books-export.ts';
import { db } from '#lib/server/database.ts';
import { attachmentBytes } from '#lib/server/download.ts';
import { findSums } from '#lib/server/found-entries.ts';
import { XLSX_MOST_LINES, xlsxFile } from '#lib/server/xlsx-file.ts';
import { exportOf } from '../books-export.server.ts';
import type { RequestHandler } from './$types';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const GET: RequestHandler = async (event) => {
	const { of, search } = await exportOf(event);
	const { entryCount } = await findSums(db, search);
	// The page says why, and offers what has no such end.
	if (entryCount > XLSX_MOST_LINES)
		redirect(303, `/office/${of.village.slug}/books?${encodeBooksQuery(of.query)}&export=too-long`);
	return attachmentBytes(exportName(of, 'xlsx'), XLSX, await xlsxFile(db, of, search));
};
