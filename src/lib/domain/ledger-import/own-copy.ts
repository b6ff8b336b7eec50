/**
 * A text that shares no memory with the piece of file it was cut from. V8 keeps the whole piece alive for one short
 * cell; what outlives its row (problems, account names) must not hold a million-line file in memory.
 */
export const ownCopy = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));

/** The text with what a database could not hold made visible: problems are kept there too. */
export const storable = (text: string): string =>
	/[\0\uD800-\uDFFF]/.test(text) ? text.replaceAll('\0', '␀').toWellFormed() : text;
