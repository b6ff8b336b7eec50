import { redirect } from '@sveltejs/kit';
import { decodeStandingOrder, ordered } from '#lib/domain/dashboard/standing-order.ts';
import { yearIn } from '#lib/domain/dashboard/desk-query.ts';
import { civilDateInChina } from '#lib/domain/formats.ts';
import { now } from '#lib/server/clock.ts';
import { db } from '#lib/server/database.ts';
import { requireActor } from '#lib/server/guard.ts';
import { isTownship } from '#lib/server/people.ts';
import { findKeptStandings } from '#lib/server/kept-standings.ts';
import { findVillagesOf } from '#lib/server/villages.ts';
import type { PageServerLoad } from './$types';

/** A table and the form that asks for it: a script would have nothing to do with 300 villages. */
export const csr = false;

/** The villages I serve; whoever serves one goes straight there, the township to the list of all. */
export const load: PageServerLoad = async (event) => {
	const { personId } = requireActor(event, 'villages.own');
	if (await isTownship(db, personId ?? 0)) redirect(303, '/township/villages');
	const today = civilDateInChina(now());
	const villages = await findVillagesOf(db, personId ?? 0, today);
	const [only] = villages;
	if (only && villages.length === 1) redirect(303, `/office/${only.slug}`);
	const { searchParams } = event.url;
	const [order, year] = [decodeStandingOrder(searchParams), yearIn(searchParams.get('year'))];
	const rows = await findKeptStandings(db, villages, year, today);
	return { rows: ordered(rows, order), order, year };
};
