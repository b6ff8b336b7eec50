import { monthNumber, yearOf, type Month } from '#lib/domain/calendar.ts';
import { defineWords } from '#lib/domain/language.ts';
import type { AccountingSystem } from '#lib/domain/ledger/account.ts';
import type { BooksKind } from '#lib/domain/dashboard/books-query.ts';

export const booksWords = defineWords({
	'zh-CN': {
		title: '账簿',
		kicker: (ledgers: string, year: number, until: number, system: string) =>
			[ledgers, year === until ? `${year}年度` : `${year}—${until}年度`, system]
				.filter(Boolean)
				.join('，'),
		systems: { rural_2004: '2004年制度', rural_2023: '2023年制度' } satisfies Record<
			AccountingSystem,
			string
		> as Record<AccountingSystem, string>,
		through: (month: string | null) => (month === null ? '还没有记账' : `数据至 ${month}，已记账`),
		filters: '筛选凭证和分录',
		from: '从',
		fromMonth: '从几月',
		to: '到',
		toMonth: '到几月',
		year: (year: number) => `${year}年`,
		allYears: '全部年度',
		months: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
		account: '科目（含下级）',
		accountHint: '全部，如 501 或 租赁',
		class: '性质',
		all: '全部',
		min: '金额从（元）',
		max: '到',
		words: '摘要、往来单位或凭证号',
		wordsHint: '如 水电、租金 9月、记-0011',
		unread: (typed: string) => `“${typed}”不是金额，这一格没有起作用。请填数字，如 1200、1.2万。`,
		kind: '列出',
		kinds: {
			vouchers: '整张凭证',
			lines: '只列符合的分录',
			income: '收入分录（不含结转）',
			'not-closing': '只列符合的分录（不含结转）'
		} satisfies Record<BooksKind, string> as Record<BooksKind, string>,
		search: '查',
		clear: '清空',
		and: '、',
		onlyBatch: (name: string) => `只看这一批导入的：${name}`,
		period: (from: Month, to: Month) => {
			const [year, until] = [yearOf(from), yearOf(to)];
			const [first, last] = [monthNumber(from), monthNumber(to)];
			if (year !== until)
				return first === 1 && last === 12
					? `${year}—${until}年`
					: `${year}年${first}月—${until}年${last}月`;
			if (first === 1 && last === 12) return `${year}年`;
			return first === last ? `${year}年${first}月` : `${year}年${first}—${last}月`;
		},
		counting: '正在合计……',
		found: (period: string, vouchers: string, entries: string) =>
			`${period}：${vouchers} 张凭证，${entries} 条分录，`,
		sumEqual: (sum: string) => `借贷各 ${sum} 元`,
		sumDiffer: (debit: string, credit: string) => `借方 ${debit} 元，贷方 ${credit} 元`,
		net: '贷方减借方',
		stable: '其中稳定性收入',
		yuan: '元',
		none: (period: string) => `${period}：没有符合的凭证`,
		noneDo: '放宽条件再查；还没有账的话，先去导入一份文件。',
		toImport: '去导入',
		export: '导出这些行',
		tooLong: (most: string) =>
			`Excel 文件最多放 ${most} 行，这里更多。请用 CSV（Excel 能直接打开，它自己最多看 1,048,576 行），或者缩小条件再导出。`,
		tableLabel: '凭证和分录，可横向滚动',
		tableCaption: (period: string) => `${period}凭证和分录，单位元`,
		voucher: '凭证',
		summary: '摘要',
		accountHead: '科目',
		debit: '借方（元）',
		credit: '贷方（元）',
		debitSide: '借',
		creditSide: '贷',
		row: '文件行',
		rowLink: (row: number) => `来源文件第 ${row} 行`,
		closing: '结转',
		closingHint: '年末结转损益，不算收入',
		decided: '人工',
		decidedHint: (by: string, reason: string) => `${by}认定：${reason}`,
		continued: '，接上页',
		pageSum: '本页合计',
		allSum: '全部合计',
		balanced: '，借贷平衡',
		pager: '翻页',
		shown: (from: string, to: string, all: string | null) =>
			`第 ${from}—${to} 条${all === null ? '' : `，共 ${all} 条`}`,
		firstPage: '第一页',
		previous: '上一页',
		next: '下一页',
		monthBefore: (month: number) => `上月 ${month}月`,
		monthAfter: (month: number) => `下月 ${month}月`,
		closingTitle: '结账',
		closingNote: '结了账的月份不能再记账，也不能冲销',
		closedThrough: (month: string | null) =>
			month === null ? '还没有结账的月份。' : `已结账到 ${month}。`,
		close: '结账到',
		closeDo: '结账',
		reopen: '反结账，退到',
		reopenNone: '全部打开',
		reopenDo: '反结账',
		reason: '原因（会留在记录里）',
		allClosed: '这一年的账都结了。',
		closingFaults: {
			'no-reason': '请写明原因。',
			'not-a-month': '请选一个月份。'
		} as Record<'no-reason' | 'not-a-month', string>
	},
	en: {
		title: 'Books',
		kicker: (ledgers, year, until, system) =>
			[ledgers, year === until ? `year ${year}` : `years ${year}–${until}`, system]
				.filter(Boolean)
				.join(', '),
		systems: { rural_2004: '2004 system', rural_2023: '2023 system' },
		through: (month) => (month === null ? 'nothing posted yet' : `posted through ${month}`),
		filters: 'Filter vouchers and entries',
		from: 'From',
		fromMonth: 'From month',
		to: 'To',
		toMonth: 'To month',
		year: (year) => String(year),
		allYears: 'All years',
		months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
		account: 'Account (and below)',
		accountHint: '501 or 租赁',
		class: 'Class',
		all: 'all',
		min: 'Min. (yuan)',
		max: 'Max.',
		words: 'Words or voucher',
		wordsHint: '水电, 租金 9月, 记-0011',
		unread: (typed) =>
			`“${typed}” is no amount, so it did not narrow the list. Write a number: 1200 or 1.2万.`,
		kind: 'List',
		kinds: {
			vouchers: 'whole vouchers',
			lines: 'matching entries only',
			income: 'income entries, no closing',
			'not-closing': 'matching entries, no closing'
		},
		search: 'Search',
		clear: 'Clear',
		and: ', ',
		onlyBatch: (name) => `this batch only: ${name}`,
		period: (from, to) => {
			const [year, until] = [yearOf(from), yearOf(to)];
			const [first, last] = [monthNumber(from), monthNumber(to)];
			if (year !== until)
				return first === 1 && last === 12 ? `${year}–${until}` : `${from} to ${to}`;
			if (first === 1 && last === 12) return String(year);
			return first === last ? from : `${year}, months ${first}–${last}`;
		},
		counting: 'adding up …',
		found: (period, vouchers, entries) => `${period}: ${vouchers} vouchers, ${entries} entries, `,
		sumEqual: (sum) => `debit and credit ${sum} yuan each`,
		sumDiffer: (debit, credit) => `debit ${debit} yuan, credit ${credit} yuan`,
		net: 'Credit less debit',
		stable: 'Stable income among them',
		yuan: 'yuan',
		none: (period) => `${period}: no vouchers match`,
		noneDo: 'Widen the filter; if there are no books yet, import a file first.',
		toImport: 'Import',
		export: 'Export these lines',
		tooLong: (most) =>
			`A workbook holds at most ${most} lines, and here are more. Use CSV (Excel opens it, up to 1,048,576 rows of its own), or narrow the list first.`,
		tableLabel: 'Vouchers and entries, scrolls sideways',
		tableCaption: (period) => `Vouchers and entries of ${period}, in yuan`,
		voucher: 'Voucher',
		summary: 'Summary',
		accountHead: 'Account',
		debit: 'Debit (yuan)',
		credit: 'Credit (yuan)',
		debitSide: 'Dr',
		creditSide: 'Cr',
		row: 'File row',
		rowLink: (row) => `Row ${row} of the source file`,
		closing: 'closing',
		closingHint: 'Year-end transfer to profit; no income',
		decided: 'decided',
		decidedHint: (by, reason) => `Decided by ${by}: ${reason}`,
		continued: ', continued',
		pageSum: 'This page',
		allSum: 'All',
		balanced: ', balanced',
		pager: 'Pages',
		shown: (from, to, all) => `Entries ${from}–${to}${all === null ? '' : ` of ${all}`}`,
		firstPage: 'First page',
		previous: 'Previous page',
		next: 'Next page',
		monthBefore: (month) => `Month before (${month})`,
		monthAfter: (month) => `Month after (${month})`,
		closingTitle: 'Closing the months',
		closingNote: 'in a closed month nothing can be posted or reversed',
		closedThrough: (month) =>
			month === null ? 'No month is closed yet.' : `Closed through ${month}.`,
		close: 'Close through',
		closeDo: 'Close',
		reopen: 'Reopen, back to',
		reopenNone: 'all open',
		reopenDo: 'Reopen',
		reason: 'Reason (kept on record)',
		allClosed: 'All of this year is closed.',
		closingFaults: { 'no-reason': 'Write the reason.', 'not-a-month': 'Choose a month.' }
	}
});
