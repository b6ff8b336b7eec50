import { describe, expect, test } from 'vitest';
import { chartFinding, deskSentence, paceCaption } from '#lib/domain/dashboard/desk-sentence.ts';
import { fill, figure, plainText, say, type Sentence } from '#lib/domain/dashboard/sentence.ts';
import { LANGUAGES, type Language } from '#lib/domain/language.ts';
import { monthTotal } from '../../support/month-total.ts';
import { report, TOTALS, totalsOf } from '../../support/zhujiabang-report.ts';

const NOW = TOTALS.filter((total) => total.month.startsWith('2022'));
const waiting = monthTotal('2022-02', '501', 1_234_500, {
	incomeClass: 'needs_review',
	entryCount: 3
});
const VARIANTS = {
	'as in the mock': report(),
	'no target': report({ target: null }),
	'no last year': report({ totals: NOW }),
	'neither target nor last year': report({ target: null, totals: NOW }),
	'no books': report({ throughMonth: null }),
	'no books and no target': report({ throughMonth: null, target: null }),
	'lines that wait': report({ totals: [...TOTALS, waiting] }),
	'one line that waits and no target': report({
		target: null,
		totals: [...TOTALS, { ...waiting, entryCount: 1 }]
	}),
	'ahead of the pace': report({ target: { amountFen: 1_000_000_000, isConfirmed: true } }),
	'a target nobody confirmed': report({ target: { amountFen: 1_200_000_000, isConfirmed: false } }),
	'target passed': report({ target: { amountFen: 880_000_000, isConfirmed: true } }),
	'target reached to the fen': report({ target: { amountFen: 893_207_640, isConfirmed: true } }),
	'whole year, short of the target': report({ throughMonth: '2022-12' }),
	'whole year, target passed': report({
		throughMonth: '2022-12',
		target: { amountFen: 880_000_000, isConfirmed: true }
	}),
	'last year ends in March': report({ totals: [...NOW, ...totalsOf(2021, [5, 5, 5])] }),
	'last year begins in April': report({
		totals: [
			...NOW,
			monthTotal('2021-04', '50100301', 500_000_000),
			monthTotal('2021-12', '50100301', 5)
		]
	}),
	'exactly on an even pace': report({
		totals: NOW,
		target: { amountFen: Math.round((893_207_640 * 12) / 9), isConfirmed: true }
	})
};
type Variant = keyof typeof VARIANTS;

const told = (variant: Variant, language: Language): [string, string] => {
	const { first, second } = deskSentence(VARIANTS[variant], 'zhu', language);
	return [plainText(first), plainText(second)];
};

describe('the sentence in Chinese', () => {
	test.each<[Variant, string, string]>([
		[
			'as in the mock',
			'截至9月30日，稳定性收入 893.21 万元，完成全年目标 1,200 万元的 74.4%，去年同期 801.50 万元。',
			'比目标进度慢 49.40 万元，离全年目标还差 306.79 万元。'
		],
		[
			'no target',
			'截至9月30日，稳定性收入 893.21 万元，去年同期 801.50 万元。',
			'2022年的目标还没有定。'
		],
		[
			'no last year',
			'截至9月30日，稳定性收入 893.21 万元，完成全年目标 1,200 万元的 74.4%；没有去年的账，不作比较。',
			'比目标进度慢 6.79 万元，离全年目标还差 306.79 万元。'
		],
		[
			'neither target nor last year',
			'截至9月30日，稳定性收入 893.21 万元；没有去年的账，不作比较。',
			'2022年的目标还没有定。'
		],
		[
			'no books',
			'2022年还没有记账。全年目标 1,200 万元。',
			'导入账簿文件并记账以后，这里就有稳定性收入和目标进度。'
		],
		[
			'no books and no target',
			'2022年还没有记账。',
			'导入账簿文件并记账以后，这里就有稳定性收入和目标进度。'
		],
		[
			'lines that wait',
			'截至9月30日，稳定性收入 893.21 万元，完成全年目标 1,200 万元的 74.4%，去年同期 801.50 万元。',
			'比目标进度慢 49.40 万元，离全年目标还差 306.79 万元。另有 3 笔共 1.23 万元待确认，未计入。'
		],
		[
			'one line that waits and no target',
			'截至9月30日，稳定性收入 893.21 万元，去年同期 801.50 万元。',
			'2022年的目标还没有定。另有 1 笔共 1.23 万元待确认，未计入。'
		],
		[
			'ahead of the pace',
			'截至9月30日，稳定性收入 893.21 万元，完成全年目标 1,000 万元的 89.3%，去年同期 801.50 万元。',
			'比目标进度快 107.71 万元，离全年目标还差 106.79 万元。'
		],
		[
			'a target nobody confirmed',
			'截至9月30日，稳定性收入 893.21 万元，完成全年目标 1,200 万元（待镇里确认）的 74.4%，去年同期 801.50 万元。',
			'比目标进度慢 49.40 万元，离全年目标还差 306.79 万元。'
		],
		[
			'target passed',
			'截至9月30日，稳定性收入 893.21 万元，完成全年目标 880 万元的 101.5%，去年同期 801.50 万元。',
			'已超过全年目标 13.21 万元。'
		],
		[
			'target reached to the fen',
			'截至9月30日，稳定性收入 893.21 万元，完成全年目标 893.21 万元的 100.0%，去年同期 801.50 万元。',
			'正好完成全年目标。'
		],
		[
			'whole year, short of the target',
			'2022年全年稳定性收入 893.21 万元，完成全年目标 1,200 万元的 74.4%，上年 1,020.36 万元。',
			'比全年目标少 306.79 万元。'
		],
		[
			'whole year, target passed',
			'2022年全年稳定性收入 893.21 万元，完成全年目标 880 万元的 101.5%，上年 1,020.36 万元。',
			'已超过全年目标 13.21 万元。'
		],
		[
			'last year ends in March',
			'截至9月30日，稳定性收入 893.21 万元，完成全年目标 1,200 万元的 74.4%；去年的账只到3月，不作比较。',
			'比目标进度慢 6.79 万元，离全年目标还差 306.79 万元。'
		],
		[
			'last year begins in April',
			'截至9月30日，稳定性收入 893.21 万元，完成全年目标 1,200 万元的 74.4%，去年同期 500.00 万元（去年的账从4月起）。',
			'比目标进度慢 6.79 万元，离全年目标还差 306.79 万元。'
		],
		[
			'exactly on an even pace',
			'截至9月30日，稳定性收入 893.21 万元，完成全年目标 1,190.94 万元的 75.0%；没有去年的账，不作比较。',
			'正好赶上目标进度，离全年目标还差 297.73 万元。'
		]
	])('%s', (variant, first, second) => {
		expect(told(variant, 'zh-CN')).toEqual([first, second]);
	});
});

