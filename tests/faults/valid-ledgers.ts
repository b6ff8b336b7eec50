/** The grammar: a small sound ledger in one of the layouts of domain.md §4.1. Every name and amount is invented. */
import type { Random } from '../support/samples/random.ts';

/** A file before it is written: `rows[headerAt]` is the header, what follows are lines and totals. */
export type Ledger = {
	readonly layout: Layout;
	readonly fileName: string;
	readonly headerAt: number;
	readonly rows: readonly (readonly string[])[];
};
export const LAYOUTS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** B and K are trial balances, H is a list of accounts: they hold no vouchers. */
export const JOURNALS: readonly Layout[] = ['A', 'C', 'D', 'E', 'F', 'G', 'I', 'J'];

type Account = readonly [code: string, first: string, leaf: string];
type Line = { account: Account; debit: number; credit: number };
type Voucher = { month: number; day: number; number: number; summary: string; lines: Line[] };

const YEAR = 2024;
const BANK: Account = ['1020101', '银行存款', '基本户'];
const CASH: Account = ['101', '库存现金', ''];
const INCOME: readonly Account[] = [
	['5010301', '经营收入', '厂房出租收入'],
	['5010302', '经营收入', '门面房出租收入'],
	['50201', '投资收益', '联合公司分红'],
	['50301', '补助收入', '运转经费补助'],
	['50401', '其他收入', '存款利息收入']
];
const SPENDING: readonly Account[] = [
	['5130201', '管理费用', '办公费'],
	['5130202', '管理费用', '报刊费'],
	['51401', '公益支出', '路灯电费'],
	['51101', '经营支出', '物业维修费']
];
const SUMMARIES = [
	'收一季度租金',
	'收鱼塘承包款',
	'付办公用品款',
	'付路灯电费',
	'收分红',
	'付河道保洁费'
];

function makeVouchers(random: Random): Voucher[] {
	const vouchers: Voucher[] = [];
	const months = random.between(1, 3);
	for (let month = 1; month <= months; month += 1) {
		const count = random.between(1, 6);
		for (let number = 1; number <= count; number += 1)
			vouchers.push(makeVoucher(random, month, number, Math.ceil((number * 28) / count)));
	}
	return vouchers;
}

function makeVoucher(random: Random, month: number, number: number, day: number): Voucher {
	const isReceipt = random.between(0, 1) === 1;
	const own = random.pick([BANK, BANK, CASH]);
	const amounts = Array.from({ length: random.between(1, 3) }, () => amountOf(random));
	const total = amounts.reduce((sum, fen) => sum + fen, 0);
	const others = amounts.map((fen) => ({
		account: random.pick(isReceipt ? INCOME : SPENDING),
		...sideOf(!isReceipt, fen)
	}));
	const money = { account: own, ...sideOf(isReceipt, total) };
	const lines = isReceipt ? [money, ...others] : [...others, money];
	return { month, day, number, summary: random.pick(SUMMARIES), lines };
}

const sideOf = (isDebit: boolean, fen: number) =>
	isDebit ? { debit: fen, credit: 0 } : { debit: 0, credit: fen };
const amountOf = (random: Random): number =>
	random.between(1, 9_000) * 100 + random.pick([0, 0, 0, 50, 5, 99]);

const plain = (fen: number): string => (fen / 100).toFixed(2);
const grouped = (fen: number): string => plain(fen).replace(/\B(?=(\d{3})+\.)/g, ',');
const orBlank = (fen: number, format = grouped): string => (fen === 0 ? '' : format(fen));
const two = (n: number): string => String(n).padStart(2, '0');
const nameOf = ([, first, leaf]: Account): string => leaf || first;
const fullName = ([, first, leaf]: Account, by: string): string =>
	leaf === '' ? first : `${first}${by}${leaf}`;

type Shape = (vouchers: readonly Voucher[], random: Random) => Omit<Ledger, 'layout'>;
type RowOf = (voucher: Voucher, line: Line, index: number) => string[];
const eachLine = (vouchers: readonly Voucher[], rowOf: RowOf): string[][] =>
	vouchers.flatMap((voucher) => voucher.lines.map((line, index) => rowOf(voucher, line, index)));
const totalOf = (vouchers: readonly Voucher[]): number =>
	vouchers.reduce((sum, { lines }) => sum + lines.reduce((one, { debit }) => one + debit, 0), 0);

