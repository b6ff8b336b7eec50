/** 合同台账 (domain.md §6.2). Amounts are fen with tax, as contracts name them; days are CivilDates. */
import type { AccountCode } from '../ledger/account.ts';
import type { CivilDate } from '../calendar.ts';
import type { Fen } from '../money.ts';

/** 资产租赁 · 资源发包 · 投资入股 · 资产转让 · 工程 · 其他. The first three bring income that comes again. */
export const CONTRACT_KINDS = [
	'lease',
	'contracting',
	'investment',
	'transfer',
	'works',
	'other'
] as const;
export type ContractKind = (typeof CONTRACT_KINDS)[number];

/** What a person sets. 到期 and 逾期 follow from dates and receipts and are never stored. */
export const CONTRACT_STATUSES = ['draft', 'running', 'disputed', 'terminated'] as const;
export type ContractStatus = (typeof CONTRACT_STATUSES)[number];

/** 公开竞价 · 协商 · 续签 · 村民代表会议决定. */
export const TRADE_MODES = ['auction', 'negotiated', 'renewed', 'assembly'] as const;
export type TradeMode = (typeof TRADE_MODES)[number];

/** 年付 · 半年付 · 季付 · 月付 · 一次性. */
export const FREQUENCIES = ['year', 'half', 'quarter', 'month', 'once'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** How the rent of the term becomes instalments (instalments.ts). */
export type RentTerms = {
	/** Of the first year, with tax; of the whole term where paid once. */
	readonly yearlyFen: Fen;
	/** VAT in it, in hundredths of a percent (900 = 9 %): the books hold income without it. 0: none, or not split. */
	readonly taxBasisPoints: number;
	readonly frequency: Frequency;
	/** 先付后用: due at the beginning of each period; else at its end. */
	readonly isPrepaid: boolean;
	/** Days after that beginning or end by which it is to be paid. */
	readonly graceDays: number;
	/** 每 n 年 +x %; null: level. Compound, counted from the first day of the term. Hundredths of a percent. */
	readonly escalation: { readonly everyYears: number; readonly basisPoints: number } | null;
	/** 免租期: days within the term for which nothing is owed, both ends included. */
	readonly rentFree: readonly { readonly fromOn: CivilDate; readonly throughOn: CivilDate }[];
};

/** Never leave the office side: not in exports for the public, not in notices (domain.md §6.2, §7). */
export type PartyNumbers = { readonly idNumber: string; readonly phone: string };

export type Contract = {
	readonly id: number;
	/** 合同编号, unique in the village. */
	readonly number: string;
	readonly name: string;
	readonly kind: ContractKind;
	readonly status: ContractStatus;
	readonly signedOn: CivilDate | null;
	/** 承租（承包）方. */
	readonly party: string;
	readonly partyKind: 'firm' | 'person';
	readonly purpose: string;
	/** The term, both ends included. */
	readonly fromOn: CivilDate;
	readonly throughOn: CivilDate;
	readonly terms: RentTerms;
	readonly depositFen: Fen;
	readonly tradeMode: TradeMode | null;
	/** 产权交易编号, 镇备案（鉴证）编号. */
	readonly exchangeNumber: string;
	readonly filingNumber: string;
	/** 民主决议. */
	readonly resolutionOn: CivilDate | null;
	readonly resolutionNumber: string;
	/** The income account its receipts are booked on, of the newest chart; '' where nobody said. */
	readonly accountCode: AccountCode;
	/** The contract it renews. */
	readonly renewsId: number | null;
	/** 提前终止: the last day it held; null where it runs its term. */
	readonly endedOn: CivilDate | null;
	readonly endReason: string;
	readonly note: string;
	readonly assetIds: readonly number[];
};

/** The last day it holds. */
export const lastOn = (contract: Pick<Contract, 'throughOn' | 'endedOn'>): CivilDate =>
	contract.endedOn ?? contract.throughOn;

/** In force on a day: signed and not over. A dispute does not end a contract. */
export const isLive = (contract: Contract, today: CivilDate): boolean =>
	(contract.status === 'running' || contract.status === 'disputed') &&
	contract.fromOn <= today &&
	today <= lastOn(contract);
