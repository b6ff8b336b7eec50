import { CHARTS } from './charts.ts';
import { asCsv } from './layouts.ts';
import { encodeGb18030 } from './encoding.ts';

export const CASH_BOOK = '示范村_试用_2026-10_银行日记账.csv';

/** What the cashier of the sample village wrote in October 2026, after the months that the sample books hold. */
type Move = readonly [day: number, summary: string, received: number, paid: number];
const OPENING = 18_240_000;
const MOVES: readonly Move[] = [
	[3, '收东荡水面 本年承包款', 1_710_000, 0],
	[8, '发放上月干部报酬', 0, 3_840_000],
	[9, '支付上月物业用工', 0, 2_150_000],
	[12, '提取备用金', 0, 300_000],
	[15, '发10月老年人养老补助', 0, 1_890_000],
	[16, '收退还的工程押金', 500_000, 0],
	[20, '付10月治安巡逻队费用', 0, 960_000],
	[21, '扣10月银行手续费', 0, 1_420],
	[26, '绿化苗木补种', 0, 482_000],
	[28, '付10月河道、绿化、保洁管护费', 0, 2_706_792]
];

const yuan = (fen: number): string => {
	const [whole = '', cents = ''] = (fen / 100).toFixed(2).split('.');
	return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
};
const orBlank = (fen: number): string => (fen === 0 ? '' : yuan(fen));

/** A bank book as hand-kept ones look: the month once, two header rows, one side, no accounts and no numbers. */
export function cashBook(): { bytes: Uint8Array; lines: number } {
	let balance = OPENING;
	const rows = MOVES.map(([day, summary, received, paid], index) => {
		balance += received - paid;
		const month = index === 0 ? '10' : '';
		return [month, String(day), summary, orBlank(received), orBlank(paid), yuan(balance)];
	});
	const sum = (at: 2 | 3) => MOVES.reduce((all, move) => all + move[at], 0);
	const sheet = [
		[
			`示范村银行存款日记账（示例数据）　${CHARTS.rural_2023.bank.path.at(-1) ?? ''}`,
			'',
			'',
			'',
			'',
			''
		],
		['2026年', '', '摘要', '收入', '支出', '结余'],
		['月', '日', '', '', '', ''],
		['', '', '上月结转', '', '', yuan(OPENING)],
		...rows,
		['', '', '本月合计', yuan(sum(2)), yuan(sum(3)), yuan(balance)]
	];
	return { bytes: encodeGb18030(asCsv(sheet, '\r\n')), lines: MOVES.length * 2 };
}
