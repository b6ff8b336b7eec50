import { exportName } from '#lib/domain/dashboard/books-export.ts';
import { jsonFile } from '#lib/server/books-files.ts';
import { db } from '#lib/server/database.ts';
import { attachmentOf } from '#lib/server/download.ts';
import { exportOf } from '../books-export.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { of, search } = await exportOf(event);
	return attachmentOf(exportName(of, 'json'), 'application/json', jsonFile(db, of, search));
};
