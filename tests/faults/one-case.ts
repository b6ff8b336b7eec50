/** One damaged file by its seed: made, read in several ways, judged; and made small where it breaks a promise. */
import { seededRandom, type Random } from '../support/samples/random.ts';
import { MUTATIONS, type Mutation } from './mutations.ts';
import { brokenPromises, figuresOf, readFile, type Reading } from './properties.ts';
import {
	COLUMN_ROLES,
	DELIMITERS,
	ENCODINGS,
	type ImportOptions
} from '#lib/domain/ledger-import/review.ts';
import { JOURNALS, LAYOUTS, makeLedger } from './valid-ledgers.ts';
import { bytesOf, makeStyle, write } from './written.ts';

export type Case = {
	readonly seed: number;
	readonly mutation: Mutation;
	readonly layout: string;
	readonly fileName: string;
	readonly bytes: Uint8Array;
	readonly options: ImportOptions;
	/** The figures of the sound file; null where they cannot be expected. */
	readonly sound: readonly string[] | null;
};
export type Verdict = { readonly broken: readonly string[]; readonly reading: Reading | null };

const SMALL = MUTATIONS.filter(({ isGiant }) => !isGiant);
const GIANT = MUTATIONS.filter(({ isGiant }) => isGiant);

export function makeCase(seed: number): Case {
	const random = seededRandom(seed);
	const ledger = makeLedger(random, random.pick(random.between(0, 9) === 0 ? LAYOUTS : JOURNALS));
	const style = makeStyle(random);
	const mutation = random.pick(random.between(0, 199) === 0 ? GIANT : SMALL);
	const sane = bytesOf(write(ledger.rows, style), style);
	const bytes = mutation.bytes(ledger, style, random);
	const options = random.between(0, 5) === 0 ? randomOptions(random) : {};
	const isPlain = Object.keys(options).length === 0 && JOURNALS.includes(ledger.layout);
	const sound = isPlain ? readFile([sane], ledger.fileName) : null;
	return {
		seed,
		// Not every class finds what it damages in every layout.
		mutation: Buffer.from(bytes).equals(sane) ? { ...mutation, expected: 'any' } : mutation,
		layout: `${ledger.layout}, ${style.encoding}, ${JSON.stringify(style.delimiter + style.newline)}`,
		fileName: ledger.fileName,
		bytes,
		options,
		sound: sound?.review.status === 'importable' ? figuresOf(sound) : null
	};
}

/** What a person may have chosen, fitting or not. */
function randomOptions(random: Random): ImportOptions {
	const maybe = <Value>(value: Value): Value | undefined =>
		random.between(0, 2) === 0 ? value : undefined;
	const options: ImportOptions = {
		encoding: maybe(random.pick(ENCODINGS)),
		delimiter: maybe(random.pick(DELIMITERS)),
		roles: maybe(Array.from({ length: random.between(0, 16) }, () => random.pick(COLUMN_ROLES))),
		fiscalYear: maybe(random.pick([1950, 2022, 2024, 2199])),
		accountingSystem: maybe(random.pick(['rural_2004', 'rural_2023'] as const)),
		headerRow: maybe(random.pick([1, 2, 30, 5_000])),
		acceptedAccounts: maybe(['1020101'])
	};
	return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

/** Reads it whole and in pieces: nothing thrown, all promises kept, and the same result both times. */
export function judge({ bytes, fileName, options, mutation, sound, seed }: Case): Verdict {
	try {
		const reading = readFile([bytes], fileName, options);
		const expected = sound === null && mutation.expected !== 'refused' ? 'any' : mutation.expected;
		const isChosen = Object.keys(options).length > 0;
		const broken = [...new Set(brokenPromises(reading, isChosen ? 'any' : expected, sound))];
		const again = readFile(piecesOf(bytes, seed), fileName, options);
		if (JSON.stringify(again) !== JSON.stringify(reading))
			broken.push('other pieces, other result');
		return { broken, reading };
	} catch (error) {
		return {
			broken: [`throws ${error instanceof Error ? error.stack : String(error)}`],
			reading: null
		};
	}
}

function piecesOf(bytes: Uint8Array, seed: number): Uint8Array[] {
	const random = seededRandom(seed);
	const most = Math.max(3, bytes.length >> random.between(1, 7));
	const pieces: Uint8Array[] = [];
	for (let at = 0; at < bytes.length;) {
		const size = random.between(1, most);
		pieces.push(bytes.slice(at, at + size));
		at += size;
	}
	return pieces;
}

const ROUNDS = 400;

/** Takes stretches of bytes away as long as the same promise stays broken. */
export function shrink(found: Case): Case {
	const kindOf = (text: string | undefined) => text?.replace(/[\d"“”].*/s, '');
	const wanted = kindOf(judge(found).broken[0]);
	let best = found;
	let stretch = Math.ceil(best.bytes.length / 2);
	for (let round = 0, at = 0; round < ROUNDS && stretch >= 1; round += 1) {
		const bytes = new Uint8Array([
			...best.bytes.subarray(0, at),
			...best.bytes.subarray(at + stretch)
		]);
		if (bytes.length < best.bytes.length && kindOf(judge({ ...best, bytes }).broken[0]) === wanted)
			best = { ...best, bytes };
		else at += stretch;
		if (at < best.bytes.length) continue;
		[at, stretch] = [0, stretch === 1 ? 0 : Math.ceil(stretch / 2)];
	}
	return best;
}

/** Enough to see it and to make it again. */
export function describeCase(
	{ seed, mutation, layout, bytes, options }: Case,
	broken: readonly string[]
): string {
	const shown = [...bytes.subarray(0, 1_500)]
		.map((byte) =>
			byte >= 0x20 && byte < 0x7f
				? String.fromCharCode(byte)
				: `\\x${byte.toString(16).padStart(2, '0')}`
		)
		.join('');
	const text = new TextDecoder(
		layout.includes('utf-16le')
			? 'utf-16le'
			: layout.includes('utf-16be')
				? 'utf-16be'
				: layout.includes('gb')
					? 'gb18030'
					: 'utf-8'
	).decode(bytes.subarray(0, 1_500));
	return [
		`seed ${seed}: ${mutation.name} (${mutation.expected}; layout ${layout})`,
		...broken.slice(0, 4).map((one) => `  ✗ ${one}`),
		`  options ${JSON.stringify(options)}, ${bytes.length} bytes`,
		`  text  ${JSON.stringify(text)}`,
		`  bytes ${shown.slice(0, 1_500)}`
	].join('\n');
}
