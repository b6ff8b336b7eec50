import { fileURLToPath } from 'node:url';

/** Of a `file:` address. */
export const filePathOf = (url: string): string =>
	url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length);
