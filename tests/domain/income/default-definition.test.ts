import { describe, expect, test } from 'vitest';
import { defaultDefinition } from '#lib/domain/income/default-definition.ts';
import { INCOME_CLASSES, isIncomeClass } from '#lib/domain/income/income-class.ts';
import { INCOME_CLASS_WORDS } from '#lib/domain/income/income-class.words.ts';
import { findAccount, officialChart } from '#lib/domain/ledger/chart.ts';

const { rules, reviewWords, doubtWords } = defaultDefinition;

describe('the default definition', () => {
	test('is version 1 and survives being kept as JSON', () => {
		expect(defaultDefinition.version).toBe(1);
		expect(JSON.parse(JSON.stringify(defaultDefinition))).toEqual(defaultDefinition);
	});

	test('says in both languages what is counted and what is not', () => {
		for (const language of ['zh-CN', 'en'] as const) {
			const { explanation, counted, notCounted } = defaultDefinition;
			expect(explanation[language]).toContain(counted[language]);
			expect(explanation[language]).toContain(notCounted[language]);
		}
		expect(defaultDefinition.explanation['zh-CN']).toMatch(
			/^算进来：.*租金.*分红.*。不算：.*征地.*押金.*。$/
		);
	});

	test('speaks only of income accounts, and of all of them', () => {
		for (const system of ['rural_2004', 'rural_2023'] as const) {
			const chart = officialChart(system);
			const spoken = new Set(
				rules.filter((rule) => rule.system === system).map((rule) => rule.code)
			);
			const income = [...chart.accounts.values()].filter((account) => account.kind === 'income');
			expect([...spoken].sort()).toEqual(income.map((account) => account.code).sort());
			for (const code of spoken) expect(findAccount(chart, code)?.kind).toBe('income');
		}
	});

	test('never makes a whole account stable, save the one that by rule holds nothing else', () => {
		const wholly = rules.filter((rule) => rule.class === 'stable' && rule.nameWords.length === 0);
		expect(wholly.map((rule) => `${rule.system} ${rule.code}`)).toEqual(['rural_2004 511']);
	});

	test('holds each word once in a list, and no doubt word that is always asked about anyway', () => {
		expect(new Set(reviewWords).size).toBe(reviewWords.length);
		expect(new Set(doubtWords).size).toBe(doubtWords.length);
		expect(doubtWords.filter((word) => reviewWords.includes(word))).toEqual([]);
		for (const rule of rules) expect(new Set(rule.nameWords).size).toBe(rule.nameWords.length);
	});

	test('asks about every word on the exclusion list of Suzhou', () => {
		for (const word of [
			'征地',
			'征收',
			'征用',
			'拆迁',
			'搬迁',
			'青苗',
			'补偿',
			'土地出让',
			'捐赠',
			'一事一议',
			'押金',
			'保证金'
		])
			expect(reviewWords).toContain(word);
	});
});

test('the four classes have a word in both languages', () => {
	expect(INCOME_CLASSES.map((one) => INCOME_CLASS_WORDS['zh-CN'][one])).toEqual([
		'稳定',
		'一次性',
		'不计入',
		'待确认'
	]);
	expect(INCOME_CLASSES.map((one) => INCOME_CLASS_WORDS.en[one])).toHaveLength(4);
	expect(isIncomeClass('one_off')).toBe(true);
	expect(isIncomeClass('one-off')).toBe(false);
});
