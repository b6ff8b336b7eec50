import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { csvText } from '#lib/domain/csv.ts';
import { parseContract, type ParsedContract } from '#lib/domain/contracts/parse-contract.ts';
import {
	blank,
	CONTRACT_FIELDS,
	CONTRACT_HEADINGS,
	type TypedContract
} from '#lib/domain/contracts/register-field.ts';
import { contractFile, settlement, sourceFile } from '#lib/server/db/schema.ts';
import {
	addContractFile,
	findContractFile,
	findContractFiles,
	removeContractFile
} from '#lib/server/contract-files.ts';
import { findContract, findContracts, findPartyNumbers } from '#lib/server/contracts.ts';
import { findInstalments } from '#lib/server/instalments.ts';
import { addContract, updateAsset, updateContract } from '#lib/server/registers.ts';
import { importRegister, keepRegisterFile, reviewRegister } from '#lib/server/register-import.ts';
import { findAuditEvents } from './audit-events.ts';
import { addAsset, newAsset } from './contract-fixture.ts';
import { openTestDatabase, type TestDatabase } from './support.ts';
import { accountant, makeVillage } from './village-fixture.ts';

let test: TestDatabase;
let villageId: number;
beforeEach(async () => {
	test = await openTestDatabase();
	villageId = (await makeVillage(test.db)).village.id;
});
afterEach(() => test.close());

const typed = (of: Partial<TypedContract> = {}): TypedContract => ({
	...blank(CONTRACT_FIELDS),
	number: 'HT-1',
	name: '1号厂房',
	party: '租户A',
	fromOn: '2022-01-01',
	throughOn: '2023-12-31',
	rent: '12000',
	frequency: '季付',
	...of
});
const parsed = (of: Partial<TypedContract> = {}): ParsedContract => {
	const read = parseContract(typed(of));
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	return read.value;
};
const add = async (of: Partial<TypedContract> = {}): Promise<number> => {
	const outcome = await addContract(test.db, villageId, parsed(of), accountant);
	if (!('id' in outcome)) throw new Error(outcome.kind);
	return outcome.id;
};
const kinds = async () => (await findAuditEvents(test.db, villageId, 50)).map(({ kind }) => kind);

describe('changing a contract', () => {
	it('tells what changed, before and after; private numbers are not told', async () => {
		const id = await add({ phone: '555-0100' });
		const to = parsed({ party: '租户B', phone: '555-0101', idNumber: 'X1' });
		expect(await updateContract(test.db, villageId, id, to, accountant)).toEqual({ id });
		expect(await findPartyNumbers(test.db, villageId, id)).toEqual({
			idNumber: 'X1',
			phone: '555-0101'
		});
		const event = (await findAuditEvents(test.db, villageId, 50)).find(
			({ kind }) => kind === 'contract-changed'
		);
		const change = JSON.parse(String(event?.detail.change)) as unknown;
		expect(change).toEqual({ party: ['租户A', '租户B'], idNumber: ['…', '…'], phone: ['…', '…'] });
		expect(JSON.stringify(await findAuditEvents(test.db, villageId, 50))).not.toContain('555-01');
	});
	it('without a difference is nothing', async () => {
		const id = await add();
		const before = await kinds();
		await updateContract(test.db, villageId, id, parsed(), accountant);
		expect(await kinds()).toEqual(before);
	});
	it('keeps what money came for: such an instalment is neither changed nor dropped', async () => {
		const id = await add();
		const [, second] = await findInstalments(test.db, villageId, { contractId: id });
		await test.db.insert(settlement).values({
			instalmentId: second?.id ?? 0,
			kind: 'offset',
			amountFen: 1,
			bookedOn: '2022-04-01',
			madeAt: 1,
			madeBy: '会计'
		});
		const change = (of: Partial<TypedContract>) =>
			updateContract(test.db, villageId, id, parsed(of), accountant);
		expect(await change({ rent: '12400' })).toEqual({ kind: 'settled', position: 2 });
		expect(await change({ endedOn: '2022-03-31', endReason: '协商' })).toEqual({
			kind: 'settled',
			position: 2
		});
		expect((await findContract(test.db, villageId, id))?.terms.yearlyFen).toBe(1_200_000);
		expect(await change({ endedOn: '2022-06-30', endReason: '协商' })).toEqual({ id });
		expect(await findInstalments(test.db, villageId)).toHaveLength(2);
		expect(await kinds()).toContain('contract-ended');
	});
	it('of another village, or to a taken or unknown number, is refused', async () => {
		const id = await add();
		await add({ number: 'HT-2' });
		const { village: other } = await makeVillage(test.db, 'other');
		expect(await updateContract(test.db, other.id, id, parsed(), accountant)).toEqual({
			kind: 'not-there'
		});
		expect(
			await updateContract(test.db, villageId, id, parsed({ number: 'HT-2' }), accountant)
		).toEqual({ kind: 'number-taken' });
		expect(
			await updateContract(test.db, villageId, id, parsed({ assets: 'C-9' }), accountant)
		).toEqual({ kind: 'unknown-asset', number: 'C-9' });
		expect(
			await updateContract(test.db, villageId, id, parsed({ renews: 'HT-9' }), accountant)
		).toEqual({ kind: 'unknown-contract', number: 'HT-9' });
		const assetId = await addAsset(test.db, villageId);
		expect(await updateAsset(test.db, other.id, assetId, newAsset(), accountant)).toEqual({
			kind: 'not-there'
		});
	});
});

