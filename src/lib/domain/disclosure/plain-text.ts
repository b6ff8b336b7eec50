/** What people write into public forms, before it is kept: tidied, measured, and looked through for what is private. */
import { findPrivate, type Finding } from './redact.ts';

/** Signs that are not seen, or that turn what stands after them round; line breaks stay. */
const UNSEEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;

export const tidyText = (typed: string): string =>
	typed
		.toWellFormed()
		.normalize('NFC')
		.replace(/\r\n?/g, '\n')
		.replace(UNSEEN, ' ')
		.replace(/\n{3,}/g, '\n\n')
		.trim();

export const lengthOf = (text: string): number => [...text].length;

/** An illness without a person is a question about an item (残疾人补贴 …), not somebody's data. */
export function privateIn(text: string, names: readonly string[] = []): Finding[] {
	const found = findPrivate(text, names);
	return found.some(({ kind }) => kind !== 'welfare') ? found : [];
}

export type TextFault = 'blank' | 'too-long' | 'private';

/** The first thing that is wrong with it; null: it may be kept. */
export function textFault(text: string, most: number): TextFault | null {
	if (text === '') return 'blank';
	if (lengthOf(text) > most) return 'too-long';
	return privateIn(text).length > 0 ? 'private' : null;
}
