import { monthNumber, yearOf, type Month } from '#lib/domain/calendar.ts';
import { defineWords } from '#lib/domain/language.ts';
import type { BalanceLine } from '#lib/domain/statements/balance-sheet.ts';
import type { DistributionLine } from '#lib/domain/statements/distribution.ts';
import type { IncomeLine } from '#lib/domain/statements/income-statement.ts';
import type {
	Statement,
	StatementColumn,
	StatementKind,
	StatementMark,
	StatementRow
} from '#lib/domain/statements/statement.ts';
import type { YearsLine } from '#lib/domain/statements/years.ts';

export type StatementWords = {
	title: string;
	kinds: Record<StatementKind, string>;
	tabs: string;
	official: string;
	unit: string;
	line: string;
	no: string;
	codes: string;
	columns: Record<Exclude<StatementColumn, number>, string>;
	yearIs: (year: number) => string;
	/** A year whose books do not reach December yet. */
	yearSoFar: (year: number, month: number) => string;
	marks: Record<StatementMark, string>;
	income: Record<IncomeLine, string>;
	balance: Record<BalanceLine, string>;
	distribution: Record<DistributionLine, string>;
	years: Record<YearsLine, string>;
	ledger: string;
	year: string;
	month: string;
	last: string;
	monthIs: (month: number) => string;
	show: string;
	download: string;
	empty: string;
	/** The date below the title: a balance on a day, or months. */
	on: (month: Month, days: number) => string;
	months: (month: number) => string;
	whole: string;
	same: string;
	table: (kind: string, part: number) => string;
};

