/**
 * The one gate, asked by every `load`, action and endpoint for itself: layouts protect neither actions nor endpoints, and
 * children load beside their parents. It decides by the table of domain/access/permission.ts; what does not stand there
 * is refused.
 */
import { error, redirect, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import { RECENT_MS } from '#lib/domain/access/duty.ts';
import {
	isAllowed,
	markOf,
	needsRecentSignIn,
	permissionsOf,
	type OwnPermission,
	type Permission,
	type TownshipPermission,
	type VillagePermission
} from '#lib/domain/access/permission.ts';
import type { Role } from '#lib/domain/access/role.ts';
import { civilDateInChina } from '#lib/domain/formats.ts';
import type { Actor } from './audit-log.ts';
import { now } from './clock.ts';
import { db } from './database.ts';
import { findRole, isTownship } from './people.ts';
import type { SignedIn } from './sign-in.ts';
import { recordTownshipReading } from './township-reading.ts';
import { findLedgerSets, findVillage, type LedgerSet, type Village } from './villages.ts';

export type Allowed = {
	readonly village: Village;
	readonly actor: Actor;
	readonly ledgerSets: LedgerSet[];
	readonly role: Role;
	/** 职务 in this village. */
	readonly title: string;
	/** Whom the person acts for, where the role is delegated. */
	readonly holder: string | null;
	/** What this person may do here, for pages to offer no more than that. */
	readonly can: readonly Permission[];
};
type Asker = RequestEvent | ServerLoadEvent;

/** Where a duty is done before anything else is opened. */
const DUTY_PAGES = { passphrase: '/account/passphrase', totp: '/account/codes' } as const;

// Only a `load` has a parent; actions and endpoints do not.
const isLoad = (event: Asker): boolean => 'parent' in event;
const actorOf = (of: SignedIn): Actor => ({
	userId: of.userId,
	personId: of.personId,
	name: of.name,
	at: now()
});

/** A stranger who opens a page is led to the sign-in and back (303); one who posts or fetches gets 401. */
function requireSignedIn(event: Asker): SignedIn {
	const { actor } = event.locals;
	if (actor) return actor;
	if (!isLoad(event)) error(401, 'sign-in-needed');
	redirect(303, `/sign-in?to=${encodeURIComponent(event.url.pathname + event.url.search)}`);
}

/** A new passphrase that is due, a second step that the township must have: those first. */
function requireDutiesDone(event: Asker, { duty }: SignedIn): void {
	if (duty === null) return;
	if (isLoad(event)) redirect(303, DUTY_PAGES[duty]);
	error(403, `duty-${duty}`);
}

/**
 * Oneself: one's account and the list of one's villages. `account.own` is open while a duty is not done yet.
 * @throws redirect or error of SvelteKit
 */
export function requireActor(event: Asker, permission: OwnPermission): Actor {
	const signedIn = requireSignedIn(event);
	if (permission !== 'account.own') requireDutiesDone(event, signedIn);
	return actorOf(signedIn);
}

/**
 * The village of the address, if the signed-in person may do this there. Another village answers 404, like one that does
 * not exist, so that nobody learns which villages there are; what one's role there does not allow answers 403.
 */
export async function requireVillage(
	event: Asker,
	permission: VillagePermission
): Promise<Allowed> {
	const signedIn = requireSignedIn(event);
	const village = await findVillage(db, event.params.village ?? '');
	const held =
		village && (await findRole(db, village.id, signedIn.personId, civilDateInChina(now())));
	if (!village || !held) error(404, 'not-found');
	requireDutiesDone(event, signedIn);
	if (!isAllowed(held.role, permission))
		error(403, { message: 'not-allowed', permission, role: held.role });
	const actor = actorOf(signedIn);
	if (markOf(held.role, permission) === 'L')
		await recordTownshipReading(db, village.id, event.url.pathname, actor);
	return {
		...held,
		village,
		actor,
		ledgerSets: await findLedgerSets(db, village.id),
		can: permissionsOf(held.role)
	};
}

/** What is done over all villages. Whoever has no part in it gets 404, like an address that does not exist. */
export async function requireTownship(
	event: Asker,
	permission: TownshipPermission
): Promise<Actor> {
	const signedIn = requireSignedIn(event);
	if (!(await isTownship(db, signedIn.personId))) error(404, 'not-found');
	requireDutiesDone(event, signedIn);
	if (!isAllowed('township', permission)) error(403, 'not-allowed');
	return actorOf(signedIn);
}

/** What a village tells everybody, without a sign-in. @throws 404 where there is no such village, or it is not public */
export async function requirePublicVillage(
	event: Asker,
	permission: VillagePermission
): Promise<Village> {
	const village = await findVillage(db, event.params.village ?? '');
	if (!village || !isAllowed('public', permission)) error(404, 'not-found');
	return village;
}

/** SD9: whether the person must say once more that it is them before doing this. */
export const isConfirmationDue = (event: Asker, permission: Permission): boolean =>
	needsRecentSignIn(permission) && now() - (event.locals.actor?.verifiedAt ?? 0) > RECENT_MS;
