import { CHARTS, type AccountKey, type SampleAccount } from './samples/charts.ts';

/** What a generated voucher may post to. The other side of a voucher is drawn from `paidInto` or `paidFrom`. */
export type GeneratedAccounts = {
	readonly stable: readonly SampleAccount[];
	readonly spending: readonly SampleAccount[];
	readonly paidInto: readonly SampleAccount[];
	readonly paidFrom: readonly SampleAccount[];
};

const STABLE: readonly AccountKey[] = [
	'factory',
	'dorm',
	'shop',
	'service',
	'pond',
	'land',
	'dividend'
];
const SPENDING: readonly AccountKey[] = [
	'repair',
	'opUtilities',
	'labour',
	'opDepreciation',
	'propertyTax',
	'landCost',
	'pay',
	'office',
	'meeting',
	'travel',
	'allowance',
	'depreciation',
	'utilities',
	'press',
	'audit',
	'welfare',
	'environment',
	'culture',
	'elderly',
	'security',
	'bankFee'
];
const PAID_INTO: readonly AccountKey[] = [
	'bank',
	'bank',
	'bank',
	'bank',
	'cash',
	'receivable',
	'earmarkedBank'
];
const PAID_FROM: readonly AccountKey[] = [
	'bank',
	'bank',
	'bank',
	'bank',
	'cash',
	'payableWorks',
	'wagesPayable',
	'labourPayable',
	'depreciationSum',
	'earmarkedBank'
];
/** More leaves, so that the chart has about sixty. */
const MORE = [
	'印刷费',
	'邮电费',
	'培训费',
	'宣传费',
	'财产保险费',
	'绿化养护费',
	'房屋修缮费',
	'职工福利费',
	'劳动保护费',
	'消防设施费',
	'安全检测费',
	'垃圾清运费',
	'河道保洁费',
	'道路养护费',
	'路灯电费',
	'防汛抗旱费',
	'植保费',
	'助学补助',
	'体检费',
	'保洁用品费'
];

/** 2004 accounts up to 2023, the new system from 2024, as in a real file of that year. */
export function accountsOfYear(year: number): GeneratedAccounts {
	const system = year < 2024 ? 'rural_2004' : 'rural_2023';
	const pick = (keys: readonly AccountKey[]): SampleAccount[] =>
		keys.map((key) => CHARTS[system][key]);
	const parent = system === 'rural_2004' ? '5410' : '513';
	const more = MORE.map((name, index) => ({
		code: `${parent}${20 + index}`,
		path: ['管理费用', name]
	}));
	return {
		stable: pick(STABLE),
		spending: [...pick(SPENDING), ...more],
		paidInto: pick(PAID_INTO),
		paidFrom: pick(PAID_FROM)
	};
}

/** `#` becomes a number up to 400: some nine thousand different summaries in all. */
export const RECEIPTS = [
	'收租户#号 厂房租金',
	'收租户#号 宿舍租金',
	'收商户#号 门面房租金',
	'收商户#号 摊位租金',
	'收承包户#号 鱼塘承包款',
	'收承包户#号 土地流转款',
	'收租户#号 物业服务费',
	'收联合公司#号（示例）分红',
	'收租户#号 场地租金',
	'收商户#号 管理费'
] as const;
export const PAYMENTS = [
	'付#号厂房维修费',
	'付#号门面房修缮费',
	'付第#组河道保洁费',
	'付#号变压器电费',
	'付第#组道路修补费',
	'付#号合同法律咨询费',
	'付第#组绿化养护费',
	'付办公用品费 单据#张',
	'付第#组误工补贴',
	'付第#组养老补助',
	'付#号监控维护费',
	'付第#组垃圾清运费'
] as const;
