/**
 * The fields of the registers (domain.md §6.1, §6.2): what a form asks, what a file has as columns, in this order. A file is
 * read by any of the headings; it is written with the first one of the language.
 */
export const ASSET_FIELDS = [
	'kind',
	'number',
	'name',
	'location',
	'boundaries',
	'area',
	'originalValue',
	'ownUse',
	'retiredOn',
	'note'
] as const;
export type AssetField = (typeof ASSET_FIELDS)[number];

export const CONTRACT_FIELDS = [
	'number',
	'name',
	'kind',
	'status',
	'signedOn',
	'party',
	'partyKind',
	'idNumber',
	'phone',
	'assets',
	'purpose',
	'fromOn',
	'throughOn',
	'rent',
	'tax',
	'frequency',
	'timing',
	'graceDays',
	'escalation',
	'rentFree',
	'deposit',
	'tradeMode',
	'exchangeNumber',
	'resolutionOn',
	'resolutionNumber',
	'filingNumber',
	'accountCode',
	'renews',
	'endedOn',
	'endReason',
	'note'
] as const;
export type ContractField = (typeof CONTRACT_FIELDS)[number];

/** As typed, one text a field. */
export type Typed<F extends string> = Readonly<Record<F, string>>;
export type TypedAsset = Typed<AssetField>;
export type TypedContract = Typed<ContractField>;

/** Never leave the office side. */
export const PRIVATE_FIELDS: readonly ContractField[] = ['idNumber', 'phone'];

type Headings = readonly [zh: string, en: string, ...others: string[]];

export const ASSET_HEADINGS: Readonly<Record<AssetField, Headings>> = {
	kind: ['资产类别', 'Asset class', '类别', '资产类型'],
	number: ['资产编号', 'Asset number', '编号', '标的编号'],
	name: ['资产名称', 'Asset name', '名称', '标的名称'],
	location: ['坐落', 'Location', '坐落位置', '地址'],
	boundaries: ['四至', 'Boundaries'],
	area: ['面积', 'Area', '面积或数量', '数量'],
	originalValue: ['原值', 'Original value', '账面原值', '原值（元）'],
	ownUse: ['自用', 'Own use', '是否自用'],
	retiredOn: ['停用日期', 'Retired on', '处置日期'],
	note: ['备注', 'Note', '说明']
};

export const CONTRACT_HEADINGS: Readonly<Record<ContractField, Headings>> = {
	number: ['合同编号', 'Contract number', '合同号'],
	name: ['合同名称', 'Contract name'],
	kind: ['合同类型', 'Contract kind', '合同类别'],
	status: ['状态', 'Status', '合同状态'],
	signedOn: ['签订日期', 'Signed on', '签约日期'],
	party: ['承租（承包）方', 'Party', '承租方', '承包方', '乙方', '对方单位'],
	partyKind: ['对方性质', 'Party kind', '单位或个人'],
	idNumber: ['证件号', 'ID number', '证件号码', '身份证号'],
	phone: ['联系电话', 'Telephone', '电话', '手机'],
	assets: ['标的编号', 'Assets', '资产编号'],
	purpose: ['用途', 'Purpose'],
	fromOn: ['起租日期', 'From', '起始日期', '开始日期', '租期起'],
	throughOn: ['到期日期', 'Through', '终止日期', '结束日期', '租期止'],
	rent: ['年租金', 'Yearly rent', '年承包费', '年租金（元）', '合同金额'],
	tax: ['税率', 'Tax rate', '增值税率'],
	frequency: ['缴款方式', 'Frequency', '付款方式', '缴纳方式'],
	timing: ['先付后付', 'Timing', '先付后用', '预付后付'],
	graceDays: ['宽限天数', 'Days of grace', '缴款宽限'],
	escalation: ['递增方式', 'Escalation', '租金递增'],
	rentFree: ['免租期', 'Rent-free'],
	deposit: ['保证金', 'Deposit', '押金'],
	tradeMode: ['交易方式', 'Trade mode', '发包方式'],
	exchangeNumber: ['产权交易编号', 'Exchange number', '交易编号'],
	resolutionOn: ['决议日期', 'Resolution date', '民主决议日期'],
	resolutionNumber: ['决议文号', 'Resolution number', '民主决议文号'],
	filingNumber: ['备案编号', 'Filing number', '鉴证编号'],
	accountCode: ['收入科目', 'Income account', '科目代码'],
	renews: ['续签自', 'Renews', '原合同编号'],
	endedOn: ['提前终止日期', 'Ended on', '实际终止日期'],
	endReason: ['终止原因', 'End reason'],
	note: ['备注', 'Note', '说明']
};

/** A blank form. */
export const blank = <F extends string>(fields: readonly F[]): Typed<F> =>
	Object.fromEntries(fields.map((field) => [field, ''])) as Record<F, string>;
