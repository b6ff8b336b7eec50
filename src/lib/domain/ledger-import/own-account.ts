import { plainName } from '../ledger/account-name.ts';
import type { Account } from '../ledger/account.ts';
import type { Chart } from '../ledger/chart.ts';
import type { SourceRow } from './review.ts';

const LABELLED = /(?:会计)?科目(?:名称|编码|代码)?\s*[:：]\s*(.*)$/;
const DAY_BOOK =
	/(库存现金|现金|银行)(?:存款)?(?:出纳)?(?:日记|流水|收支|出纳)(?:账|帐|明细|登记|表|簿)/;
const NAMED_BEHIND = /(?:日记|流水|收支)(?:账|帐)\s*[(（\-—_]\s*(库存现金|现金|银行)/;
/** `5010301 标准厂房出租收入 明细账.csv`, `102 银行存款三栏账`. */
const LEDGER_OF = /^\s*(\d{3}[\d.]*[\s_-]*\S+?)[\s_-]*(?:三栏式?|明细|日记|分类)+(?:账|帐)/;

/**
 * The account of a one-account book, from the rows above its header or the file's name: `科目：102 银行存款`,
 * `5010301 出租收入 明细账`, the name of one of the ledger set's own bank accounts, `银行存款日记账`. Null where nothing
 * names one, or both cash and bank are named.
 */
export function ownAccountCell(
	titles: readonly SourceRow[],
	fileName: string,
	chart: Chart | null = null
): string | null {
	for (const { cells } of titles)
		for (const [index, cell] of cells.entries()) {
			const labelled = LABELLED.exec(cell)?.[1]?.trim();
			const beside = (cells[index + 1] ?? '').trim();
			if (labelled !== undefined && (labelled || beside)) return labelled || beside;
		}
	const texts = [...titles.flatMap(({ cells }) => cells), fileName];
	const ledger = texts.map((text) => LEDGER_OF.exec(text)?.[1]).find((name) => name !== undefined);
	return ledger ?? (chart && namedAccount(texts, chart)) ?? dayBookOf(texts);
}

/** Cash and bank accounts that take postings: those a day book can belong to. */
export const moneyAccounts = (chart: Chart): Account[] =>
	[...chart.accounts.values()].filter(
		({ code, kind }) => kind === 'asset' && /^10[12]/.test(code) && !chart.parents.has(code)
	);

/** The one cash or bank account below the first level that these texts call by its name. */
function namedAccount(texts: readonly string[], chart: Chart): string | null {
	const plain = texts.map(plainName).join('\n');
	const named = moneyAccounts(chart).filter(
		({ name, parentCode }) =>
			parentCode !== null && plainName(name).length >= 2 && plain.includes(plainName(name))
	);
	return named.length === 1 ? (named[0]?.code ?? null) : null;
}

function dayBookOf(texts: readonly string[]): string | null {
	const found = texts
		.map((text) => (DAY_BOOK.exec(text) ?? NAMED_BEHIND.exec(text))?.[1])
		.filter((name) => name !== undefined);
	const names = new Set(found.map((name) => (name === '银行' ? '银行存款' : name)));
	const isBoth = texts.some((text) =>
		/现金[、和及与/]?银行|银行(?:存款)?[、和及与/]?现金/.test(text)
	);
	const [only] = names;
	return names.size === 1 && !isBoth ? (only ?? null) : null;
}
