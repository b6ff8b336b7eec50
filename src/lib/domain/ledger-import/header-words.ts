import type { ColumnRole } from './review.ts';

/**
 * Headings by role, as exported by 用友, 金蝶, 农经 platforms and hand-kept books (domain.md §4.1–4.2), already without
 * spaces and bracketed units. Earlier words win where a file has two columns for one role.
 */
export const HEADER_WORDS: readonly (readonly [ColumnRole, readonly string[]])[] = [
	[
		'date',
		[
			'日期',
			'记账日期',
			'凭证日期',
			'制单日期',
			'会计日期',
			'业务日期',
			'记账凭证日期',
			'入账日期',
			'记帐日期',
			'交易日期',
			'pzrq',
			'rq',
			'fdate',
			'ftransdate',
			'date'
		]
	],
	['year', ['年', '年度', '会计年度', '年份', 'fyear']],
	['month', ['月', '月份', '会计期间', '期间', '会计期间号', 'fperiod']],
	['day', ['日']],
	[
		'voucher',
		[
			'凭证字号',
			'凭证号数',
			'凭证号',
			'凭证编号',
			'字号',
			'记账凭证编号',
			'号数',
			'凭证号码',
			'号',
			'fnum',
			'pzh',
			'pzhm',
			'voucherno'
		]
	],
	[
		'voucherWord',
		['凭证字', '凭证类型', '凭证类别', '种类', '类别', '记账凭证类型编号', '字', 'fgroup', 'pzz']
	],
	[
		'lineNumber',
		['分录号', '分录序号', '行号', '序号', '记账凭证行号', '分录行号', 'fentryid', 'row']
	],
	[
		'summary',
		[
			'摘要',
			'业务摘要',
			'交易摘要',
			'记账凭证摘要',
			'凭证摘要',
			'收支摘要',
			'事由',
			'摘要说明',
			'说明',
			'用途',
			'fexp',
			'zy',
			'summary'
		]
	],
	[
		'accountCode',
		[
			'科目编码',
			'科目代码',
			'科目编号',
			'会计科目代码',
			'会计科目编号',
			'会计科目编码',
			'编码',
			'科目号',
			'facctid',
			'kmdm',
			'accountcode'
		]
	],
	[
		'accountName',
		[
			'科目名称',
			'科目全名',
			'会计科目名称',
			'明细科目',
			'二级科目',
			'明细科目名称',
			'kmmc',
			'accountname'
		]
	],
	['parentAccountName', ['总账科目', '一级科目', '总账科目名称', '一级科目名称']],
	['account', ['科目', '会计科目', '科目编码及名称', '科目编码名称', 'account']],
	['counterAccount', ['对方科目', '对应科目', '对方科目编码', '对方科目代码', '对方科目编号']],
	['counterAccountName', ['对方科目名称']],
	[
		'side',
		[
			'方向',
			'借贷方向',
			'借贷',
			'借/贷',
			'借贷标志',
			'借或贷',
			'余额方向',
			'收支',
			'收/支',
			'收支方向',
			'fdc',
			'fx'
		]
	],
	[
		'debit',
		[
			'借方金额',
			'借方',
			'借方发生额',
			'借方-本币',
			'借方本币',
			'借方本币金额',
			'借金额',
			'本期借方',
			'借方发生金额',
			'本币借方',
			'借方金额-本币',
			'fdebit',
			'jie',
			'debit'
		]
	],
	[
		'credit',
		[
			'贷方金额',
			'贷方',
			'贷方发生额',
			'贷方-本币',
			'贷方本币',
			'贷方本币金额',
			'贷金额',
			'本期贷方',
			'贷方发生金额',
			'本币贷方',
			'贷方金额-本币',
			'fcredit',
			'dai',
			'credit'
		]
	],
	['amount', ['金额', '发生额', '本币金额', '发生金额', 'famount', 'je', 'amount']],
	[
		'balance',
		['余额', '结余', '期末余额', '结存', '结余金额', '余额金额', '账户余额', 'ye', 'balance']
	],
	[
		'counterparty',
		[
			'往来单位',
			'客户',
			'供应商',
			'对方单位',
			'客商',
			'核算项目',
			'辅助项',
			'辅助核算',
			'往来',
			'户名',
			'对方户名',
			'对方名称',
			'收付款单位',
			'交款人',
			'领款人',
			'核算项目1'
		]
	],
	[
		'attachments',
		['附件数', '附单据数', '单据张数', '附件', '附件数量', '附件张数', '附单据', 'fattchment']
	],
	[
		'status',
		['状态', '凭证状态', '作废标志', '是否作废', '记账标志', '审核标志', '审核状态', '记账状态']
	]
];

/** Money in and out of one cash or bank account: only where there is no 借方 and 贷方. */
export const CASH_BOOK_WORDS: readonly (readonly [ColumnRole, readonly string[]])[] = [
	[
		'debit',
		[
			'收入',
			'收入金额',
			'收款金额',
			'收款',
			'存入',
			'存入金额',
			'收方',
			'收',
			'收入(借方)',
			'收入(借)',
			'转入'
		]
	],
	[
		'credit',
		[
			'支出',
			'支出金额',
			'付款金额',
			'付款',
			'支取',
			'支取金额',
			'付出',
			'付出金额',
			'付方',
			'付',
			'支出(贷方)',
			'支出(贷)',
			'转出'
		]
	]
];

/** Headings that are of no use here but show that a row is a header. */
export const OTHER_HEADINGS: ReadonlySet<string> = new Set([
	'数量',
	'单价',
	'外币',
	'币种',
	'币别',
	'汇率',
	'原币金额',
	'制单人',
	'审核人',
	'记账人',
	'过账人',
	'经手人',
	'备注',
	'公司',
	'核算账簿名称',
	'核销信息',
	'结算信息',
	'结算号',
	'部门',
	'项目',
	'职员',
	'存货',
	'单位',
	'附注'
]);

/** Two of these make a header of a short table; any three known headings do. */
export const STRONG_ROLES: ReadonlySet<ColumnRole> = new Set([
	'voucher',
	'summary',
	'account',
	'accountCode',
	'accountName',
	'debit',
	'credit'
]);

export const TRIAL_BALANCE_WORDS =
	/期初(余额)?.{0,3}借|年初(余额)?.{0,3}借|期末(余额)?.{0,3}借|[期年][初末]余额|本期发生|借方累计|本年累计|累计.{0,4}借/;
export const ACCOUNT_LIST_WORDS = /科目性质|数量核算|辅助核算|余额方向|科目类别/;

/** NFKC, no white space, no bracketed unit: `摘 要` → `摘要`, `金额（元）` → `金额`. */
export const headingOf = (cell: string): string =>
	cell
		.normalize('NFKC')
		.replace(/\s+/g, '')
		.replace(/[([{【〔](?!借|贷)[^)\]}】〕]*[)\]}】〕]/g, '')
		.replace(/[:*]+$/, '')
		.replace(/^\*+/, '')
		.toLowerCase();
