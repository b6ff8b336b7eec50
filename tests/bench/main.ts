/**
 * `npm run bench [-- NAME… --json]`. Each figure stands beside a peer measured in the same run: these machines are
 * noisy, so a ratio means more than a second. Prints a table, or with --json one object a line
 * { name, value, unit, goal, peer, ratio, … }.
 */
import { importBench } from './import.ts';
import { deskGrowth, deskOfAMillion } from './desk-growth.ts';
import { statementsOfAMillion } from './statements.ts';
import { township300 } from './township.ts';
import { redactionBench } from './redaction.ts';
import { reimport10k, reimport200k, reverse200k } from './overlap.ts';
import { forecastBench } from './forecast.ts';
import { hledgerBench } from './hledger.ts';
import { lighthouseBench } from './lighthouse.ts';
import { searchBench } from './search.ts';
import { publicRps } from './public-rps.ts';
import { publicWeight } from './public-weight.ts';
import { tamperBench } from './tamper.ts';
import { tenthYear } from './tenth-year.ts';
import { p99DuringImport } from './p99-during-import.ts';

export type Figure = {
	name: string;
	value: number;
	unit: string;
	/** In words; what `met` was judged by. */
	goal: string;
	met: boolean | null;
	peer: string;
	ratio: number | null;
	[more: string]: unknown;
};

const BENCHES: Readonly<Record<string, () => Promise<Figure>>> = {
	'import-200k': () => importBench('import-200k', 200_000),
	'import-1m': () => importBench('import-1m', 1_000_000),
	'reimport-10k': reimport10k,
	'reimport-200k': reimport200k,
	'reverse-200k': reverse200k,
	'search-1m': searchBench,
	'tenth-year': tenthYear,
	'hledger-100k': hledgerBench,
	'desk-1m': deskOfAMillion,
	'desk-growth': deskGrowth,
	'statements-1m': statementsOfAMillion,
	'township-300': township300,
	forecast: forecastBench,
	redaction: redactionBench,
	tamper: tamperBench,
	'public-rps': publicRps,
	'public-weight': publicWeight,
	lighthouse: lighthouseBench,
	'p99-during-import': p99DuringImport
};

const args = process.argv.slice(2);
const names = args.filter((arg) => !arg.startsWith('--'));
const unknown = names.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
	console.error(
		`no such bench: ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`
	);
	process.exit(2);
}
for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
	const figure = await BENCHES[name]?.();
	if (!figure) continue;
	if (args.includes('--json')) console.log(JSON.stringify(figure));
	else print(figure);
}

function print({ name, value, unit, goal, met, peer, ratio, ...more }: Figure): void {
	const verdict = met === null ? 'not judged' : met ? 'met' : 'NOT met';
	console.log(
		`${name.padEnd(14)} ${value} ${unit}   ratio ${ratio ?? '—'} to ${peer}   goal: ${goal} (${verdict})`
	);
	for (const [key, one] of Object.entries(more))
		console.log(`${' '.repeat(15)}${key}: ${JSON.stringify(one)}`);
}
