import { defineWords } from '#lib/domain/language.ts';
import type { PositionGroup } from '#lib/domain/position/position.ts';

type Words = {
	title: string;
	say: (cash: string) => string;
	/** Without opening balances only movements are known. */
	sayMoved: (cash: string) => string;
	sayMore: (receivable: string, payable: string) => string;
	noBooks: string;
	noOpening: string;
	groups: Record<PositionGroup, string>;
	columns: { account: string; opening: string; in: string; out: string; closing: string };
	table: (group: string) => string;
	total: string;
	unit: string;
	none: string;
	negative: string;
	other: (year: number) => string;
	sizeHead: string;
	sizeHint: (basis: string) => string;
	noSize: string;
	perHead: string;
	perColumns: { unit: string; count: string; each: string };
	units: { household: string; member: string; share: string };
	sizeForm: string;
	fields: { year: string; households: string; members: string; shares: string; basis: string };
	sharesHint: string;
	save: string;
	saved: string;
	fault: string;
};

export const positionWords = defineWords<Words>({
	'zh-CN': {
		title: '资金和往来',
		say: (cash) => `手上有钱 ${cash}。`,
		sayMoved: (cash) => `记账以来，现金和银行存款净增 ${cash}。`,
		sayMore: (receivable, payable) => `别人欠村里 ${receivable}，村里欠别人 ${payable}。`,
		noBooks: '这一年还没有记账。',
		noOpening:
			'还没有采用期初余额，下面的余额只是记账以来的增减。导入科目余额表、采用期初以后就是真正的余额。',
		groups: {
			cash: '现金和银行存款',
			receivable: '应收和内部往来',
			payable: '应付、借款、工资、税',
			earmarked: '专款（专项应付款、一事一议）'
		},
		columns: { account: '科目', opening: '年初', in: '增加', out: '减少', closing: '余额' },
		table: (group) => `${group}：表，可横向滚动`,
		total: '合计',
		unit: '元',
		none: '没有。',
		negative: '余额是负数，请查一查',
		other: (year) => `看 ${year}年`,
		sizeHead: '每户、每人、每股',
		sizeHint: (basis) => `依据：${basis}`,
		noSize: '还没有登记户数、人数和股份。',
		perHead: '稳定性收入（本年累计，元）',
		perColumns: { unit: '按', count: '数量', each: '每一份合（元）' },
		units: { household: '户', member: '人', share: '股' },
		sizeForm: '登记、更改',
		fields: { year: '年度', households: '户数', members: '人数', shares: '股份', basis: '依据' },
		sharesHint: '没有固化股份的不填；最多三位小数',
		save: '保存',
		saved: '已保存。',
		fault: '请核对：户数、人数填整数，人数不少于户数；股份填数字；依据要写，如成员名册、哪次会议。'
	},
	en: {
		title: 'Cash and dues',
		say: (cash) => `${cash} at hand.`,
		sayMoved: (cash) => `Since the books began, cash and bank grew by ${cash}.`,
		sayMore: (receivable, payable) => `${receivable} is owed to the village, ${payable} by it.`,
		noBooks: 'Nothing is posted for this year yet.',
		noOpening:
			'No opening balances were adopted: the balances below are only what was booked since. Import a trial balance and adopt it to see real ones.',
		groups: {
			cash: 'Cash and bank',
			receivable: 'Receivables and internal accounts',
			payable: 'Payables, loans, wages, taxes',
			earmarked: 'Earmarked money'
		},
		columns: {
			account: 'Account',
			opening: 'At the start',
			in: 'More',
			out: 'Less',
			closing: 'Balance'
		},
		table: (group) => `${group}: table, scrolls sideways`,
		unit: 'yuan',
		total: 'Total',
		none: 'None.',
		negative: 'The balance is negative: please look into it',
		other: (year) => `See ${year}`,
		sizeHead: 'Per household, person and share',
		sizeHint: (basis) => `basis: ${basis}`,
		noSize: 'Households, people and shares are not registered yet.',
		perHead: 'Stable income of the year so far (yuan)',
		perColumns: { unit: 'Per', count: 'Number', each: 'Each (yuan)' },
		units: { household: 'household', member: 'person', share: 'share' },
		sizeForm: 'Register or change',
		fields: {
			year: 'Year',
			households: 'Households',
			members: 'People',
			shares: 'Shares',
			basis: 'Ground'
		},
		sharesHint: 'nothing where shares are not fixed; at most three decimals',
		save: 'Save',
		saved: 'Saved.',
		fault:
			'Please check: households and people are whole numbers, no fewer people than households; shares a number; the ground is needed, such as the list of members or a meeting.'
	}
});
