/** What the chart of accounts knows. "Account" is always a bookkeeping account (科目), never a user. */
export type AccountCode = string;

/** 会计制度. The same code means different accounts in the two: store it with the ledger year, never with the village. */
export type AccountingSystem = 'rural_2004' | 'rural_2023';

export type AccountKind = 'asset' | 'liability' | 'equity' | 'cost' | 'income' | 'expense';
/** 余额方向; `either` for accounts whose balance may stand on both sides (内部往来, 固定资产清理). */
export type NormalSide = 'debit' | 'credit' | 'either';

export type Account = {
	readonly code: AccountCode;
	readonly name: string;
	readonly kind: AccountKind;
	readonly normalSide: NormalSide;
	/** 备抵科目: in the asset class with a credit balance. */
	readonly isContra: boolean;
	/** Null for a first-level account (一级科目). */
	readonly parentCode: AccountCode | null;
};
