/** `npm run fuzz:giants [-- WORD]`: only those whose name holds the word. */
import { runGiants } from './run-giants.ts';

process.exitCode = runGiants(process.argv[2]) === 0 ? 0 : 1;