export const statementWords = defineWords<StatementWords>({
	'zh-CN': {
		title: '报表',
		kinds: {
			income: '收支明细表',
			balance: '资产负债表',
			distribution: '收益及收益分配表',
			years: '年度对比'
		},
		tabs: '哪一张报表',
		official: '财会〔2004〕12号 格式',
		unit: '单位：元',
		line: '项目',
		no: '行次',
		codes: '科目',
		columns: {
			opening: '年初数',
			closing: '期末数',
			amount: '金额',
			month: '本月',
			year: '本年累计',
			lastYear: '上年同期'
		},
		yearIs: (year) => `${year}年`,
		yearSoFar: (year, month) => `${year}年（1–${month}月）`,
		marks: {
			'not-official': '按一级科目列示，不是官方格式：2023年制度的报表行次还没有经会计核实。',
			'no-opening':
				'还没有采用期初余额，余额只是记账以来的增减。导入科目余额表并采用期初以后才是真正的余额。',
			'not-balanced': '资产总计和右边的总计不相等，请先查科目余额表。',
			'handed-up':
				'2004年制度的“发包及上交收入”整个列在经营收入里；其中企业上交利润，新制度里可能属于投资收益。',
			joined: '跨两种会计制度：新制度拆开的科目，这里合在一行比较，旧账拆不开。'
		},
		income: {
			incomeHead: '收入',
			income: '收入合计',
			expensesHead: '支出',
			expenses: '支出合计',
			surplus: '收支结余',
			unmatchedIncome: '上年的其他收入科目（今年没有对应）',
			unmatchedExpenses: '上年的其他支出科目（今年没有对应）'
		},
		balance: {
			money: '货币资金',
			shortInvestments: '短期投资',
			receivables: '应收款项',
			inventories: '存货',
			currentAssets: '流动资产合计',
			livestock: '牲畜（禽）资产',
			forest: '林木资产',
			farmAssets: '农业资产合计',
			longInvestments: '长期投资',
			fixedCost: '固定资产原价',
			depreciation: '减：累计折旧',
			fixedNet: '固定资产净值',
			disposal: '固定资产清理',
			construction: '在建工程',
			fixedAssets: '固定资产合计',
			otherAssets: '其他资产（无形资产、拨付所属单位资金）',
			assets: '资产总计',
			shortLoans: '短期借款',
			payables: '应付款项',
			wages: '应付工资',
			welfare: '应付福利费',
			currentLiabilities: '流动负债合计',
			longLoans: '长期借款及应付款',
			levy: '一事一议资金',
			earmarked: '专项应付款',
			longLiabilities: '长期负债合计',
			liabilities: '负债合计',
			capital: '资本',
			reserve: '公积公益金',
			undistributed: '未分配收益',
			equity: '所有者权益合计',
			claims: '负债和所有者权益总计',
			unclosed: '收入减支出，尚未结转'
		},
		distribution: {
			operatingIncome: '一、经营收入',
			contractFees: '加：发包及上交收入',
			investmentIncome: '投资收益',
			operatingCost: '减：经营支出',
			management: '管理费用',
			operatingGain: '二、经营收益',
			taxReturn: '加：农业税附加返还收入',
			subsidies: '补助收入',
			otherIncome: '其他收入',
			otherCost: '减：其他支出',
			gain: '本年收益',
			income: '收入合计',
			expenses: '支出合计',
			undistributedStart: '加：年初未分配收益',
			otherIn: '其他转入',
			distributable: '可分配收益',
			toReserve: '减：提取公积公益金',
			toWelfare: '提取应付福利费',
			toInvestors: '外来投资分利',
			toMembers: '农户（成员）分配',
			toOthers: '其他',
			undistributedEnd: '期末未分配收益'
		},
		years: {
			incomeHead: '收入',
			operating: '经营收入（含发包、上交）',
			investment: '投资收益',
			subsidies: '补助收入',
			other: '其他收入',
			income: '收入合计',
			stable: '其中：稳定性收入（同一口径）',
			expensesHead: '支出',
			operatingCost: '经营支出和税金',
			management: '管理费用',
			publicAndOther: '公益支出和其他支出',
			incomeTax: '所得税费用',
			expenses: '支出合计',
			surplus: '收支结余'
		},
		ledger: '账套',
		year: '年度',
		month: '截至',
		last: '最近一月',
		monthIs: (month) => `${month}月`,
		show: '查看',
		download: '下载 CSV',
		empty: '还没有记账，没有报表。',
		on: (month, days) => `${yearOf(month)}年${monthNumber(month)}月${days}日`,
		months: (month) => (month === 1 ? '1月' : `1–${month}月`),
		whole: '看全年',
		same: '只看同期',
		table: (kind, part) => `${kind}${part === 0 ? '' : '（右）'}：表，可横向滚动`
	},
	en: {
		title: 'Statements',
		kinds: {
			income: 'Income and spending',
			balance: 'Balance sheet',
			distribution: 'Earnings and distribution',
			years: 'Years compared'
		},
		tabs: 'Which statement',
		official: 'form of 财会〔2004〕12号',
		unit: 'in yuan',
		line: 'Line',
		no: 'No.',
		codes: 'Accounts',
		columns: {
			opening: 'Start of year',
			closing: 'End of period',
			amount: 'Amount',
			month: 'This month',
			year: 'Year to date',
			lastYear: 'Same months last year'
		},
		yearIs: (year) => String(year),
		yearSoFar: (year, month) => `${year} (months 1–${month})`,
		marks: {
			'not-official':
				'By first-level account, not the official form: the lines of the 2023 system’s statements are not confirmed by an accountant yet.',
			'no-opening':
				'No opening balances were adopted: balances are only what was booked since. Import a trial balance and adopt it to see real ones.',
			'not-balanced': 'The two totals differ: please look at the trial balance first.',
			'handed-up':
				'Contracting fees and profits handed up (2004) stand with operating income as a whole; profits of enterprises may be investment income in the new system.',
			joined:
				'Across two accounting systems: accounts that the new system split stand in one line, for the old books cannot be split.'
		},
		income: {
			incomeHead: 'Income',
			income: 'Total income',
			expensesHead: 'Spending',
			expenses: 'Total spending',
			surplus: 'Surplus',
			unmatchedIncome: 'Other income accounts of last year (none like them now)',
			unmatchedExpenses: 'Other expense accounts of last year (none like them now)'
		},
		balance: {
			money: 'Cash and bank',
			shortInvestments: 'Short-term investments',
			receivables: 'Receivables',
			inventories: 'Inventories',
			currentAssets: 'Total current assets',
			livestock: 'Livestock',
			forest: 'Forest assets',
			farmAssets: 'Total farm assets',
			longInvestments: 'Long-term investments',
			fixedCost: 'Fixed assets at cost',
			depreciation: 'Less: accumulated depreciation',
			fixedNet: 'Fixed assets, net',
			disposal: 'Fixed assets in disposal',
			construction: 'Construction in progress',
			fixedAssets: 'Total fixed assets',
			otherAssets: 'Other assets (intangible; funds given to units)',
			assets: 'Total assets',
			shortLoans: 'Short-term loans',
			payables: 'Payables',
			wages: 'Wages payable',
			welfare: 'Welfare payable',
			currentLiabilities: 'Total current liabilities',
			longLoans: 'Long-term loans and payables',
			levy: 'Members’ levy (一事一议)',
			earmarked: 'Earmarked payables',
			longLiabilities: 'Total long-term liabilities',
			liabilities: 'Total liabilities',
			capital: 'Capital',
			reserve: 'Reserve and welfare fund',
			undistributed: 'Undistributed earnings',
			equity: 'Total equity',
			claims: 'Total liabilities and equity',
			unclosed: 'Income less spending, not closed yet'
		},
		distribution: {
			operatingIncome: 'I. Operating income',
			contractFees: 'plus contracting fees and profits handed up',
			investmentIncome: 'investment income',
			operatingCost: 'less operating expenses',
			management: 'management expenses',
			operatingGain: 'II. Operating earnings',
			taxReturn: 'plus returned agricultural tax surcharge',
			subsidies: 'subsidies',
			otherIncome: 'other income',
			otherCost: 'less other expenses',
			gain: 'Earnings of the year',
			income: 'Total income',
			expenses: 'Total spending',
			undistributedStart: 'plus undistributed at the start',
			otherIn: 'other transfers in',
			distributable: 'Distributable earnings',
			toReserve: 'less to the reserve and welfare fund',
			toWelfare: 'to welfare payable',
			toInvestors: 'to outside investors',
			toMembers: 'to households (members)',
			toOthers: 'others',
			undistributedEnd: 'Undistributed at the end'
		},
		years: {
			incomeHead: 'Income',
			operating: 'Operating (with contracting fees)',
			investment: 'Investment income',
			subsidies: 'Subsidies',
			other: 'Other income',
			income: 'Total income',
			stable: 'of it stable income (one definition)',
			expensesHead: 'Spending',
			operatingCost: 'Operating expenses and taxes',
			management: 'Management expenses',
			publicAndOther: 'Public welfare and other expenses',
			incomeTax: 'Income tax',
			expenses: 'Total spending',
			surplus: 'Surplus'
		},
		ledger: 'Ledger',
		year: 'Year',
		month: 'Up to',
		last: 'latest',
		monthIs: (month) => `month ${month}`,
		show: 'Show',
		download: 'Download CSV',
		empty: 'Nothing is posted yet, so there is no statement.',
		on: (month, days) => `${month}-${days}`,
		months: (month) => (month === 1 ? 'January' : `months 1–${month}`),
		whole: 'Whole years',
		same: 'Same months only',
		table: (kind, part) => `${kind}${part === 0 ? '' : ' (right side)'}: table, scrolls sideways`
	}
});

/** The year of the sheet itself says how far it goes where whole years stand beside it. */
export function columnName(
	w: StatementWords,
	column: StatementColumn,
	{ isWhole, throughMonth }: { readonly isWhole: boolean; readonly throughMonth: Month }
): string {
	if (typeof column !== 'number') return w.columns[column];
	const isSoFar = isWhole && column === yearOf(throughMonth) && monthNumber(throughMonth) < 12;
	return isSoFar ? w.yearSoFar(column, monthNumber(throughMonth)) : w.yearIs(column);
}

export function rowName(w: StatementWords, { kind }: Statement, { label }: StatementRow): string {
	if ('account' in label) return label.name;
	const lines: Readonly<Record<string, string>> = w[kind];
	return lines[label.line] ?? label.line;
}
