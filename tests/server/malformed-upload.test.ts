import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeCase, makeCase } from '../faults/one-case.ts';
import { brokenInServer, type Place } from '../faults/through-server.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';
import { makeVillage } from './village-fixture.ts';

let database: TestDatabase;
let place: Place;
beforeAll(async () => {
	database = await openTestDatabase();
	place = await makeVillage(database.db);
});
afterAll(() => database.remove());

test('a damaged file that is refused leaves nothing in the books, one that is posted adds what it says', async () => {
	const found: string[] = [];
	for (let seed = 1; seed <= 24; seed += 1) {
		const one = makeCase(seed);
		const broken = await brokenInServer(database.db, place, one);
		if (broken.length > 0) found.push(describeCase(one, broken));
	}
	expect(found).toEqual([]);
}, 120_000);
