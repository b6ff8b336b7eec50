import { defineWords } from '#lib/domain/language.ts';

export const spendingWords = defineWords({
	'zh-CN': {
		title: '支出',
		say: (spent: string, past: string | null) =>
			past === null ? `今年已支出 ${spent}。` : `今年已支出 ${spent}，去年同期 ${past}。`,
		sayMore: (plan: string | null) =>
			plan === null ? '还没有登记支出预算。' : `全年预算 ${plan}；不含年终结转。`,
		noBooks: '这一年还没有记账。',
		other: (year: number) => `看 ${year}年`,
		caption: '按类别的支出，可横向滚动',
		columns: {
			category: '类别',
			spent: '已支出',
			past: '去年同期',
			plan: '全年预算',
			used: '占预算',
			left: '还剩'
		},
		total: '合计',
		unplanned: '没有预算',
		over: '超预算',
		leaves: '明细科目',
		unmatched: (amount: string) => `去年另有 ${amount} 记在今年没有对应的科目上，算在合计里。`,
		planForm: '登记、更改预算',
		fields: { category: '类别', amount: '全年预算（元）', basis: '依据' },
		zero: '填 0 就是不列预算',
		basisHint: '如哪次成员代表会议、文号',
		save: '保存',
		saved: '已保存。',
		faults: {
			typed: '请核对：类别要选，金额写元、不能是负数，依据要写。',
			same: '和现在的预算一样，没有改动。'
		}
	},
	en: {
		title: 'Spending',
		say: (spent: string, past: string | null) =>
			past === null
				? `${spent} was spent this year.`
				: `${spent} was spent this year, ${past} in the same months last year.`,
		sayMore: (plan: string | null) =>
			plan === null
				? 'No spending plan is registered yet.'
				: `The plan of the year is ${plan}; year-end closing entries are left out.`,
		noBooks: 'Nothing is posted for this year yet.',
		other: (year: number) => `See ${year}`,
		caption: 'Spending by category, scrolls sideways',
		columns: {
			category: 'Category',
			spent: 'Spent',
			past: 'Last year',
			plan: 'Plan of the year',
			used: 'Used',
			left: 'Left'
		},
		total: 'Total',
		unplanned: 'not planned',
		over: 'over the plan',
		leaves: 'Sub-accounts',
		unmatched: (amount: string) =>
			`Another ${amount} of last year stands on accounts without a counterpart this year, within the total.`,
		planForm: 'Register or change the plan',
		fields: { category: 'Category', amount: 'Plan of the year (yuan)', basis: 'Ground' },
		zero: '0 takes it out of the plan',
		basisHint: 'such as a meeting and its number',
		save: 'Save',
		saved: 'Saved.',
		faults: {
			typed:
				'Please check: a category, an amount in yuan that is not negative, and a ground are needed.',
			same: 'That is the plan already; nothing was changed.'
		}
	}
});
