/** 别人欠村里的租金 as of a day, told as it may be published: firms by their name, persons masked (domain.md §7). */
import type { CivilDate } from '#lib/domain/calendar.ts';
import type { Contract } from '#lib/domain/contracts/contract.ts';
import { openFen } from '#lib/domain/contracts/instalment-status.ts';
import { daysBetween } from '#lib/domain/day-count.ts';
import type { ContentArrear } from '#lib/domain/disclosure/content.ts';
import { maskName } from '#lib/domain/disclosure/person-name.ts';
import { findPrivate, masked } from '#lib/domain/disclosure/redact.ts';
import { findBooksSince } from './books-on.ts';
import type { Db } from './db/client.ts';
import { findInstalments } from './instalments.ts';
import type { LedgerSet } from './villages.ts';

/** Masked where something is found; of free text nobody decides line by line. */
export const publicText = (said: string, names: readonly string[] = []): string =>
	masked(said, findPrivate(said, names)).normalize('NFC');

/** Due by then and open then: what came later does not count back. */
export async function findArrears(
	db: Db,
	villageId: number,
	sets: readonly LedgerSet[],
	contracts: readonly Contract[],
	on: CivilDate
): Promise<ContentArrear[]> {
	const since = await findBooksSince(db, sets);
	const due = await findInstalments(db, villageId, { dueFrom: since, dueThrough: on });
	return due
		.map((one) => ({
			...one,
			settlements: one.settlements.filter(({ bookedOn }) => bookedOn <= on)
		}))
		.filter((one) => one.dueOn < on && openFen(one) > 0)
		.flatMap((one) => {
			const contract = contracts.find(({ id }) => id === one.contractId);
			if (!contract) return [];
			return [
				{
					...publicParty(contract),
					...{ dueOn: one.dueOn, fen: String(openFen(one)) },
					days: String(daysBetween(one.dueOn, on))
				}
			];
		})
		.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

/** `承包户3号`, `租户K`: what a register calls somebody it does not name. */
const LABEL = /^(承包|承租|租|商|住|养殖|经营)(户|方|人)/;

export function publicParty({ name, party, partyKind }: Contract): { what: string; party: string } {
	const isPerson = partyKind === 'person';
	return {
		what: publicText(name, isPerson ? [party] : []),
		party: isPerson && !LABEL.test(party) ? maskName(party) : publicText(party)
	};
}
