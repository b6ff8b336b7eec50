/** 新增人员: a person with their numbers, offices, account and invitation, all or nothing. */
import { parseIdNumber, parsePhone, type PersonNumbers } from '#lib/domain/access/person-number.ts';
import type { DutyRule } from '#lib/domain/access/duty.ts';
import type { Role } from '#lib/domain/access/role.ts';
import type { Result } from '#lib/domain/result.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import type { Db } from './db/client.ts';
import { orRule } from './duty-refusal.ts';
import { writeGrant } from './grants.ts';
import { insertInvitedUser, type Invitation } from './invitations.ts';
import { isUsername } from './passphrase.ts';
import { insertPerson } from './people.ts';
import { findKnownPerson, insertPersonKeys, type KnownPerson } from './person-keys.ts';
import { findUser } from './users.ts';

export type NewPerson = {
	readonly name: string;
	readonly idNumber: string;
	readonly phone: string;
	readonly username: string;
	readonly role: Role | null;
	readonly title: string;
	/** Empty for the township. */
	readonly villageIds: readonly number[];
};
export type NewPersonFault =
	'needed' | 'bad-id' | 'bad-phone' | 'number-needed' | 'bad-username' | 'taken';
export type NewPersonFaults = Partial<Record<keyof NewPerson, NewPersonFault>>;

/** Both numbers in their normal form, or what is wrong with them. At least one is needed. */
export function readNumbers(given: Pick<NewPerson, 'idNumber' | 'phone'>): {
	numbers: PersonNumbers;
	faults: Pick<NewPersonFaults, 'idNumber' | 'phone'>;
} {
	const id = given.idNumber === '' ? null : parseIdNumber(given.idNumber);
	const phone = given.phone === '' ? null : parsePhone(given.phone);
	return {
		numbers: { ...(id?.ok && { id: id.value }), ...(phone?.ok && { phone: phone.value }) },
		faults: {
			...(id?.ok === false && { idNumber: id.error }),
			...(phone?.ok === false && { phone: phone.error }),
			...(!id && !phone && { idNumber: 'number-needed' as const })
		}
	};
}

/** Every fault at once, by field. */
export async function checkNewPerson(db: Db, given: NewPerson): Promise<NewPersonFaults> {
	const faults: NewPersonFaults = { ...readNumbers(given).faults };
	if (given.name === '') faults.name = 'needed';
	if (given.role === null) faults.role = 'needed';
	if (given.title === '') faults.title = 'needed';
	if (given.role !== 'township' && given.villageIds.length === 0) faults.villageIds = 'needed';
	if (!isUsername(given.username)) faults.username = 'bad-username';
	else if (await findUser(db, given.username)) faults.username = 'taken';
	return faults;
}

/** Somebody with these numbers who is on file already: they get the office, not a second person. */
export const findAlreadyKnown = (db: Db, given: NewPerson): Promise<KnownPerson | null> =>
	findKnownPerson(db, readNumbers(given).numbers);

export type PersonMade = {
	readonly personId: number;
	readonly invitation: Invitation;
	/** The offices wait for a second administrator. */
	readonly isPending: boolean;
};

/** @param given checked, with a role */
export const insertNewPerson = (
	db: Db,
	given: NewPerson & { readonly role: Role },
	by: Actor
): Promise<Result<PersonMade, DutyRule>> =>
	orRule(
		db.transaction(async (tx) => {
			const { name, username, role, title } = given;
			const personId = await insertPerson(tx, name, by.at);
			await insertPersonKeys(tx, { id: personId, name }, readNumbers(given).numbers, by);
			const villageIds = role === 'township' ? [null] : given.villageIds;
			let isPending = false;
			for (const villageId of villageIds) {
				await insertAuditEvent(tx, villageId, by, 'user-created', { username, title });
				({ isPending } = await writeGrant(tx, { villageId, personId, name, role, title }, by));
			}
			const invitation = await insertInvitedUser(tx, { username, name, personId }, by);
			return { personId, invitation, isPending };
		})
	);
