import { noticeFileName } from '#lib/domain/disclosure/notice-file.ts';
import { noticeFileWords } from '#lib/domain/disclosure/notice-file.words.ts';
import { publicFile } from '#lib/server/public-file.ts';
import { csvOf } from '#lib/server/notice-files.ts';
import { requireNoticeLines } from '#lib/server/public-notice.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const found = await requireNoticeLines(event);
	const { language } = event.locals;
	const { manifest } = found.pack;
	const name = noticeFileName(manifest, language, noticeFileWords[language].lines, 'csv');
	return publicFile(name, 'text/csv; charset=utf-8', csvOf(found, language));
};
