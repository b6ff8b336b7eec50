import type { AccountKey } from './charts.ts';

/** Whole fen on one side of one account; negative is red ink. The other side is 0. */
export type Line = {
	readonly account: AccountKey;
	readonly summary: string;
	readonly debit: number;
	readonly credit: number;
	readonly payer: string;
};

/** A voucher before it has its number: numbers are given in the order of dates, per word and month. */
export type Draft = {
	readonly date: string;
	readonly attachments: number;
	readonly lines: readonly Line[];
};
export type Numbered = Draft & { readonly word: string; readonly number: number };

type Side = {
	readonly account: AccountKey;
	readonly debit: number;
	readonly credit: number;
	readonly payer: string;
};

/** A debit in fen; `payer` is the tenant, contractor or company, where there is one. */
export const dr = (account: AccountKey, fen: number, payer = ''): Side => ({
	account,
	debit: fen,
	credit: 0,
	payer
});
export const cr = (account: AccountKey, fen: number, payer = ''): Side => ({
	account,
	debit: 0,
	credit: fen,
	payer
});

/** One voucher with one summary on all its lines. Throws when it does not balance: no sample may. */
export function voucher(date: string, summary: string, ...sides: Side[]): Draft {
	return balanced({
		date,
		attachments: 1 + (summary.length % 3),
		lines: sides.map((side) => ({ ...side, summary }))
	});
}

export function balanced(draft: Draft): Draft {
	const left = draft.lines.reduce((sum, line) => sum + line.debit - line.credit, 0);
	if (left !== 0) throw new Error(`${draft.date} ${draft.lines[0]?.summary}: off by ${left} fen`);
	return draft;
}

/** Whole 元 and 角分 as typed here, in fen. */
export const yuan = (amount: number): number => Math.round(amount * 100);

export const dayOf = (month: string, day: number): string =>
	`${month}-${String(day).padStart(2, '0')}`;

export const lastDayOf = (month: string): string =>
	new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0))
		.toISOString()
		.slice(0, 10);

/** Gives every voucher its number. `skipped` leaves out one number on purpose: `{ '2025-06 记': 23 }`. */
export function numbered(
	drafts: readonly Draft[],
	wordOf: (draft: Draft) => string,
	skipped: Readonly<Record<string, number>> = {}
): Numbered[] {
	const last = new Map<string, number>();
	return [...drafts]
		.map((draft, order) => ({ draft, order }))
		.sort((a, b) =>
			a.draft.date < b.draft.date ? -1 : a.draft.date > b.draft.date ? 1 : a.order - b.order
		)
		.map(({ draft }) => {
			const word = wordOf(draft);
			const key = `${draft.date.slice(0, 7)} ${word}`;
			let number = (last.get(key) ?? 0) + 1;
			if (skipped[key] === number) number += 1;
			last.set(key, number);
			return { ...draft, word, number };
		});
}
