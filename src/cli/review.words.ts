import type { AccountingSystem } from '#lib/domain/ledger/account.ts';
import { defineWords } from '#lib/domain/language.ts';
import type { Severity } from '#lib/domain/ledger-import/problem.ts';
import type { LedgerReview } from '#lib/domain/ledger-import/review.ts';

type Status = LedgerReview['status'];

export const words = defineWords({
	'zh-CN': {
		help: `用法：ledger review 文件 [--year 2022] [--json] [--lang zh-CN|en]
      [--encoding utf-8|gb18030|utf-16le|utf-16be] [--delimiter , | ';' | '\\t' | '|' | '，']

核对一份账页文件：编码、分隔符、表头、各列、会计制度、凭证、合计和全部问题。不需要数据库，不记账。
  --year      文件里没有年份时，指明是哪一年
  --json      只输出一个 JSON 对象（行号按表格软件从 1 数起，金额以分为单位）
退出码：0 可以导入（可能有警告），1 有问题要改，2 读不了。`,
		notFound: (file: string, code: string) => `打不开文件 ${file}（${code}）。`,
		verdict: (status: Status, errors: number, warnings: number) =>
			({
				importable:
					warnings === 0 ? '可以导入，没有问题。' : `可以导入，有 ${warnings} 个警告请看一眼。`,
				problems: `有 ${errors} 个错误要先改，${warnings} 个警告。`,
				question: `有一件事要先定下来；共 ${errors} 个错误，${warnings} 个警告。`,
				unreadable: '这个文件读不了。'
			})[status],
		encoding: '编码',
		delimiter: '分隔符',
		headerRow: '表头行',
		system: '会计制度',
		systems: { rural_2004: '2004 年制度', rural_2023: '2023 年制度' } as Record<
			AccountingSystem,
			string
		>,
		year: '年度',
		counts: (vouchers: number, entries: number) => `凭证 ${vouchers} 张，分录 ${entries} 笔`,
		debit: '借方合计',
		credit: '贷方合计',
		row: (row: number) => `第 ${row} 行`,
		severity: { error: '错误', warning: '警告' } as Record<Severity, string>,
		more: (count: number) => `\n……另有 ${count} 个问题没有列出。`
	},
	en: {
		help: `Usage: ledger review FILE [--year 2022] [--json] [--lang zh-CN|en]
      [--encoding utf-8|gb18030|utf-16le|utf-16be] [--delimiter , | ';' | '\\t' | '|' | '，']

Checks a ledger file: encoding, delimiter, header, columns, accounting system, vouchers, totals and every problem.
Needs no database and posts nothing.
  --year      the year, where the file names none
  --json      print one JSON object only (rows counted from 1 as a spreadsheet does, amounts in fen)
Exit code: 0 importable (perhaps with warnings), 1 problems, 2 unreadable.`,
		notFound: (file: string, code: string) => `The file ${file} cannot be opened (${code}).`,
		verdict: (status: Status, errors: number, warnings: number) =>
			({
				importable:
					warnings === 0
						? 'Importable, nothing to remark.'
						: `Importable; warnings to look at: ${warnings}.`,
				problems: `Errors to repair first: ${errors}; warnings: ${warnings}.`,
				question: `One thing has to be settled first. Errors: ${errors}; warnings: ${warnings}.`,
				unreadable: 'This file cannot be read.'
			})[status],
		encoding: 'Encoding',
		delimiter: 'Delimiter',
		headerRow: 'Header row',
		system: 'Accounting system',
		systems: { rural_2004: '2004 system', rural_2023: '2023 system' } as Record<
			AccountingSystem,
			string
		>,
		year: 'Fiscal year',
		counts: (vouchers: number, entries: number) => `Vouchers ${vouchers}, entries ${entries}`,
		debit: 'Debit total',
		credit: 'Credit total',
		row: (row: number) => `row ${row}`,
		severity: { error: 'Error', warning: 'Warning' } as Record<Severity, string>,
		more: (count: number) => `\n… and ${count} more problems, not listed.`
	}
});
