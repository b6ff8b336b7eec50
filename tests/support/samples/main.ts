/** `npm run samples`: rewrites static/examples, byte for byte the same each time. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { buildSamples } from './samples.ts';

const folder = new URL('../../../static/examples/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, bytes] of buildSamples()) {
	writeFileSync(new URL(encodeURIComponent(name), folder), bytes);
	console.log(`${String(bytes.length).padStart(9)} bytes  ${name}`);
}
