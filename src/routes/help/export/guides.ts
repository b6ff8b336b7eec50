import { PROBLEMS, type Problem, type ProblemCode } from '#lib/domain/ledger-import/problem.ts';
import { cashBookWords } from './cash-book.words.ts';
import { excelWords } from './excel.words.ts';
import type { Guide, Program } from './guide.ts';
import { kingdeeWords } from './kingdee.words.ts';
import { platformWords } from './platform.words.ts';
import { trialBalanceWords } from './trial-balance.words.ts';
import { yonyouWords } from './yonyou.words.ts';

type Where = { row?: number; column?: string; cell?: string; params?: Problem['params'] };
const mistake = (code: ProblemCode, { row, column, cell, params }: Where = {}): Problem => ({
	code,
	severity: PROBLEMS[code].severity,
	row: row ?? null,
	column: column ?? null,
	cell: cell ?? null,
	params: params ?? {}
});

/** Names and amounts are invented. */
export const GUIDES: Readonly<Record<Program, Guide>> = {
	yonyou: {
		words: yonyouWords,
		sample: {
			fileName: '序时账_2025.csv',
			head: ['日期', '凭证号数', '科目编码', '科目名称', '摘要', '方向', '金额'],
			rows: [
				['2025.01.08', '记-0001', '1020101', '基本户', '收一季度门面房租金', '借', '48,000.00'],
				['2025.01.08', '记-0001', '5010301', '门面房租金', '收一季度门面房租金', '贷', '48,000.00'],
				['2025.01.15', '记-0002', '5130201', '办公费', '付办公用品款', '借', '860.50'],
				['2025.01.15', '记-0002', '1020101', '基本户', '付办公用品款', '贷', '860.50']
			],
			amounts: [6]
		},
		mistakes: [
			mistake('file-is-old-excel'),
			mistake('fiscal-year-unknown'),
			mistake('voucher-unposted', { cell: '未记账', params: { voucher: '记-0031' } }),
			mistake('accounting-system-not-supported', { params: { codes: '1002、5001' } })
		]
	},
	kingdee: {
		words: kingdeeWords,
		sample: {
			fileName: '凭证列表_2025.csv',
			head: ['日期', '凭证字', '凭证号', '摘要', '科目代码', '科目名称', '借方金额', '贷方金额'],
			rows: [
				['2025/3/8', '记', '12', '收鱼塘发包款', '1020101', '基本户', '36,000.00', ''],
				['', '', '', '收鱼塘发包款', '5010401', '水面发包收入', '', '36,000.00'],
				['2025/3/9', '记', '13', '付路灯电费', '51402', '路灯电费', '1,280.40', ''],
				['', '', '', '付路灯电费', '1020101', '基本户', '', '1,280.40']
			],
			amounts: [6, 7]
		},
		mistakes: [
			mistake('file-is-excel'),
			mistake('voucher-void', { cell: '已作废', params: { voucher: '记-27' } }),
			mistake('code-damaged', { column: '科目代码', cell: '1.02E+06' }),
			mistake('voucher-number-gap', { params: { month: '2025-03', missing: '记-14' } })
		]
	},
	platform: {
		words: platformWords,
		sample: {
			fileName: '凭证列表_2025.csv',
			head: ['日期', '凭证号', '摘要', '科目代码', '科目名称', '借方', '贷方'],
			rows: [
				['2025-06-18', '记-5', '收联合公司分红', '1020101', '基本户', '70000.00', ''],
				['2025-06-18', '记-5', '收联合公司分红', '50201', '股利收入', '', '70000.00'],
				['2025-06-20', '记-6', '付河道保洁费', '51403', '环境保洁', '5400.00', ''],
				['2025-06-20', '记-6', '付河道保洁费', '1020101', '基本户', '', '5400.00']
			],
			amounts: [5, 6]
		},
		mistakes: [
			mistake('file-is-html'),
			mistake('file-is-pdf'),
			mistake('file-is-account-list'),
			mistake('unit-not-yuan', { row: 2, cell: '单位：万元' })
		]
	},
	excel: {
		words: excelWords,
		sample: {
			fileName: '序时账_2025.csv',
			head: ['日期', '凭证号', '摘要', '科目编码', '科目名称', '借方金额', '贷方金额'],
			rows: [
				['2025-01-08', '记-1', '收门面房租金', '501003000001', '门面房租金', '', '48000.00'],
				['2025-01-08', '记-1', '收门面房租金', '5.01E+11', '门面房租金', '', '48000.00'],
				['2025-01-08', '记-1', '收门面房租金', '102010100001', '基本户', '#########', '']
			],
			amounts: [5, 6]
		},
		mistakes: [
			mistake('code-damaged', { column: '科目编码', cell: '5.01E+11' }),
			mistake('amount-overflowed', { column: '借方金额', cell: '#########' }),
			mistake('row-too-long', { params: { cells: 8, width: 7 } }),
			mistake('text-damaged', { column: '摘要', cell: '收门面��租金' })
		]
	},
	'cash-book': {
		words: cashBookWords,
		sample: {
			fileName: '102 银行存款 日记账_2025.csv',
			head: ['日期', '凭证号', '摘要', '对方科目', '收入', '支出', '结余'],
			rows: [
				['', '', '上年结转', '', '', '', '100,000.00'],
				['2025-01-05', '收-1', '收一季度厂房租金', '501 经营收入', '52,500.00', '', '152,500.00'],
				['2025-01-09', '付-1', '付办公用品款', '513 管理费用', '', '860.50', '151,639.50'],
				['', '', '本月合计', '', '52,500.00', '860.50', '151,639.50']
			],
			amounts: [4, 5, 6]
		},
		mistakes: [
			mistake('balance-differs', { params: { typed: '151,640.50', summed: '151,639.50' } }),
			mistake('counter-account-unclear', { cell: '501,504' }),
			mistake('voucher-number-missing'),
			mistake('subtotal-differs', {
				params: { label: '本月合计', typed: '52,500.00 / 860.50', summed: '52,500.00 / 760.50' }
			})
		]
	},
	'trial-balance': {
		words: trialBalanceWords,
		sample: {
			fileName: '科目余额表_2025-01.csv',
			// prettier-ignore
			head: ['科目编码', '科目名称', '期初借方', '期初贷方', '本期借方', '本期贷方', '期末借方', '期末贷方'],
			rows: [
				['102', '银行存款', '100,000.00', '', '52,500.00', '860.50', '151,639.50', ''],
				['1020101', '基本户', '100,000.00', '', '52,500.00', '860.50', '151,639.50', ''],
				['501', '经营收入', '', '0.00', '', '52,500.00', '', '52,500.00'],
				['513', '管理费用', '0.00', '', '860.50', '', '860.50', '']
			],
			amounts: [2, 3, 4, 5, 6, 7]
		},
		mistakes: [
			mistake('unit-not-yuan', { row: 2, cell: '单位：千元' }),
			mistake('accounting-system-differs', {
				params: { fileSystem: '2004', booksSystem: '2023', codes: '541 管理费用' }
			}),
			mistake('header-not-found')
		]
	}
};
