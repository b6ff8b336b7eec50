/** What the township has on file about people: accounts, open invitations, relatives. */
import { and, asc, eq, or, sql } from 'drizzle-orm';
import type { Db } from './db/client.ts';
import { kinship, person, user } from './db/schema.ts';
import { findOpenInvitations } from './invitations.ts';

export type Account = {
	readonly userId: string;
	readonly username: string;
	readonly isDisabled: boolean;
	/** When the open invitation ends; null where there is none. */
	readonly invitedUntil: number | null;
};

export type PersonOnFile = {
	readonly id: number;
	readonly name: string;
	readonly accounts: Account[];
};

/** Everybody with an account or an office, by name. */
export async function findPersonsOnFile(db: Db, at: number): Promise<PersonOnFile[]> {
	const persons = await db
		.select({ id: person.id, name: person.name })
		.from(person)
		.orderBy(asc(person.name), asc(person.id));
	const accounts = await findAccounts(db, at);
	return persons.map((one) => ({ ...one, accounts: accounts.get(one.id) ?? [] }));
}

export async function findPersonOnFile(
	db: Db,
	id: number,
	at: number
): Promise<PersonOnFile | null> {
	return (await findPersonsOnFile(db, at)).find((one) => one.id === id) ?? null;
}

async function findAccounts(db: Db, at: number): Promise<Map<number, Account[]>> {
	const open = await findOpenInvitations(db, at);
	const rows = await db
		.select({
			userId: user.id,
			personId: sql<number>`${user.personId}`,
			username: sql<string>`${user.username}`,
			disabledAt: user.disabledAt
		})
		.from(user)
		.orderBy(asc(user.username));
	const byPerson = new Map<number, Account[]>();
	for (const { userId, personId, username, disabledAt } of rows) {
		const invitedUntil = open.find((one) => one.userId === userId)?.expiresAt ?? null;
		const account = { userId, username, isDisabled: disabledAt !== null, invitedUntil };
		byPerson.set(personId, [...(byPerson.get(personId) ?? []), account]);
	}
	return byPerson;
}

/** Declared close relatives, either way. */
export async function findRelatives(
	db: Db,
	personId: number
): Promise<{ id: number; name: string; declaredAt: number }[]> {
	return db
		.select({ id: person.id, name: person.name, declaredAt: kinship.declaredAt })
		.from(kinship)
		.innerJoin(
			person,
			or(
				and(eq(kinship.personId, personId), eq(person.id, kinship.relativeId)),
				and(eq(kinship.relativeId, personId), eq(person.id, kinship.personId))
			)
		)
		.orderBy(asc(person.name));
}

/** Every declared pair, for the list. */
export const findKinships = (db: Db) =>
	db.select({ personId: kinship.personId, relativeId: kinship.relativeId }).from(kinship);
