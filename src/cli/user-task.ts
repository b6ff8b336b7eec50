/** What the verbs of `user` share. */
import { readFileSync } from 'node:fs';
import { isRole } from '#lib/domain/access/role.ts';
import type { Actor } from '#lib/server/audit-log.ts';
import { now } from '#lib/server/clock.ts';
import type { Db } from '#lib/server/db/client.ts';
import { checkPassphrase, generatePassphrase, isUsername } from '#lib/server/passphrase.ts';
import { findVillage, type Village } from '#lib/server/villages.ts';
import { complain } from './terminal.ts';
import type { words } from './user.words.ts';

export type Values = {
	name?: string;
	village?: string;
	title?: string;
	role?: string;
	reason?: string;
	stdin: boolean;
};
export type Text = (typeof words)['zh-CN'];
export type Task = (db: Db, username: string, values: Values, text: Text) => Promise<number>;

export const operator = (): Actor => ({ userId: 'operator', name: 'npm run ledger', at: now() });

/** The village of `--village`; null for the township's own role. Undefined, and said why, where there is no such one. */
export async function readPlace(
	db: Db,
	slug: string | undefined,
	text: Text
): Promise<Village | null | undefined> {
	if (slug === undefined) return null;
	const village = await findVillage(db, slug);
	if (!village) complain(text.noVillage(slug));
	return village ?? undefined;
}

/** A role with its title and place. Undefined, and said why, where they do not fit together. */
export async function readOffice(db: Db, values: Values, text: Text) {
	const { village: slug, title, role = '' } = values;
	if (!title || !isRole(role) || (slug === undefined) !== (role === 'township'))
		return void complain(text.usage);
	const village = await readPlace(db, slug, text);
	return village === undefined ? undefined : { role, title, village };
}

/** What `add` and `invite` need of somebody new. Undefined, and said why, where something is missing or wrong. */
export async function readNewPerson(db: Db, username: string, values: Values, text: Text) {
	const { name } = values;
	if (!name) return void complain(text.usage);
	if (!isUsername(username)) return void complain(text.badUsername);
	const office = await readOffice(db, values, text);
	if (!office) return undefined;
	const { role, title, village } = office;
	const guessable = [username, name, village?.name ?? '', village?.slug ?? ''];
	return { name, role, title, villageId: village?.id ?? null, guessable };
}

/** Null, and said why, where the one given is no good. */
export function choosePassphrase(fromStdin: boolean, names: string[], text: Text): string | null {
	if (!fromStdin) return generatePassphrase();
	const [given = ''] = readFileSync(0, 'utf8').split(/\r?\n/);
	const fault = checkPassphrase(given, names);
	if (fault) complain(text.faults[fault]);
	return fault ? null : given;
}
