import { describe, expect, it } from 'vitest';
import type { Item } from '#lib/domain/disclosure/items.ts';
import { noticeName } from '#lib/domain/disclosure/period-name.ts';
import {
	hasPart,
	isOfTopic,
	isTopic,
	listedIn,
	TOPICS,
	type Topic
} from '#lib/domain/disclosure/topic.ts';
import { topicWords } from '#lib/domain/disclosure/topic.words.ts';

const line = (item: Item, code: string, path = '', summary = '') => ({ item, code, path, summary });

describe('a line belongs to a matter', () => {
	it.each([
		['land', line('in-land', '241001'), true],
		['land', line('in-special-grants', '241002'), false],
		['leases', line('in-operating', '50100301', '经营收入 租赁收入'), true],
		['leases', line('in-operating', '501001', '经营收入 产品销售收入', '收稻谷款'), false],
		['leases', line('in-contracting', '511001'), true],
		['leases', line('in-investment', '561001'), true],
		['leases', line('out-operating', '502001', '经营支出 租赁支出'), false],
		['works', line('out-fixed-assets', '154001'), true],
		['works', line('in-special-grants', '241001'), true],
		['works', line('out-administration', '541001', '', '付修路会议费'), false],
		['levies', line('in-levies', '231001'), true],
		['levies', line('out-welfare', '231001'), true],
		['levies', line('out-welfare', '551001'), false],
		['relief', line('out-relief', '551002'), true],
		['relief', line('in-donations', '531002'), true]
	] as const)('%s %o: %s', (topic, of, expected) => {
		expect(isOfTopic(topic, of)).toBe(expected);
		expect(isOfTopic('', of)).toBe(true);
	});

	it('only where its item is listed: no line falls out of the sums', () => {
		const all = TOPICS.flatMap((topic) =>
			(['in-land', 'in-operating', 'out-welfare', 'in-levies', 'out-other'] as const).map(
				(item) => [topic, line(item, '231', '租', '租')] as const
			)
		);
		for (const [topic, of] of all)
			if (isOfTopic(topic, of)) expect(listedIn(topic, of.item)).toBe(true);
	});
});

describe('what else it says', () => {
	const parts = (topic: Topic | '') =>
		(['income', 'balances', 'arrears', 'contracts', 'holdings', 'plans'] as const).filter((one) =>
			hasPart(topic, one)
		);
	it('is everything in a regular notice', () => expect(parts('')).toHaveLength(6));
	it.each([
		['land', []],
		['leases', ['arrears', 'contracts', 'holdings']],
		['works', ['plans']]
	] as const)('of %s: %s', (topic, expected) => expect(parts(topic)).toEqual(expected));
});

it('has a name in both languages, and after a period', () => {
	for (const topic of TOPICS)
		for (const language of ['zh-CN', 'en'] as const)
			expect(topicWords[language].names[topic]).not.toBe('');
	const of = { from: '2022-07', through: '2022-09' };
	expect(noticeName({ ...of, topic: 'works' }, 'zh-CN')).toBe('2022年第三季度工程项目专项');
	expect(noticeName({ ...of, topic: 'works' }, 'en')).toBe('the third quarter of 2022 (works)');
	expect(noticeName({ ...of, topic: '' }, 'zh-CN')).toBe('2022年第三季度');
	expect([isTopic('land'), isTopic(''), isTopic(null)]).toEqual([true, false, false]);
});
