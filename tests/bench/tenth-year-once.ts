/** Posts ten years into one database, indexing each; prints seconds a year. */
import { join } from 'node:path';
import { indexPosted } from '#lib/server/search-index.ts';
import { FIRST_YEAR, openBench, postYear } from './years.ts';

const [folder = '', lines = ''] = process.argv.slice(2);
const bench = await openBench(join(folder, 'years.db'));
const warm = await openBench(join(folder, 'warm.db'));
await postYear(warm, folder, FIRST_YEAR, Number(lines)); // the program itself gets faster with its first file
warm.close();
const seconds: number[] = [];
for (let year = FIRST_YEAR; year < FIRST_YEAR + 10; year += 1) {
	seconds.push(await postYear(bench, folder, year, Number(lines)));
	await indexPosted(bench.db);
}
console.log(JSON.stringify(seconds));
bench.close();
