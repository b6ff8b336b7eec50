import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifier, classify, explainer } from '#lib/domain/income/classify.ts';
import { defaultDefinition } from '#lib/domain/income/default-definition.ts';
import { INCOME_CLASSES, type IncomeClass } from '#lib/domain/income/income-class.ts';
import type { IncomeDefinition } from '#lib/domain/income/definition.ts';
import type { Account } from '#lib/domain/ledger/account.ts';
import { buildChart } from '#lib/domain/ledger/chart.ts';
import { chartWith } from '../../support/chart-with.ts';

const OLD = chartWith('rural_2004', {
	'501001': '农产品销售收入',
	'501003': '租赁收入',
	'50100301': '标准厂房',
	'50100302': '打工楼',
	'50100303': '门面房和摊位',
	'501004': '服务收入',
	'50100401': '物业',
	'501005': '劳务收入',
	'501008': '资产处置收入',
	'501009': '其他',
	'501010': '押金',
	'511001': '承包金',
	'51100101': '水面',
	'511003': '村办企业上交利润',
	'511009': '其他',
	'522001': '运转经费补助',
	'522002': '生态补偿',
	'522003': '以奖代补',
	'522004': '公益林补偿',
	'522005': '征地补偿',
	'522006': '其他补助',
	'531001': '存款利息',
	'531002': '处置净收益',
	'531003': '捐赠收入',
	'531004': '违约金',
	'531009': '其他',
	'561001': '联合投资分红',
	'561002': '股权转让收益',
	'561009': '长期投资收益',
	'10201': '基本户',
	'241001': '人居环境',
	'311001': '征地补偿'
});
const NEW = chartWith('rural_2023', {
	'50101': '销售收入',
	'50102': '劳务（服务）收入',
	'50103': '出租收入',
	'5010301': '标准厂房出租收入',
	'50104': '发包收入',
	'5010401': '水面发包收入',
	'50109': '其他经营收入',
	'50201': '股份分红',
	'50202': '处置投资损益',
	'50301': '村级组织运转补助',
	'50302': '生态补偿资金',
	'50303': '项目奖补',
	'50401': '利息收入',
	'50402': '固定资产清理净收益',
	'50409': '其他'
});
const charts = { old: OLD, new: NEW };
const line = (accountCode: string, summary = '') => ({
	accountCode,
	summary,
	debitFen: 0,
	creditFen: 100
});
const classOf = (which: 'old' | 'new', code: string, summary = '') =>
	classify(defaultDefinition, charts[which], line(code, summary), false);

type Case = readonly [code: string, summary: string, expected: IncomeClass | null];

const RURAL_2004: readonly Case[] = [
	['50100301', '收一季度租金', 'stable'],
	['50100301', '', 'stable'],
	['50100302', '打工楼9月租金', 'stable'],
	['50100303', '沿街门面房下半年租金（二期）', 'stable'],
	['50100401', '9月物业服务费', 'stable'],
	['501005', '劳务费', 'stable'],
	['501001', '稻谷款', 'stable'],
	['501008', '旧设备', 'one_off'],
	['51100101', '南塘水面发包尾款', 'stable'],
	['511001', '', 'stable'],
	['511003', '2022年利润', 'stable'],
	['511009', '2022年', 'stable'],
	['511', '二组鱼塘', 'stable'],
	['561001', '股份公司年度分红', 'stable'],
	['561002', '股权款', 'one_off'],
	['561', '收到2022年分红', 'stable'],
	['561', '转让联营公司股权', 'one_off'],
	['522001', '上级拨款', 'excluded'],
	['522002', '2022年生态补偿资金', 'excluded'],
	['522003', '以奖代补资金', 'one_off'],
	['522004', '公益林补偿款', 'excluded'],
	['522006', '上级补助', 'excluded'],
	['522', '美丽乡村以奖代补', 'one_off'],
	['522', '转移支付', 'excluded'],
	['522', '上级补助', 'excluded'],
	['521', '返还', 'excluded'],
	['531001', '三季度存款利息', 'one_off'],
	['531002', '旧空调、旧桌椅处置', 'one_off'],
	['531003', '企业捐款', 'excluded'],
	['531004', '租户违约金', 'one_off'],
	['531', '三季度利息', 'one_off'],
	['531', '旧空调处置', 'one_off'],
	['531', '保险赔款', 'one_off']
];
const RURAL_2023: readonly Case[] = [
	['5010301', '收一季度厂房租金', 'stable'],
	['50104', '承包款', 'stable'],
	['5010401', '鱼塘', 'stable'],
	['50101', '大米', 'stable'],
	['50102', '居间费', 'stable'],
	['501', '3号厂房租金', 'stable'],
	['50201', '2024年', 'stable'],
	['50202', '收回联营', 'one_off'],
	['502', '联合公司固定回报', 'stable'],
	['502', '企业上交利润', 'stable'],
	['50301', '上半年', 'excluded'],
	['50302', '2025年', 'excluded'],
	['50303', '验收后拨付', 'one_off'],
	['503', '贷款贴息', 'one_off'],
	['503', '上级补助', 'excluded'],
	['50401', '四季度', 'one_off'],
	['50402', '旧拖拉机', 'one_off'],
	['504', '盘盈', 'one_off']
];

