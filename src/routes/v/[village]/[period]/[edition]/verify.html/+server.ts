import { code as script } from 'virtual:browser/verify';
import { noticeFileName } from '#lib/domain/disclosure/notice-file.ts';
import { noticeFileWords } from '#lib/domain/disclosure/notice-file.words.ts';
import { noticeName } from '#lib/domain/disclosure/period-name.ts';
import { publicFile } from '#lib/server/public-file.ts';
import { requireNoticeLines } from '#lib/server/public-notice.ts';
import { offlineCheck } from '#lib/server/offline-check.ts';
import type { RequestHandler } from './$types';

/** Taken home, never opened here: a page of this server could say whatever the server likes. */
export const GET: RequestHandler = async (event) => {
	const { pack, notice } = await requireNoticeLines(event);
	const { language } = event.locals;
	const { manifest } = pack;
	const { fingerprint } = notice;
	const html = offlineCheck({
		...{ pack, fingerprint, language, script },
		period: noticeName(manifest, language)
	});
	const name = noticeFileName(manifest, language, noticeFileWords[language].verify, 'html');
	return publicFile(name, 'text/html; charset=utf-8', new TextEncoder().encode(html));
};
