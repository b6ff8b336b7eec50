import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeDefinition } from '#lib/domain/income/change-definition.ts';
import { classify, explainer } from '#lib/domain/income/classify.ts';
import { defaultDefinition } from '#lib/domain/income/default-definition.ts';
import {
	choicesOf,
	DEFAULT_CHOICES,
	isSameChoice,
	SOURCE_KINDS,
	type DefinitionChoices,
	type OwnRule
} from '#lib/domain/income/definition-choices.ts';
import {
	changeOf,
	decodeChoices,
	encodeChoices,
	encodeRule
} from '#lib/domain/income/definition-query.ts';
import { INCOME_CLASSES } from '#lib/domain/income/income-class.ts';
import { buildChart, subAccount, officialChart } from '#lib/domain/ledger/chart.ts';

const chart = buildChart(
	'rural_2004',
	[
		['50101', '厂房租金'],
		['50102', '农产品销售'],
		['51101', '土地承包金'],
		['51102', '企业上交利润'],
		['52201', '生态补偿'],
		['52202', '以奖代补'],
		['53101', '利息收入'],
		['53109', '其他'],
		['56101', '股份分红']
	].map(([code = '', name = '']) => {
		const made = subAccount(officialChart('rural_2004'), code, name);
		if (!made) throw new Error(code);
		return made;
	})
);
const choose = (change: Partial<DefinitionChoices>, kinds = {}): DefinitionChoices => ({
	...DEFAULT_CHOICES,
	kinds: { ...DEFAULT_CHOICES.kinds, ...kinds },
	...change
});
const classOf = (choices: DefinitionChoices, accountCode: string, summary = '') =>
	classify(
		changeDefinition(defaultDefinition, choices),
		chart,
		{ accountCode, summary, debitFen: 0, creditFen: 1 },
		false
	);

const word = fc.constantFrom('租金', '青苗', '补偿', '清理费', '利息', '设备');
const ownRule: fc.Arbitrary<OwnRule> = fc.record({
	system: fc.constantFrom('rural_2004' as const, 'rural_2023' as const),
	code: fc.constantFrom('501', '53109', '504'),
	words: fc.uniqueArray(word, { maxLength: 3 }),
	includesSummary: fc.boolean(),
	class: fc.constantFrom(...INCOME_CLASSES)
});
const anyChoices: fc.Arbitrary<DefinitionChoices> = fc.record({
	kinds: fc.record(
		Object.fromEntries(SOURCE_KINDS.map((kind) => [kind, fc.constantFrom(...INCOME_CLASSES)]))
	) as unknown as fc.Arbitrary<DefinitionChoices['kinds']>,
	reviewWords: fc.uniqueArray(word),
	doubtWords: fc.uniqueArray(word),
	ownRules: fc.uniqueArray(ownRule, { selector: encodeRule, maxLength: 4 })
});

