/**
 * 公开前的脱敏: what in a text must not be published (domain.md §7), and what would stand in its place. Finding is not deciding:
 * a person looks at every finding. Digits are found in any width and with blanks or hyphens between them.
 */
import { FAMILY_NAMES, isPersonName, maskName, standingNames } from './person-name.ts';

export const FINDING_KINDS = [
	'id-number',
	'bank-card',
	'mobile',
	'telephone',
	'address',
	'name',
	'welfare'
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];
export type Finding = {
	readonly kind: FindingKind;
	/** Of the text, in UTF-16 units; `end` is not in it. */
	readonly start: number;
	readonly end: number;
	readonly found: string;
	readonly mask: string;
};

/** In order of place; none overlaps another: what is found first in the order of kinds has its place. `names`: of persons, from auxiliary columns. */
export function findPrivate(text: string, names: readonly string[] = []): Finding[] {
	const plain = narrow(text);
	const found: Finding[] = [];
	for (const one of candidates(plain, text, names))
		if (!found.some(({ start, end }) => one.start < end && start < one.end)) found.push(one);
	const isPersonal = found.some(({ kind }) => kind !== 'address');
	return [...found, ...welfareIn(text, isPersonal)]
		.filter((one, at, all) =>
			all.every((other, i) => i >= at || other.end <= one.start || one.end <= other.start)
		)
		.toSorted((a, b) => a.start - b.start);
}

/** The text with every finding in its mask. */
export function masked(text: string, findings: readonly Finding[]): string {
	let [out, at] = ['', 0];
	for (const { start, end, mask } of findings.toSorted((a, b) => a.start - b.start)) {
		out += text.slice(at, start) + mask;
		at = end;
	}
	return out + text.slice(at);
}

/** Full-width digits, letters and signs become narrow ones, one for one, so that places stay. */
const narrow = (text: string): string =>
	text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/** Digits in groups with one blank or hyphen between them; an ID may end in X. */
const RUN =
	/(?<![\dA-Za-z])\d+(?:[\s\-–—·]\d+)*[Xx]?(?![\dA-Za-z])|(?<=[A-Za-z])\d{11,19}[Xx]?(?!\d)/g;
const TELEPHONE = /(?<!\d)0\d{2,3}[- ]\d{7,8}(?!\d)/g;
const NAMED_ACCOUNT = /(账号|帐号|账户|帐户|卡号)[::为]?\s*(\d[\d\s-]{6,30}\d)/g;
const DOOR =
	/(?:路|街|弄|巷|组|队|小区|新村|花园|公寓|社区)\s*\d{1,4}\s*(?:号|弄)(?:\s*\d{1,3}\s*(?:幢|栋|号楼))?(?:\s*\d{1,4}\s*室)?(?!\s*(?:厂房|车间|仓库|门面|商铺|店面|店|摊|桥|泵|井|塘|地块|田|机|库|变|线|路灯|楼|标段|工程))|\d{1,3}\s*(?:幢|栋)\s*(?:\d{1,2}\s*单元)?\s*\d{2,4}\s*室/g;

function* candidates(plain: string, text: string, names: readonly string[]): Generator<Finding> {
	for (const match of plain.matchAll(RUN))
		for (const { start, length, kind, run } of numbersIn(match[0]))
			yield at(text, match.index + start, length, kind, maskRun(kind, run));
	for (const match of plain.matchAll(NAMED_ACCOUNT)) {
		const start = match.index + match[0].length - (match[2] ?? '').length;
		const run = (match[2] ?? '').replace(/\D/g, '');
		yield at(text, start, (match[2] ?? '').length, 'bank-card', maskRun('bank-card', run));
	}
	for (const match of plain.matchAll(TELEPHONE))
		yield at(text, match.index, match[0].length, 'telephone', '（电话略）');
	for (const match of plain.matchAll(DOOR)) {
		const keeps = /^(?:路|街|弄|巷|组|队|小区|新村|花园|公寓|社区)/.exec(match[0])?.[0].length ?? 0;
		yield at(text, match.index + keeps, match[0].length - keeps, 'address', '**');
	}
	for (const name of [...names.filter(isPersonName), ...standingNames(text)])
		yield* everywhere(text, name);
	for (const match of text.matchAll(PAID_TO)) {
		const name = match[1] ?? '';
		const start = match.index + match[0].indexOf(name);
		if (isPersonName(name)) yield at(text, start, name.length, 'name', maskName(name));
	}
}

function* everywhere(text: string, name: string): Generator<Finding> {
	for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1))
		yield at(text, start, name.length, 'name', maskName(name));
}

