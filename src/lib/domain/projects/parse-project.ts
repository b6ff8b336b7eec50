import { FieldReader, type Fault } from '../contracts/field-reader.ts';
import { formatPlainYuan } from '../money.ts';
import { err, ok, type Result } from '../result.ts';
import type { Project, ProjectField, TypedProject } from './project.ts';

export type ParsedProject = Omit<Project, 'id'>;

const BETWEEN = /[、，,;；\s]+/;
const ACCOUNT_CODE = /^\d{3,20}$/;
const MOST_IN_LIST = 10;
const listOf = (text: string): string[] => [...new Set(text.split(BETWEEN).filter(Boolean))];

/** Reads a project as its form gives it; all faults are named. */
export function parseProject(typed: TypedProject): Result<ParsedProject, Fault<ProjectField>[]> {
	const read = new FieldReader(typed);
	const fromOn = read.date('fromOn');
	const finishedOn = read.date('finishedOn');
	const budgetFen = read.amount('budget');
	if (typed.fromOn.trim() === '') read.fault('fromOn', 'blank');
	if (typed.budget.trim() === '') read.fault('budget', 'blank');
	if (budgetFen === 0) read.fault('budget', 'amount');
	if (fromOn !== null && finishedOn !== null && finishedOn < fromOn)
		read.fault('finishedOn', 'order');
	const project: ParsedProject = {
		number: read.required('number'),
		name: read.required('name'),
		budgetFen: budgetFen ?? 0,
		contractor: read.text('contractor'),
		fromOn: fromOn ?? '',
		finishedOn,
		resolutionOn: read.date('resolutionOn'),
		resolutionNumber: read.text('resolutionNumber'),
		accountCodes: accountsIn(read),
		summaryWords: wordsIn(read),
		note: read.text('note')
	};
	return read.faults.length > 0 ? err(read.faults) : ok(project);
}

function accountsIn(read: FieldReader<ProjectField>): string[] {
	const codes = listOf(read.required('accounts').normalize('NFKC'));
	if (codes.some((code) => !ACCOUNT_CODE.test(code))) read.fault('accounts', 'account');
	if (codes.length > MOST_IN_LIST) read.fault('accounts', 'too-long');
	return codes;
}

function wordsIn(read: FieldReader<ProjectField>): string[] {
	const words = listOf(read.text('words'));
	if (words.length > MOST_IN_LIST) read.fault('words', 'too-long');
	return words;
}

/** What `parseProject` reads back the same. */
export const typedProject = (of: ParsedProject): TypedProject => ({
	number: of.number,
	name: of.name,
	budget: formatPlainYuan(of.budgetFen).replace(/\.00$/, ''),
	contractor: of.contractor,
	fromOn: of.fromOn,
	finishedOn: of.finishedOn ?? '',
	resolutionOn: of.resolutionOn ?? '',
	resolutionNumber: of.resolutionNumber,
	accounts: of.accountCodes.join('、'),
	words: of.summaryWords.join('、'),
	note: of.note
});
