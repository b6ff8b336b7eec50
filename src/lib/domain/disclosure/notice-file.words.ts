import type { Language } from '../language.ts';
import { defineWords } from '../language.ts';

export const noticeFileWords = defineWords({
	'zh-CN': {
		fileName: (village: string, code: string, edition: number, what: string) =>
			`${village} 财务公开 ${code} 第${edition}版${what}`,
		lines: '逐笔',
		summary: '汇总',
		others: '其他',
		verify: '核验',
		ways: { in: '收入', out: '支出' },
		columns: {
			no: '行号',
			date: '日期',
			voucher: '凭证',
			way: '收支',
			code: '项目代码',
			item: '项目',
			text: '事由',
			amount: '金额（元）'
		},
		title: (village: string, period: string) => `${village}${period}财务公开`,
		edition: (edition: number, reason: string) =>
			reason === '' ? `第 ${edition} 版` : `第 ${edition} 版，更正原因：${reason}`,
		code: '核对码',
		sample: '示例数据，金额和名称都是虚构的',
		through: '数据至',
		opening: '期初货币资金（元）',
		openingNone: '账上没有采用期初余额，期初、期末只是记账以来的增减',
		received: '本期收入（元）',
		spent: '本期支出（元）',
		closing: '期末货币资金（元）',
		sum: '合计',
		items: {
			code: '项目代码',
			item: '项目',
			way: '收支',
			count: '笔数',
			now: '本期（元）',
			before: '上期（元）',
			lastYear: '去年同期（元）',
			year: '本年累计（元）'
		},
		income: '稳定性收入的来源（今年到期末）',
		incomeColumns: ['来源', '今年（元）', '去年同期（元）'],
		arrears: '别人欠村里的租金',
		arrearColumns: ['什么', '谁', '应付日期', '逾期天数', '金额（元）'],
		contracts: '合同',
		contractColumns: ['编号', '什么', '对方', '签订日期', '从', '至', '年租金（元）'],
		plans: '财务计划',
		planColumns: ['名称', '计划（元）', '已用（元）'],
		checks: '公开前的核对和答复',
		checkColumns: ['核对', '是什么', '行号', '答复'],
		questions: '提问和答复',
		questionColumns: ['编号', '行号', '提问', '提问日期', '答复', '答复日期'],
		none: '无',
		packageTitle: (village: string, period: string, edition: number) =>
			`${village}${period}财务公开，第 ${edition} 版`,
		packageSays: '每行一笔收或付的钱，项目按农经发〔2011〕13号的公开目录。',
		packageNoBalance:
			'没有采用期初余额的公开和专项公开里，核验包的 openingFen、closingFen 只是收付相抵的增减，不是账上的钱。',
		licence: '按《农村集体经济组织财务公开规定》公开，可以自由使用',
		feedTitle: (village: string) => `${village}财务公开`,
		feedEntry: (period: string, edition: number) =>
			edition === 1 ? `${period}财务公开` : `${period}财务公开，更正（第 ${edition} 版）`,
		feedReason: (reason: string) => `更正原因：${reason}`
	},
	en: {
		fileName: (village, code, edition, what) =>
			`${village} notice ${code} edition ${edition}${what}`,
		lines: 'lines',
		summary: 'summary',
		others: 'others',
		verify: 'check',
		ways: { in: 'received', out: 'spent' },
		columns: {
			no: 'Line',
			date: 'Date',
			voucher: 'Voucher',
			way: 'Way',
			code: 'Item code',
			item: 'Item',
			text: 'What for',
			amount: 'Amount (yuan)'
		},
		title: (village, period) => `${village}: finances of ${period}`,
		edition: (edition, reason) =>
			reason === '' ? `Edition ${edition}` : `Edition ${edition}, corrected because: ${reason}`,
		code: 'Check code',
		sample: 'sample data, amounts and names are invented',
		through: 'Data to',
		opening: 'Money at the start (yuan)',
		openingNone:
			'No opening balances were adopted: money at start and end is only what was booked since',
		received: 'Received (yuan)',
		spent: 'Spent (yuan)',
		closing: 'Money at the end (yuan)',
		sum: 'Total',
		items: {
			code: 'Item code',
			item: 'Item',
			way: 'Way',
			count: 'Lines',
			now: 'This period (yuan)',
			before: 'Period before (yuan)',
			lastYear: 'Same months last year (yuan)',
			year: 'Since January (yuan)'
		},
		income: 'What stable income is made of (this year so far)',
		incomeColumns: ['source', 'this year (yuan)', 'last year, same months (yuan)'],
		arrears: 'Rent that others owe',
		arrearColumns: ['What', 'Who', 'Due on', 'Days late', 'Amount (yuan)'],
		contracts: 'Contracts',
		contractColumns: ['Number', 'What', 'Party', 'Signed on', 'From', 'Until', 'A year (yuan)'],
		plans: 'Financial plans',
		planColumns: ['Name', 'Planned (yuan)', 'Spent (yuan)'],
		checks: 'Checks before publishing, and the answers',
		checkColumns: ['Check', 'What it is', 'Lines', 'Answer'],
		questions: 'Questions and answers',
		questionColumns: ['Number', 'Line', 'Question', 'Asked on', 'Answer', 'Answered on'],
		none: 'none',
		packageTitle: (village, period, edition) =>
			`${village}: finances of ${period}, edition ${edition}`,
		packageSays:
			'One line for each receipt and payment; items of the official list of 2011 (农经发〔2011〕13号).',
		packageNoBalance:
			'In a notice without opening balances, and in one of a single matter, openingFen and closingFen of the pack are what moved, not money at hand.',
		licence: 'Published under the rules on financial disclosure of rural collectives; free to use',
		feedTitle: (village) => `${village}: financial disclosure`,
		feedEntry: (period, edition) =>
			edition === 1
				? `Finances of ${period}`
				: `Finances of ${period}, corrected (edition ${edition})`,
		feedReason: (reason) => `Corrected because: ${reason}`
	}
});
export type NoticeFileWords = (typeof noticeFileWords)[Language];
