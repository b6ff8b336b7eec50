import { defineWords } from '#lib/domain/language.ts';
import { formatMonths } from '#lib/domain/formats.ts';
import type { Period } from '#lib/domain/ledger-import/review.ts';

export const balancesWords = defineWords({
	'zh-CN': {
		title: '科目余额',
		kicker: (ledger: string, period: Period) =>
			`${ledger}，${formatMonths(period.from, period.to, 'zh-CN')}`,
		openedBy: '期初余额来自',
		openedEarlier: (year: number) => `（${year} 年的期初余额，逐年结转）`,
		noOpening: '账里还没有期初余额，下面的余额只是账里发生过的。上传年初的科目余额表，就能补上。',
		noOpeningReading:
			'账里还没有期初余额，下面的余额只是账里发生过的。会计上传年初的科目余额表，就能补上。',
		toImport: '去导入',
		empty: '这段时间账里没有任何发生额和余额。',
		balanced: '期初、本期、期末借贷都相等。',
		notBalanced: '借贷不相等，差：',
		year: '年度',
		month: '月份',
		all: '年初至今',
		monthIs: (month: number) => `${month}月`,
		ledger: '账套',
		show: '查看',
		toBooks: '看分录',
		download: '下载（CSV）',
		label: '科目余额，可横向滚动',
		caption: '单位元；上级科目按下级的净额列示，合计只加末级科目',
		code: '编码',
		name: '科目',
		opening: '期初余额',
		period: '本期发生额',
		closing: '期末余额',
		debit: '借方',
		credit: '贷方',
		yearDebit: '本年累计借方',
		yearCredit: '本年累计贷方',
		total: '合计'
	},
	en: {
		title: 'Balances',
		kicker: (ledger, period) => `${ledger}, ${formatMonths(period.from, period.to, 'en')}`,
		openedBy: 'Opening balances from',
		openedEarlier: (year) => ` (the opening balances of ${year}, carried on)`,
		noOpening:
			'The books have no opening balances yet: the balances below are only what was booked. Upload the trial balance of the beginning of the year to complete them.',
		noOpeningReading:
			'The books hold no opening balances, so the balances below are only what happened in them. The accountant can add them by uploading the year’s opening trial balance.',
		toImport: 'To the import',
		empty: 'The books hold no entries and no balances for this time.',
		balanced:
			'Debit equals credit in the opening balances, the movements and the closing balances.',
		notBalanced: 'Debit and credit differ, by ',
		year: 'Year',
		month: 'Month',
		all: 'Year to date',
		monthIs: (month) =>
			['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][
				month - 1
			] ?? '',
		ledger: 'Ledger set',
		show: 'Show',
		toBooks: 'See the entries',
		download: 'Download (CSV)',
		label: 'Balances by account, scrolls sideways',
		caption: 'In yuan; parents show the net of what is below them, totals add leaf accounts only',
		code: 'Code',
		name: 'Account',
		opening: 'Opening balance',
		period: 'Movements',
		closing: 'Closing balance',
		debit: 'Debit',
		credit: 'Credit',
		yearDebit: 'Year to date, debit',
		yearCredit: 'Year to date, credit',
		total: 'Total'
	}
});
