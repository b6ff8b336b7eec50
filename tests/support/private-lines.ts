/** Summaries with IDs, cards and mobiles planted in them, from a seed. Nobody's numbers: drawn, and then made to check. */
import { hasIdChecksum, passesLuhn } from '#lib/domain/disclosure/redact.ts';
import { seededRandom, type Random } from './samples/random.ts';

export type PlantedLine = {
	readonly text: string;
	readonly kind: 'id-number' | 'bank-card' | 'mobile';
	/** As it stands in the text. */
	readonly planted: string;
};

export function plantedLines(count: number, seed: number): PlantedLine[] {
	const random = seededRandom(seed);
	return Array.from({ length: count }, () => {
		const kind = random.pick(['id-number', 'bank-card', 'mobile'] as const);
		const planted = dressed(random, NUMBERS[kind](random), kind);
		const [before, after] = random.pick(AROUND);
		return { kind, planted, text: `${before}${planted}${after}` };
	});
}

const AROUND = [
	['付报销款', ''],
	['身份证', '补助'],
	['2026年3月12日汇入', '，记-12'],
	['电汇：', '（基本户）'],
	['', '付款'],
	['付厂房维修 3,200.00 元，联系', ''],
	['代付', '等 3 人务工费'],
	['合同 SF-2022-001 ', ' 租金']
] as const;

const two = (n: number): string => String(n).padStart(2, '0');
const run = (random: Random, length: number): string =>
	Array.from({ length }, () => random.between(0, 9)).join('');

const NUMBERS = {
	'id-number': (random: Random): string => {
		const region = random.pick(['320509', '110101', '440305', '510104', '650102', '820000']);
		const birth = `${random.between(1935, 2019)}${two(random.between(1, 12))}${two(random.between(1, 28))}`;
		const body = region + birth + run(random, 3);
		return body + ([...'0123456789X'].find((last) => hasIdChecksum(body + last)) ?? '');
	},
	'bank-card': (random: Random): string => {
		const body =
			random.pick(['622848', '621700', '6228480', '436742', '528020', '601382']) +
			run(random, random.pick([9, 10, 11]));
		const last = [...'0123456789'].find((one) => passesLuhn(body + one)) ?? '';
		return body + last;
	},
	mobile: (random: Random): string =>
		`1${random.pick(['3', '4', '5', '6', '7', '8', '9'])}${run(random, 9)}`
} as const;

/** In full width, in groups, in small letters: as people type them. */
function dressed(random: Random, number: string, kind: PlantedLine['kind']): string {
	const sizes = { 'id-number': [6, 8, 4], 'bank-card': [4, 4, 4, 4, 4], mobile: [3, 4, 4] }[kind];
	let rest = number;
	const groups = sizes.flatMap((size) => {
		const group = rest.slice(0, size);
		rest = rest.slice(size);
		return group === '' ? [] : [group];
	});
	const text = groups.join(random.pick(['', '', '', ' ', '-']));
	const cased = random.pick([text, text.toLowerCase()]);
	return random.pick([cased, cased, cased.replace(/[0-9A-Za-z]/g, wide)]);
}

const wide = (one: string): string => String.fromCharCode(one.charCodeAt(0) + 0xfee0);