describe('a file of contracts', () => {
	const sheet = (...rows: Partial<TypedContract>[]) => {
		const head = CONTRACT_FIELDS.map((field) => CONTRACT_HEADINGS[field][0]);
		const lines = rows.map((of) => CONTRACT_FIELDS.map((field) => typed(of)[field]));
		return [new TextEncoder().encode(csvText([head, ...lines]))];
	};
	const take = async (bytes: Uint8Array[]) => {
		const kept = await keepRegisterFile(test.db, '合同.csv', bytes, 1);
		return importRegister(test.db, villageId, kept, accountant);
	};
	it('is written whole, renewals after what they renew; the same again is nothing new', async () => {
		await addAsset(test.db, villageId, { number: 'C-1' });
		const file = sheet(
			{
				number: 'HT-2',
				renews: 'HT-1',
				fromOn: '2024-01-01',
				throughOn: '2024-12-31',
				assets: 'C-1'
			},
			{ number: 'HT-1', assets: 'C-1' }
		);
		expect(await take(file)).toEqual({ kind: 'imported', assets: 0, contracts: 2 });
		const [first, second] = await findContracts(test.db, villageId);
		expect(second?.renewsId).toBe(first?.id);
		expect(await take(file)).toEqual({ kind: 'nothing-new' });
		const events = await findAuditEvents(test.db, villageId, 50);
		expect(events.filter(({ kind }) => kind === 'contract-added')).toHaveLength(2);
		expect(events.find(({ kind }) => kind === 'registers-imported')?.detail).toEqual({
			file: '合同.csv',
			assets: 0,
			contracts: 2
		});
	});
	it('with one fault is not written at all, and every fault is named', async () => {
		await add({ number: 'HT-3' });
		const file = sheet(
			{ number: 'HT-1' },
			{ number: 'HT-2', assets: 'C-9', renews: 'HT-8' },
			{ number: 'HT-3', rent: '1' }
		);
		const outcome = await take(file);
		expect(outcome.kind === 'has-problems' && outcome.review.problems).toEqual([
			{ row: 3, column: '标的编号', cell: 'C-9', code: 'unknown-asset' },
			{ row: 3, column: '续签自', cell: 'HT-8', code: 'unknown-contract' },
			{ row: 4, column: '合同编号', cell: 'HT-3', code: 'registered' }
		]);
		expect(await findContracts(test.db, villageId)).toHaveLength(1);
		const review = await reviewRegister(test.db, villageId, sheet({ number: 'HT-9' }));
		expect(review).toMatchObject({ instalments: 8, owedFen: 2_400_000, knownRows: 0 });
	});
	it('whose renewals lead back to themselves is a problem, not a failure', async () => {
		const file = sheet(
			{ number: 'A', renews: 'B' },
			{ number: 'B', renews: 'A' },
			{ number: 'C', renews: 'C' },
			{ number: 'D', renews: 'A' },
			{ number: 'E' }
		);
		const outcome = await take(file);
		expect(
			outcome.kind === 'has-problems' && outcome.review.problems.map(({ row, code }) => [row, code])
		).toEqual([
			[2, 'renews-itself'],
			[3, 'renews-itself'],
			[4, 'renews-itself'],
			[5, 'renews-itself']
		]);
		expect(await findContracts(test.db, villageId)).toEqual([]);
	});
	it('is only the one that was shown', async () => {
		const kept = await keepRegisterFile(test.db, '合同.csv', sheet({}), 1);
		const guessed = { id: kept.id, sha256: '0'.repeat(64) };
		expect(await importRegister(test.db, villageId, guessed, accountant)).toEqual({
			kind: 'not-there'
		});
	});
});

describe('attachments', () => {
	it('are kept as they came, only for their own contract; removed ones stay in the store', async () => {
		const { db } = test;
		const id = await add();
		const other = await add({ number: 'HT-2' });
		const bytes = [new TextEncoder().encode('扫描件')];
		expect(await addContractFile(db, villageId, id, { name: '合同.pdf', bytes }, accountant)).toBe(
			true
		);
		const [file] = await findContractFiles(db, villageId, id);
		const found = await findContractFile(db, villageId, id, file?.id ?? 0);
		expect(new TextDecoder().decode([...(found?.bytes ?? [])][0])).toBe('扫描件');
		expect(await findContractFile(db, villageId, other, file?.id ?? 0)).toBeNull();
		const { village } = await makeVillage(db, 'other');
		expect(await findContractFile(db, village.id, id, file?.id ?? 0)).toBeNull();
		expect(await addContractFile(db, village.id, id, { name: 'x.pdf', bytes }, accountant)).toBe(
			false
		);
		expect(await removeContractFile(db, village.id, id, file?.id ?? 0, accountant)).toBe(false);
		expect(await removeContractFile(db, villageId, id, file?.id ?? 0, accountant)).toBe(true);
		expect(await findContractFiles(db, villageId, id)).toEqual([]);
		const [row] = await db.select().from(contractFile);
		expect(
			await db
				.select()
				.from(sourceFile)
				.where(eq(sourceFile.id, row?.fileId ?? 0))
		).toHaveLength(1);
	});
});
