// The last step of `npm run build`: the programs that the server runs in threads of their own.
import { buildWorkers } from './bundle.mjs';

await buildWorkers('build/workers');
