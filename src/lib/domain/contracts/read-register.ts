/**
 * A file of assets or of contracts, told by its headings. Read with the same decoder and table reader as ledgers; every row
 * goes through the reader that the forms use, so a file can say nothing that a form would refuse.
 */
import { decodeText, detectEncoding } from '../ledger-import/decode-text.ts';
import { readTable, type TableRow } from '../ledger-import/read-table.ts';
import type { ByteSource, Delimiter } from '../ledger-import/review.ts';
import { rearm } from '../csv.ts';
import type { FieldFault } from './field-reader.ts';
import { parseAsset, type ParsedAsset } from './parse-asset.ts';
import { parseContract, type ParsedContract } from './parse-contract.ts';
import {
	ASSET_FIELDS,
	ASSET_HEADINGS,
	blank,
	CONTRACT_FIELDS,
	CONTRACT_HEADINGS,
	type AssetField,
	type ContractField
} from './register-field.ts';

export type RegisterFault =
	| FieldFault
	/** A quote is not closed, so that cells may have shifted. */
	| 'quotes'
	| 'twice-in-file'
	/** Registered already, with other contents. */
	| 'registered'
	| 'unknown-asset'
	| 'unknown-contract'
	/** It renews itself, by way of other rows or at once. */
	| 'renews-itself';
/** `row` counts as the spreadsheet does, from 1; `column` as the file writes it. */
export type RegisterProblem = {
	readonly row: number;
	readonly column: string;
	readonly cell: string;
	readonly code: RegisterFault;
};
export type Row<T> = { readonly row: number; readonly value: T };

export type RegisterFile = {
	/** Columns that nobody knows: they are not read. */
	readonly unknownColumns: readonly string[];
	readonly problems: readonly RegisterProblem[];
} & (
	| {
			readonly kind: 'assets';
			readonly fields: readonly AssetField[];
			readonly columnOf: Readonly<Partial<Record<AssetField, string>>>;
			readonly rows: readonly Row<ParsedAsset>[];
	  }
	| {
			readonly kind: 'contracts';
			readonly fields: readonly ContractField[];
			readonly columnOf: Readonly<Partial<Record<ContractField, string>>>;
			readonly rows: readonly Row<ParsedContract>[];
	  }
);
/** Why it is no register at all. */
export type NotARegister = 'encoding' | 'headings' | 'empty' | 'too-many-rows';

const DELIMITERS: readonly Delimiter[] = [',', '\t', ';'];
/** Titles above the headings. */
const HEADING_ROWS = 10;
/** A township's registers have some thousand rows. */
export const ROW_LIMIT = 5000;

export function readRegister(bytes: ByteSource): RegisterFile | NotARegister {
	const answer = detectEncoding(bytes);
	if ('question' in answer) return 'encoding';
	const tables = DELIMITERS.map((delimiter) => [
		...taken(readTable(decodeText(bytes, answer.encoding), delimiter), ROW_LIMIT + HEADING_ROWS + 1)
	]);
	const heads = tables.map(headOf).filter((one) => one !== null);
	const head = heads.toSorted((a, b) => b.known - a.known)[0];
	if (!head) return 'headings';
	const rows = head.table
		.filter(({ row }) => row > head.row)
		.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
	if (rows.length === 0) return 'empty';
	if (rows.length > ROW_LIMIT) return 'too-many-rows';
	return head.kind === 'assets'
		? {
				kind: 'assets',
				...read(rows, head.columns, ASSET_FIELDS, ASSET_HEADINGS, parseAsset)
			}
		: {
				kind: 'contracts',
				...read(rows, head.columns, CONTRACT_FIELDS, CONTRACT_HEADINGS, parseContract)
			};
}

function* taken<T>(all: Iterable<T>, count: number): Generator<T> {
	let left = count;
	for (const one of all) {
		if ((left -= 1) < 0) return;
		yield one;
	}
}

