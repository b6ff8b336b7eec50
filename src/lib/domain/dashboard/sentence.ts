import type { Language } from '../language.ts';

/** A sentence whose figures are links: drawn by a component, read aloud and copied as plain text. */
export type FigureKind = 'actual' | 'target' | 'past' | 'waiting';
export type SentencePart =
	| { readonly kind: 'text'; readonly text: string }
	| {
			readonly kind: 'figure';
			readonly text: string;
			/** Which of the page's colours underlines it. */
			readonly of: FigureKind;
			/** The lines that make the figure up; for a difference, the table on the page that holds both sides. */
			readonly href: string;
	  };
export type Sentence = readonly SentencePart[];

export const say = (text: string): SentencePart => ({ kind: 'text', text });
export const figure = (text: string, of: FigureKind, href: string): SentencePart => ({
	kind: 'figure',
	text,
	of,
	href
});

export const plainText = (sentence: Sentence): string => sentence.map((part) => part.text).join('');

/** Puts figures into a pattern: `完成 {0} 的 {1}`. Text beside text is joined. */
export function fill(pattern: string, ...figures: readonly SentencePart[]): SentencePart[] {
	const parts: SentencePart[] = [];
	pattern.split(/\{(\d)\}/).forEach((piece, at) => {
		const part = at % 2 === 0 ? say(piece) : figures[Number(piece)];
		if (part && part.text !== '') parts.push(part);
	});
	return parts;
}

/** One after the other; English wants a space between. */
export const joinedSentence = (first: Sentence, next: Sentence, language: Language): Sentence =>
	next.length === 0
		? first
		: [...first, ...(language === 'en' && !startsBlank(next) ? [say(' ')] : []), ...next];
const startsBlank = ([part]: Sentence): boolean => part?.text.startsWith(' ') ?? false;
