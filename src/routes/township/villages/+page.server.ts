import { decodeStandingOrder, ordered } from '#lib/domain/dashboard/standing-order.ts';
import { yearIn } from '#lib/domain/dashboard/desk-query.ts';
import { civilDateInChina } from '#lib/domain/formats.ts';
import { now } from '#lib/server/clock.ts';
import { db } from '#lib/server/database.ts';
import { requireTownship } from '#lib/server/guard.ts';
import { findAllVillages } from '#lib/server/villages.ts';
import { findKeptStandings } from '#lib/server/kept-standings.ts';
import type { PageServerLoad } from './$types';

/** A table and the form that asks for it: a script would have nothing to do with 300 villages. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
	await requireTownship(event, 'villages.all');
	const { searchParams } = event.url;
	const [order, year] = [decodeStandingOrder(searchParams), yearIn(searchParams.get('year'))];
	const today = civilDateInChina(now());
	const rows = await findKeptStandings(db, await findAllVillages(db), year, today);
	return { rows: ordered(rows, order), order, year };
};