describe('a changed definition', () => {
	test('by the default choices is version 1 again, rule for rule', () => {
		const again = changeDefinition(defaultDefinition, DEFAULT_CHOICES);
		expect(again.rules).toEqual(defaultDefinition.rules);
		expect(again.reviewWords).toEqual(defaultDefinition.reviewWords);
		expect(again.version).toBe(2);
		expect(choicesOf(defaultDefinition)).toBe(DEFAULT_CHOICES);
	});

	test.each([
		['letting', '50101'],
		['selling', '50102'],
		['contracting', '51101'],
		['handedUp', '51102'],
		['recurringGrants', '52201'],
		['oneOffGrants', '52202'],
		['otherGrants', '522'],
		['interest', '53101'],
		['returns', '56101']
	] as const)('%s has the class that was chosen, and nothing else changes', (kind, code) => {
		const codes = ['50101', '50102', '51101', '51102', '52201', '52202', '522', '53101', '56101'];
		for (const chosen of INCOME_CLASSES) {
			const choices = choose({}, { [kind]: chosen });
			expect(classOf(choices, code)).toBe(chosen);
			for (const other of codes.filter((one) => one !== code))
				expect(classOf(choices, other)).toBe(classOf(DEFAULT_CHOICES, other));
		}
	});

	test('a rule of the village comes before names and review words, on its account only', () => {
		const rule: OwnRule = {
			system: 'rural_2004',
			code: '53109',
			words: ['青苗'],
			includesSummary: true,
			class: 'excluded'
		};
		const own = choose({ ownRules: [rule] });
		expect(classOf(DEFAULT_CHOICES, '53109', '收青苗补偿款')).toBe('needs_review');
		expect(classOf(own, '53109', '收青 苗补偿款')).toBe('excluded');
		expect(classOf(own, '50101', '收青苗补偿款')).toBe('needs_review');
		expect(
			classOf(choose({ ownRules: [{ ...rule, includesSummary: false }] }), '53109', '青苗')
		).toBe('needs_review');
		const whole = { ...rule, code: '501', words: [] };
		expect(classOf(choose({ ownRules: [whole] }), '50101', '征地')).toBe('excluded');
		const explain = explainer(changeDefinition(defaultDefinition, own), chart);
		const line = { accountCode: '53109', summary: '青苗', debitFen: 0, creditFen: 1 };
		expect(explain(line, false)).toEqual({ class: 'excluded', because: 'summary', word: '青苗' });
	});

	test('without review words nothing is doubtful by them', () => {
		expect(classOf(choose({ reviewWords: [] }), '50101', '征地补偿')).toBe('stable');
	});

	test('says of every kind, in both languages, on which side it stands', () => {
		fc.assert(
			fc.property(anyChoices, (choices) => {
				const made = changeDefinition(defaultDefinition, choices);
				const said = [
					['letting', '厂房、门面', 'rents of'],
					['interest', '存款利息', 'deposit interest'],
					['recurringGrants', '生态补偿、运转', 'recurring subsidies']
				] as const;
				for (const [kind, zh, en] of said) {
					const isCounted = choices.kinds[kind] === 'stable';
					expect(made.counted['zh-CN'].includes(zh)).toBe(isCounted);
					expect(made.counted.en.includes(en)).toBe(isCounted);
					expect(made.notCounted['zh-CN'].includes(zh)).toBe(!isCounted);
					expect(made.notCounted.en.includes(en)).toBe(!isCounted);
				}
			})
		);
	});
});

describe('choices in an address', () => {
	test('come back as they were, whatever is in force', () => {
		fc.assert(
			fc.property(anyChoices, anyChoices, (choices, base) => {
				const { choices: back, faults } = decodeChoices(
					new URLSearchParams(encodeChoices(choices)),
					base
				);
				expect(faults).toEqual([]);
				expect(isSameChoice(back, choices)).toBe(true);
			})
		);
	});

	test('a link with one rule leaves the rest as it is; nonsense is named or ignored', () => {
		const link = new URLSearchParams({ rule: 'rural_2004:53109~s~excluded~青苗' });
		const { choices } = decodeChoices(link, DEFAULT_CHOICES);
		expect(choices.ownRules).toHaveLength(1);
		expect(isSameChoice({ ...choices, ownRules: [] }, DEFAULT_CHOICES)).toBe(true);
		const faultsOf = (text: string) =>
			decodeChoices(new URLSearchParams(text), DEFAULT_CHOICES).faults;
		expect(faultsOf('letting=x&review')).toEqual([]);
		expect(faultsOf('rule=x')).toEqual(['rule']);
		expect(faultsOf('new-words=a')).toEqual(['rule']);
		expect(faultsOf(`review=${'x'.repeat(21)}`)).toEqual(['long-word']);
		expect(faultsOf(`review=${Array.from({ length: 81 }, (_, i) => i).join('+')}`)).toEqual([
			'too-many'
		]);
		expect(
			decodeChoices(
				new URLSearchParams('new-account=rural_2023:504&new-words=a、b&new-class=stable'),
				DEFAULT_CHOICES
			).choices.ownRules
		).toEqual([
			{
				system: 'rural_2023',
				code: '504',
				words: ['a', 'b'],
				includesSummary: true,
				class: 'stable'
			}
		]);
	});

	test('the change says what was and what is, and only that', () => {
		const after = choose({ reviewWords: ['征地'] }, { interest: 'stable' });
		expect(JSON.parse(changeOf(DEFAULT_CHOICES, after))).toEqual({
			interest: ['one_off', 'stable'],
			reviewWords: [DEFAULT_CHOICES.reviewWords, ['征地']]
		});
	});
});
