/** Writes one golden case: its source file in its real encoding, and what the test needs to know about it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encode } from './encode.ts';

const here = dirname(fileURLToPath(import.meta.url));

/** `about` (fileName, options, books) is for the test; see golden-case.ts. */
type About = {
	encoding?: string;
	source?: string;
	fileName?: string;
	options?: object;
	books?: object;
};

export function golden(name: string, text: string | Uint8Array, about: About = {}): void {
	const { encoding = 'utf-8', source = 'source.csv', ...rest } = about;
	mkdirSync(join(here, name), { recursive: true });
	writeFileSync(join(here, name, source), typeof text === 'string' ? encode(text, encoding) : text);
	writeFileSync(join(here, name, 'case.json'), `${JSON.stringify({ source, ...rest }, null, '\t')}\n`);
}
