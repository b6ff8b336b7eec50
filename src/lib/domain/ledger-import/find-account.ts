import type { Account, AccountCode, AccountKind } from '../ledger/account.ts';
import { isOfficialName, namesAgree, officialCodeOf, plainName } from '../ledger/account-name.ts';
import { lineage, parentCodeOf, type Chart } from '../ledger/chart.ts';
import type { TypedAccount } from './account-cells.ts';
import type { ProblemCode } from './problem.ts';

/** What a pair of code and name is in a chart. */
export type FoundAccount = {
	/** Empty where the account could not be told. */
	readonly code: AccountCode;
	readonly name: string;
	readonly kind: AccountKind | null;
	readonly fault: ProblemCode | null;
	readonly params: Readonly<Record<string, string>>;
	/** For a code that no account begins: the first-level account that its name gives. */
	readonly placedUnder: AccountCode | null;
};

const found = (
	code: AccountCode,
	name: string,
	rest: Partial<Omit<FoundAccount, 'code' | 'name'>>
): FoundAccount => ({
	code,
	name,
	kind: null,
	fault: null,
	params: { code, name },
	placedUnder: null,
	...rest
});

/** Code and name matched together, never the code alone (domain.md §1.4). */
export function findAccountOf(
	typed: TypedAccount,
	chart: Chart,
	codes: ReadonlyMap<string, AccountCode>
): FoundAccount {
	const { code, path, isDamaged } = typed;
	const name = path.at(-1) ?? '';
	if (isDamaged) return found('', name, { fault: 'code-damaged' });
	if (code === '' && name === '') return found('', '', { fault: 'account-missing' });
	if (code !== '') return findByCode(code, path, chart);
	const named = codes.get(path.map(plainName).join('/'));
	return named === undefined
		? found('', name, { fault: 'account-code-missing' })
		: sound(named, name, chart);
}

function findByCode(code: AccountCode, path: readonly string[], chart: Chart): FoundAccount {
	const name = path.at(-1) ?? '';
	const known = chart.accounts.has(code) ? code : parentCodeOf(chart, code);
	const first = known === null ? undefined : lineage(chart, known)[0];
	if (!first)
		return placedByName(code, path, chart) ?? found(code, name, { fault: 'account-unknown' });
	const said = code === first.code || path.length > 1 ? (path[0] ?? '') : '';
	const isFine = namesAgree(said, first.name) || !isOfficialName(said);
	return isFine ? sound(code, name, chart) : contradicting(code, first, said, chart);
}

/** The first level decides the kind, also for a code that the chart does not hold yet. */
function sound(code: AccountCode, name: string, chart: Chart): FoundAccount {
	const known = chart.accounts.has(code) ? code : (parentCodeOf(chart, code) ?? code);
	return found(code, name, { kind: lineage(chart, known)[0]?.kind ?? null });
}

/** The name wins at the first level; below it nobody can say which code was meant. */
function contradicting(
	code: AccountCode,
	first: Account,
	said: string,
	chart: Chart
): FoundAccount {
	const taken = code === first.code ? officialCodeOf(chart.system, said) : undefined;
	const params = { code, name: said, official: first.name, takenCode: taken ?? '' };
	if (taken === undefined)
		return found(code, said, { fault: 'account-name-contradicts-code', params });
	return { ...sound(taken, said, chart), fault: 'account-taken-by-name', params };
}

/** `100201\银行存款\工商银行`: no account begins the code, but the name says whose it is. */
function placedByName(
	code: AccountCode,
	path: readonly string[],
	chart: Chart
): FoundAccount | null {
	const [official = '', ...below] = path;
	const taken = officialCodeOf(chart.system, official);
	if (taken === undefined) return null;
	const isBelow = below.length > 0;
	return found(isBelow ? code : taken, path.at(-1) ?? '', {
		kind: chart.accounts.get(taken)?.kind ?? null,
		fault: 'account-placed-by-name',
		params: { code, name: path.join('/'), takenCode: taken, official },
		placedUnder: isBelow ? taken : null
	});
}

/** Codes by full path and, where only one account has it, by the name alone. */
export function codesByName(chart: Chart): Map<string, AccountCode> {
	const codes = new Map<string, AccountCode>();
	const shared = new Set<string>();
	for (const { code, name } of chart.accounts.values()) {
		const plain = plainName(name);
		if (codes.has(plain)) shared.add(plain);
		codes.set(plain, code);
	}
	for (const name of shared) codes.delete(name);
	for (const { code } of chart.accounts.values()) {
		const path = lineage(chart, code).map(({ name }) => plainName(name));
		codes.set(path.join('/'), code);
	}
	return codes;
}