/** `付张三报销款`: a name that no column gave, between a verb of paying and what it was paid for. */
const PAID_TO = new RegExp(
	`(?:付|给|发|收到?|退|还|补)((?:${FAMILY_NAMES.join('|')})[\\p{Script=Han}]{1,2}?)(?=低保|困难|特困|五保|大病|报销|借款|工资|医药|医疗|补助|补贴|慰问|救助|抚恤|赔偿|劳务|误工|务工|差旅|电话费|住院|租金|承包|押金|退款|等)`,
	'gu'
);

const at = (
	text: string,
	start: number,
	length: number,
	kind: FindingKind,
	mask: string
): Finding => ({
	kind,
	start,
	end: start + length,
	found: text.slice(start, start + length),
	mask
});

type Numbered = { start: number; length: number; kind: FindingKind; run: string };

/** Groups that stand together as such a number is written: `SF-2022-001 138…` is a contract and a mobile, not one number. */
function numbersIn(text: string): Numbered[] {
	const groups = [...text.matchAll(/\d+[Xx]?/g)];
	const found: Numbered[] = [];
	for (let from = 0; from < groups.length; from += 1)
		for (let to = groups.length; to > from; to -= 1) {
			const some = groups.slice(from, to);
			const run = some.map(([digits]) => digits.toUpperCase()).join('');
			const kind = kindOfRun(run);
			const sizes = some.map(([{ length }]) => length);
			const [first, last] = [some[0], some.at(-1)];
			if (kind === null || !first || !last || !isWritten(kind, sizes)) continue;
			found.push({
				start: first.index,
				length: last.index + last[0].length - first.index,
				kind,
				run
			});
			from = to - 1;
			break;
		}
	return found;
}

const SHAPES: Readonly<Partial<Record<FindingKind, readonly string[]>>> = {
	mobile: ['11', '13', '2 11', '3 4 4', '2 3 4 4'],
	'id-number': ['15', '18', '6 8 4', '6 4 4 4', '3 3 4 4 4']
};
function isWritten(kind: FindingKind, sizes: readonly number[]): boolean {
	const shapes = SHAPES[kind];
	if (shapes) return shapes.includes(sizes.join(' '));
	return sizes.length === 1 || sizes.slice(0, -1).every((size) => size === 4);
}

/** Null: a voucher, invoice or contract number. */
function kindOfRun(run: string): FindingKind | null {
	if (run.length === 18 && isBirthDate(run.slice(6, 14)) && (hasIdChecksum(run) || isRegion(run)))
		return 'id-number';
	if (/X/.test(run)) return null;
	if (run.length === 15 && isRegion(run) && isBirthDate(`19${run.slice(6, 12)}`))
		return 'id-number';
	if (run.length === 11 && /^1[3-9]/.test(run)) return 'mobile';
	if (run.length === 13 && /^861[3-9]/.test(run)) return 'mobile';
	if (run.length >= 16 && run.length <= 19 && /^[3-6]/.test(run) && passesLuhn(run))
		return 'bank-card';
	return null;
}

/** The first two digits of a province. */
const isRegion = (run: string): boolean =>
	/^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])/.test(run);

const isBirthDate = (text: string): boolean =>
	/^(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(text);

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** GB 11643: ISO 7064 MOD 11-2. */
export const hasIdChecksum = (id: string): boolean =>
	/^\d{17}[\dX]$/.test(id) &&
	'10X98765432'[WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(id[i]), 0) % 11] ===
		id[17];

/** ISO/IEC 7812. */
export function passesLuhn(run: string): boolean {
	const sum = [...run].reverse().reduce((all, digit, i) => {
		const value = Number(digit) * (i % 2 === 1 ? 2 : 1);
		return all + (value > 9 ? value - 9 : value);
	}, 0);
	return sum % 10 === 0;
}

function maskRun(kind: FindingKind, run: string): string {
	if (kind === 'id-number') return '（证件号略）';
	if (kind === 'mobile') return `${run.slice(-11, -8)}****${run.slice(-4)}`;
	return `**** ${run.slice(-4)}`;
}

/** Never published with a person beside it; the illness itself never at all. `残疾人保障金` is a tax. */
const ILLNESS =
	/癌|肿瘤|白血病|尿毒症|透析|精神病|艾滋|肝炎|肺结核|瘫痪|流产|孤儿|残疾(?!人?(?:联合会|联|就业|保障金))/g;
const WELFARE = /低保|五保|特困|困难补助|医药费|医疗救助|大病|住院|丧葬|抚恤/g;

function welfareIn(text: string, isPersonal: boolean): Finding[] {
	const found = [...text.matchAll(ILLNESS), ...(isPersonal ? text.matchAll(WELFARE) : [])];
	return found.map((match) => at(text, match.index, match[0].length, 'welfare', '困难'));
}
