import type { AccountCode, AccountingSystem } from '../ledger/account.ts';
import type { Bilingual } from '../language.ts';
import type { DefinitionChoices } from './definition-choices.ts';
import type { IncomeClass } from './income-class.ts';

/**
 * 口径: what this village counts as 稳定性收入, as versioned data. There is no national definition (domain.md §3), so
 * every figure names the definition and the version it was computed with.
 */
export type IncomeDefinition = {
	readonly name: Bilingual;
	readonly version: number;
	/** Says in plain words what is counted and what is not; printed under every figure. */
	readonly explanation: Bilingual;
	/** The two halves of the explanation, for pages that list them apart (算进来 / 不算). */
	readonly counted: Bilingual;
	readonly notCounted: Bilingual;
	/** First match wins; tried on the account and all accounts above it, deepest first. See classify.ts. */
	readonly rules: readonly IncomeRule[];
	/** Words in summary or account name that make a line doubtful whatever its account says. */
	readonly reviewWords: readonly string[];
	/** Words in the summary that make a line doubtful only where its account says stable (处置, 违约金 …). */
	readonly doubtWords: readonly string[];
	/** What the village chose, from which the rest was made; absent in version 1, which is the product's proposal. */
	readonly choices?: DefinitionChoices;
};

/**
 * Under `system`, sub-accounts at or below `code` whose name contains one of `nameWords`. Without words: everything
 * at or below `code` that no other rule speaks of.
 */
export type IncomeRule = {
	readonly system: AccountingSystem;
	readonly code: AccountCode;
	readonly nameWords: readonly string[];
	/** Also sought in the line's summary, where no account name decides. */
	readonly includesSummary: boolean;
	readonly class: IncomeClass;
	/** A rule of the village's own: tried before all names, in the summary too, and no review or doubt word overrules it. */
	readonly first?: true;
	/** Speaks of an expense account: its lines are stable too and take away, so that what they cost is off the figure. */
	readonly isCost?: true;
};
