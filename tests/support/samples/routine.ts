import type { Random } from './random.ts';
import { cr, dayOf, dr, lastDayOf, voucher, yuan, type Draft } from './voucher.ts';

/** The size of a village's running costs, in 元 a month unless said. */
export type Profile = {
	readonly pay: number;
	readonly officers: number;
	readonly depreciation: number;
	readonly opDepreciation: number;
	readonly labour: number;
	readonly environment: number;
	readonly utilities: number;
	readonly elderly: number;
	readonly security: number;
	/** 元 a quarter. */
	readonly propertyTax: number;
	/** 元 a half-year. */
	readonly landCost: number;
	/** Pay and labour are first owed, then paid (2023 sample), or booked when paid. */
	readonly accrues: boolean;
};

const vary = (random: Random, base: number): number =>
	yuan(base) + random.between(-900, 900) * Math.round(base / 100);

/** The vouchers every month has: wages, depreciation, labour, care of the environment, old-age allowances, utilities. */
export function routineOfMonth(month: string, profile: Profile, random: Random): Draft[] {
	const end = lastDayOf(month);
	const m = `${Number(month.slice(5))}月`;
	const [pay, office] = [yuan(profile.pay), random.between(5_200, 8_900) * 100];
	const [water, power] = [
		vary(random, profile.utilities * 0.18),
		vary(random, profile.utilities * 0.82)
	];
	const [fee, care] = [random.between(1_200, 6_800), vary(random, profile.environment)];
	return [
		...wages(month, profile, pay),
		voucher(
			end,
			`计提${m}固定资产折旧`,
			dr('depreciation', yuan(profile.depreciation)),
			dr('opDepreciation', yuan(profile.opDepreciation)),
			cr('depreciationSum', yuan(profile.depreciation + profile.opDepreciation))
		),
		voucher(
			dayOf(month, 25),
			`付${m}河道、绿化、保洁管护费`,
			dr('environment', care),
			cr('bank', care)
		),
		voucher(
			dayOf(month, 15),
			`发${m}老年人养老补助`,
			dr('elderly', yuan(profile.elderly)),
			cr('bank', yuan(profile.elderly))
		),
		voucher(
			dayOf(month, 20),
			`付${m}治安巡逻队费用`,
			dr('security', yuan(profile.security)),
			cr('bank', yuan(profile.security))
		),
		voucher(
			dayOf(month, 23),
			`付${m}厂房和出租房水电费`,
			dr('opUtilities', power),
			dr('opUtilities', water),
			cr('bank', power + water)
		),
		voucher(end, `${m}办公用品、电话、网络`, dr('office', office), cr('bank', office)),
		voucher(dayOf(month, 21), `扣${m}银行手续费`, dr('bankFee', fee), cr('bank', fee))
	];
}

function wages(month: string, profile: Profile, pay: number): Draft[] {
	const end = lastDayOf(month);
	const m = `${Number(month.slice(5))}月`;
	const labour = yuan(profile.labour);
	const who = `${m}干部报酬（${profile.officers} 人，按岗位）`;
	if (!profile.accrues)
		return [
			voucher(end, `发${who}`, dr('pay', pay), cr('bank', pay)),
			voucher(
				dayOf(month, 27),
				`付${m}物业保安、保洁用工`,
				dr('labour', labour),
				cr('bank', labour)
			)
		];
	return [
		voucher(end, `计提${who}`, dr('pay', pay), cr('wagesPayable', pay)),
		voucher(end, `计提${m}物业保安、保洁用工`, dr('labour', labour), cr('labourPayable', labour)),
		voucher(dayOf(month, 10), `发放上月干部报酬`, dr('wagesPayable', pay), cr('bank', pay)),
		voucher(dayOf(month, 12), `支付上月物业用工`, dr('labourPayable', labour), cr('bank', labour))
	];
}

/** Once a quarter: interest in its last month, property tax in the month after it; land fees twice a year. */
export function seasonal(month: string, profile: Profile, random: Random): Draft[] {
	const number = Number(month.slice(5));
	const quarter = ['一', '二', '三', '四'][Math.ceil(number / 3) - 1];
	const drafts: Draft[] = [];
	const [interest, tax, land] = [
		random.between(380_000, 720_000),
		vary(random, profile.propertyTax),
		yuan(profile.landCost)
	];
	if (number % 3 === 0)
		drafts.push(
			voucher(
				dayOf(month, 21),
				`${quarter}季度存款利息`,
				dr('bank', interest),
				cr('interest', interest)
			)
		);
	if (number % 3 === 1)
		drafts.push(
			voucher(dayOf(month, 14), `缴纳房产税和土地使用税`, dr('propertyTax', tax), cr('bank', tax))
		);
	if (number === 6 || number === 12)
		drafts.push(
			voucher(
				dayOf(month, 28),
				`付${number === 6 ? '上' : '下'}半年农户土地流转费`,
				dr('landCost', land),
				cr('bank', land)
			)
		);
	return drafts;
}
