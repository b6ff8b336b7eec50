import type { Header } from '../ledger-import/find-header.ts';
import { headingOf } from '../ledger-import/header-words.ts';

/** Where a list of accounts says what; -1 for what it does not say (domain.md §4.1 H). */
export type ListColumns = {
	readonly code: number;
	readonly name: number;
	/** 科目性质(借/贷), 余额方向. */
	readonly side: number;
	/** 状态, 是否停用, 是否启用. */
	readonly status: number;
};

export function matchListColumns({ columns }: Header): ListColumns {
	const withRole = (...roles: string[]) => columns.findIndex(({ role }) => roles.includes(role));
	const named = (words: RegExp) => columns.findIndex(({ header }) => words.test(headingOf(header)));
	const code = withRole('accountCode');
	return {
		code: code >= 0 ? code : withRole('account'),
		name: withRole('accountName'),
		side: named(/科目性质|余额方向|^方向$|借贷方向/),
		status: named(/状态|停用|启用|封存/)
	};
}

/** `停用`; or 是 under 是否停用, 否 under 是否启用. */
export function isDisabled(cell: string, heading: string): boolean {
	const text = cell.normalize('NFKC').trim();
	if (/停用|禁用|封存|作废|注销/.test(text)) return true;
	const [isYes, isNo] = [/^(是|y|yes|true|1|√)$/i.test(text), /^(否|n|no|false|0)$/i.test(text)];
	return /停用|封存/.test(heading) ? isYes : /启用/.test(heading) && isNo;
}