describe('the sentence in English', () => {
	test.each<[Variant, string, string]>([
		[
			'as in the mock',
			'By 30 September, stable income was ¥8.9321 million, 74.4% of the year’s target of ¥12 million; the same months last year brought ¥8.0150 million.',
			'¥494,000 behind the target’s pace; ¥3.0679 million still to come to reach the target.'
		],
		[
			'no target',
			'By 30 September, stable income was ¥8.9321 million; the same months last year brought ¥8.0150 million.',
			'No target has been set for 2022.'
		],
		[
			'no last year',
			'By 30 September, stable income was ¥8.9321 million, 74.4% of the year’s target of ¥12 million; there are no books of last year to compare with.',
			'¥67,900 behind the target’s pace; ¥3.0679 million still to come to reach the target.'
		],
		[
			'no books',
			'Nothing has been posted for 2022 yet. Target of the year: ¥12 million.',
			'Once a ledger file is imported and posted, stable income and its progress to the target stand here.'
		],
		[
			'lines that wait',
			'By 30 September, stable income was ¥8.9321 million, 74.4% of the year’s target of ¥12 million; the same months last year brought ¥8.0150 million.',
			'¥494,000 behind the target’s pace; ¥3.0679 million still to come to reach the target. A further 3 lines, ¥12,300 in all, wait for a decision and are not counted.'
		],
		[
			'one line that waits and no target',
			'By 30 September, stable income was ¥8.9321 million; the same months last year brought ¥8.0150 million.',
			'No target has been set for 2022. A further 1 line, ¥12,300 in all, waits for a decision and is not counted.'
		],
		[
			'a target nobody confirmed',
			'By 30 September, stable income was ¥8.9321 million, 74.4% of the year’s target of ¥12 million (awaiting the township’s confirmation); the same months last year brought ¥8.0150 million.',
			'¥494,000 behind the target’s pace; ¥3.0679 million still to come to reach the target.'
		],
		[
			'target passed',
			'By 30 September, stable income was ¥8.9321 million, 101.5% of the year’s target of ¥8.8 million; the same months last year brought ¥8.0150 million.',
			'¥132,100 above the target.'
		],
		[
			'whole year, short of the target',
			'Stable income in the whole of 2022 was ¥8.9321 million, 74.4% of the year’s target of ¥12 million; the year before brought ¥10.2036 million.',
			'¥3.0679 million below the target.'
		],
		[
			'last year ends in March',
			'By 30 September, stable income was ¥8.9321 million, 74.4% of the year’s target of ¥12 million; last year’s books end in March 2021, so there is no comparison.',
			'¥67,900 behind the target’s pace; ¥3.0679 million still to come to reach the target.'
		]
	])('%s', (variant, first, second) => {
		expect(told(variant, 'en')).toEqual([first, second]);
	});
});

