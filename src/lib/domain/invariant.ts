/** Throws when the program itself is wrong. Faults in the data are problems or results, never this. */
export function invariant(condition: unknown, message: string): asserts condition {
	if (!condition) throw new Error(`invariant: ${message}`);
}
