/** The two halves of a definition's explanation, made from the choices so that they cannot say anything else. */
import { defineWords, LANGUAGES, type Bilingual, type Language } from '../language.ts';
import {
	SOURCE_KINDS,
	type DefinitionChoices,
	type OwnRule,
	type SourceKind
} from './definition-choices.ts';

type Words = {
	kinds: Record<SourceKind, string>;
	/** In the place of `kinds.selling`, where its cost is taken off. */
	sellingNet: string;
	/** What no choice changes. */
	fixed: string;
	asked: (kinds: string) => string;
	review: (words: string) => string;
	doubt: (words: string) => string;
	doubtful: string;
	rule: (code: string, words: string, includesSummary: boolean) => string;
	whole: (code: string) => string;
	nothing: string;
	between: string;
	comma: string;
};

export const definitionText = defineWords<Words>({
	'zh-CN': {
		kinds: {
			letting: '厂房、门面、摊位、宿舍等租金',
			contracting: '土地和水面发包（承包）费',
			handedUp: '企业上交利润',
			returns: '股份分红和投资回报',
			services: '物业等服务收入',
			selling: '产品销售（按收入全额）',
			recurringGrants: '生态补偿、运转经费等经常性补助',
			oneOffGrants: '项目补助、奖补等一次性补助',
			otherGrants: '其他补助',
			interest: '存款利息',
			otherIncome: '资产处置、盘盈、罚款、赔偿等其他收入'
		},
		sellingNet: '产品销售、直接经营（减去直接支出的净额）',
		fixed: '经营和投资科目上的处置、转让；捐赠科目；农业税附加返还',
		asked: (kinds) => `先请人看的：${kinds}`,
		review: (words) => `有“${words}”这些字的先请人看`,
		doubt: (words) => `稳定科目里有“${words}”这些字的先请人看`,
		doubtful: '拿不准的记为“待确认”，确认前不计入',
		rule: (code, words, includesSummary) =>
			`科目 ${code} ${includesSummary ? '名称或摘要' : '名称'}里有“${words}”的（本村规则）`,
		whole: (code) => `科目 ${code}（本村规则）`,
		nothing: '无',
		between: '；',
		comma: '、'
	},
	en: {
		kinds: {
			letting: 'rents of workshops, shops, stalls and dormitories',
			contracting: 'contracting fees for land and water',
			handedUp: 'profits handed up by village enterprises',
			returns: 'dividends and returns on investment',
			services: 'property and other services',
			selling: 'sales of produce (gross)',
			recurringGrants: 'recurring subsidies (ecology, running costs)',
			oneOffGrants: 'one-off subsidies (projects, awards)',
			otherGrants: 'other subsidies',
			interest: 'deposit interest',
			otherIncome: 'other income: disposals, surpluses, fines, damages'
		},
		sellingNet: 'sales of produce and direct operation (net of their direct cost)',
		fixed:
			'sales and transfers on operating and investment accounts; donation accounts; returned agricultural surtax',
		asked: (kinds) => `a person is asked about: ${kinds}`,
		review: (words) => `a person is asked where a line has one of “${words}”`,
		doubt: (words) => `and where a line on a stable account has one of “${words}”`,
		doubtful: 'doubtful lines wait for a decision and are not counted until then',
		rule: (code, words, includesSummary) =>
			`account ${code} where the name${includesSummary ? ' or summary' : ''} has “${words}” (the village’s own rule)`,
		whole: (code) => `account ${code} (the village’s own rule)`,
		nothing: 'nothing',
		between: '; ',
		comma: ', '
	}
});

export function describeChoices(choices: DefinitionChoices): {
	counted: Bilingual;
	notCounted: Bilingual;
} {
	const [zh, en] = LANGUAGES.map((language) => halvesIn(language, choices));
	if (!zh || !en) throw new Error('two languages');
	return {
		counted: { 'zh-CN': zh.counted, en: en.counted },
		notCounted: { 'zh-CN': zh.notCounted, en: en.notCounted }
	};
}

function halvesIn(language: Language, choices: DefinitionChoices) {
	const w = definitionText[language];
	const kinds = (...classes: string[]) =>
		SOURCE_KINDS.filter((kind) => classes.includes(choices.kinds[kind])).map((kind) =>
			kind === 'selling' && choices.isSellingNet ? w.sellingNet : w.kinds[kind]
		);
	const rules = (...classes: string[]) =>
		choices.ownRules
			.filter((rule) => classes.includes(rule.class))
			.map((rule) => sayRule(rule, language));
	const asked = [...kinds('needs_review'), ...rules('needs_review')];
	const { reviewWords, doubtWords } = choices;
	const counted = [...kinds('stable'), ...rules('stable')];
	const notCounted = [
		...kinds('one_off', 'excluded'),
		...rules('one_off', 'excluded'),
		w.fixed,
		...(asked.length > 0 ? [w.asked(asked.join(w.comma))] : []),
		...(reviewWords.length > 0 ? [w.review(reviewWords.join(w.comma))] : []),
		...(doubtWords.length > 0 ? [w.doubt(doubtWords.join(w.comma))] : []),
		w.doubtful
	];
	return { counted: counted.join(w.between) || w.nothing, notCounted: notCounted.join(w.between) };
}

export function sayRule({ code, words, includesSummary }: OwnRule, language: Language): string {
	const w = definitionText[language];
	return words.length === 0 ? w.whole(code) : w.rule(code, words.join(w.comma), includesSummary);
}
