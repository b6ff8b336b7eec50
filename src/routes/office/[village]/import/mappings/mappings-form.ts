import { checkRoles, type RoleFault } from '#lib/domain/ledger-import/check-roles.ts';
import type { ColumnMapping } from '#lib/domain/ledger-import/column-mapping.ts';
import {
	parseMappings,
	parseName,
	type MappingFileFault
} from '#lib/domain/ledger-import/mapping-file.ts';
import { MAPPING_FILE_BYTES } from '#lib/domain/ledger-import/mapping-limits.ts';
import { matchColumns } from '#lib/domain/ledger-import/match-columns.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import type { MappingChange } from '#lib/server/column-mappings.ts';
import { roles } from '../[batch]/options-form.ts';

/** 0 is no mapping's number. */
export function decodeMappingId(url: URL): number {
	const typed = url.searchParams.get('id') ?? '';
	return /^\d{1,15}$/.test(typed) ? Number(typed) : 0;
}

export type ChangeFault = 'name' | 'gone' | readonly RoleFault[];

export function decodeChange(form: FormData): Result<MappingChange, ChangeFault> {
	const name = parseName(form.get('name'));
	const chosen = roles(form.getAll('role'));
	if (name === null || chosen === undefined) return err('name');
	const faults = checkRoles(
		matchColumns(
			chosen.map(() => ''),
			chosen
		)
	);
	return faults.length > 0 ? err(faults) : ok({ name, roles: chosen });
}

export type BringFault = MappingFileFault | { readonly kind: 'no-file' | 'too-large' };

export async function decodeMappingFile(
	form: FormData
): Promise<Result<ColumnMapping[], BringFault[]>> {
	const file = form.get('file');
	if (!(file instanceof File) || file.size === 0) return err([{ kind: 'no-file' }]);
	if (file.size > MAPPING_FILE_BYTES) return err([{ kind: 'too-large' }]);
	return parseMappings(await file.text());
}
