import { noticeFileName } from '#lib/domain/disclosure/notice-file.ts';
import { publicFile } from '#lib/server/public-file.ts';
import { jsonOf } from '#lib/server/notice-files.ts';
import { requireNoticeLines } from '#lib/server/public-notice.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const found = await requireNoticeLines(event);
	const name = noticeFileName(found.pack.manifest, event.locals.language, '', 'json');
	return publicFile(name, 'application/json', jsonOf(found));
};