describe('a line has the class its account gives it', () => {
	test.each(RURAL_2004)('2004 %s %s → %s', (code, summary, expected) => {
		expect(classOf('old', code, summary)).toBe(expected);
	});
	test.each(RURAL_2023)('2023 %s %s → %s', (code, summary, expected) => {
		expect(classOf('new', code, summary)).toBe(expected);
	});
});

describe('a line has no class outside the income accounts', () => {
	test.each([
		['old', '10201'],
		['old', '241001'],
		['old', '311001'],
		['old', '502'],
		['old', '321'],
		['old', '541'],
		['new', '511'],
		['new', '521'],
		['new', '214'],
		['new', '999']
	] as const)('%s %s', (which, code) => {
		expect(classOf(which, code, '收厂房租金')).toBeNull();
	});
});

describe('a line waits for a decision', () => {
	test.each([
		'征地补偿',
		'土地征收款',
		'征用土地',
		'拆迁补助',
		'动迁款',
		'企业搬迁费',
		'青苗费',
		'补偿款',
		'安置费',
		'土地出让金',
		'捐赠',
		'捐款',
		'一事一议筹资',
		'押金',
		'厂房保证金',
		'代收水电费',
		'代付款',
		'往来款',
		'借款'
	])('on a rent account with “%s” in its summary', (words) => {
		expect(classOf('old', '50100301', `收某厂${words}`)).toBe('needs_review');
		expect(classOf('new', '5010301', words)).toBe('needs_review');
	});

	test.each([
		'资产处置',
		'变卖废铁',
		'报废',
		'转让费',
		'违约金',
		'罚款',
		'赔偿',
		'一次性收取二十年租金',
		'奖励'
	])('on a stable account with “%s” in its summary, but not on a one-off one', (words) => {
		expect(classOf('old', '50100301', words)).toBe('needs_review');
		expect(classOf('old', '511', words)).toBe('needs_review');
		expect(classOf('old', '531002', words)).toBe('one_off');
	});

	test('on 经营收入 when neither a sub-account nor the summary says what it is', () => {
		expect(classOf('old', '501', '收某公司款')).toBe('needs_review');
		expect(classOf('new', '501', '')).toBe('needs_review');
		expect(classOf('old', '501009', '某公司')).toBe('needs_review');
		expect(classOf('old', '501', '老厂房款')).toBe('needs_review');
		expect(classOf('new', '50109', '某公司')).toBe('needs_review');
	});

	test('on other and investment income of which nothing is said', () => {
		expect(classOf('old', '531009', '其他')).toBe('needs_review');
		expect(classOf('new', '50409', '')).toBe('needs_review');
		expect(classOf('old', '561009', '某公司款')).toBe('needs_review');
		expect(classOf('old', '531', '厂房租金')).toBe('needs_review');
	});

	test('on an account whose own name says compensation or deposit', () => {
		expect(classOf('old', '501010', '')).toBe('needs_review');
		expect(classOf('old', '522005', '2022年')).toBe('needs_review');
	});

	test('also on the debit side, where a correction stands', () => {
		const correction = {
			accountCode: '50100301',
			summary: '退征地补偿',
			debitFen: 100,
			creditFen: 0
		};
		expect(classify(defaultDefinition, OLD, correction, false)).toBe('needs_review');
	});

	test('when the words are spaced out', () => {
		expect(classOf('old', '50100301', '征 地 补 偿 款')).toBe('needs_review');
	});
});

