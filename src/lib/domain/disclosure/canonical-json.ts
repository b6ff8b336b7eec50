/**
 * One text for one meaning: RFC 8785 (JCS) over strings, lists and objects only. Amounts are written as texts of fen, so the
 * known traps of numbers (2^53 + 1, 1e21, −0) cannot arise; characters are not normalised here, for what was imported is.
 */
import { invariant } from '../invariant.ts';

export type Canonical =
	string | readonly Canonical[] | { readonly [key: string]: Canonical | undefined };

/** Keys in the order of their UTF-16 units; a field that is undefined is not there. @throws on NUL and half characters */
export function canonicalJson(value: Canonical): string {
	if (typeof value === 'string') return quoted(value);
	if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
	const fields = Object.keys(value)
		.toSorted(byUnits)
		.flatMap((key) => {
			const field = value[key];
			return field === undefined ? [] : [`${quoted(key)}:${canonicalJson(field)}`];
		});
	return `{${fields.join(',')}}`;
}

const isList = (value: Canonical): value is readonly Canonical[] => Array.isArray(value);

/** Not by language: `localeCompare` differs from machine to machine. */
const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function quoted(text: string): string {
	invariant(text.isWellFormed() && !text.includes('\0'), 'text that a database would not keep');
	return JSON.stringify(text);
}
