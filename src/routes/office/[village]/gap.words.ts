import { counted } from '#lib/domain/formats.ts';
import { defineWords } from '#lib/domain/language.ts';
import type { CauseKind } from '#lib/domain/forecast/gap-causes.ts';

type Words = {
	head: string;
	all: string;
	caption: (year: string) => string;
	columns: { cause: string; amount: string };
	fromTarget: string;
	fromLastYear: string;
	expected: string;
	unit: string;
	comma: string;
	ofSource: (name: string) => string;
	ended: (day: string) => string;
	idleMonths: (months: number) => string;
	otherLosses: (count: number) => string;
	gains: (count: number) => string;
	kinds: Record<CauseKind, string>;
	lessThanLastYear: string;
	moreThanLastYear: string;
	overHead: string;
};

export const gapWords = defineWords<Words>({
	'zh-CN': {
		head: '缺口从哪里来',
		all: '全部原因',
		caption: (year) => `${year}从目标到全年预计，每一步的原因`,
		columns: { cause: '原因', amount: '影响' },
		fromTarget: '全年目标',
		fromLastYear: '去年全年',
		expected: '全年预计',
		unit: '万元',
		comma: '，',
		ofSource: (name) => name,
		ended: (day) => `${day} 到期`,
		idleMonths: (months) => `今年空 ${months} 个月`,
		otherLosses: (count) => `其余减少的 ${count} 项`,
		gains: (count) => `比去年多的 ${count} 项`,
		kinds: {
			asked: '目标比去年全年多要的',
			unpaid: '拖欠或有纠纷，没算进预计',
			forgiven: '减免、核销',
			'not-renewed': '到期未续',
			idle: '闲置',
			'one-off': '去年一次性，今年没有',
			'new-contract': '新签合同',
			price: '租金或收款日有变',
			source: '比去年增减',
			rest: '其他'
		},
		lessThanLastYear: '比去年少',
		moreThanLastYear: '比去年多',
		overHead: '为什么超过目标'
	},
	en: {
		head: 'Where the gap comes from',
		all: 'All causes',
		caption: (year) => `From the target to the year expected in ${year}, cause by cause`,
		columns: { cause: 'Cause', amount: 'Effect' },
		fromTarget: 'Target of the year',
		fromLastYear: 'Last year, whole',
		expected: 'Expected for the year',
		unit: '10,000 yuan',
		comma: ', ',
		ofSource: (name) => name,
		ended: (day) => `ended ${day}`,
		idleMonths: (months) => `${counted(months, 'month')} empty this year`,
		otherLosses: (count) => counted(count, 'other loss', 'other losses'),
		gains: (count) => counted(count, 'gain on last year', 'gains on last year'),
		kinds: {
			asked: 'What the target asks beyond last year',
			unpaid: 'in arrears or disputed, not in the forecast',
			forgiven: 'waived or written off',
			'not-renewed': 'not renewed',
			idle: 'standing idle',
			'one-off': 'once last year, not this year',
			'new-contract': 'new contract',
			price: 'another rent, or other due days',
			source: 'more or less than last year',
			rest: 'Others'
		},
		lessThanLastYear: 'less than last year',
		moreThanLastYear: 'more than last year',
		overHead: 'Why it is above the target'
	}
});
