import { cr, dr, numbered, voucher, yuan, type Draft, type Numbered } from './voucher.ts';

const rent = (date: string, what: string, payer: string, net: number): Draft =>
	voucher(
		date,
		`收${payer} ${what} 一季度租金`,
		dr('bank', yuan(net * 1.05), payer),
		cr('factory', yuan(net), payer),
		cr('vat', yuan(net * 0.05))
	);

/** Eight vouchers in twenty lines, one of each kind a newcomer meets first; to be written over. */
export const templateVouchers = (): Numbered[] =>
	numbered(
		[
			rent('2026-01-08', '1号厂房', '租户A', 60_000),
			rent('2026-01-12', '2号厂房', '租户B', 45_000),
			voucher(
				'2026-01-15',
				'收承包户1号 1号鱼塘 本年承包款',
				dr('bank', yuan(18_000), '承包户1号'),
				cr('pond', yuan(18_000), '承包户1号')
			),
			voucher(
				'2026-01-16',
				'收联合公司（示例）分红',
				dr('bank', yuan(80_000)),
				cr('dividend', yuan(80_000))
			),
			voucher(
				'2026-01-20',
				'收租户C厂房押金',
				dr('bank', yuan(10_000), '租户C'),
				cr('deposits', yuan(10_000), '租户C')
			),
			voucher(
				'2026-01-23',
				'付1月厂房和出租房水电费',
				dr('opUtilities', yuan(9_600)),
				dr('utilities', yuan(1_200)),
				cr('bank', yuan(10_800))
			),
			voucher(
				'2026-01-30',
				'发1月干部报酬（5 人，按岗位）',
				dr('pay', yuan(38_400)),
				cr('bank', yuan(38_400))
			),
			voucher(
				'2026-01-31',
				'计提1月固定资产折旧',
				dr('depreciation', yuan(7_240.6)),
				dr('opDepreciation', yuan(38_615.4)),
				cr('depreciationSum', yuan(45_856))
			)
		],
		() => '记'
	);
