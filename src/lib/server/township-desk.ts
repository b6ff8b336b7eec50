/** What the township sees first: every village with its offices, and what is missing. */
import { listVacancies, type Vacancy } from '#lib/domain/access/vacancy.ts';
import { civilDateInChina } from '#lib/domain/formats.ts';
import type { Db } from './db/client.ts';
import {
	findOpenDelegations,
	findOpenOffices,
	findVillagesWithCosigners,
	type Delegation,
	type Office
} from './offices.ts';
import { findKinships, findPersonsOnFile, type PersonOnFile } from './people-files.ts';

/** How a person's account stands; `none` where they have no account. */
export type AccountState = 'active' | 'invited' | 'disabled' | 'none';
export type OfficeRow = Pick<
	Office,
	'id' | 'personId' | 'name' | 'role' | 'title' | 'proposedAt' | 'proposer' | 'effectiveAt'
> & { readonly account: AccountState; readonly hasRelatives: boolean };
export type VillageRow = {
	readonly id: number;
	readonly slug: string;
	readonly name: string;
	readonly isSample: boolean;
	readonly cosignersNeeded: number;
	readonly offices: OfficeRow[];
	readonly delegations: Delegation[];
	readonly vacancies: Vacancy[];
};

export async function findTownshipDesk(db: Db, at: number) {
	const persons = await findPersonsOnFile(db, at);
	const related = new Set(
		(await findKinships(db)).flatMap((one) => [one.personId, one.relativeId])
	);
	const states = new Map(persons.map((one) => [one.id, accountState(one)]));
	const open = await findOpenOffices(db);
	const rows = (villageId: number | null): OfficeRow[] =>
		open
			.filter((one) => one.villageId === villageId)
			.map((one) => ({
				...one,
				account: states.get(one.personId) ?? 'none',
				hasRelatives: related.has(one.personId)
			}));
	const delegations = await findOpenDelegations(db, civilDateInChina(at));
	const villages: VillageRow[] = (await findVillagesWithCosigners(db)).map((one) => {
		const offices = rows(one.id);
		const held = offices.map(({ role, effectiveAt }) => ({
			role,
			isPending: effectiveAt === null
		}));
		return {
			...one,
			offices,
			delegations: delegations.filter(({ villageId }) => villageId === one.id),
			vacancies: listVacancies(held, one.cosignersNeeded)
		};
	});
	const busy = new Set([...open, ...delegations].map(({ personId }) => personId));
	return {
		villages,
		administrators: rows(null),
		others: persons.filter(({ id }) => !busy.has(id))
	};
}

function accountState({ accounts }: PersonOnFile): AccountState {
	const enabled = accounts.filter((one) => !one.isDisabled);
	if (enabled.length === 0) return accounts.length > 0 ? 'disabled' : 'none';
	return enabled.some((one) => one.invitedUntil !== null) ? 'invited' : 'active';
}
