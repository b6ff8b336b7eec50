import type { AccountCode, AccountingSystem } from './account.ts';
import { OFFICIAL_ACCOUNTS } from './official-charts.ts';

/** A code and the name that stands beside it, as far as the file gives them. */
export type CodeAndName = { readonly code: AccountCode; readonly name: string };

/** What the accounts of a file say about the system they belong to. Only `system` is an answer; the rest is to ask. */
export type SystemEvidence =
	| {
			readonly kind: 'system';
			readonly system: AccountingSystem;
			readonly codes: readonly string[];
	  }
	| {
			readonly kind: 'contradiction';
			readonly codes2004: readonly string[];
			readonly codes2023: readonly string[];
	  }
	/** Nothing speaks for either; `colliding` lists codes that mean different accounts in the two. */
	| { readonly kind: 'unknown'; readonly colliding: readonly AccountCode[] }
	/** Four-digit accounts of a company (小企业会计准则). */
	| { readonly kind: 'company'; readonly codes: readonly AccountCode[] };

const CODES_2004 = new Set(['202', '522', '531', '541', '551', '561']);
const CODES_2023 = new Set([
	'133',
	'134',
	'162',
	'181',
	'213',
	'214',
	'503',
	'504',
	'512',
	'513',
	'514',
	'515'
]);

/** The same code in both systems: what its name, or a name below it, contains in the one and in the other. */
const NAME_PROBES: Readonly<Record<string, readonly [in2004: RegExp, in2023: RegExp]>> = {
	'131': [/牲畜|禽/, /消耗性/],
	'132': [/林木/, /生产性/],
	'153': [/清理/, /在建/],
	'154': [/在建/, /清理/],
	'171': [/拨付/, /待摊/],
	'211': [/工资/, /应付款/],
	'212': [/福利/, /工资/],
	'502': [/支出|费|成本|折旧/, /收益|股利|股息|分红|红利|利息/],
	'511': [/发包|承包|上交/, /支出|费|成本|折旧/],
	'521': [/附加|返还/, /所得税/]
};
const COMPANY_CODE =
	/^(?:100[12]|1012|1122|1221|1601|2001|220[23]|2211|2221|2241|300[12]|310[1-4]|400[12]|410[1-4]|500[12]|5401|560[1-3]|600[1-3]|6051|6401|660[1-3])/;

const IN_EITHER = new Set(
	[...OFFICIAL_ACCOUNTS.rural_2004, ...OFFICIAL_ACCOUNTS.rural_2023].map(({ code }) => code)
);

/** A few stray rows do not turn a whole file; without any name every disagreement does. */
const MAJORITY = 4;

/**
 * Code and name together decide (domain.md §1.4): the two systems use the same codes for different accounts, so that a
 * match by code alone would turn expense into income.
 */
export function detectAccountingSystem(pairs: Iterable<CodeAndName>): SystemEvidence {
	const for2004 = new Map<string, string>();
	const for2023 = new Map<string, string>();
	const colliding = new Set<string>();
	const company = new Set<string>();
	const rural = new Set<string>();
	let hasNames = false;
	for (const { code, name } of pairs) {
		const first = code.slice(0, 3);
		const said = name === '' ? code : `${code} ${name}`;
		const vote = voteOf(first, name);
		hasNames ||= name !== '';
		if (vote === 'rural_2004') for2004.set(first, for2004.get(first) ?? said);
		else if (vote === 'rural_2023') for2023.set(first, for2023.get(first) ?? said);
		else if (first in NAME_PROBES) colliding.add(first);
		if (COMPANY_CODE.test(code)) company.add(code.slice(0, 4));
		else if (IN_EITHER.has(first)) rural.add(first);
	}
	const [votes2004, votes2023] = [for2004.size, for2023.size];
	if (votes2004 + votes2023 === 0)
		return company.size > rural.size
			? { kind: 'company', codes: [...company] }
			: { kind: 'unknown', colliding: [...colliding] };
	if (votes2023 === 0 || (hasNames && votes2004 >= votes2023 * MAJORITY))
		return { kind: 'system', system: 'rural_2004', codes: [...for2004.values()] };
	if (votes2004 === 0 || (hasNames && votes2023 >= votes2004 * MAJORITY))
		return { kind: 'system', system: 'rural_2023', codes: [...for2023.values()] };
	return {
		kind: 'contradiction',
		codes2004: [...for2004.values()],
		codes2023: [...for2023.values()]
	};
}

function voteOf(first: string, name: string): AccountingSystem | null {
	if (CODES_2004.has(first)) return 'rural_2004';
	if (CODES_2023.has(first)) return 'rural_2023';
	const probe = NAME_PROBES[first];
	if (!probe || name === '') return null;
	const [is2004, is2023] = probe.map((words) => words.test(name));
	if (is2004 === is2023) return null;
	return is2004 ? 'rural_2004' : 'rural_2023';
}

/** 2024-01-01 is the day the new system came into force (财会〔2023〕14号). */
export const systemInForce = (year: number): AccountingSystem =>
	year >= 2024 ? 'rural_2023' : 'rural_2004';
