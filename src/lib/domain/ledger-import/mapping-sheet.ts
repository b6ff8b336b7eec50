import { OFFERED_ROWS } from './mapping-limits.ts';
import { findUnknownTable } from './unknown-table.ts';
import { headText } from './prepare-import.ts';
import type {
	ByteSource,
	ColumnRole,
	Delimiter,
	Encoding,
	ImportOptions,
	SourceRow
} from './review.ts';
import { suggestRoles } from './suggest-roles.ts';

/** What a person needs to see to say what the columns of a file are: its own first rows, and a proposal. */
export type MappingSheet = {
	readonly delimiter: Delimiter;
	readonly rows: readonly SourceRow[];
	readonly width: number;
	/** The header row to begin with; 0 = none. */
	readonly headerRow: number;
	/** By possible header row (0 = none). */
	readonly suggestions: Readonly<Record<number, readonly ColumnRole[]>>;
};

/** Null where the file is no table at all. */
export function mappingSheet(
	bytes: ByteSource,
	encoding: Encoding,
	options: ImportOptions,
	headerRow: number | null
): MappingSheet | null {
	const table = findUnknownTable(headText(bytes, encoding), options.delimiter);
	if (table === null) return null;
	const { delimiter, rows, width, likelyHeader } = table;
	const offered = [null, ...rows.slice(0, OFFERED_ROWS)];
	const suggestions = Object.fromEntries(
		offered.map((header) => [header?.row ?? 0, rolesUnder(header, table.rows, width)])
	);
	const chosen = headerRow ?? likelyHeader;
	if (options.roles && options.roles.length === width) suggestions[chosen] = [...options.roles];
	return { delimiter, rows, width, headerRow: chosen, suggestions };
}

function rolesUnder(
	header: SourceRow | null,
	rows: readonly SourceRow[],
	width: number
): ColumnRole[] {
	const headings = Array.from({ length: width }, (_, i) => header?.cells[i] ?? '');
	return suggestRoles(
		headings,
		rows.filter(({ row }) => row > (header?.row ?? 0))
	);
}
