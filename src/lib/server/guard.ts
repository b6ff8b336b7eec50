/**
 * The one gate of the staff pages, asked by every `load`, action and endpoint for itself: layouts protect neither
 * actions nor endpoints, and children load beside their parents. What is not said here is refused.
 */
import { error, redirect, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import type { Actor } from './audit-log.ts';
import { now } from './clock.ts';
import { db } from './database.ts';
import {
	findLedgerSets,
	findTitle,
	findVillage,
	type LedgerSet,
	type Village
} from './villages.ts';

/** Until roles come, whoever serves a village may do all of this there. A word that is not in the list is refused. */
const PERMISSIONS = [
	'desk.read',
	'books.read',
	'batch.read',
	'batch.upload',
	'batch.review',
	'batch.post',
	'batch.reverse',
	'batch.discard',
	'income.read',
	'income.decide',
	'target.read',
	'target.set',
	'month.close'
] as const;
export type Permission = (typeof PERMISSIONS)[number];

export type Allowed = {
	readonly village: Village;
	readonly actor: Actor;
	readonly ledgerSets: LedgerSet[];
	/** 职务 in this village. */
	readonly title: string;
};
type Asker = RequestEvent | ServerLoadEvent;

/**
 * Who is signed in. A stranger who opens a page is led to the sign-in and back (303); one who posts or fetches gets 401.
 * @throws redirect or error of SvelteKit
 */
export function requireActor(event: Asker): Actor {
	const { actor } = event.locals;
	if (actor) return { userId: actor.userId, name: actor.name, at: now() };
	// Only a `load` has a parent; actions and endpoints do not.
	if (!('parent' in event)) error(401, 'sign-in-needed');
	redirect(303, `/sign-in?to=${encodeURIComponent(event.url.pathname + event.url.search)}`);
}

/**
 * The village of the address, if the signed-in person serves it and may do this. Another village answers 404, like one
 * that does not exist, so that nobody learns which villages there are.
 */
export async function requireVillage(event: Asker, permission: Permission): Promise<Allowed> {
	const actor = requireActor(event);
	const village = await findVillage(db, event.params.village ?? '');
	const title = village && (await findTitle(db, village.id, actor.userId));
	if (!village || title === null) error(404, 'not-found');
	if (!PERMISSIONS.includes(permission)) error(403, 'not-allowed');
	return { village, actor, title, ledgerSets: await findLedgerSets(db, village.id) };
}
