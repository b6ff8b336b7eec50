/**
 * Assets and contracts of the sample villages, from the same lists of tenants as the receipts in their ledgers: what a
 * contract owes for a period is what the ledger says was paid for it. All invented.
 */
import {
	ASSET_FIELDS,
	ASSET_HEADINGS,
	blank,
	CONTRACT_FIELDS,
	CONTRACT_HEADINGS
} from '#lib/domain/contracts/register-field.ts';
import type { TypedAsset, TypedContract } from '#lib/domain/contracts/register-field.ts';
import { CHARTS, type AccountKey, type SampleSystem } from './charts.ts';
import { SMALL_TAXPAYER, NO_VAT, type VatPermille } from './income.ts';
import type { Source } from './intended.ts';
import { asCsv } from './layouts.ts';
import { shifanTenants, zhujiabangTenants, type Tenants } from './tenants.ts';

/** Rooms of the workers' houses and services have no contract each: they come by history. */
const LET = ['factory', 'shop', 'pond', 'land'] as const satisfies readonly Source[];
type Let = (typeof LET)[number];

type Era = {
	readonly percent: number;
	readonly from: string;
	readonly through: string;
	/** Of the number: ZJB-2022-001. */
	readonly year: number;
};
type Change = Partial<
	Pick<TypedContract, 'throughOn' | 'rentFree' | 'note' | 'status' | 'escalation'>
>;
type Place = {
	readonly village: string;
	readonly prefix: string;
	readonly system: SampleSystem;
	readonly tenants: (percent: number) => Tenants;
	readonly vat: VatPermille;
	/** Earliest first; each renews the one before. */
	readonly eras: readonly Era[];
	/** By era and thing: what differs from the rule. */
	readonly changes: Readonly<Record<number, Readonly<Record<string, Change>>>>;
	/** Last days of the newest contracts, in turn. */
	readonly ends: readonly string[];
	readonly otherAssets: readonly Partial<TypedAsset>[];
	readonly otherContracts: readonly Partial<TypedContract>[];
};

