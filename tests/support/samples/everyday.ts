import type { AccountKey } from './charts.ts';
import type { Random } from './random.ts';
import { cr, dayOf, dr, voucher, type Draft } from './voucher.ts';

type Everyday = readonly [account: AccountKey, summary: string, low: number, high: number];

/** Small everyday spending: account, summary, and the range of its amount in 元. `#` becomes a number, `M` the month. */
const EVERYDAY: readonly Everyday[] = [
	['repair', '#号厂房屋面防水维修', 2_800, 46_000],
	['repair', '#号厂房消防器材更换', 900, 12_600],
	['repair', '打工楼公共走道照明维修', 320, 4_200],
	['repair', '沿街门面房#号卷帘门维修', 260, 1_900],
	['repair', '厂区道路修补', 3_600, 38_000],
	['repair', '厂区下水管道疏通', 480, 5_200],
	['repair', '变压器年检和配件', 2_200, 16_800],
	['opUtilities', '农贸市场公共水电费', 860, 4_900],
	['office', '打印复印和纸张', 120, 1_480],
	['office', '电脑配件和耗材', 180, 2_600],
	['office', 'M月会计代理服务费', 1_800, 3_200],
	['meeting', '成员代表会议资料和茶水', 260, 1_760],
	['meeting', '党员冬训和学习资料', 420, 2_900],
	['travel', '外出开会差旅费', 160, 1_680],
	['travel', '外出学习考察交通费', 380, 3_900],
	['allowance', 'M月村民代表误工补贴', 900, 4_800],
	['allowance', 'M月村民组长误工补贴（# 组）', 600, 3_600],
	['utilities', 'M月村部电费', 780, 3_900],
	['utilities', 'M月村部自来水费', 120, 680],
	['press', '党报党刊订阅费', 480, 6_400],
	['audit', '厂房租赁合同法律咨询费', 1_500, 6_000],
	['audit', '资产评估费', 2_000, 9_800],
	['welfare', '困难家庭慰问 # 户', 600, 7_200],
	['welfare', '住院老人慰问 # 人', 200, 3_000],
	['welfare', '村民意外保险费（第#组）', 1_200, 8_800],
	['welfare', '退役军人走访慰问 # 人', 600, 4_500],
	['environment', '第#组公共厕所保洁用品', 180, 1_900],
	['environment', '垃圾清运车加油和保养', 460, 3_800],
	['environment', '绿化苗木补种', 1_200, 18_600],
	['environment', '第#组河道水草打捞', 800, 7_600],
	['environment', '秸秆离田清理用工', 900, 9_400],
	['culture', '文化活动室图书和器材', 380, 4_600],
	['culture', '广场舞队演出服装', 860, 3_900],
	['culture', '暑期学生活动材料', 420, 2_800],
	['culture', '电影放映 # 场', 400, 2_400],
	['security', '监控设备维护费', 680, 5_800],
	['security', '防汛物资和值班餐费', 420, 4_600],
	['landCost', '第#组泵站电费和维护', 560, 6_200],
	['labour', '临时搬运和清场用工', 360, 3_900]
];

function line(month: string, random: Random, [account, summary, low, high]: Everyday) {
	const number = String(random.between(1, 12));
	const cents = random.between(0, 3) === 0 ? random.between(1, 99) : 0;
	const fen = random.between(low, high) * 100 + cents;
	const text = summary.replace('#', number).replace('M', String(Number(month.slice(5))));
	return { account, fen, text };
}

/** One reimbursement of one to four different items, paid by bank, or in cash where it is small. */
export function everydayVoucher(month: string, random: Random): Draft {
	const start = random.between(0, EVERYDAY.length - 1);
	const count = random.pick([1, 1, 1, 2, 2, 3, 4]);
	const items = Array.from(
		{ length: count },
		(_, step) => EVERYDAY[(start + step * 11) % EVERYDAY.length] as Everyday
	);
	const lines = items.map((item) => line(month, random, item));
	const total = lines.reduce((sum, { fen }) => sum + fen, 0);
	const date = dayOf(month, random.between(4, 28));
	const parts = lines.flatMap(
		({ account, fen, text }) => voucher(date, text, dr(account, fen), cr('cash', fen)).lines
	);
	const debits = parts.filter((part) => part.debit !== 0);
	const summary = count === 1 ? (debits[0]?.summary ?? '') : `付${debits[0]?.summary ?? ''}等`;
	const from: AccountKey = total < 150_000 ? 'cash' : 'bank';
	return {
		date,
		attachments: count + 1,
		lines: [...debits, { account: from, summary, debit: 0, credit: total, payer: '' }]
	};
}

/** Cash for the month's small spending, drawn at its start: what is paid in cash must first be there. */
export function cashDrawn(month: string, drafts: readonly Draft[]): Draft[] {
	const spent = drafts
		.flatMap((draft) => draft.lines)
		.filter((each) => each.account === 'cash')
		.reduce((sum, each) => sum + each.credit - each.debit, 0);
	if (spent === 0) return [];
	const drawn = Math.ceil(spent / 50_000) * 50_000;
	return [voucher(dayOf(month, 4), '提取备用金', dr('cash', drawn), cr('bank', drawn))];
}
