/** What a village may choose about its 口径 (domain.md §3.5), and its change as one step. */
import type { AccountCode, AccountingSystem } from '../ledger/account.ts';
import { DOUBT_WORDS, REVIEW_WORDS } from './default-definition.ts';
import type { IncomeDefinition } from './definition.ts';
import type { IncomeClass } from './income-class.ts';

/** Sources of income as both accounting systems know them; each has one class. */
export const SOURCE_KINDS = [
	'letting',
	'contracting',
	'handedUp',
	'returns',
	'services',
	'selling',
	'recurringGrants',
	'oneOffGrants',
	'otherGrants',
	'interest',
	'otherIncome'
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Lines on the account or below it whose account name (or summary) has one of the words; all of them without words. */
export type OwnRule = {
	readonly system: AccountingSystem;
	readonly code: AccountCode;
	readonly words: readonly string[];
	readonly includesSummary: boolean;
	readonly class: IncomeClass;
};

export type DefinitionChoices = {
	readonly kinds: Readonly<Record<SourceKind, IncomeClass>>;
	readonly reviewWords: readonly string[];
	readonly doubtWords: readonly string[];
	/** First match wins. */
	readonly ownRules: readonly OwnRule[];
	/** 直接经营按净额: what is sold counts less its direct cost. Absent: gross. */
	readonly isSellingNet?: true;
};

/** The choices that give version 1. */
export const DEFAULT_CHOICES: DefinitionChoices = {
	kinds: {
		letting: 'stable',
		contracting: 'stable',
		handedUp: 'stable',
		returns: 'stable',
		services: 'stable',
		selling: 'stable',
		recurringGrants: 'excluded',
		oneOffGrants: 'one_off',
		otherGrants: 'excluded',
		interest: 'one_off',
		otherIncome: 'one_off'
	},
	reviewWords: REVIEW_WORDS,
	doubtWords: DOUBT_WORDS,
	ownRules: []
};

export const choicesOf = (definition: IncomeDefinition): DefinitionChoices =>
	definition.choices ?? DEFAULT_CHOICES;

/** Same choices, whatever the version. */
export const isSameChoice = (a: DefinitionChoices, b: DefinitionChoices): boolean =>
	JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));

/** With its fields in one order, so that equal choices are equal as text. */
export const inOrder = (of: DefinitionChoices) => ({
	kinds: SOURCE_KINDS.map((kind) => of.kinds[kind]),
	reviewWords: of.reviewWords,
	doubtWords: of.doubtWords,
	isSellingNet: of.isSellingNet === true,
	ownRules: of.ownRules.map((rule) => [
		rule.system,
		rule.code,
		rule.words,
		rule.includesSummary,
		rule.class
	])
});
