import type { FindingKind } from '#lib/domain/disclosure/redact.ts';
import { counted } from '#lib/domain/formats.ts';
import { defineWords } from '#lib/domain/language.ts';

type Words = {
	title: string;
	say: (months: string, received: string, spent: string, day: string, closing: string) => string;
	sayMoved: (months: string, received: string, spent: string) => string;
	todo: (checks: number, masks: number) => string;
	teach: string;
	empty: string;
	show: string;
	partly: (month: string) => string;
	nothing: string;
	received: string;
	spent: string;
	itemsHint: string;
	columns: Record<'item' | 'period' | 'year' | 'count', string>;
	total: string;
	none: string;
	table: (head: string) => string;
	money: string;
	opening: (day: string) => string;
	plus: string;
	minus: string;
	closing: (day: string) => string;
	noOpening: string;
	lines: (count: number) => string;
	lineColumns: Record<'date' | 'voucher' | 'summary' | 'amount', string>;
	checks: string;
	checksHint: string;
	noChecks: string;
	names: (names: readonly string[]) => string;
	percent: (permille: number) => string;
	masks: string;
	masksHint: string;
	noMasks: string;
	maskColumns: Record<'voucher' | 'kind' | 'books' | 'shown', string>;
	kinds: Record<FindingKind, string>;
};

export const previewWords = defineWords<Words>({
	'zh-CN': {
		title: '公开前先看',
		say: (months, received, spent, day, closing) =>
			`${months}收进 ${received}，付出 ${spent}，${day}账上有 ${closing}。`,
		sayMoved: (months, received, spent) => `${months}收进 ${received}，付出 ${spent}。`,
		todo: (checks, masks) =>
			checks + masks === 0
				? '没有要核对的，也没有要遮的。'
				: [
						...(checks > 0 ? [`${checks} 项要核对`] : []),
						...(masks > 0 ? [`${masks} 行有个人信息要遮`] : [])
					].join('，') + '。',
		teach: '按现在的账，这一期的财务公开会这样写、会被这样问。只看，什么都不会存，也不会公布。',
		empty: '还没有记账。先导入账簿。',
		show: '查看',
		partly: (month) => `这一期的账只记到 ${month}。`,
		nothing: '这一期还没有记账。',
		received: '收进来的钱',
		spent: '付出去的钱',
		itemsHint: '按财务公开目录逐项；点开看每一笔',
		columns: { item: '项目', period: '本期（元）', year: '本年累计（元）', count: '笔数' },
		total: '合计',
		none: '本期没有',
		table: (head) => `${head}，可横向滚动`,
		money: '账上的钱',
		opening: (day) => `${day}以前账上有`,
		plus: '加 收进来',
		minus: '减 付出去',
		closing: (day) => `${day}账上有`,
		noOpening: '还没有采用期初余额，公开里只说收进多少、付出多少，不说账上有多少。',
		lines: (count) => `${count} 笔`,
		lineColumns: { date: '日期', voucher: '凭证', summary: '用途', amount: '元' },
		checks: '要核对的',
		checksHint: '都是别人会问的；多半有正当的理由，写明就好',
		noChecks: '没有要核对的。',
		names: (names) => names.join('、'),
		percent: (permille) => `${(permille / 10).toFixed(1)}%`,
		masks: '要遮的个人信息',
		masksHint: '身份证、银行卡、电话、门牌、姓名、病情不公开',
		noMasks: '没有发现。摘要里的姓名不一定都认得出来，公布前请再逐行看一遍。',
		maskColumns: { voucher: '凭证', kind: '是什么', books: '账上写的', shown: '公开时写' },
		kinds: {
			'id-number': '证件号',
			'bank-card': '银行卡、账号',
			mobile: '手机',
			telephone: '电话',
			address: '门牌',
			name: '姓名',
			welfare: '病情、困难'
		}
	},
	en: {
		title: 'Before publishing',
		say: (months, received, spent, day, closing) =>
			`${months}: ${received} came in, ${spent} went out, and ${closing} was at hand on ${day}.`,
		sayMoved: (months, received, spent) => `${months}: ${received} came in, ${spent} went out.`,
		todo: (checks, masks) =>
			checks + masks === 0
				? 'Nothing is to be checked and nothing to be hidden.'
				: [
						...(checks > 0 ? [`${counted(checks, 'point')} to check`] : []),
						...(masks > 0 ? [`${counted(masks, 'line')} with personal data to hide`] : [])
					].join(', ') + '.',
		teach:
			'By the books of now, the notice of this period would say this and be asked this. Only a look: nothing is kept or published.',
		empty: 'Nothing is posted yet. Import the books first.',
		show: 'Show',
		partly: (month) => `The books of this period reach ${month} only.`,
		nothing: 'Nothing is posted for this period yet.',
		received: 'Money received',
		spent: 'Money spent',
		itemsHint: 'by the official list; open an item to see each line',
		columns: {
			item: 'Item',
			period: 'Period (yuan)',
			year: 'Year so far (yuan)',
			count: 'Lines'
		},
		total: 'Total',
		none: 'nothing',
		table: (head) => `${head}, scrolls sideways`,
		money: 'Money at hand',
		opening: (day) => `Before ${day}`,
		plus: 'and received',
		minus: 'less spent',
		closing: (day) => `On ${day}`,
		noOpening:
			'No opening balances were adopted: the notice says what came in and went out, not what is there.',
		lines: (count) => counted(count, 'line'),
		lineColumns: { date: 'Date', voucher: 'Voucher', summary: 'For', amount: 'yuan' },
		checks: 'To check',
		checksHint: 'what others would ask; most have a good answer, which should be written down',
		noChecks: 'Nothing to check.',
		names: (names) => names.join(', '),
		percent: (permille) => `${(permille / 10).toFixed(1)}%`,
		masks: 'Personal data to hide',
		masksHint: 'IDs, bank cards, telephones, house numbers, names and illness are not published',
		noMasks:
			'None was found. Not every name in a summary can be told: read each line before publishing.',
		maskColumns: { voucher: 'Voucher', kind: 'What', books: 'In the books', shown: 'Published as' },
		kinds: {
			'id-number': 'ID number',
			'bank-card': 'bank card or account',
			mobile: 'mobile',
			telephone: 'telephone',
			address: 'house number',
			name: 'name',
			welfare: 'illness or need'
		}
	}
});