const SHAPES: Readonly<Record<Layout, Shape>> = {
	A: (vouchers) => ({
		fileName: '序时账.csv',
		headerAt: 2,
		rows: [
			['单位名称：示例村股份经济合作社', '', '', '', '', '', '', '', ''],
			['期间：2024.01-2024.03', '', '', '', '', '', '', '', '单位：元'],
			['日期', '凭证号数', '科目编码', '科目名称', '摘　要', '方向', '数量', '外币', '金额'],
			...eachLine(vouchers, ({ month, day, number, summary }, { account, debit, credit }) => [
				`${YEAR}.${two(month)}.${two(day)}`,
				`记-${String(number).padStart(4, '0')}`,
				account[0],
				nameOf(account),
				summary,
				debit > 0 ? '借' : '贷',
				'',
				'',
				grouped(debit + credit)
			]),
			['合计', '', '', '', '', '', '', '', grouped(totalOf(vouchers) * 2)]
		]
	}),
	B: () => ({
		fileName: '科目余额表.csv',
		headerAt: 2,
		rows: [
			['科目余额表', '', '', '', '', '', '', ''],
			['单位名称：示例村股份经济合作社', '', '', '月份：2024.01-2024.02', '', '', '', ''],
			['科目编码', '科目名称', '期初余额', '', '本期发生', '', '期末余额', ''],
			['', '', '借方', '贷方', '借方', '贷方', '借方', '贷方'],
			['101', '库存现金', '1000.00', '', '0.00', '200.00', '800.00', ''],
			['合计', '', '1000.00', '1000.00', '200.00', '200.00', '800.00', '800.00']
		]
	}),
	C: (vouchers) => ({
		fileName: '凭证明细-2024.csv',
		headerAt: 0,
		rows: [
			// prettier-ignore
			['月', '日', '核算账簿名称', '凭证号', '分录号', '摘要', '科目编码', '科目名称', '辅助项', '币种', '借方-本币', '贷方-本币', '核销信息', '结算信息'],
			...eachLine(vouchers, ({ month, day, number, summary }, { account, debit, credit }, i) => [
				two(month),
				two(day),
				'示例村合作社-基准账簿',
				`银付-${String(number).padStart(4, '0')}`,
				String(i + 1),
				summary,
				account[0],
				`${account[0]}\\${fullName(account, '\\')}`,
				'【客商：示例商贸公司】',
				'人民币',
				orBlank(debit),
				orBlank(credit),
				'',
				''
			])
		]
	}),
	D: (vouchers) => ({
		fileName: '精斗云.csv',
		headerAt: 0,
		rows: [
			// prettier-ignore
			['日期', '凭证字', '凭证号', '附件数', '分录序号', '摘要', '科目代码', '科目名称', '借方金额', '贷方金额', '客户', '供应商'],
			...eachLine(vouchers, ({ month, day, number, summary }, { account, debit, credit }, i) => [
				...(i === 0 ? [`${YEAR}/${month}/${day}`, '记', String(number), '2'] : ['', '', '', '']),
				String(i + 1),
				summary,
				account[0],
				nameOf(account),
				orBlank(debit),
				orBlank(credit),
				'',
				''
			])
		]
	}),
	E: (vouchers) => ({
		fileName: 'K3.csv',
		headerAt: 0,
		rows: [
			// prettier-ignore
			['FDATE', 'FTRANSDATE', 'FPERIOD', 'FGROUP', 'FNUM', 'FENTRYID', 'FEXP', 'FACCTID', 'FCLSNAME1', 'FDC', 'FDEBIT', 'FCREDIT', 'FATTCHMENT'],
			...eachLine(vouchers, ({ month, day, number, summary }, { account, debit, credit }, i) => [
				`${YEAR}/${month}/${day}`,
				`${YEAR}/${month}/${day}`,
				String(month),
				'记',
				`${number}.00000`,
				String(i),
				summary,
				account[0],
				'',
				debit > 0 ? 'D' : 'C',
				`${plain(debit)}000`,
				`${plain(credit)}000`,
				'1'
			])
		]
	}),
	F: (vouchers) => ({
		fileName: 'EAS.csv',
		headerAt: 0,
		rows: [
			// prettier-ignore
			['公司', '记账日期', '业务日期', '会计期间', '凭证类型', '凭证号', '分录号', '摘要', '科目', '科目名称', '币种', '方向', '原币金额', '借方金额', '贷方金额', '制单人', '附件数量', '核算项目1'],
			...eachLine(vouchers, ({ month, day, number, summary }, { account, debit, credit }, i) => [
				'示例村合作社',
				`${YEAR}-${two(month)}-${two(day)}`,
				`${YEAR}-${two(month)}-${two(day)}`,
				String(month),
				'记',
				String(number),
				String(i + 1),
				summary,
				account[0],
				fullName(account, '\\'),
				'人民币',
				debit > 0 ? '借' : '贷',
				plain(debit + credit),
				plain(debit),
				plain(credit),
				'甲',
				'1',
				''
			])
		]
	}),
	G: (vouchers) => ({
		fileName: '代账.csv',
		headerAt: 0,
		rows: [
			['日期', '凭证字号', '摘要', '科目', '借方金额', '贷方金额'],
			...eachLine(vouchers, ({ month, day, number, summary }, { account, debit, credit }) => [
				`${YEAR}年${month}月${day}日`,
				`记字第${number}号`,
				summary,
				`${account[0]} ${fullName(account, '/')}`,
				orBlank(debit, (fen) => `¥${grouped(fen)}`) || '—',
				orBlank(credit, (fen) => `${plain(fen)}元`) || '-'
			])
		]
	}),
	H: () => ({
		fileName: '科目表.csv',
		headerAt: 2,
		rows: [
			['示例村股份经济合作社', '', '', '', '', ''],
			['科目表', '', '', '', '', ''],
			['科目代码', '科目名称', '科目性质(借/贷)', '状态', '数量核算', '辅助核算'],
			['101', '库存现金', '借', '启用', '否', ''],
			['501', '经营收入', '贷', '启用', '否', '']
		]
	}),
	I: (vouchers) => ({
		fileName: '手工账.csv',
		headerAt: 1,
		rows: [
			['记账凭证汇编 2024年度', '', '', '', '', '', ''],
			['日期', '凭证号', '摘要', '总账科目', '明细科目', '借方金额', '贷方金额'],
			...eachLine(vouchers, ({ month, day, number, summary }, { account, debit, credit }) => [
				`${YEAR}年${two(month)}月${two(day)}日`,
				`记字第${two(number)}号`,
				summary,
				account[1],
				'',
				orBlank(debit),
				orBlank(credit)
			]),
			['合计', '', '', '', '', grouped(totalOf(vouchers)), grouped(totalOf(vouchers))]
		]
	}),
	J: (vouchers) => {
		let balance = 100_000_00;
		return {
			fileName: '银行存款日记账.csv',
			headerAt: 2,
			rows: [
				['银行存款日记账', '', '', '', '', '', '', '', ''],
				['科目：102 银行存款', '', '', '', '', '', '', '', ''],
				['2024年', '', '凭证号', '摘要', '对方科目', '借方', '贷方', '方向', '余额'],
				['月', '日', '', '', '', '', '', '', ''],
				['1', '1', '', '上年结转', '', '', '', '借', grouped(balance)],
				...vouchers.map(({ month, day, number, summary, lines: [first, last] }) => {
					const isReceipt = first?.account === BANK || first?.account === CASH;
					const { account, debit, credit } = (isReceipt ? last : first) as Line;
					balance += credit - debit;
					return [
						String(month),
						String(day),
						`银-${number}`,
						summary,
						`${account[0].slice(0, 3)} ${account[1]}`,
						orBlank(credit),
						orBlank(debit),
						balance < 0 ? '贷' : '借',
						grouped(Math.abs(balance))
					];
				})
			]
		};
	},
	K: () => ({
		fileName: '余额表.csv',
		headerAt: 0,
		rows: [
			[
				'科目代码',
				'科目名称',
				'期初余额借方',
				'期初余额贷方',
				'借方累计',
				'贷方累计',
				'余额',
				'余额方向'
			],
			['102', '银行存款', '5000.00', '', '800.00', '300.00', '5500.00', '借'],
			['501', '经营收入', '', '0.00', '', '800.00', '800.00', '贷']
		]
	})
};

export function makeLedger(random: Random, layout: Layout): Ledger {
	return { layout, ...SHAPES[layout](makeVouchers(random), random) };
}
