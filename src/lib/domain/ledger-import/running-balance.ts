import type { Fen } from '../money.ts';

/**
 * The running balance of a one-account book (三栏式): debit positive. Unknown until a row states it, and again behind a
 * row that could not be read, so that one fault is reported once.
 */
export class RunningBalance {
	private at: Fen | null = null;

	/** The balance that was expected where the typed one differs, else null. Goes on from the typed one. */
	move(debit: Fen, credit: Fen, typed: Fen | null): Fen | null {
		const expected = this.at === null ? null : this.at + debit - credit;
		this.at = typed ?? expected;
		return typed !== null && expected !== null && typed !== expected ? expected : null;
	}

	forget(): void {
		this.at = null;
	}
}
