import { parseCivilDate } from '../calendar.ts';
import { err, ok, type Result } from '../result.ts';
import type { Contract, PartyNumbers, RentTerms } from './contract.ts';
import { basisPoints, FieldReader, type Fault } from './field-reader.ts';
import type { ContractField, TypedContract } from './register-field.ts';

/** Assets and the contract it renews are named by number: which rows these are, the register knows. */
export type ParsedContract = Omit<Contract, 'id' | 'assetIds' | 'renewsId'> &
	PartyNumbers & {
		readonly assetNumbers: readonly string[];
		readonly renewsNumber: string;
	};

/** Reads a contract as a form or a file gives it; all faults are named. */
export function parseContract(
	typed: TypedContract
): Result<ParsedContract, Fault<ContractField>[]> {
	const read = new FieldReader(typed);
	const [fromOn, throughOn] = [requiredDate(read, 'fromOn'), requiredDate(read, 'throughOn')];
	if (fromOn !== null && throughOn !== null && throughOn < fromOn) read.fault('throughOn', 'order');
	const endedOn = read.date('endedOn');
	const isOutside = (on: string): boolean => on < (fromOn ?? on) || on > (throughOn ?? on);
	if (endedOn !== null && isOutside(endedOn)) read.fault('endedOn', 'outside-term');
	const endReason = read.text('endReason');
	if (endedOn !== null && endReason === '') read.fault('endReason', 'end-reason');
	const contract: ParsedContract = {
		number: read.required('number'),
		name: read.required('name'),
		kind: read.choice('kind', 'contractKind', 'lease'),
		status: read.choice('status', 'status', 'running'),
		signedOn: read.date('signedOn'),
		party: read.required('party'),
		partyKind: read.choice('partyKind', 'partyKind', 'firm'),
		idNumber: read.text('idNumber'),
		phone: read.text('phone'),
		assetNumbers: numbersOf(read.raw('assets')),
		purpose: read.text('purpose'),
		fromOn: fromOn ?? '',
		throughOn: throughOn ?? '',
		terms: termsOf(read, isOutside),
		depositFen: read.amount('deposit') ?? 0,
		tradeMode: read.choice('tradeMode', 'tradeMode', null),
		exchangeNumber: read.text('exchangeNumber'),
		filingNumber: read.text('filingNumber'),
		resolutionOn: read.date('resolutionOn'),
		resolutionNumber: read.text('resolutionNumber'),
		accountCode: accountOf(read),
		renewsNumber: read.text('renews'),
		endedOn,
		endReason,
		note: read.text('note')
	};
	return read.faults.length > 0 ? err(read.faults) : ok(contract);
}

type Reader = FieldReader<ContractField>;

function requiredDate(read: Reader, field: ContractField): string | null {
	if (read.raw(field) === '') read.fault(field, 'blank');
	return read.date(field);
}

function accountOf(read: Reader): string {
	const code = read.raw('accountCode').normalize('NFKC');
	if (!/^\d{0,12}$/.test(code)) read.fault('accountCode', 'account');
	return code;
}

function termsOf(read: Reader, isOutside: (on: string) => boolean): RentTerms {
	const yearlyFen = read.amount('rent');
	if (yearlyFen === null) read.fault('rent', 'blank');
	const escalation = parseEscalation(read.raw('escalation'));
	if (escalation === undefined) read.fault('escalation', 'escalation');
	const rentFree = parseSpans(read.raw('rentFree'));
	if (rentFree === null) read.fault('rentFree', 'span');
	else if (rentFree.some((one) => one.fromOn > one.throughOn)) read.fault('rentFree', 'order');
	else if (rentFree.some((one) => isOutside(one.fromOn) || isOutside(one.throughOn)))
		read.fault('rentFree', 'outside-term');
	return {
		yearlyFen: yearlyFen ?? 0,
		taxBasisPoints: read.percent('tax'),
		frequency: read.choice('frequency', 'frequency', 'year'),
		isPrepaid: read.choice('timing', 'timing', 'prepaid') === 'prepaid',
		graceDays: read.days('graceDays'),
		escalation: escalation ?? null,
		rentFree: rentFree ?? []
	};
}

const numbersOf = (text: string): string[] => [
	...new Set(
		text
			.split(/[、；;,，\n]/)
			.map((one) => one.trim())
			.filter((one) => one !== '')
	)
];

/** `每3年+5%`, `每 3 年递增 5 %`, `every 3 years +5%`; null: level; undefined: unreadable. */
export function parseEscalation(typed: string): RentTerms['escalation'] | undefined {
	const text = typed.normalize('NFKC').trim();
	if (text === '' || text === '无' || text.toLowerCase() === 'none') return null;
	const m =
		/^每\s*(\d{1,2})?\s*年\s*(?:递增|增加|增长|上浮|\+)?\s*([\d.]+)\s*%$/.exec(text) ??
		/^every\s+(?:(\d{1,2})\s+)?years?\s*\+?\s*([\d.]+)\s*%$/i.exec(text);
	const everyYears = Number(m?.[1] ?? 1);
	const points = m ? basisPoints(m[2] ?? '') : null;
	if (!m || points === null || points === 0 || points > 10_000 || everyYears < 1) return undefined;
	return { everyYears, basisPoints: points };
}

/** `2022-01-01至2022-02-28；…`; null: unreadable. */
export function parseSpans(typed: string): RentTerms['rentFree'] | null {
	if (typed === '' || typed === '无') return [];
	const spans: { fromOn: string; throughOn: string }[] = [];
	for (const part of typed.split(/[；;\n]/).filter((one) => one.trim() !== '')) {
		const [from, through, ...more] = part.split(/至|到|~|—|–|\bto\b/i);
		const dates = [from, through].map((text) => parseCivilDate(text ?? ''));
		const [a, b] = dates;
		if (more.length > 0 || !a?.ok || !b?.ok) return null;
		spans.push({ fromOn: a.value, throughOn: b.value });
	}
	return spans;
}
