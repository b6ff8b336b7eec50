import { HEADER_WORDS } from './header-words.ts';
import { missingColumns } from './match-columns.ts';
import type { Column, ColumnRole } from './review.ts';

/** What no file can be read with: two columns for one thing, or none for something that is needed. */
export type RoleFault =
	/** `first`, `second`: counted from 1, as a person counts columns. */
	| {
			readonly kind: 'doubled';
			readonly role: ColumnRole;
			readonly first: number;
			readonly second: number;
	  }
	/** `needed`: as a header would call it. */
	| { readonly kind: 'missing'; readonly needed: string };

export const checkRoles = (columns: readonly Column[]): RoleFault[] => [
	...doubledRoles(columns),
	...missingColumns(columns).map((needed) => ({ kind: 'missing' as const, needed }))
];

/** 客户 and 供应商 may both be there; a number is either with its word or without. */
export function doubledRoles(columns: readonly Column[]) {
	const seen = new Map<ColumnRole, number>();
	return columns.flatMap(({ role, index }) => {
		if (role === 'ignored' || role === 'counterparty') return [];
		const key = role === 'voucherNumber' ? 'voucher' : role;
		const first = seen.get(key);
		if (first === undefined) seen.set(key, index);
		if (first === undefined) return [];
		return [{ kind: 'doubled' as const, role, first: first + 1, second: index + 1 }];
	});
}

/** How a header names this role; for sentences about it. */
export const headingFor = (role: ColumnRole): string =>
	HEADER_WORDS.find(([one]) => one === role)?.[1][0] ??
	(role === 'balanceSide' ? '余额方向' : '凭证号');