const emptied = { rentFree: '', note: '' };
const ZHUJIABANG: Place = {
	village: '朱家浜村',
	prefix: 'ZJB',
	system: 'rural_2004',
	tenants: zhujiabangTenants,
	vat: NO_VAT,
	eras: [
		{ percent: 86, from: '2019-01-01', through: '2021-12-31', year: 2019 },
		{ percent: 100, from: '2022-01-01', through: '', year: 2022 }
	],
	changes: {
		2019: {
			'7号厂房': { rentFree: '2021-07-01至2021-09-30', note: '屋面大修，免租一季' },
			北区仓库: { rentFree: '2021-07-01至2021-09-30', note: '屋面大修，免租一季' },
			'3号厂房一层': { throughOn: '2021-09-30', note: '到期后改造消防，2022年重新招租' },
			'6号厂房': { throughOn: '2021-09-30', note: '到期后改造消防，2022年重新招租' },
			'5号厂房东侧': { throughOn: '2021-09-30', note: '到期后改造消防，2022年重新招租' },
			'5号厂房西侧': { throughOn: '2021-09-30', note: '到期后改造消防，2022年重新招租' }
		},
		2022: {
			'9号小厂房': { ...emptied, throughOn: '2022-06-30', note: '半年短约，到期未续' },
			厂区停车场: { ...emptied, throughOn: '2022-06-30', note: '半年短约，到期未续' },
			'7号厂房': { note: '三季度租金在催' },
			'1号厂房一层': { escalation: '每3年+5%' },
			'2号厂房': { escalation: '每3年+5%' },
			沿街门面房4号: { status: '纠纷', note: '转租纠纷，在调解' }
		}
	},
	ends: ['2027-12-31', '2028-12-31', '2026-12-31', '2027-06-30', '2029-12-31'],
	otherAssets: [
		{
			kind: '经营性资产',
			number: 'C-90',
			name: '老粮站仓库',
			location: '村东',
			area: '640㎡',
			originalValue: '186000',
			note: '空着，待修缮'
		},
		{
			kind: '经营性资产',
			number: 'C-91',
			name: '打工楼A幢',
			location: '北区',
			area: '3860㎡',
			originalValue: '7200000',
			ownUse: '是',
			note: '按间出租，不逐间订合同'
		},
		{
			kind: '经营性资产',
			number: 'C-92',
			name: '打工楼B幢',
			location: '北区',
			area: '3140㎡',
			originalValue: '5900000',
			ownUse: '是',
			note: '按间出租，不逐间订合同'
		},
		{
			kind: '公益性资产',
			number: 'G-01',
			name: '村部办公楼',
			location: '村中心',
			area: '1280㎡',
			originalValue: '3600000',
			ownUse: '是'
		},
		{
			kind: '公益性资产',
			number: 'G-02',
			name: '文化活动中心',
			location: '村中心',
			area: '860㎡',
			originalValue: '2150000'
		},
		{
			kind: '资源性资产',
			number: 'Z-90',
			name: '西荡水面',
			location: '村西',
			boundaries: '东至圩堤，南至中心河，西至村界，北至机耕路',
			area: '86.5亩'
		}
	],
	otherContracts: [
		{
			number: 'ZJB-2021-050',
			name: '西荡水面发包',
			kind: '资源发包',
			party: '承包户10号',
			partyKind: '个人',
			signedOn: '2021-03-01',
			fromOn: '2021-04-01',
			throughOn: '2041-03-31',
			rent: '280000',
			frequency: '一次性',
			timing: '先付',
			graceDays: '30',
			tradeMode: '公开竞价',
			resolutionOn: '2021-02-20',
			resolutionNumber: '朱家浜村〔2021〕3号',
			assets: 'Z-90',
			status: '草拟',
			note: '20年一次付清 28 万元，等镇里审核，还没有收款'
		}
	]
};
const SHIFAN: Place = {
	village: '示范村',
	prefix: 'SF',
	system: 'rural_2023',
	tenants: shifanTenants,
	vat: SMALL_TAXPAYER,
	eras: [
		{ percent: 88, from: '2024-01-01', through: '2024-12-31', year: 2024 },
		{ percent: 94, from: '2025-01-01', through: '2025-12-31', year: 2025 },
		{ percent: 100, from: '2026-01-01', through: '', year: 2026 }
	],
	changes: { 2026: { 东仓库: { note: '押金抵一个月租金，到期结清' } } },
	ends: ['2028-12-31', '2027-12-31', '2028-06-30', '2029-12-31'],
	otherAssets: [
		{
			kind: '经营性资产',
			number: 'C-90',
			name: '旧蚕种场',
			location: '村南',
			area: '1120㎡',
			originalValue: '240000'
		},
		{
			kind: '公益性资产',
			number: 'G-01',
			name: '村部办公楼',
			location: '村中心',
			area: '960㎡',
			originalValue: '2400000',
			ownUse: '是'
		}
	],
	otherContracts: []
};
export const REGISTER_PLACES: readonly Place[] = [ZHUJIABANG, SHIFAN];

const LETTER: Readonly<Record<Let, string>> = { factory: 'C', shop: 'S', pond: 'Z', land: 'T' };
const FREQUENCY: Readonly<Record<number, string>> = { 3: '季付', 6: '半年付', 12: '年付' };
/** Days after the beginning (or the end) of a period by which it is paid. */
const GRACE: Readonly<Record<Let, number>> = { factory: 30, shop: 30, pond: 110, land: 0 };
const two = (n: number): string => String(n).padStart(2, '0');
const numberOf = (source: Let, index: number): string => `${LETTER[source]}-${two(index + 1)}`;
const isLand = (source: Let): boolean => source === 'pond' || source === 'land';

