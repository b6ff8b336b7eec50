/**
 * `npm run fuzz [-- --seed N --count 10000 --class WORD]`: damaged ledger files by the thousand. Prints its seed, so that
 * any run can be had again, and for each fault the smallest file that still shows it.
 */
import { parseArgs } from 'node:util';
import { describeCase, judge, makeCase, shrink } from './one-case.ts';

const { values } = parseArgs({
	options: {
		seed: { type: 'string' },
		count: { type: 'string', default: '10000' },
		class: { type: 'string' }
	}
});
const first = Number(values.seed ?? Math.floor(Date.now() % 2 ** 31));
const count = Number(values.count);
console.log(`seed ${first}, ${count} files`);

const slow: { ms: number; seed: number; name: string; bytes: number }[] = [];
const tally = new Map<string, Record<string, number>>();
let failures = 0;
const shown = new Map<string, number>();
for (let seed = first; seed < first + count; seed += 1) {
	const one = makeCase(seed);
	if (values.class && !one.mutation.name.includes(values.class)) continue;
	const began = performance.now();
	const { broken, reading } = judge(one);
	const ms = performance.now() - began;
	slow.push({ ms, seed, name: one.mutation.name, bytes: one.bytes.length });
	if (slow.length > 2_000) slow.sort((a, b) => b.ms - a.ms).length = 8;
	const row = tally.get(one.mutation.name) ?? {};
	const status = reading?.review.status ?? 'threw';
	tally.set(one.mutation.name, { ...row, [status]: (row[status] ?? 0) + 1 });
	if (broken.length === 0) continue;
	failures += 1;
	const key = one.mutation.name + broken[0]?.slice(0, 30);
	shown.set(key, (shown.get(key) ?? 0) + 1);
	if ((shown.get(key) ?? 0) <= 1) console.log(describeCase(shrink(one), broken));
}
for (const [name, statuses] of tally) console.log(name.padEnd(50), JSON.stringify(statuses));
for (const [key, times] of shown) if (times > 1) console.log(`${times} × ${key}`);
console.log('slowest (read twice):');
for (const { ms, seed, name, bytes } of slow.sort((a, b) => b.ms - a.ms).slice(0, 8))
	console.log(`  ${ms.toFixed(0)} ms  ${bytes} bytes  ${name} (seed ${seed})`);
console.log(failures === 0 ? 'no promise broken' : `${failures} files broke a promise`);
process.exit(failures === 0 ? 0 : 1);
