type Sentences = {
	refused: Readonly<Record<string, string>>;
	failed: (reference: string) => string;
};

/** Why the last posting was refused, as it was kept with the draft: a reason, or `failed` and its reference. */
export function refusalSentence(kept: string, words: Sentences): string {
	const [reason = '', reference = ''] = kept.split(' ');
	return words.refused[reason] ?? words.failed(reference);
}
