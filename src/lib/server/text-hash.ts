import { createHash } from 'node:crypto';

/** What the trail says of a text that it must not hold for ever: enough to see that it is still the same. */
export const textHash = (...texts: readonly string[]): string =>
	createHash('sha256').update(JSON.stringify(texts)).digest('hex');
