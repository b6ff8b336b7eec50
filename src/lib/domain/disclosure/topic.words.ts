import { defineWords } from '../language.ts';
import type { Topic } from './topic.ts';

/** `names`: after a period; `all`: what a regular notice is of; `what`: for who chooses among them. */
type Words = {
	all: string;
	names: Record<Topic, string>;
	what: Record<Topic, string>;
};

export const topicWords = defineWords<Words>({
	'zh-CN': {
		all: '全部收支',
		names: {
			land: '征占土地补偿',
			leases: '资产资源发包租赁',
			works: '工程项目',
			levies: '“一事一议”筹资筹劳',
			relief: '救济扶贫和捐赠'
		},
		what: {
			land: '征占土地补偿和分配',
			leases: '资产资源发包、租赁、处置、投资和收益，合同、欠租',
			works: '工程项目的预算、专项补助和支出',
			levies: '“一事一议”筹资、以资代劳和使用',
			relief: '救济、扶贫、社会捐赠的收和付'
		}
	},
	en: {
		all: 'everything',
		names: {
			land: 'compensation for land',
			leases: 'leases and contracting',
			works: 'works',
			levies: 'levies agreed case by case',
			relief: 'relief and donations'
		},
		what: {
			land: 'compensation for land and how it was shared out',
			leases:
				'contracting, leasing, selling, investing and what they earned; contracts, overdue rent',
			works: 'budgets of works, earmarked grants and spending',
			levies: 'levies, money in place of labour, and their use',
			relief: 'relief and donations, received and spent'
		}
	}
});
