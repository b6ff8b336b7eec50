import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { isLanguage, type Language } from '#lib/domain/language.ts';
import { reviewAll } from '#lib/domain/ledger-import/import-ledger.ts';
import { describeProblem, type Problem } from '#lib/domain/ledger-import/problem.ts';
import { DELIMITERS, ENCODINGS } from '#lib/domain/ledger-import/review.ts';
import type { ByteSource, ImportOptions, LedgerReview } from '#lib/domain/ledger-import/review.ts';
import { formatYuan } from '#lib/domain/money.ts';
import { words } from './review.words.ts';

const IMPORTABLE = 0;
const HAS_PROBLEMS = 1;
const UNREADABLE = 2;

/** `ledger review FILE`: what an upload would say about a file, without a database. Returns the exit code. */
export async function review(args: string[]): Promise<number> {
	const request = readRequest(args);
	if (request.isHelp || request.file === null) {
		console.log(words[request.language].help);
		return request.isHelp ? IMPORTABLE : UNREADABLE;
	}
	try {
		const result = reviewAll(fileBytes(request.file), basename(request.file), request.options);
		console.log(
			request.isJson ? asJson(result, request.language) : asText(result, request.language)
		);
		return exitCode(result);
	} catch (cause) {
		if (!isFileError(cause)) throw cause;
		console.error(words[request.language].notFound(request.file, cause.code));
		return UNREADABLE;
	}
}

type Request = {
	readonly file: string | null;
	readonly isHelp: boolean;
	readonly isJson: boolean;
	readonly language: Language;
	readonly options: ImportOptions;
};

function readRequest(args: string[]): Request {
	const { values, positionals } = parsed(args);
	const language = isLanguage(values.lang) ? values.lang : 'zh-CN';
	const year = /^\d{4}$/.test(values.year ?? '') ? Number(values.year) : undefined;
	const isWrong = values.year !== undefined && year === undefined;
	const encoding = ENCODINGS.find((known) => known === values.encoding);
	const delimiter = DELIMITERS.find((known) => known === values.delimiter?.replace('\\t', '\t'));
	return {
		file: isWrong || positionals.length !== 1 ? null : (positionals[0] ?? null),
		isHelp: values.help ?? false,
		isJson: values.json ?? false,
		language,
		options: {
			...(year === undefined ? {} : { fiscalYear: year }),
			...(encoding ? { encoding } : {}),
			...(delimiter ? { delimiter } : {})
		}
	};
}

function parsed(args: string[]) {
	try {
		return parseArgs({
			args,
			allowPositionals: true,
			options: {
				year: { type: 'string' },
				encoding: { type: 'string' },
				delimiter: { type: 'string' },
				lang: { type: 'string' },
				json: { type: 'boolean' },
				help: { type: 'boolean', short: 'h' }
			}
		});
	} catch {
		return { values: {} as Record<string, never>, positionals: [] };
	}
}

const CHUNK = 1 << 18;

/** Readable more than once, a piece at a time: a file of any size is never whole in memory. */
function fileBytes(path: string): ByteSource {
	return {
		*[Symbol.iterator]() {
			const file = openSync(path, 'r');
			try {
				for (;;) {
					const chunk = new Uint8Array(CHUNK);
					const count = readSync(file, chunk);
					if (count === 0) return;
					yield chunk.subarray(0, count);
				}
			} finally {
				closeSync(file);
			}
		}
	};
}

const isFileError = (cause: unknown): cause is Error & { code: string } =>
	cause instanceof Error &&
	'code' in cause &&
	typeof cause.code === 'string' &&
	/^E[A-Z]+$/.test(cause.code);

function exitCode({ status, question }: LedgerReview): number {
	if (status === 'importable') return IMPORTABLE;
	return status === 'unreadable' || question === 'encoding' ? UNREADABLE : HAS_PROBLEMS;
}

/** Exactly these keys: other programs read it. Rows count from 1 as a spreadsheet does, amounts are whole fen. */
function asJson(result: LedgerReview, language: Language): string {
	const { encoding, delimiter, headerRow, columns, accountingSystem } = result;
	const { vouchers, entries, debitFen, creditFen } = result;
	const problems = result.problems.map((problem) => {
		const { code, severity, row, column, cell } = problem;
		return {
			code,
			severity,
			row,
			column,
			cell,
			message: describeProblem(problem, language).message
		};
	});
	return JSON.stringify({
		encoding,
		delimiter,
		headerRow,
		columns: columns.map(({ index, header, role }) => ({ index, header, role })),
		accountingSystem,
		vouchers,
		entries,
		debitFen,
		creditFen,
		problems
	});
}

function asText(result: LedgerReview, language: Language): string {
	const say = words[language];
	const { encoding, delimiter, headerRow, accountingSystem, fiscalYear, vouchers, entries } =
		result;
	const facts = [
		say.verdict(result.status, result.errorCount, result.warningCount),
		encoding && `${say.encoding}  ${encoding}`,
		delimiter && `${say.delimiter}  ${delimiter === '\t' ? 'Tab' : delimiter}`,
		headerRow && `${say.headerRow}  ${headerRow}`,
		accountingSystem && `${say.system}  ${say.systems[accountingSystem]}`,
		fiscalYear && `${say.year}  ${fiscalYear}`,
		headerRow && say.counts(vouchers, entries),
		headerRow &&
			`${say.debit}  ${formatYuan(result.debitFen)}   ${say.credit}  ${formatYuan(result.creditFen)}`
	];
	const problems = result.problems.map((problem) => problemText(problem, language));
	const left = result.errorCount + result.warningCount - problems.length;
	const rest = left > 0 ? [say.more(left)] : [];
	return [...facts.filter((fact) => fact), ...problems, ...rest].join('\n');
}

function problemText(problem: Problem, language: Language): string {
	const say = words[language];
	const { message, advice } = describeProblem(problem, language);
	const place = [problem.row === null ? null : say.row(problem.row), problem.column]
		.filter(Boolean)
		.join(' · ');
	const head = [say.severity[problem.severity], place, message]
		.filter((part) => part !== '')
		.join('  ');
	return `\n${head}\n    ${advice}`;
}
