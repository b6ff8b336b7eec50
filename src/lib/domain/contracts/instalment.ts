/** 应收期次: what a contract owes for one period, and what came for it. */
import type { CivilDate } from '../calendar.ts';
import type { Fen } from '../money.ts';

/** As the terms make it; `position` counts from 1 within the contract. */
export type PlannedInstalment = {
	readonly position: number;
	/** The period it pays for, both ends included. */
	readonly fromOn: CivilDate;
	readonly throughOn: CivilDate;
	readonly dueOn: CivilDate;
	/** With tax. */
	readonly amountFen: Fen;
};

/** 收款 · 冲抵 · 减免 · 核销. A receipt names a line of the books, an offset a reason, the other two a resolution. */
export const SETTLEMENT_KINDS = ['receipt', 'offset', 'waiver', 'write_off'] as const;
export type SettlementKind = (typeof SETTLEMENT_KINDS)[number];

export type Settlement = {
	readonly id: number;
	readonly instalmentId: number;
	readonly kind: SettlementKind;
	/** With tax, above zero. One line of the books may settle several instalments, and one instalment need several lines. */
	readonly amountFen: Fen;
	/** The line of the books; null where it is no receipt. */
	readonly voucherId: number | null;
	readonly line: number | null;
	readonly bookedOn: CivilDate;
	readonly reason: string;
	readonly resolutionOn: CivilDate | null;
	readonly resolutionNumber: string;
};

export type Instalment = PlannedInstalment & {
	readonly id: number;
	readonly contractId: number;
	/** Standing ones only; what was undone is not here. */
	readonly settlements: readonly Settlement[];
};

/** 未到期 · 应收 (due within 30 days or today) · 部分收款 · 已收 · 逾期 · 核销 · 减免 · 免租 (nothing is owed) · 建账前. */
export const INSTALMENT_STATUSES = [
	'not_due',
	'due',
	'part_paid',
	'paid',
	'overdue',
	'written_off',
	'waived',
	'rent_free',
	'before_books'
] as const;
export type InstalmentStatus = (typeof INSTALMENT_STATUSES)[number];
