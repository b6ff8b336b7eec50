/**
 * What was known on an earlier day: contracts signed, receipts booked, announcements made by then; an early ending that
 * came later was not known, so the contract owes its whole term. Books are taken as they stand today: what was corrected
 * since, nobody can tell.
 */
import { yearOf, type CivilDate } from '../calendar.ts';
import type { Contract } from '../contracts/contract.ts';
import type { Instalment } from '../contracts/instalment.ts';
import { scheduleOf } from '../contracts/schedule.ts';
import { groupBy } from '../group-by.ts';
import type { ForecastInput } from './forecast-input.ts';

/** `asOn`: the end of the cutoff. Totals are cut by the forecast itself. */
export function knownAsOf(input: ForecastInput, asOn: CivilDate): ForecastInput {
	const byContract = groupBy(input.instalments, ({ contractId }) => contractId);
	const contracts = input.contracts.filter((one) => (one.signedOn ?? one.fromOn) <= asOn);
	return {
		...input,
		contracts: contracts.map((one) => withoutLaterEnding(one, asOn)),
		instalments: contracts
			.flatMap((one) => planKnown(one, byContract.get(one.id) ?? [], input.year, asOn))
			.map((one) => ({
				...one,
				settlements: one.settlements.filter(({ bookedOn }) => bookedOn <= asOn)
			})),
		expected: input.expected
			.filter(({ announcedOn }) => announcedOn <= asOn)
			.map((one) =>
				one.closedOn !== null && one.closedOn > asOn ? { ...one, closedOn: null } : one
			)
	};
}

const endsLater = ({ endedOn }: Contract, asOn: CivilDate): boolean =>
	endedOn !== null && endedOn > asOn;

const withoutLaterEnding = (contract: Contract, asOn: CivilDate): Contract =>
	endsLater(contract, asOn)
		? {
				...contract,
				endedOn: null,
				status: contract.status === 'terminated' ? 'running' : contract.status
			}
		: contract;

/** Those that an early ending took away again are planned anew from the terms; what came keeps its place. */
function planKnown(
	contract: Contract,
	own: readonly Instalment[],
	year: number,
	asOn: CivilDate
): readonly Instalment[] {
	if (!endsLater(contract, asOn)) return own;
	const kept = new Map(own.map((one) => [one.position, one]));
	return scheduleOf({ ...contract, endedOn: null })
		.filter(({ dueOn, position }) => kept.has(position) || yearOf(dueOn) === year)
		.map((planned) => ({
			...planned,
			id: kept.get(planned.position)?.id ?? 0,
			contractId: contract.id,
			settlements: kept.get(planned.position)?.settlements ?? []
		}));
}
