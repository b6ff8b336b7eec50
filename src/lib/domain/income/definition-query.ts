/** The choices as they stand in the URL of the editor, which holds them until somebody proposes them. */
import type { AccountingSystem } from '../ledger/account.ts';
import { isIncomeClass } from './income-class.ts';
import {
	inOrder,
	SOURCE_KINDS,
	type DefinitionChoices,
	type OwnRule
} from './definition-choices.ts';

export type ChoiceFault = 'rule' | 'too-many' | 'long-word';
export type DecodedChoices = {
	readonly choices: DefinitionChoices;
	readonly faults: readonly ChoiceFault[];
};

const isSystem = (text: string): text is AccountingSystem =>
	text === 'rural_2004' || text === 'rural_2023';

const MOST_WORDS = 80;
const MOST_RULES = 30;
const LONGEST_WORD = 20;

/**
 * What the address says, over the choices in force. An edited form (`edit`) says which rules stay; without it, as in a
 * link that proposes one rule, those in force stay.
 */
export function decodeChoices(params: URLSearchParams, base: DefinitionChoices): DecodedChoices {
	const kinds = { ...base.kinds };
	for (const kind of SOURCE_KINDS) {
		const asked = params.get(kind) ?? '';
		if (isIncomeClass(asked)) kinds[kind] = asked;
	}
	const sent = params.getAll('rule').map(decodeRule);
	const added = addedRule(params);
	const rules = [
		...(params.has('edit') ? [] : base.ownRules),
		...sent.filter((rule) => rule !== null),
		...(added ? [added] : [])
	];
	const ownRules = rules.filter(
		(rule, at) => rules.findIndex((one) => encodeRule(one) === encodeRule(rule)) === at
	);
	const reviewWords = wordsIn(params, 'review', base.reviewWords);
	const doubtWords = wordsIn(params, 'doubt', base.doubtWords);
	const isSellingNet = { gross: false, net: true }[params.get('selling-basis') ?? ''];
	const net = (isSellingNet ?? base.isSellingNet) ? ({ isSellingNet: true } as const) : {};
	const lists = [reviewWords, doubtWords, ...ownRules.map(({ words }) => words)];
	const faults: ChoiceFault[] = [];
	if (sent.includes(null) || added === null) faults.push('rule');
	if (lists.some((list) => list.length > MOST_WORDS) || ownRules.length > MOST_RULES)
		faults.push('too-many');
	if (lists.flat().some((word) => word.length > LONGEST_WORD)) faults.push('long-word');
	return { choices: { kinds, reviewWords, doubtWords, ownRules, ...net }, faults };
}

/** A row left blank adds nothing (undefined); one with words but no account is a mistake (null). */
function addedRule(params: URLSearchParams): OwnRule | null | undefined {
	const account = params.get('new-account') ?? '';
	const words = splitWords(params.get('new-words') ?? '');
	if (account === '') return words.length > 0 ? null : undefined;
	const where = params.get('new-where') === 'name' ? 'n' : 's';
	return decodeRule([account, where, params.get('new-class') ?? '', words.join(' ')].join('~'));
}

/** `rural_2004:531~s~excluded~青苗 补偿`. */
export const encodeRule = (rule: OwnRule): string =>
	[
		`${rule.system}:${rule.code}`,
		rule.includesSummary ? 's' : 'n',
		rule.class,
		rule.words.join(' ')
	].join('~');

function decodeRule(text: string): OwnRule | null {
	const [account = '', where, incomeClass = '', ...words] = text.split('~');
	const [system = '', code = ''] = account.split(':');
	if (!isSystem(system) || !/^\d{3,20}$/.test(code) || !isIncomeClass(incomeClass)) return null;
	if (where !== 's' && where !== 'n') return null;
	return {
		system,
		code,
		words: splitWords(words.join(' ')),
		includesSummary: where === 's',
		class: incomeClass
	};
}

/** By blanks, commas, 顿号 or lines; each once. */
export const splitWords = (text: string): string[] => [
	...new Set(text.split(/[\s,，、;；]+/u).filter((word) => word !== ''))
];

const wordsIn = (
	params: URLSearchParams,
	name: string,
	base: readonly string[]
): readonly string[] => {
	const text = params.get(name);
	return text === null ? base : splitWords(text);
};

/** The choices whole, as an address. */
export function encodeChoices(choices: DefinitionChoices): string {
	const params = new URLSearchParams({ edit: '1' });
	for (const kind of SOURCE_KINDS) params.set(kind, choices.kinds[kind]);
	params.set('selling-basis', choices.isSellingNet ? 'net' : 'gross');
	params.set('review', choices.reviewWords.join(' '));
	params.set('doubt', choices.doubtWords.join(' '));
	for (const rule of choices.ownRules) params.append('rule', encodeRule(rule));
	return `?${params}`;
}

/** For the record: what changed, before and after, as JSON. */
export function changeOf(before: DefinitionChoices, after: DefinitionChoices): string {
	const [was, is] = [inOrder(before), inOrder(after)];
	const kinds = SOURCE_KINDS.filter((kind) => before.kinds[kind] !== after.kinds[kind]);
	return JSON.stringify({
		...Object.fromEntries(kinds.map((kind) => [kind, [before.kinds[kind], after.kinds[kind]]])),
		...Object.fromEntries(
			(['reviewWords', 'doubtWords', 'isSellingNet', 'ownRules'] as const)
				.filter((key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]))
				.map((key) => [key, [was[key], is[key]]])
		)
	});
}
