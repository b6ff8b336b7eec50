import { namePath } from '../ledger/account-name.ts';

/** Code and names of one account as the file gives them; `code` is empty where there is none. */
export type TypedAccount = {
	readonly code: string;
	/** From the first level down, as far as the file says. */
	readonly path: readonly string[];
	readonly isDamaged: boolean;
};

const CODE_AND_NAME = /^[[(【〔]?\s*(\d{3}[\dA-Za-z]*(?:[.-]\d+)*)\s*[\])】〕]?(.*)$/s;
const SEPARATORS = /^[\s\\/_\-—:：>]+/;

/** Reads the account columns: one cell with both, code and name apart, or two levels of names. */
export function typedAccount(codeCell: string, nameCell: string, parentCell: string): TypedAccount {
	const first = clean(codeCell) === '' ? nameCell : codeCell;
	const { code, name, isDamaged } = split(first);
	const ownName =
		clean(codeCell) === '' || clean(nameCell) === '' ? name : withoutCode(nameCell, code);
	const path = namePath(ownName);
	const parents = namePath(split(parentCell).name);
	const isRepeated = parents.length > 0 && path[0] === parents[0];
	return { code, path: isRepeated ? path : [...parents, ...path], isDamaged };
}

function split(cell: string): { code: string; name: string; isDamaged: boolean } {
	const text = clean(cell);
	if (isDamaged(text)) return { code: '', name: '', isDamaged: true };
	const match = CODE_AND_NAME.exec(text);
	if (!match) return { code: '', name: text, isDamaged: false };
	const name = (match[2] ?? '').replace(SEPARATORS, '').trim();
	return { code: (match[1] ?? '').replace(/\.0+$/, ''), name, isDamaged: false };
}

const clean = (cell: string): string => cell.normalize('NFKC').trim().replace(/^'/, '').trim();
const isDamaged = (code: string): boolean =>
	/^\d+(?:\.\d+)?E\+?\d+$/i.test(code) || /^#+$/.test(code);

/** `100201\银行存款\工商银行` beside 100201 → `银行存款\工商银行`. */
function withoutCode(cell: string, code: string): string {
	const name = clean(cell);
	const isSame = code !== '' && name.startsWith(code);
	return isSame ? name.slice(code.length).replace(SEPARATORS, '') : name;
}
