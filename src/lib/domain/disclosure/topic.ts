/** 专项公开: a notice of one matter by itself, besides the regular ones (农经发〔2011〕13号; domain.md §2.2). */
import type { Month } from '../calendar.ts';
import { firstWordIn } from '../income/words-in-text.ts';
import type { Item } from './items.ts';
import type { MoneyLine } from './money-lines.ts';

/** 征占土地补偿 · 资产资源发包租赁 · 工程项目 · “一事一议” · 救济扶贫和捐赠. As they stand in an address: they never change. */
export const TOPICS = ['land', 'leases', 'works', 'levies', 'relief'] as const;
export type Topic = (typeof TOPICS)[number];
/** '': all that the months had. */
export type NoticeTopic = Topic | '';
/** What one notice is of: months of one year, and one matter or everything. */
export type NoticeSubject = {
	readonly from: Month;
	readonly through: Month;
	readonly topic: NoticeTopic;
};
/** What a notice says besides money, where it is not left out as no part of the matter. */
export type NoticePart = 'income' | 'balances' | 'arrears' | 'contracts' | 'holdings' | 'plans';

type Sought = Pick<MoneyLine, 'item' | 'code' | 'path' | 'summary'>;
type Rule = {
	readonly items: readonly Item[];
	/** Of the lines of these items. */
	readonly isOf: (line: Sought) => boolean;
	readonly parts: readonly NoticePart[];
};

const byItem = (items: readonly Item[], parts: readonly NoticePart[] = []): Rule => ({
	items,
	isOf: () => true,
	parts
});
/** 231 一事一议资金, in both charts of accounts. */
const LEVIES = '231';
const LEASES = firstWordIn(['租', '发包', '承包', '流转', '摊位', '出让', '上交', '上缴']);
const EARNED: readonly Item[] = ['in-contracting', 'in-investment', 'in-disposals'];

const RULES: Readonly<Record<Topic, Rule>> = {
	land: byItem(['in-land', 'out-land']),
	leases: {
		items: ['in-operating', ...EARNED],
		// What the village itself sold or was paid for a service is no lease.
		isOf: ({ item, path, summary }) =>
			item !== 'in-operating' || LEASES(`${path} ${summary}`) !== null,
		parts: ['contracts', 'arrears', 'holdings']
	},
	works: byItem(['in-special-grants', 'out-fixed-assets'], ['plans']),
	levies: {
		items: ['in-levies', 'out-welfare'],
		isOf: ({ item, code }) => item === 'in-levies' || code.startsWith(LEVIES),
		parts: []
	},
	relief: byItem(['in-relief', 'in-donations', 'out-relief', 'out-donations'])
};

export const isTopic = (text: unknown): text is Topic => TOPICS.some((one) => one === text);

/** Whether a notice of the matter lists the item, with nothing in it too. */
export const listedIn = (topic: NoticeTopic, item: Item): boolean =>
	topic === '' || RULES[topic].items.includes(item);

/** Never of an item that is not listed: its sum would be missing. */
export const isOfTopic = (topic: NoticeTopic, line: Sought): boolean =>
	topic === '' || (listedIn(topic, line.item) && RULES[topic].isOf(line));

export const hasPart = (topic: NoticeTopic, part: NoticePart): boolean =>
	topic === '' || RULES[topic].parts.includes(part);

export const isSameSubject = (a: NoticeSubject, b: NoticeSubject): boolean =>
	a.from === b.from && a.through === b.through && a.topic === b.topic;
