import { noticeFileName } from '#lib/domain/disclosure/notice-file.ts';
import { publicFile } from '#lib/server/public-file.ts';
import { xlsxOf } from '#lib/server/notice-files.ts';
import { requireNoticeLines } from '#lib/server/public-notice.ts';
import type { RequestHandler } from './$types';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const GET: RequestHandler = async (event) => {
	const found = await requireNoticeLines(event);
	const { language } = event.locals;
	const name = noticeFileName(found.pack.manifest, language, '', 'xlsx');
	return publicFile(name, XLSX, await xlsxOf(found, language));
};
