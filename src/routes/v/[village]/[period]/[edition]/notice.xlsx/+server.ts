import { noticeFileName } from '#lib/domain/disclosure/notice-file.ts';
import { attachmentBytes } from '#lib/server/download.ts';
import { xlsxOf } from '#lib/server/notice-files.ts';
import { requireNoticeLines } from '#lib/server/public-notice.ts';
import type { RequestHandler } from './$types';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const GET: RequestHandler = async (event) => {
	const found = await requireNoticeLines(event);
	const { language } = event.locals;
	const name = noticeFileName(found.pack.manifest, language, '', 'xlsx');
	return attachmentBytes(name, XLSX, await xlsxOf(found, language));
};
