import { counted } from '#lib/domain/formats.ts';
import { defineWords } from '#lib/domain/language.ts';
import type { ProjectField } from '#lib/domain/projects/project.ts';

type Words = {
	title: string;
	say: (open: number, finished: number) => string;
	sayMore: (budget: string, booked: string) => string;
	none: string;
	teach: string;
	add: string;
	caption: string;
	columns: Record<'project' | 'budget' | 'booked' | 'used' | 'paid' | 'left', string>;
	total: string;
	states: Record<'running' | 'finished' | 'over' | 'nothing', string>;
	newTitle: string;
	back: string;
	change: string;
	save: string;
	saved: string;
	numberTaken: string;
	groups: Record<'project' | 'books', string>;
	fields: Record<ProjectField, string>;
	hints: Readonly<Partial<Record<ProjectField, string>>>;
	one: (budget: string, booked: string, left: string, isOver: boolean) => string;
	oneMore: string;
	parts: Record<'budget' | 'booked' | 'paid' | 'due' | 'left' | 'moved', string>;
	lines: string;
	unit: string;
	linesCaption: string;
	noLines: string;
	moved: string;
	movedHint: string;
	movedCaption: string;
	lineColumns: Record<'date' | 'voucher' | 'account' | 'summary' | 'debit' | 'credit', string>;
};

export const projectWords = defineWords<Words>({
	'zh-CN': {
		title: '工程项目',
		say: (open, finished) =>
			open === 0
				? `没有在建项目，${finished} 项已完工。`
				: finished === 0
					? `${open} 项在建。`
					: `${open} 项在建，${finished} 项已完工。`,
		sayMore: (budget, booked) => `预算一共 ${budget}，账上已列支 ${booked}。`,
		none: '还没有登记项目。',
		teach: '登记预算和入账科目，花了多少从账上看，每一笔都能点到凭证。',
		add: '登记项目',
		caption: '项目和预算，可横向滚动',
		columns: {
			project: '项目',
			budget: '预算',
			booked: '已列支',
			used: '占预算',
			paid: '入账时已付款',
			left: '还剩'
		},
		total: '合计',
		states: { running: '在建', finished: '完工', over: '超预算', nothing: '还没有入账' },
		newTitle: '登记项目',
		back: '回项目',
		change: '更改',
		save: '保存',
		saved: '已保存。',
		numberTaken: '这个编号已经登记过。请换一个。',
		groups: { project: '项目', books: '怎样从账上认出来' },
		fields: {
			number: '编号',
			name: '名称',
			budget: '预算（元）',
			contractor: '施工单位',
			fromOn: '开工日期',
			finishedOn: '完工日期',
			resolutionOn: '决议日期',
			resolutionNumber: '决议文号',
			accounts: '入账科目',
			words: '摘要里的词',
			note: '备注'
		},
		hints: {
			fromOn: '这个月以前的账不算进来',
			finishedOn: '没完工就空着；完工以后付的尾款照样算',
			accounts: '科目代码，含下级；换过会计制度的写几个，用顿号隔开',
			words: '几个项目共用一个科目时填，摘要里有其中一个词的才算；不填就是全部'
		},
		one: (budget, booked, left, isOver) =>
			`预算 ${budget}，账上已列支 ${booked}，${isOver ? '超出' : '还剩'} ${left}。`,
		oneMore: '列支按记账算，不等于付款：挂在应付款上的也在里面。',
		parts: {
			budget: '预算',
			booked: '已列支',
			paid: '入账时已付款',
			due: '入账时未付款',
			left: '还剩',
			moved: '已转出'
		},
		lines: '列支明细',
		unit: '元',
		linesCaption: '列支的分录，可横向滚动',
		noLines: '账上还没有这个项目的分录。请核对入账科目、摘要里的词和开工日期。',
		moved: '转出',
		movedHint: '完工转成固定资产，或者调到别的科目；不减少列支',
		movedCaption: '转出的分录，可横向滚动',
		lineColumns: {
			date: '日期',
			voucher: '凭证',
			account: '科目',
			summary: '摘要',
			debit: '借方',
			credit: '贷方'
		}
	},
	en: {
		title: 'Projects',
		say: (open, finished) =>
			open === 0
				? `No project is under way, ${finished} finished.`
				: finished === 0
					? `${counted(open, 'project')} under way.`
					: `${counted(open, 'project')} under way, ${finished} finished.`,
		sayMore: (budget, booked) => `Budgets come to ${budget}; the books hold ${booked}.`,
		none: 'No project is registered yet.',
		teach:
			'Register a budget and the accounts: what was spent is read off the books, and every amount opens to its voucher.',
		add: 'Register a project',
		caption: 'Projects and budgets, scrolls sideways',
		columns: {
			project: 'Project',
			budget: 'Budget',
			booked: 'Booked',
			used: 'Used',
			paid: 'Paid when booked',
			left: 'Left'
		},
		total: 'Total',
		states: {
			running: 'under way',
			finished: 'finished',
			over: 'over the budget',
			nothing: 'nothing booked yet'
		},
		newTitle: 'Register a project',
		back: 'Back to the projects',
		change: 'Change',
		save: 'Save',
		saved: 'Saved.',
		numberTaken: 'This number is taken. Please choose another.',
		groups: { project: 'Project', books: 'How the books name it' },
		fields: {
			number: 'Number',
			name: 'Name',
			budget: 'Budget (yuan)',
			contractor: 'Contractor',
			fromOn: 'Begun on',
			finishedOn: 'Finished on',
			resolutionOn: 'Resolution date',
			resolutionNumber: 'Resolution number',
			accounts: 'Accounts',
			words: 'Words in the summary',
			note: 'Note'
		},
		hints: {
			fromOn: 'Lines of earlier months are left out',
			finishedOn: 'Empty while under way; what is paid afterwards still counts',
			accounts:
				'Account codes with all below them; several, with commas, if the chart of accounts changed meanwhile',
			words:
				'Where projects share an account: a line counts if its summary holds one of these. Empty: every line'
		},
		one: (budget, booked, left, isOver) =>
			`Of a budget of ${budget}, ${booked} is booked; ${left} ${isOver ? 'over' : 'left'}.`,
		oneMore: 'Booked is not paid: what was put on accounts payable is within it.',
		parts: {
			budget: 'Budget',
			booked: 'Booked',
			paid: 'Paid when booked',
			due: 'Not paid when booked',
			left: 'Left',
			moved: 'Moved out'
		},
		lines: 'Lines of the books',
		unit: 'yuan',
		linesCaption: 'Lines booked, scrolls sideways',
		noLines:
			'The books hold no line of this project yet. Please check its accounts, the words in the summary and the day it began.',
		moved: 'Moved out',
		movedHint: 'Finished work became a fixed asset, or was moved elsewhere; it stays booked',
		movedCaption: 'Lines moved out, scrolls sideways',
		lineColumns: {
			date: 'Date',
			voucher: 'Voucher',
			account: 'Account',
			summary: 'Summary',
			debit: 'Debit',
			credit: 'Credit'
		}
	}
});