describe('the figures in the sentence', () => {
	const figures = (sentence: Sentence) =>
		sentence.flatMap((part) => (part.kind === 'figure' ? [[part.text, part.of, part.href]] : []));

	test('open the lines that make them up', () => {
		expect(figures(deskSentence(report(), 'zhu', 'zh-CN').first)).toEqual([
			['893.21 万元', 'actual', '/office/zhu/books?year=2022&to=9&class=stable&kind=income'],
			['1,200 万元', 'target', '/office/zhu/target'],
			['74.4%', 'actual', '/office/zhu/books?year=2022&to=9&class=stable&kind=income'],
			['801.50 万元', 'past', '/office/zhu/books?year=2021&to=9&class=stable&kind=income']
		]);
		expect(figures(deskSentence(VARIANTS['lines that wait'], 'zhu', 'zh-CN').second)).toEqual([
			['49.40 万元', 'target', '#months'],
			['306.79 万元', 'target', '#months'],
			['1.23 万元', 'waiting', '/office/zhu/books?year=2022&to=9&class=needs_review&kind=income']
		]);
		expect(
			figures(deskSentence(VARIANTS['whole year, target passed'], 'zhu', 'zh-CN').first).at(-1)
		).toEqual(['1,020.36 万元', 'past', '/office/zhu/books?year=2021&class=stable&kind=income']);
	});

	test('are the same in both languages, in every variant', () => {
		for (const variant of Object.values(VARIANTS)) {
			const hrefs = LANGUAGES.map((language) => {
				const { first, second } = deskSentence(variant, 'zhu', language);
				return [...figures(first), ...figures(second)]
					.map(([, of, href]) => `${of} ${href}`)
					.sort();
			});
			expect(hrefs[0]).toEqual(hrefs[1]);
		}
	});

	test('stand between texts that are joined, and no pattern is left open', () => {
		for (const variant of Object.values(VARIANTS))
			for (const language of LANGUAGES)
				for (const sentence of Object.values(deskSentence(variant, 'zhu', language))) {
					expect(plainText(sentence)).not.toMatch(/[{}]|undefined|null|NaN/);
					for (const [at, part] of sentence.entries())
						expect(part.kind === 'text' && sentence[at + 1]?.kind === 'text').toBe(false);
				}
	});

	test('never say what the year may come to', () => {
		for (const variant of Object.keys(VARIANTS) as Variant[]) {
			expect(told(variant, 'zh-CN').join()).not.toContain('预计');
			expect(told(variant, 'en').join()).not.toMatch(/expect|forecast|will/i);
		}
	});
});

test('a pattern is filled in the order it names', () => {
	const [a, b] = [figure('A', 'actual', '/a'), figure('B', 'target', '/b')];
	expect(fill('x{1}y{0}', a, b)).toEqual([say('x'), b, say('y'), a]);
	expect(fill('{0}', a)).toEqual([a]);
	expect(fill('none')).toEqual([say('none')]);
});

describe('the chart’s heading states what it shows', () => {
	test.each<[Variant, string, string]>([
		[
			'as in the mock',
			'比去年快，比目标进度慢 49.40 万元',
			'Ahead of last year, ¥494,000 behind the target’s pace'
		],
		['no target', '比去年同期多 91.71 万元', '¥917,100 more than in the same months last year'],
		['no last year', '比目标进度慢 6.79 万元', '¥67,900 behind the target’s pace'],
		['neither target nor last year', '逐月累计的稳定性收入', 'Stable income, month by month'],
		['no books', '还没有数据', 'No figures yet'],
		[
			'ahead of the pace',
			'比去年快，比目标进度快 107.71 万元',
			'Ahead of last year, ¥1.0771 million ahead of the target’s pace'
		],
		[
			'whole year, target passed',
			'比去年慢，超过全年目标 13.21 万元',
			'Behind last year, ¥132,100 above the target'
		],
		[
			'target reached to the fen',
			'比去年快，比目标进度快 191.59 万元',
			'Ahead of last year, ¥1.9159 million ahead of the target’s pace'
		],
		[
			'whole year, short of the target',
			'比去年慢，比全年目标少 306.79 万元',
			'Behind last year, ¥3.0679 million below the target'
		],
		['exactly on an even pace', '正好赶上目标进度', 'Exactly on the target’s pace']
	])('%s', (variant, zh, en) => {
		expect(chartFinding(VARIANTS[variant], 'zh-CN')).toBe(zh);
		expect(chartFinding(VARIANTS[variant], 'en')).toBe(en);
	});

	test('behind last year, and level with it', () => {
		const level = report({
			target: null,
			totals: [
				monthTotal('2022-09', '501', 5),
				monthTotal('2021-12', '501', 0),
				monthTotal('2021-09', '501', 5)
			]
		});
		expect(chartFinding(level, 'zh-CN')).toBe('和去年持平');
		const behind = report({
			target: null,
			totals: [
				monthTotal('2022-09', '501', 10_000),
				monthTotal('2021-12', '501', 0),
				monthTotal('2021-09', '501', 30_000)
			]
		});
		expect(chartFinding(behind, 'zh-CN')).toBe('比去年同期少 0.02 万元');
	});
});

test('the caption says how the pace was made', () => {
	expect(paceCaption(report(), 'zh-CN')).toBe(
		'目标进度 = 1,200 万元按 2021年各月入账比例分到各月。'
	);
	expect(paceCaption(report({ totals: NOW }), 'zh-CN')).toBe(
		'目标进度 = 1,200 万元平均分到十二个月（没有去年完整的账可参照）。'
	);
	expect(paceCaption(report(), 'en')).toBe(
		'Target pace = ¥12 million spread over the months as income came in 2021.'
	);
	expect(paceCaption(report({ target: null }), 'en')).toBeNull();
});
