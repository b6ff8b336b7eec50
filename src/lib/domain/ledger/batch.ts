/**
 * The life of a batch: draft → posting → posted → reversed, or draft → discarded.
 * `posting` means entries are being written, invisible; a crash leaves it there and posting can go on or be undone.
 */
export type BatchStatus = 'draft' | 'posting' | 'posted' | 'reversed' | 'discarded';

const STEPS: Readonly<Record<BatchStatus, readonly BatchStatus[]>> = {
	draft: ['posting', 'discarded'],
	posting: ['posted', 'draft', 'discarded'],
	posted: ['reversed'],
	reversed: [],
	discarded: []
};

export const canBecome = (from: BatchStatus, to: BatchStatus): boolean => STEPS[from].includes(to);

/** Of a batch that a later one has replaced whole; `name` is the later one's. Stored once, so it speaks both languages. */
export const replacementReason = (name: string): string =>
	`由批次 ${name} 整月替换 (replaced by batch ${name})`;

/** `2022-014`, as printed. */
export const batchName = (year: number, number: number): string =>
	`${year}-${String(number).padStart(3, '0')}`;
