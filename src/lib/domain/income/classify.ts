import { findAccount, lineage, parentCodeOf, type Chart } from '../ledger/chart.ts';
import type { Account, AccountCode } from '../ledger/account.ts';
import type { Fen } from '../money.ts';
import type { IncomeDefinition, IncomeRule } from './definition.ts';
import type { IncomeClass } from './income-class.ts';
import { firstWordIn, withoutWords } from './words-in-text.ts';

/**
 * The class of a line follows, in this order, from
 * 0. the village's own rules (`first`), which nothing below overrules;
 * 1. the names of its sub-accounts, deepest first, by the definition's rules in their order;
 * 2. where no name decides, the words of its summary;
 * 3. where they are silent too, a rule without words on the first-level account;
 * 4. else nobody knows: `needs_review`, never silently stable.
 * Review words (征地, 押金 …) then make it doubtful all the same, doubt words (处置, 违约金 …) if it is stable so far.
 * Words of the rule that decided are not held against it: 补偿 inside 生态补偿 is what that rule expects.
 * Of expense accounts only those have a class that a rule names as the cost of what is sold (直接经营按净额).
 */
export type ClassifiedLine = {
	readonly accountCode: AccountCode;
	readonly summary: string;
	readonly debitFen: Fen;
	readonly creditFen: Fen;
};
/** Why a line has its class; `word` is the word found, where one was. */
export type Verdict = {
	readonly class: IncomeClass;
	readonly because:
		'account-name' | 'summary' | 'account' | 'review-word' | 'doubt-word' | 'no-rule';
	readonly word: string | null;
};
export type Classify = (line: ClassifiedLine, isClosing: boolean) => IncomeClass | null;
type Judge = (summary: string) => Verdict;

/**
 * Prepares a definition for one chart: each account is judged once, and a line then costs one scan of its summary.
 * Null on accounts that are neither income nor such a cost. Closing lines (结转损益) are classed by account alone: no
 * figure counts them.
 */
export function classifier(definition: IncomeDefinition, chart: Chart): Classify {
	const explain = explainer(definition, chart);
	return (line, isClosing) => explain(line, isClosing)?.class ?? null;
}

/** The same for a single line. In a loop use `classifier`. */
export const classify = (
	definition: IncomeDefinition,
	chart: Chart,
	line: ClassifiedLine,
	isClosing: boolean
): IncomeClass | null => classifier(definition, chart)(line, isClosing);

/** As `classifier`, with the reason: the page of lines that wait for a decision shows it. */
export function explainer(
	definition: IncomeDefinition,
	chart: Chart
): (line: ClassifiedLine, isClosing: boolean) => Verdict | null {
	const judges = new Map<AccountCode, Judge | null>();
	const finders: DoubtFinders = {
		review: firstWordIn(definition.reviewWords),
		doubt: firstWordIn(definition.doubtWords),
		reviewWords: definition.reviewWords
	};
	return (line, isClosing) => {
		let judge = judges.get(line.accountCode);
		if (judge === undefined) {
			judge = judgeOf(definition, finders, chart, line.accountCode);
			judges.set(line.accountCode, judge);
		}
		return judge && judge(isClosing ? '' : line.summary);
	};
}

function judgeOf(
	definition: IncomeDefinition,
	finders: DoubtFinders,
	chart: Chart,
	code: AccountCode
): Judge | null {
	// A leaf that the chart does not hold yet stands, nameless, under its longest known prefix.
	const known = findAccount(chart, code) ? code : parentCodeOf(chart, code);
	const path = known === null ? [] : lineage(chart, known);
	const [root, ...below] = path;
	if (root?.kind !== 'income' && root?.kind !== 'expense') return null;
	const codes = new Set(path.map((account) => account.code));
	const isCost = root.kind === 'expense';
	const rules = definition.rules.filter(
		(one) => one.system === chart.system && codes.has(one.code) && (one.isCost === true) === isCost
	);
	if (isCost) return costJudge(rules, below);
	const ordinary = rules.filter((one) => !one.first);
	const judge = doubting(finders, below, ruling(ordinary, root, below));
	const own = ownRuling(
		rules.filter((one) => one.first),
		below
	);
	return (summary) => own(summary) ?? judge(summary);
}

