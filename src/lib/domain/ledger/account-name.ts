import type { AccountCode, AccountingSystem } from './account.ts';
import { OFFICIAL_ACCOUNTS } from './official-charts.ts';

/** Spellings of one name: the two systems and the vendors differ in a character or two (domain.md §4.3). */
const VARIANTS: ReadonlyMap<string, string> = new Map([
	['现金', '库存现金'],
	['应付款项', '应付款'],
	['应收款项', '应收款'],
	['应付职工薪酬', '应付工资'],
	['待处理财产损益', '待处理财产损溢'],
	['牲畜(禽)', '牲畜(禽)资产']
]);

/** One spelling for comparing: NFKC, no spaces, known variants joined. */
export function plainName(name: string): string {
	const plain = name.normalize('NFKC').replace(/\s+/g, '');
	return VARIANTS.get(plain) ?? plain;
}

/** Either says what the other says, perhaps with more words: 固定资产 and 固定资产原值. */
export function namesAgree(a: string, b: string): boolean {
	const [left, right] = [plainName(a), plainName(b)];
	return left === '' || right === '' || left.includes(right) || right.includes(left);
}

const byName = (system: AccountingSystem) =>
	new Map(OFFICIAL_ACCOUNTS[system].map(({ code, name }) => [plainName(name), code]));
const OFFICIAL_NAMES = { rural_2004: byName('rural_2004'), rural_2023: byName('rural_2023') };

/** The first-level code that this name has in this system. */
export const officialCodeOf = (system: AccountingSystem, name: string): AccountCode | undefined =>
	OFFICIAL_NAMES[system].get(plainName(name));

export const isOfficialName = (name: string): boolean =>
	OFFICIAL_NAMES.rural_2004.has(plainName(name)) || OFFICIAL_NAMES.rural_2023.has(plainName(name));

/**
 * `经营收入/租赁收入`, `100201\银行存款\工行`, `银行存款-工商银行` → the names from the first level down. A hyphen
 * separates only behind an official name: `1-2号厂房` is one name.
 */
export function namePath(name: string): string[] {
	const parts = name
		.split(/[\\/>＞／＼→]+/)
		.map((part) => part.trim())
		.filter((part) => part !== '');
	const [first = ''] = parts;
	const hyphen = first.search(/[-_—–－]/);
	if (parts.length > 1 || hyphen <= 0 || !isOfficialName(first.slice(0, hyphen))) return parts;
	return first
		.split(/[-_—–－]+/)
		.map((part) => part.trim())
		.filter((part) => part !== '');
}