describe('a word is not held against the account that expects it', () => {
	test('补偿 inside 生态补偿 on a subsidy account', () => {
		expect(classOf('old', '522002', '收到生态补偿款')).toBe('excluded');
		expect(classOf('old', '522002', '收到补偿资金')).toBe('excluded');
		expect(classOf('old', '522', '生态补偿')).toBe('excluded');
		expect(classOf('old', '522', '公益林补偿')).toBe('excluded');
		expect(classOf('new', '50302', '水源地补偿')).toBe('excluded');
	});

	test('yet 征地 beside it is', () => {
		expect(classOf('old', '522002', '生态补偿及征地补偿款')).toBe('needs_review');
		expect(classOf('old', '522', '征地补偿')).toBe('needs_review');
		expect(classOf('old', '522001', '拆迁补偿')).toBe('needs_review');
	});

	test('利息 of a loan among investments, a donation on a donation account', () => {
		expect(classOf('old', '561', '收某公司借款利息')).toBe('stable');
		expect(classOf('old', '531003', '某企业捐赠')).toBe('excluded');
		expect(classOf('old', '531009', '某企业捐赠')).toBe('needs_review');
	});
});

describe('a closing line', () => {
	const closing = (code: string, summary: string) =>
		classify(defaultDefinition, OLD, line(code, summary), true);

	test('is classed by its account, whatever its summary says', () => {
		expect(closing('50100301', '结转征地补偿')).toBe('stable');
		expect(closing('522001', '年终结转')).toBe('excluded');
		expect(closing('501', '结转租金')).toBe('needs_review');
		expect(closing('321', '结转本年收益')).toBeNull();
	});
});

describe('a sub-account the chart does not hold yet', () => {
	test('is judged under the longest code it knows', () => {
		expect(classOf('old', '50100399', '某公司')).toBe('stable');
		expect(classOf('old', '501777', '某公司')).toBe('needs_review');
		expect(classOf('old', '501777', '厂房租金')).toBe('stable');
		expect(classOf('old', '10299', '厂房租金')).toBeNull();
	});
});

describe('a sub-account placed by its name below an account that does not begin its code', () => {
	const [rent] = [OLD.accounts.get('501003')].flatMap((one) => one ?? []);
	const placed = buildChart('rural_2004', [
		{ ...rent, code: '600101', name: '租赁收入', parentCode: '501' } as Account,
		{ ...rent, code: '600102', name: '杂项', parentCode: '600101' } as Account
	]);

	test.each(['600101', '600102'])('is classed by its names: %s', (code) => {
		expect(classify(defaultDefinition, placed, line(code, '某公司'), false)).toBe('stable');
	});
});

