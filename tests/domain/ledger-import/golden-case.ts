import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AccountingSystem } from '#lib/domain/ledger/account.ts';
import { officialChart } from '#lib/domain/ledger/chart.ts';
import { voucherKey, type Voucher } from '#lib/domain/ledger/voucher.ts';
import { importLedger, noBooks, voucherDigest } from '#lib/domain/ledger-import/import-ledger.ts';
import { describeProblem } from '#lib/domain/ledger-import/problem.ts';
import type {
	BooksContext,
	ImportOptions,
	LedgerReview
} from '#lib/domain/ledger-import/review.ts';

export const GOLDEN = join(import.meta.dirname, '../../golden/ledger-import');

type Case = {
	source: string;
	fileName?: string;
	options?: ImportOptions;
	books?: {
		closedThrough?: string;
		accountingSystem?: AccountingSystem;
		chart?: AccountingSystem;
		admitsNewAccounts?: boolean;
		/** `same` stands for the digest of the voucher in the file. */
		posted?: Record<string, string>;
	};
};

/** Everything the import of a golden case gives, in a form that reads well in a file. */
export function importCase(name: string) {
	const about = JSON.parse(readFileSync(join(GOLDEN, name, 'case.json'), 'utf8')) as Case;
	const bytes = [new Uint8Array(readFileSync(join(GOLDEN, name, about.source)))];
	const fileName = about.fileName ?? about.source;
	const { vouchers } = drain(importLedger(bytes, fileName, about.options ?? {}));
	const result = drain(
		importLedger(bytes, fileName, about.options ?? {}, booksOf(about, vouchers))
	);
	return readable(result.vouchers, result.review);
}

function booksOf({ books }: Case, vouchers: readonly Voucher[]): BooksContext {
	const digests = new Map(vouchers.map((voucher) => [voucherKey(voucher), voucherDigest(voucher)]));
	const { chart, posted, ...given } = books ?? {};
	return {
		...noBooks,
		...given,
		chart: chart ? officialChart(chart) : null,
		postedDigest: (key) => (posted?.[key] === 'same' ? digests.get(key) : posted?.[key]),
		...(posted ? { postedKeys: () => Object.keys(posted) } : {})
	};
}

export function drain(reading: Generator<Voucher, LedgerReview>): {
	vouchers: Voucher[];
	review: LedgerReview;
} {
	const vouchers: Voucher[] = [];
	for (let step = reading.next(); ; step = reading.next()) {
		if (step.done) return { vouchers, review: step.value };
		vouchers.push(step.value);
	}
}

function readable(vouchers: readonly Voucher[], review: LedgerReview) {
	const { problems, columns, ...facts } = review;
	return {
		...facts,
		countsByCode: undefined,
		lastHeaderRow: undefined,
		columns: columns.map(({ header, role }) => `${header} → ${role}`),
		problems: problems.map((problem) => {
			const { code, severity, row, column, cell } = problem;
			return {
				code,
				severity,
				row,
				column,
				cell,
				message: describeProblem(problem, 'zh-CN').message
			};
		}),
		voucherLines: vouchers.flatMap(({ entries, ...voucher }) =>
			entries.map((entry) =>
				[
					voucher.bookedOn,
					`${voucher.word}-${voucher.number}`,
					`附${voucher.attachmentCount ?? '—'}`,
					`第${entry.rowNumber}行`,
					entry.accountCode,
					entry.accountName,
					entry.summary,
					`借${entry.debitFen}`,
					`贷${entry.creditFen}`,
					entry.counterparty ?? '—'
				].join(' | ')
			)
		)
	};
}
