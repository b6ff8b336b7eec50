/** The form of expected income (已宣告的分红等), and of closing one. All faults are named. */
import { isCivilDate, yearOf, type CivilDate, type FiscalYear } from '../calendar.ts';
import type { AccountCode } from '../ledger/account.ts';
import { parseFen, type Fen } from '../money.ts';
import { err, ok, type Result } from '../result.ts';

export const EXPECTED_FIELDS = [
	'year',
	'party',
	'basis',
	'amount',
	'announcedOn',
	'expectedOn',
	'account'
] as const;
export type TypedExpected = Readonly<Record<(typeof EXPECTED_FIELDS)[number], string>>;
export type NewExpected = {
	readonly year: FiscalYear;
	readonly party: string;
	readonly basis: string;
	readonly amountFen: Fen;
	readonly announcedOn: CivilDate;
	readonly expectedOn: CivilDate;
	readonly accountCode: AccountCode;
};
export type ExpectedFault =
	(typeof EXPECTED_FIELDS)[number] | 'expectedOn-year' | 'announcedOn-future';

const LARGEST_FEN = 10_000_000_000_000;
const LENGTH = 200;

/** `accounts`: the codes offered; `today`: nothing is announced in the future. The amount is typed in 元. */
export function parseExpected(
	typed: TypedExpected,
	accounts: readonly AccountCode[],
	today: CivilDate
): Result<NewExpected, ExpectedFault[]> {
	const faults: ExpectedFault[] = [];
	const need = (isGood: boolean, fault: ExpectedFault) => {
		if (!isGood) faults.push(fault);
	};
	const [party, basis] = [typed.party.trim(), typed.basis.trim()];
	const [announcedOn, expectedOn] = [typed.announcedOn.trim(), typed.expectedOn.trim()];
	const year = /^\d{4}$/.test(typed.year.trim()) ? Number(typed.year) : 0;
	const amount = parseFen(typed.amount.normalize('NFKC').replace(/元\s*$/, ''));
	const amountFen = amount.ok ? amount.value : 0;
	need(year >= 1990 && year <= 2150, 'year');
	need(party !== '' && party.length <= LENGTH, 'party');
	need(basis !== '' && basis.length <= LENGTH, 'basis');
	need(amountFen > 0 && amountFen <= LARGEST_FEN, 'amount');
	need(isCivilDate(announcedOn), 'announcedOn');
	if (isCivilDate(announcedOn)) need(announcedOn <= today, 'announcedOn-future');
	need(isCivilDate(expectedOn), 'expectedOn');
	if (isCivilDate(expectedOn)) need(yearOf(expectedOn) === year, 'expectedOn-year');
	need(accounts.includes(typed.account), 'account');
	return faults.length > 0
		? err(faults)
		: ok({ year, party, basis, amountFen, announcedOn, expectedOn, accountCode: typed.account });
}

/** Why an expected income is closed: booked, or not to come. Null where nothing usable was written. */
export const parseReason = (typed: string): string | null => {
	const reason = typed.trim();
	return reason === '' || reason.length > LENGTH ? null : reason;
};