type Head = {
	readonly kind: 'assets' | 'contracts';
	readonly table: readonly TableRow[];
	readonly row: number;
	readonly columns: readonly string[];
	readonly known: number;
};

/** The row that names most columns; what a register cannot do without must be among them. */
function headOf(table: readonly TableRow[]): Head | null {
	const found = table.slice(0, HEADING_ROWS).flatMap(({ row, cells }): Head[] => {
		const columns = cells.map((cell) => cell.trim());
		const [assets, contracts] = [
			fieldsIn(columns, ASSET_HEADINGS),
			fieldsIn(columns, CONTRACT_HEADINGS)
		];
		const isContracts = contracts.has('party') && contracts.has('rent') && contracts.has('fromOn');
		if (isContracts) return [{ kind: 'contracts', table, row, columns, known: contracts.size }];
		const isAssets = assets.has('number') && assets.has('name') && assets.has('kind');
		return isAssets ? [{ kind: 'assets', table, row, columns, known: assets.size }] : [];
	});
	return found.toSorted((a, b) => b.known - a.known || a.row - b.row)[0] ?? null;
}

const plain = (heading: string): string =>
	heading
		.normalize('NFKC')
		.replace(/[\s*＊]/g, '')
		.toLowerCase();

/** Field → index of its column; the first column of a name counts. */
function fieldsIn<F extends string>(
	columns: readonly string[],
	headings: Readonly<Record<F, readonly string[]>>
): Map<F, number> {
	const byName = new Map(columns.map((column, at) => [plain(column), at] as const).toReversed());
	const found = new Map<F, number>();
	for (const field of Object.keys(headings) as F[])
		for (const name of headings[field]) {
			const at = byName.get(plain(name));
			if (at !== undefined && !found.has(field)) found.set(field, at);
		}
	return found;
}

type Parse<F extends string, T> = (typed: Readonly<Record<F, string>>) =>
	| { readonly ok: true; readonly value: T }
	| {
			readonly ok: false;
			readonly error: readonly { readonly field: F; readonly code: FieldFault }[];
	  };

function read<F extends string, T extends { readonly number: string }>(
	rows: readonly TableRow[],
	columns: readonly string[],
	fields: readonly F[],
	headings: Readonly<Record<F, readonly string[]>>,
	parse: Parse<F, T>
) {
	const at = fieldsIn(columns, headings);
	const problems: RegisterProblem[] = [];
	const good: Row<T>[] = [];
	const seen = new Set<string>();
	const nameOf = (field: F): string => columns[at.get(field) ?? -1] ?? headings[field][0] ?? '';
	for (const { row, cells, fault } of rows) {
		const cell = (field: F): string => rearm((cells[at.get(field) ?? -1] ?? '').trim());
		const tell = (field: F, code: RegisterFault): void => {
			problems.push({ row, column: nameOf(field), cell: cell(field), code });
		};
		if (fault !== null) {
			problems.push({
				row,
				column: columns[0] ?? '',
				cell: (cells[0] ?? '').slice(0, 60),
				code: 'quotes'
			});
			continue;
		}
		const typed = Object.fromEntries(fields.map((field) => [field, cell(field)])) as Record<
			F,
			string
		>;
		const parsed = parse({ ...blank(fields), ...typed });
		if (!parsed.ok) {
			for (const { field, code } of parsed.error) tell(field, code);
			continue;
		}
		if (seen.has(parsed.value.number)) tell('number' as F, 'twice-in-file');
		seen.add(parsed.value.number);
		good.push({ row, value: parsed.value });
	}
	const known = new Set(at.values());
	return {
		fields: fields.filter((field) => at.has(field)),
		columnOf: Object.fromEntries(
			[...at].map(([field, index]) => [field, columns[index] ?? ''])
		) as Partial<Record<F, string>>,
		unknownColumns: columns.filter((column, index) => column !== '' && !known.has(index)),
		rows: good,
		problems
	};
}
