/**
 * A person is known again by a keyed hash of the ID or telephone number. The key is derived from the secret, which is not
 * in the database: a stolen copy does not give the numbers away, though there are few enough to try them all. With
 * another secret (a restore without it) the numbers on file are no longer recognised.
 */
import { createHmac, hkdfSync } from 'node:crypto';
import { eq, inArray } from 'drizzle-orm';
import {
	NUMBER_KINDS,
	type NumberKind,
	type PersonNumbers
} from '#lib/domain/access/person-number.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import type { Db } from './db/client.ts';
import { person, personKey } from './db/schema.ts';
import { readEnvironment } from './environment.ts';
import { readSecret } from './secret.ts';

type Key = { readonly hash: string; readonly kind: NumberKind };
export type KnownPerson = { readonly id: number; readonly name: string };

function keysOf(numbers: PersonNumbers): Key[] {
	const secret = readSecret(readEnvironment());
	const key = Buffer.from(hkdfSync('sha256', secret, '', 'village-ledger person key', 32));
	return NUMBER_KINDS.flatMap((kind) => {
		const number = numbers[kind];
		if (number === undefined) return [];
		return [{ kind, hash: createHmac('sha256', key).update(`${kind}:${number}`).digest('hex') }];
	});
}

/**
 * Whose numbers these are. The ID number decides; a telephone is shared in many families, so it counts only where the two
 * ID numbers do not tell the persons apart.
 * @param numbers normalised (domain/access/person-number.ts)
 */
export async function findKnownPerson(db: Db, numbers: PersonNumbers): Promise<KnownPerson | null> {
	const keys = keysOf(numbers);
	const found = await db
		.select({ kind: personKey.kind, id: person.id, name: person.name })
		.from(personKey)
		.innerJoin(person, eq(person.id, personKey.personId))
		.where(
			inArray(
				personKey.hash,
				keys.map(({ hash }) => hash)
			)
		);
	const byId = found.find(({ kind }) => kind === 'id');
	if (byId) return { id: byId.id, name: byId.name };
	const [byPhone] = found;
	if (!byPhone || (numbers.id !== undefined && (await hasId(db, byPhone.id)))) return null;
	return { id: byPhone.id, name: byPhone.name };
}

const hasId = async (db: Db, personId: number): Promise<boolean> =>
	(await findNumberKinds(db, personId)).includes('id');

/** Which numbers are on file for a person; nobody can read them back. */
export async function findNumberKinds(db: Db, personId: number): Promise<NumberKind[]> {
	const rows = await db
		.select({ kind: personKey.kind })
		.from(personKey)
		.where(eq(personKey.personId, personId));
	return rows.map(({ kind }) => kind);
}

/** `gone`: they are on file already. `other-person`: for somebody else. */
export const putNumbersOnFile = (
	db: Db,
	of: KnownPerson,
	numbers: PersonNumbers,
	by: Actor
): Promise<'saved' | 'gone' | 'other-person'> =>
	db.transaction(async (tx) => {
		const known = await findKnownPerson(tx, numbers);
		if (known) return known.id === of.id ? 'gone' : 'other-person';
		await insertPersonKeys(tx, of, numbers, by);
		return 'saved';
	});

/**
 * Inside the caller's transaction. A telephone that somebody else has brought already is left out: it tells nobody apart.
 * On record stands which numbers were given, not the numbers.
 */
export async function insertPersonKeys(
	db: Db,
	{ id: personId, name }: KnownPerson,
	numbers: PersonNumbers,
	by: Actor
): Promise<void> {
	const keys = keysOf(numbers);
	const taken = await db
		.select({ hash: personKey.hash })
		.from(personKey)
		.where(
			inArray(
				personKey.hash,
				keys.map(({ hash }) => hash)
			)
		);
	const free = keys.filter(
		({ hash, kind }) => kind === 'id' || !taken.some((one) => one.hash === hash)
	);
	for (const key of free) await db.insert(personKey).values({ personId, ...key });
	const kinds = free.map(({ kind }) => kind).join(',');
	if (kinds !== '')
		await insertAuditEvent(db, null, by, 'numbers-filed', { person: personId, name, kinds });
}
