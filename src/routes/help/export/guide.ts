import type { Problem } from '#lib/domain/ledger-import/problem.ts';
import { defineWords } from '#lib/domain/language.ts';

/** Where a file comes from; each has a page of its own. */
export const PROGRAMS = [
	'yonyou',
	'kingdee',
	'platform',
	'excel',
	'cash-book',
	'trial-balance'
] as const;
export type Program = (typeof PROGRAMS)[number];
export const isProgram = (text: string): text is Program =>
	(PROGRAMS as readonly string[]).includes(text);

/** A menu or a setting by the name it mostly has, and why it matters. */
export type Choice = { readonly choose: string; readonly because: string };

export type GuideWords = {
	readonly title: string;
	/** One line for the list of guides. */
	readonly short: string;
	/** Read first: which report, in one sentence. */
	readonly say: string;
	readonly steps: readonly string[];
	readonly choices: readonly Choice[];
	/** What is certain about the menus, and what may be called otherwise. */
	readonly sure: string;
	readonly sampleNote: string;
	/** What to do about each of `mistakes` in guides.ts, in the same order. */
	readonly prevent: readonly string[];
};

export const defineGuide = defineWords<GuideWords>;

/** What does not depend on the language: a file speaks Chinese in both. */
export type Guide = {
	readonly words: ReturnType<typeof defineGuide>;
	readonly sample: {
		readonly fileName: string;
		readonly head: readonly string[];
		readonly rows: readonly (readonly string[])[];
		/** Columns of amounts, from 0: set to the right. */
		readonly amounts: readonly number[];
	};
	/** As the review page tells them; the sentences come from there. */
	readonly mistakes: readonly Problem[];
};
