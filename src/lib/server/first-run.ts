/** The first village and the first person, from the one-time link. */
import { insertAuditEvent } from './audit-log.ts';
import type { Db } from './db/client.ts';
import { checkPassphrase, isUsername, type PassphraseFault } from './passphrase.ts';
import { insertGrant } from './people.ts';
import { hashPassphrase, hasUsers, insertUser } from './users.ts';
import { insertVillage } from './villages.ts';

export const FIRST_ROLES = ['township', 'accountant'] as const;
export type FirstRole = (typeof FIRST_ROLES)[number];

export type FirstRun = {
	readonly villageName: string;
	/** In addresses: /office/zhujiabang. */
	readonly slug: string;
	readonly name: string;
	/** 职务. */
	readonly title: string;
	/**
	 * The first person administers people (recommended), or keeps the books of a single village to try things out. Nothing
	 * is chosen for them: it cannot be changed on a page later.
	 */
	readonly role: FirstRole | null;
	readonly username: string;
	readonly passphrase: string;
	readonly repeated: string;
};
export type FirstRunFault =
	'needed' | 'bad-slug' | 'bad-username' | 'not-the-same' | PassphraseFault;

export const isSlug = (text: string): boolean =>
	/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 40;

/** Every fault at once, by field. */
export function checkFirstRun(given: FirstRun): Partial<Record<keyof FirstRun, FirstRunFault>> {
	const faults: Partial<Record<keyof FirstRun, FirstRunFault>> = {};
	for (const field of ['villageName', 'name', 'title'] as const)
		if (given[field] === '') faults[field] = 'needed';
	if (given.role === null) faults.role = 'needed';
	if (!isSlug(given.slug)) faults.slug = 'bad-slug';
	if (!isUsername(given.username)) faults.username = 'bad-username';
	const passphrase = checkPassphrase(given.passphrase, [
		given.username,
		given.villageName,
		given.name,
		given.slug
	]);
	if (passphrase) faults.passphrase = passphrase;
	else if (given.passphrase !== given.repeated) faults.repeated = 'not-the-same';
	return faults;
}

/** Without faults: `role` is chosen. False if somebody was faster: the first run happens once. */
export async function insertFirstVillage(
	db: Db,
	given: FirstRun & { readonly role: FirstRole },
	at: number
): Promise<boolean> {
	const passphraseHash = await hashPassphrase(given.passphrase);
	return db.transaction(async (tx) => {
		if (await hasUsers(tx)) return false;
		const { userId, personId } = await insertUser(
			tx,
			{ username: given.username, name: given.name, passphraseHash },
			at
		);
		const actor = { userId, personId, name: given.name, at };
		const { village } = await insertVillage(
			tx,
			{
				slug: given.slug,
				name: given.villageName,
				isSample: false,
				ledgerSlug: 'coop',
				ledgerName: '合作社账套'
			},
			actor
		);
		const villageId = given.role === 'township' ? null : village.id;
		const { name, role, title } = given;
		await insertGrant(tx, { villageId, personId, name, role, title }, actor);
		await insertAuditEvent(tx, village.id, actor, 'user-created', {
			username: given.username,
			title: given.title,
			person: personId
		});
		return true;
	});
}
