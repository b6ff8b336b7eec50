import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertAsset } from '#lib/server/assets.ts';
import {
	findContract,
	findContracts,
	findPartyNumbers,
	insertContract,
	writeSchedule
} from '#lib/server/contracts.ts';
import { findInstalments } from '#lib/server/instalments.ts';
import { addAsset, addContract, newAsset, newContract } from './contract-fixture.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';
import { accountant, makeVillage } from './village-fixture.ts';

let test: TestDatabase;
beforeEach(async () => {
	test = await openTestDatabase();
});
afterEach(() => test.close());

describe('the registers', () => {
	it('a contract stands with its assets and instalments; private numbers only where asked for', async () => {
		const { db } = test;
		const { village } = await makeVillage(db);
		const assetId = await addAsset(db, village.id);
		const id = await addContract(db, village.id, { assetIds: [assetId], phone: '555-0100' });
		const found = await findContract(db, village.id, id);
		expect(found).toMatchObject({ number: 'SF-2022-001', assetIds: [assetId] });
		expect(JSON.stringify([found, await findContracts(db, village.id)])).not.toContain('555-0100');
		expect(await findPartyNumbers(db, village.id, id)).toEqual({ idNumber: '', phone: '555-0100' });
		const rows = await findInstalments(db, village.id);
		expect(rows).toHaveLength(12);
		expect(rows.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(27_000_000);
	});
	it('numbers are taken once; an asset of another village is none', async () => {
		const { db } = test;
		const { village } = await makeVillage(db);
		const { village: other } = await makeVillage(db, 'other');
		const theirs = await addAsset(db, other.id);
		await addAsset(db, village.id);
		await addContract(db, village.id);
		expect(await db.transaction((tx) => insertAsset(tx, village.id, newAsset(), accountant))).toBe(
			'number-taken'
		);
		expect(
			await db.transaction((tx) => insertContract(tx, village.id, newContract(), accountant))
		).toBe('number-taken');
		const foreign = newContract({ number: 'X', assetIds: [theirs] });
		expect(await db.transaction((tx) => insertContract(tx, village.id, foreign, accountant))).toBe(
			'unknown-asset'
		);
		expect(await findContracts(db, other.id)).toEqual([]);
	});
	it('changed terms cancel what they no longer know and keep the rest', async () => {
		const { db } = test;
		const { village } = await makeVillage(db);
		const id = await addContract(db, village.id);
		const before = await findInstalments(db, village.id);
		const ended = { ...newContract(), endedOn: '2023-02-15' };
		await db.transaction((tx) => writeSchedule(tx, id, ended, accountant));
		const after = await findInstalments(db, village.id);
		expect(after.slice(0, 4)).toEqual(before.slice(0, 4));
		expect(after).toHaveLength(5);
		expect(after[4]).toMatchObject({ throughOn: '2023-02-15', amountFen: 1_150_000 });
	});
});
