/**
 * The two official charts of first-level accounts. 2004: 财会〔2004〕12号; 2023: 财会〔2023〕14号 annex 1 (42 accounts).
 * The same code means different accounts in the two (502, 511, 521, 153/154, 211/212 …): never match by code alone.
 * One line an account: code, name, kind, normal side; `contra` marks 备抵 accounts (asset class, credit balance).
 */
import type { Account, AccountingSystem, AccountKind, NormalSide } from './account.ts';

type Line = readonly [
	code: string,
	name: string,
	kind: AccountKind,
	side: NormalSide,
	contra?: 'contra'
];

const RURAL_2004: readonly Line[] = [
	['101', '现金', 'asset', 'debit'],
	['102', '银行存款', 'asset', 'debit'],
	['111', '短期投资', 'asset', 'debit'],
	['112', '应收款', 'asset', 'debit'],
	['113', '内部往来', 'asset', 'either'],
	['121', '库存物资', 'asset', 'debit'],
	['131', '牲畜（禽）资产', 'asset', 'debit'],
	['132', '林木资产', 'asset', 'debit'],
	['141', '长期投资', 'asset', 'debit'],
	['151', '固定资产', 'asset', 'debit'],
	['152', '累计折旧', 'asset', 'credit', 'contra'],
	['153', '固定资产清理', 'asset', 'either'],
	['154', '在建工程', 'asset', 'debit'],
	['161', '无形资产', 'asset', 'debit'],
	['171', '拨付所属单位资金', 'asset', 'debit'],
	['201', '短期借款', 'liability', 'credit'],
	['202', '应付款', 'liability', 'credit'],
	['211', '应付工资', 'liability', 'credit'],
	['212', '应付福利费', 'liability', 'credit'],
	['221', '长期借款及应付款', 'liability', 'credit'],
	['231', '一事一议资金', 'liability', 'credit'],
	['241', '专项应付款', 'liability', 'credit'],
	['301', '资本', 'equity', 'credit'],
	['311', '公积公益金', 'equity', 'credit'],
	['321', '本年收益', 'equity', 'credit'],
	['322', '收益分配', 'equity', 'credit'],
	['401', '生产（劳务）成本', 'cost', 'debit'],
	['501', '经营收入', 'income', 'credit'],
	['502', '经营支出', 'expense', 'debit'],
	['511', '发包及上交收入', 'income', 'credit'],
	['521', '农业税附加返还收入', 'income', 'credit'],
	['522', '补助收入', 'income', 'credit'],
	['531', '其他收入', 'income', 'credit'],
	['541', '管理费用', 'expense', 'debit'],
	['551', '其他支出', 'expense', 'debit'],
	['561', '投资收益', 'income', 'credit']
];

const RURAL_2023: readonly Line[] = [
	['101', '库存现金', 'asset', 'debit'],
	['102', '银行存款', 'asset', 'debit'],
	['111', '短期投资', 'asset', 'debit'],
	['112', '应收款', 'asset', 'debit'],
	['113', '内部往来', 'asset', 'either'],
	['121', '库存物资', 'asset', 'debit'],
	['131', '消耗性生物资产', 'asset', 'debit'],
	['132', '生产性生物资产', 'asset', 'debit'],
	['133', '生产性生物资产累计折旧', 'asset', 'credit', 'contra'],
	['134', '公益性生物资产', 'asset', 'debit'],
	['141', '长期投资', 'asset', 'debit'],
	['151', '固定资产', 'asset', 'debit'],
	['152', '累计折旧', 'asset', 'credit', 'contra'],
	['153', '在建工程', 'asset', 'debit'],
	['154', '固定资产清理', 'asset', 'either'],
	['161', '无形资产', 'asset', 'debit'],
	['162', '累计摊销', 'asset', 'credit', 'contra'],
	['171', '长期待摊费用', 'asset', 'debit'],
	['181', '待处理财产损溢', 'asset', 'either'],
	['201', '短期借款', 'liability', 'credit'],
	['211', '应付款', 'liability', 'credit'],
	['212', '应付工资', 'liability', 'credit'],
	['213', '应付劳务费', 'liability', 'credit'],
	['214', '应交税费', 'liability', 'credit'],
	['221', '长期借款及应付款', 'liability', 'credit'],
	['231', '一事一议资金', 'liability', 'credit'],
	['241', '专项应付款', 'liability', 'credit'],
	['301', '资本', 'equity', 'credit'],
	['311', '公积公益金', 'equity', 'credit'],
	['321', '本年收益', 'equity', 'credit'],
	['322', '收益分配', 'equity', 'credit'],
	['401', '生产（劳务）成本', 'cost', 'debit'],
	['501', '经营收入', 'income', 'credit'],
	['502', '投资收益', 'income', 'credit'],
	['503', '补助收入', 'income', 'credit'],
	['504', '其他收入', 'income', 'credit'],
	['511', '经营支出', 'expense', 'debit'],
	['512', '税金及附加', 'expense', 'debit'],
	['513', '管理费用', 'expense', 'debit'],
	['514', '公益支出', 'expense', 'debit'],
	['515', '其他支出', 'expense', 'debit'],
	['521', '所得税费用', 'expense', 'debit']
];

const toAccounts = (lines: readonly Line[]): readonly Account[] =>
	lines.map(([code, name, kind, normalSide, contra]) => ({
		code,
		name,
		kind,
		normalSide,
		isContra: contra !== undefined,
		parentCode: null
	}));

export const OFFICIAL_ACCOUNTS: Readonly<Record<AccountingSystem, readonly Account[]>> = {
	rural_2004: toAccounts(RURAL_2004),
	rural_2023: toAccounts(RURAL_2023)
};

/** 新旧衔接 (财会〔2023〕20号, domain.md §1.4) for comparing years: income and expense accounts, old code → new code. */
export const CODE_2004_TO_2023: Readonly<Record<string, string>> = {
	'101': '101',
	'102': '102',
	'111': '111',
	'112': '112',
	'113': '113',
	'121': '121',
	'131': '131',
	'132': '132',
	'141': '141',
	'151': '151',
	'152': '152',
	'153': '154',
	'154': '153',
	'161': '161',
	'201': '201',
	'202': '211',
	'211': '212',
	'212': '311',
	'221': '221',
	'231': '231',
	'241': '241',
	'301': '301',
	'311': '311',
	'321': '321',
	'322': '322',
	'401': '401',
	'501': '501',
	'511': '501',
	'561': '502',
	'522': '503',
	'531': '504',
	'502': '511',
	'541': '513',
	'551': '515'
};
