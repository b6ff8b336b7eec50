/** From a village's choices to a whole definition: its rules, and the words that say in both languages what they do. */
import type { Bilingual } from '../language.ts';
import * as lists from './default-definition.ts';
import type { Sides } from './default-definition.ts';
import type { DefinitionChoices, SourceKind } from './definition-choices.ts';
import { describeChoices } from './definition-text.ts';
import type { IncomeDefinition, IncomeRule } from './definition.ts';

/** The next version of a definition, by these choices. The default choices give the rules of version 1 exactly. */
export function changeDefinition(
	base: Pick<IncomeDefinition, 'version' | 'name'>,
	choices: DefinitionChoices
): IncomeDefinition {
	const { counted, notCounted } = describeChoices(choices);
	const explanation: Bilingual = {
		'zh-CN': `算进来：${counted['zh-CN']}。不算：${notCounted['zh-CN']}。`,
		en: `Counted: ${counted.en}. Not counted: ${notCounted.en}.`
	};
	return {
		name: base.name,
		version: base.version + 1,
		explanation,
		counted,
		notCounted,
		rules: rulesOf(choices),
		reviewWords: choices.reviewWords,
		doubtWords: choices.doubtWords,
		choices
	};
}

const rulesOf = (choices: DefinitionChoices): IncomeRule[] => [
	...choices.ownRules.map(({ system, code, words, includesSummary, class: of }): IncomeRule => ({
		...lists.rule([system, code], of, words, includesSummary),
		first: true
	})),
	...operating(['rural_2004', '501'], choices),
	lists.rule(['rural_2004', '511'], 'one_off', ['一次性', '转让', '违约金', '罚款'], false),
	...byKind(['rural_2004', '511'], choices, true, [
		['contracting', lists.CONTRACTING],
		['handedUp', lists.HANDED_UP],
		['contracting', ['租']]
	]),
	lists.rule(['rural_2004', '511'], choices.kinds.contracting, []),
	lists.rule(['rural_2004', '521'], 'excluded', []),
	...subsidies(['rural_2004', '522'], choices),
	...other(['rural_2004', '531'], choices),
	...investment(['rural_2004', '561'], choices),
	...operating(['rural_2023', '501'], choices),
	...investment(['rural_2023', '502'], choices),
	...subsidies(['rural_2023', '503'], choices),
	...other(['rural_2023', '504'], choices),
	...(choices.isSellingNet ? COSTS : [])
];

/** 经营支出 of either system, its sub-accounts of sales and direct operation (domain.md §3.4). */
const COSTS: readonly IncomeRule[] = [
	['rural_2004', '502'] as const,
	['rural_2023', '511'] as const
].map((at) => ({ ...lists.rule(at, 'stable', lists.SELLING, false), isCost: true }));

type KindWords = readonly [kind: SourceKind, words: readonly string[]];

/** One rule for neighbours of one class: the words of a rule that decided are not held against its line. */
function byKind(
	at: Sides,
	{ kinds }: DefinitionChoices,
	includesSummary: boolean,
	parts: readonly KindWords[],
	order: readonly string[] = parts.flatMap(([, words]) => words)
): IncomeRule[] {
	const rules: IncomeRule[] = [];
	for (const [kind, words] of parts) {
		const last = rules.at(-1);
		const own = lists.rule(at, kinds[kind], words, includesSummary);
		if (last?.class !== own.class) rules.push(own);
		else rules.splice(-1, 1, { ...last, nameWords: [...last.nameWords, ...words] });
	}
	return rules.map((rule) => ({
		...rule,
		nameWords: order.filter((word) => rule.nameWords.includes(word))
	}));
}

const LETTING_SUMMARY = ['租', '摊位费', '停车费'];
const SERVICE_SUMMARY = ['物业', '服务费', '劳务', '管理费', '居间费'];

const operating = (at: Sides, choices: DefinitionChoices): IncomeRule[] => [
	lists.rule(at, 'one_off', [...lists.DISPOSAL, '违约金', '罚款', '赔偿', '一次性'], false),
	...byKind(at, choices, false, [
		['letting', lists.LETTING],
		['contracting', lists.CONTRACTING],
		['services', lists.SERVICE],
		['selling', lists.SELLING]
	]),
	...byKind(
		at,
		choices,
		true,
		[
			['letting', LETTING_SUMMARY],
			['contracting', lists.CONTRACTING],
			['services', SERVICE_SUMMARY],
			['selling', ['销售']]
		],
		lists.OPERATING_SUMMARY
	)
];

const investment = (at: Sides, choices: DefinitionChoices): IncomeRule[] => [
	lists.rule(at, 'one_off', lists.INVESTMENT_ENDED),
	...byKind(at, choices, true, [
		['returns', lists.RETURNS],
		['handedUp', lists.HANDED_UP]
	])
];

const subsidies = (at: Sides, choices: DefinitionChoices): IncomeRule[] => [
	lists.rule(at, choices.kinds.oneOffGrants, lists.ONE_OFF_GRANT),
	lists.rule(at, choices.kinds.recurringGrants, lists.RECURRING_GRANT),
	lists.rule(at, choices.kinds.otherGrants, [])
];

const OTHER = lists.OTHER_ONE_OFF.filter((word) => word !== '利息');

const other = (at: Sides, choices: DefinitionChoices): IncomeRule[] => [
	lists.rule(at, 'excluded', ['捐赠', '捐款', '捐助', '赞助'], false),
	...byKind(
		at,
		choices,
		true,
		[
			['interest', ['利息']],
			['otherIncome', OTHER]
		],
		lists.OTHER_ONE_OFF
	)
];