export function sampleAssets(place: Place): TypedAsset[] {
	const newest = place.tenants(100);
	const let_ = LET.flatMap((source) =>
		newest[source].dues.map((due, index): TypedAsset => ({
			...blank(ASSET_FIELDS),
			kind: isLand(source) ? '资源性资产' : '经营性资产',
			number: numberOf(source, index),
			name: due.what,
			location: { factory: '村工业区', shop: '中心街', pond: '村西', land: '村北' }[source],
			boundaries: isLand(source) ? '东至机耕路，南至河，西至圩堤，北至村界' : '',
			area: isLand(source)
				? `${Math.round(due.fen / 100_000) + index + 0.5}亩`
				: `${Math.round(due.fen / (source === 'shop' ? 12_000 : 6_000))}㎡`,
			originalValue: isLand(source) ? '' : String(Math.round(due.fen / 100) * 30),
			ownUse: '否'
		}))
	);
	return [
		...let_,
		...place.otherAssets.map((one) => ({ ...blank(ASSET_FIELDS), ownUse: '否', ...one }))
	];
}

export function sampleContracts(place: Place): TypedContract[] {
	const made = place.eras.flatMap((era, at) => ofEra(place, era, place.eras[at - 1] ?? null));
	return [
		...made,
		...place.otherContracts.map((one) => ({
			...blank(CONTRACT_FIELDS),
			...one,
			accountCode: codeOf(place, 'pond')
		}))
	];
}

const codeOf = ({ system }: Place, key: AccountKey): string => CHARTS[system][key].code;
const contractNumber = ({ prefix }: Place, year: number, count: number): string =>
	`${prefix}-${year}-${String(count).padStart(3, '0')}`;

function ofEra(place: Place, era: Era, before: Era | null): TypedContract[] {
	let count = 0;
	return LET.flatMap((source) => {
		const { months, dues } = place.tenants(era.percent)[source];
		return dues.map((due, index): TypedContract => {
			count += 1;
			// In arrears: what is dug in spring is paid in early summer and at the year's end.
			const isLater = source === 'land';
			const end = era.through === '' ? (place.ends[count % place.ends.length] ?? '') : era.through;
			const vat = place.vat[source];
			const periodFen = due.fen + Math.round((due.fen * vat) / 1000);
			const isFirm = source === 'factory';
			return {
				...blank(CONTRACT_FIELDS),
				number: contractNumber(place, era.year, count),
				name: `${due.what}${isLand(source) ? '发包' : '租赁'}`,
				kind: isLand(source) ? '资源发包' : '资产租赁',
				status: '履行中',
				signedOn: `${era.year - 1}-12-${two(10 + (count % 15))}`,
				party: due.payer,
				partyKind: isFirm ? '单位' : '个人',
				assets: numberOf(source, index),
				purpose: { factory: '加工', shop: '零售', pond: '水产养殖', land: '粮油种植' }[source],
				fromOn: era.from,
				throughOn: end,
				rent: yuan((periodFen * 12) / months),
				tax: `${vat / 10}%`,
				frequency: FREQUENCY[months] ?? '年付',
				timing: isLater ? '后付' : '先付',
				graceDays: String(GRACE[source]),
				deposit: isFirm ? yuan(periodFen) : '',
				tradeMode: before ? '续签' : '公开竞价',
				accountCode: codeOf(place, source),
				renews: before ? contractNumber(place, before.year, count) : '',
				...place.changes[era.year]?.[due.what]
			};
		});
	});
}

const yuan = (fen: number): string => (fen / 100).toFixed(2).replace(/\.00$/, '');

export const ASSET_FILE = (village: string): string => `${village}_示例数据_资产台账.csv`;
export const CONTRACT_FILE = (village: string): string => `${village}_示例数据_合同台账.csv`;

export const assetSheet = (place: Place): string =>
	asCsv(
		[
			ASSET_FIELDS.map((field) => ASSET_HEADINGS[field][0]),
			...sampleAssets(place).map((one) => ASSET_FIELDS.map((field) => one[field]))
		],
		'\r\n'
	);
export const contractSheet = (place: Place): string =>
	asCsv(
		[
			CONTRACT_FIELDS.map((field) => CONTRACT_HEADINGS[field][0]),
			...sampleContracts(place).map((one) => CONTRACT_FIELDS.map((field) => one[field]))
		],
		'\r\n'
	);
