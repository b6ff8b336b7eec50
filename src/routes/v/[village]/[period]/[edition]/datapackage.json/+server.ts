import { publicFile } from '#lib/server/public-file.ts';
import { dataPackageOf } from '#lib/server/notice-files.ts';
import { requireNoticeLines } from '#lib/server/public-notice.ts';
import type { RequestHandler } from './$types';

/** Programs look for it under this very name. */
export const GET: RequestHandler = async (event) => {
	const found = await requireNoticeLines(event);
	const bytes = dataPackageOf(found, event.locals.language);
	return publicFile('datapackage.json', 'application/json', bytes);
};