describe('a definition of one’s own', () => {
	const own = (
		rules: IncomeDefinition['rules'],
		words: Partial<IncomeDefinition> = {}
	): IncomeDefinition => ({
		...defaultDefinition,
		version: 2,
		...words,
		rules
	});
	const at = (
		code: string,
		incomeClass: IncomeClass,
		nameWords: string[] = [],
		includesSummary = false
	) => ({
		system: 'rural_2004' as const,
		code,
		nameWords,
		includesSummary,
		class: incomeClass
	});

	test('tries the deepest name first and the rules in their order', () => {
		const definition = own([at('501', 'one_off', ['标准']), at('501', 'stable', ['租赁', '厂房'])]);
		expect(classify(definition, OLD, line('50100301'), false)).toBe('one_off');
		expect(classify(definition, OLD, line('50100302'), false)).toBe('stable');
		const turned = own([at('501', 'stable', ['租赁', '厂房']), at('501', 'one_off', ['标准'])]);
		expect(classify(turned, OLD, line('50100301'), false)).toBe('stable');
	});

	test('may name one sub-account by its code, and that counts before names above it', () => {
		const definition = own([at('501', 'stable', ['租赁']), at('50100302', 'excluded')]);
		expect(classify(definition, OLD, line('50100302'), false)).toBe('excluded');
		expect(classify(definition, OLD, line('50100301'), false)).toBe('stable');
	});

	test('lets the summary speak only where names are silent, and a rule without words only after that', () => {
		const definition = own([at('501', 'stable', ['租'], true), at('501', 'excluded')], {
			doubtWords: [],
			reviewWords: []
		});
		expect(classify(definition, OLD, line('501009', '租金'), false)).toBe('stable');
		expect(classify(definition, OLD, line('501009', '其他'), false)).toBe('excluded');
		expect(classify(definition, OLD, line('501008', '租金'), false)).toBe('stable');
	});

	test('says nothing under the other accounting system', () => {
		const definition = own([at('501', 'stable')]);
		expect(classify(definition, NEW, line('5010301', '租金'), false)).toBe('needs_review');
	});

	test('without words for doubt doubts nothing', () => {
		const definition = own(defaultDefinition.rules, { reviewWords: [], doubtWords: [] });
		expect(classify(definition, OLD, line('50100301', '征地补偿押金违约金'), false)).toBe('stable');
	});
});

describe('the reason', () => {
	const explain = explainer(defaultDefinition, OLD);
	test.each([
		['50100301', '租金', 'stable', 'account-name', '厂房'],
		['501', '厂房租金', 'stable', 'summary', '租'],
		['511', '', 'stable', 'account', null],
		['501', '某公司', 'needs_review', 'no-rule', null],
		['50100301', '押金', 'needs_review', 'review-word', '押金'],
		['50100301', '违约金', 'needs_review', 'doubt-word', '违约金']
	])('of %s %s', (code, summary, incomeClass, because, word) => {
		expect(explain(line(code, summary), false)).toEqual({ class: incomeClass, because, word });
	});
});

describe('the prepared classifier', () => {
	const codes = fc.constantFrom(...[...OLD.accounts.keys()], '50100399', '999');
	const summary = fc
		.array(
			fc.constantFrom(
				'收',
				'租金',
				'生态补偿',
				'征地',
				'押金',
				'某公司',
				' ',
				'违约金',
				'利息',
				'一次性'
			),
			{ maxLength: 6 }
		)
		.map((all) => all.join(''));

	test('agrees with the single call, in whatever order lines come', () => {
		const prepared = classifier(defaultDefinition, OLD);
		fc.assert(
			fc.property(codes, summary, fc.boolean(), (code, text, isClosing) => {
				const one = line(code, text);
				const expected = classify(defaultDefinition, OLD, one, isClosing);
				expect(prepared(one, isClosing)).toBe(expected);
				expect(expected === null || INCOME_CLASSES.includes(expected)).toBe(true);
			})
		);
	});

	test('never calls stable what mentions a levy or a deposit', () => {
		fc.assert(
			fc.property(codes, summary, fc.constantFrom('征地', '押金', '拆迁'), (code, text, word) => {
				expect(classifier(defaultDefinition, OLD)(line(code, `${text}·${word}`), false)).not.toBe(
					'stable'
				);
			})
		);
	});

	test('takes 200,000 lines in a moment', () => {
		const lines = Array.from({ length: 200_000 }, (_, index) =>
			line(['50100301', '10201', '541', '501'][index % 4] ?? '', `收某公司${index}第一季度厂房租金`)
		);
		const prepared = classifier(defaultDefinition, OLD);
		const start = performance.now();
		for (const one of lines) prepared(one, false);
		// Measured about 35 ms; the bound only catches a change of kind, not a busy machine.
		expect(performance.now() - start).toBeLessThan(1_000);
	});
});