/** By the names of the accounts alone: a wage paid for a sale is no cost account. */
function costJudge(rules: readonly IncomeRule[], below: readonly Account[]): Judge | null {
	for (const rule of rules) {
		const find = firstWordIn(rule.nameWords);
		const word = below.map(({ name }) => find(name)).find((found) => found !== null);
		if (word) return () => ({ class: rule.class, because: 'account-name', word });
	}
	return null;
}

/** In their order; a rule of the village says of its account and all below it what the line is. */
function ownRuling(
	rules: readonly IncomeRule[],
	below: readonly Account[]
): (summary: string) => Verdict | null {
	const names = below.map(({ name }) => name);
	const seekers = rules.map((rule) => {
		const find = firstWordIn(rule.nameWords);
		const inName = names.map(find).find((word) => word !== null) ?? null;
		return { rule, find, inName };
	});
	return (summary) => {
		for (const { rule, find, inName } of seekers) {
			if (rule.nameWords.length === 0) return { class: rule.class, because: 'account', word: null };
			if (inName !== null) return { class: rule.class, because: 'account-name', word: inName };
			const word = rule.includesSummary ? find(summary) : null;
			if (word !== null) return { class: rule.class, because: 'summary', word };
		}
		return null;
	};
}

type Ruling = { readonly verdict: Verdict; readonly rule: IncomeRule | null };

/** What the rules alone say, as a function of the summary. */
function ruling(
	rules: readonly IncomeRule[],
	root: Account,
	below: readonly Account[]
): (summary: string) => Ruling {
	const byName = rulingByName(rules, root, below);
	if (byName) return () => byName;
	const wordless = rules.find((one) => one.code === root.code && one.nameWords.length === 0);
	const silent: Ruling = wordless
		? { verdict: { class: wordless.class, because: 'account', word: null }, rule: wordless }
		: { verdict: { class: 'needs_review', because: 'no-rule', word: null }, rule: null };
	const finders = rules
		.filter((one) => one.includesSummary && one.nameWords.length > 0)
		.map((rule) => ({ rule, find: firstWordIn(rule.nameWords) }));
	return (summary) => {
		for (const { rule, find } of finders) {
			const word = find(summary);
			if (word !== null) return { verdict: { class: rule.class, because: 'summary', word }, rule };
		}
		return silent;
	};
}

/** A rule holds for its account and all below it, also where their codes begin otherwise (placed by name). */
function rulingByName(
	rules: readonly IncomeRule[],
	root: Account,
	below: readonly Account[]
): Ruling | null {
	const codes = [root, ...below].map((account) => account.code);
	for (const [index, account] of [...below.entries()].reverse()) {
		const above = codes.slice(0, index + 2);
		for (const rule of rules) {
			if (!above.includes(rule.code)) continue;
			if (rule.nameWords.length === 0 && rule.code === account.code)
				return { verdict: { class: rule.class, because: 'account', word: null }, rule };
			const word = firstWordIn(rule.nameWords)(account.name);
			if (word !== null)
				return { verdict: { class: rule.class, because: 'account-name', word }, rule };
		}
	}
	return null;
}

/** Words that make a line doubtful, prepared once for all accounts. */
type DoubtFinders = {
	readonly review: (text: string) => string | null;
	readonly doubt: (text: string) => string | null;
	readonly reviewWords: readonly string[];
};

/** Lets review and doubt words overrule what the rules said. */
function doubting(
	finders: DoubtFinders,
	below: readonly Account[],
	rules: (summary: string) => Ruling
): Judge {
	const names = below.map((account) => account.name).join('·');
	const isDoubtfulName = finders.review(names) !== null;
	return (summary) => {
		const by = rules(summary);
		const inName = isDoubtfulName ? reviewWordIn(names, by, finders) : null;
		const reviewWord = inName ?? reviewWordIn(summary, by, finders);
		if (reviewWord !== null)
			return { class: 'needs_review', because: 'review-word', word: reviewWord };
		const doubtWord = by.verdict.class === 'stable' ? finders.doubt(summary) : null;
		return doubtWord === null
			? by.verdict
			: { class: 'needs_review', because: 'doubt-word', word: doubtWord };
	};
}

function reviewWordIn(
	text: string,
	by: Ruling,
	{ review, reviewWords }: DoubtFinders
): string | null {
	if (review(text) === null) return null; // nearly always
	const matched = by.verdict.word ?? '';
	const rest = withoutWords(text, by.rule?.nameWords ?? []);
	return reviewWords.find((word) => rest.includes(word) && !matched.includes(word)) ?? null;
}
