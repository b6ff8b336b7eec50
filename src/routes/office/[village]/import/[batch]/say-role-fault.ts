import type { RoleFault } from '#lib/domain/ledger-import/check-roles.ts';
import { columnLetter } from '#lib/domain/ledger-import/mapping-limits.ts';
import type { Language } from '#lib/domain/language.ts';
import { fileWords } from './file.words.ts';
import { mappingWords, neededWords } from './mapping.words.ts';

const letter = (number: number): string => columnLetter(number - 1);

/** Why no file can be read with these columns. */
export function sayRoleFault(fault: RoleFault, language: Language): string {
	const w = mappingWords[language];
	const needed: Record<string, string> = neededWords[language];
	return fault.kind === 'doubled'
		? w.doubled(fileWords[language].roles[fault.role], letter(fault.first), letter(fault.second))
		: w.missing(needed[fault.needed] ?? fault.needed);
}
