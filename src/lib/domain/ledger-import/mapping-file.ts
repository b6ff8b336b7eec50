import { err, ok, type Result } from '../result.ts';
import { checkRoles, type RoleFault } from './check-roles.ts';
import { isDateOrder, isDecimalMark, layoutKey, type ColumnMapping } from './column-mapping.ts';
import { NAME_LENGTH } from './mapping-limits.ts';
import { matchColumns } from './match-columns.ts';
import { COLUMN_ROLES, DELIMITERS, type ColumnRole } from './review.ts';

/** Remembered mappings as a file: to keep, to give to another village, to bring back. */
const FORMAT = 'village-ledger-column-mappings';
const VERSION = 1;

const MAPPING_LIMIT = 500;
const COLUMN_LIMIT = 200;
const HEADING_LENGTH = 200;

export const formatMappings = (mappings: readonly ColumnMapping[]): string =>
	`${JSON.stringify({ format: FORMAT, version: VERSION, mappings: mappings.map(plain) }, null, '\t')}\n`;

const plain = ({ name, headings, roles, ...answers }: ColumnMapping) => ({
	name,
	columns: headings.map((heading, i) => ({ heading, role: roles[i] ?? 'ignored' })),
	delimiter: answers.delimiter,
	dateOrder: answers.dateOrder,
	decimalMark: answers.decimalMark
});

export type MappingFileFault =
	| { readonly kind: 'not-json' | 'not-this-format' | 'no-mappings' | 'too-many' }
	/** `at`: which mapping of the file, from 1; `column` likewise. */
	| {
			readonly kind: 'name' | 'columns' | 'too-few-headings' | 'answers' | 'twice';
			readonly at: number;
	  }
	| { readonly kind: 'column'; readonly at: number; readonly column: number }
	| { readonly kind: 'roles'; readonly at: number; readonly fault: RoleFault };

/** All or nothing; every fault of the file is told. Nothing in it is trusted: what is kept is built anew here. */
export function parseMappings(text: string): Result<ColumnMapping[], MappingFileFault[]> {
	const file = jsonOf(text);
	if (file === undefined) return err([{ kind: 'not-json' }]);
	if (!isRecord(file) || file.format !== FORMAT || file.version !== VERSION)
		return err([{ kind: 'not-this-format' }]);
	const { mappings } = file;
	if (!Array.isArray(mappings) || mappings.length === 0) return err([{ kind: 'no-mappings' }]);
	if (mappings.length > MAPPING_LIMIT) return err([{ kind: 'too-many' }]);
	const read = mappings.map((one, i) => parseMapping(one, i + 1));
	const faults = [
		...read.flatMap((one) => (one.ok ? [] : one.error)),
		...repeated(read.map((one) => (one.ok ? layoutKey(one.value.headings) : null)))
	];
	return faults.length > 0 ? err(faults) : ok(read.flatMap((one) => (one.ok ? [one.value] : [])));
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return undefined;
	}
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function repeated(keys: readonly (string | null)[]): MappingFileFault[] {
	return keys.flatMap((key, i) =>
		key !== null && keys.indexOf(key) < i ? [{ kind: 'twice' as const, at: i + 1 }] : []
	);
}

function parseMapping(value: unknown, at: number): Result<ColumnMapping, MappingFileFault[]> {
	if (!isRecord(value)) return err([{ kind: 'columns', at }]);
	const name = parseName(value.name);
	const columns = parseColumns(value.columns, at);
	const { delimiter = null, dateOrder = null, decimalMark = null } = value;
	const areAnswers =
		(delimiter === null || DELIMITERS.some((one) => one === delimiter)) &&
		(dateOrder === null || isDateOrder(dateOrder)) &&
		(decimalMark === null || isDecimalMark(decimalMark));
	const faults: MappingFileFault[] = [
		...(name === null ? [{ kind: 'name' as const, at }] : []),
		...(columns.ok ? [] : columns.error),
		...(areAnswers ? [] : [{ kind: 'answers' as const, at }])
	];
	if (name === null || !columns.ok || faults.length > 0) return err(faults);
	const answers = { delimiter, dateOrder, decimalMark } as Pick<
		ColumnMapping,
		'delimiter' | 'dateOrder' | 'decimalMark'
	>;
	return ok({ name, ...columns.value, ...answers });
}

/** What a person may call a mapping; null for what is blank, too long or unprintable. */
export function parseName(typed: unknown): string | null {
	if (typeof typed !== 'string' || !typed.isWellFormed()) return null;
	const name = typed.replace(/\s+/g, ' ').trim();
	const isPrintable = !/\p{Cc}|\p{Cf}/u.test(name);
	return name !== '' && name.length <= NAME_LENGTH && isPrintable ? name : null;
}

function parseColumns(
	value: unknown,
	at: number
): Result<Pick<ColumnMapping, 'headings' | 'roles'>, MappingFileFault[]> {
	if (!Array.isArray(value) || value.length === 0 || value.length > COLUMN_LIMIT)
		return err([{ kind: 'columns', at }]);
	const read = value.map(parseColumn);
	const unread = read.flatMap((one, i) =>
		one === null ? [{ kind: 'column' as const, at, column: i + 1 }] : []
	);
	if (unread.length > 0) return err(unread);
	const columns = read.filter((one) => one !== null);
	const [headings, roles] = [columns.map((one) => one.heading), columns.map((one) => one.role)];
	if (layoutKey(headings) === null) return err([{ kind: 'too-few-headings', at }]);
	const faults = checkRoles(matchColumns(headings, roles));
	if (faults.length > 0) return err(faults.map((fault) => ({ kind: 'roles', at, fault })));
	return ok({ headings, roles });
}

function parseColumn(value: unknown): { heading: string; role: ColumnRole } | null {
	if (!isRecord(value) || typeof value.heading !== 'string') return null;
	const { heading } = value;
	const role = COLUMN_ROLES.find((one) => one === value.role);
	const isSound =
		heading.length <= HEADING_LENGTH && heading.isWellFormed() && !heading.includes('\0');
	return role && isSound ? { heading, role } : null;
}
