// `npm run ledger`: the command's sources as one program, then the command itself.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';

const folder = await bundle({ main: 'src/cli/main.ts' });
await import(pathToFileURL(join(folder, 'main.js')).href);
