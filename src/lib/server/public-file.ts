/** A file that everybody may have: as `attachmentBytes`, but a browser may keep it as long as it asks each time. */
import { attachmentBytes } from './download.ts';

export function publicFile(fileName: string, contentType: string, bytes: Uint8Array): Response {
	const file = attachmentBytes(fileName, contentType, bytes);
	file.headers.set('cache-control', 'no-cache');
	return file;
}
