/** Two villages with a bit of everything that leaves a trail, for the tests that tamper with it. Invented people. */
import { insertAuditEvent, type Actor } from '#lib/server/audit-log.ts';
import { clearOldAccess } from '#lib/server/audit-clear.ts';
import { discardDraft } from '#lib/server/batches.ts';
import type { Db } from '#lib/server/db/client.ts';
import { delegation, kinship } from '#lib/server/db/schema.ts';
import { closeExpected, insertExpected } from '#lib/server/expected-income.ts';
import { DEFAULT_CHOICES } from '#lib/domain/income/definition-choices.ts';
import { approveDefinition, proposeDefinition, refuseDefinition } from '#lib/server/definitions.ts';
import { decideIncomeClass } from '#lib/server/income.ts';
import { findInstalments } from '#lib/server/instalments.ts';
import { addProject, updateProject } from '#lib/server/projects.ts';
import { settleOtherwise, undoSettlement } from '#lib/server/receipts.ts';
import { setSpendingPlan, setVillageSize } from '#lib/server/spending.ts';
import { insertTarget } from '#lib/server/targets.ts';
import { insertPerson } from '#lib/server/people.ts';
import { reverseBatch } from '#lib/server/reverse-batch.ts';
import { updateClosedThrough } from '#lib/server/villages.ts';
import { insertPlan, removePlan } from '#lib/server/what-if-plans.ts';
import { addContractFile, removeContractFile } from '#lib/server/contract-files.ts';
import { fillBoard } from './board-trail.ts';
import { addAsset, addContract, newProject } from './contract-fixture.ts';
import { findVouchersOf } from './vouchers-of.ts';
import {
	accountant,
	makeHolder,
	makeVillage,
	MARCH,
	mustPost,
	secretary,
	upload,
	type Line
} from './village-fixture.ts';

const APRIL: readonly Line[] = [
	['2022-04-02', 1, '收土地租金', '10201', '基本户', '1200.00', ''],
	['2022-04-02', 1, '收土地租金', '50100301', '标准厂房租金', '', '1200.00']
];
const DIVIDEND = {
	year: 2022,
	party: '联合公司',
	basis: '股东会决议',
	amountFen: 760_000_00,
	announcedOn: '2022-06-30',
	expectedOn: '2022-12-15',
	accountCode: '50100301'
};
const operator = (at: number): Actor => ({ userId: 'operator', name: 'npm run ledger', at });
export const YEAR_MS = 366 * 24 * 60 * 60 * 1000;

/** @returns the moment after everything that happened */
export async function fillTrail(db: Db): Promise<number> {
	let at = 1_660_000_200_000;
	const next = (by: Actor): Actor => ({ ...by, at: (at += 60_000) });
	const { village, set } = await makeVillage(db, 'shifan');
	const other = await makeVillage(db, 'linjia');
	const zhang = await makeHolder(db, village.id, 'accountant', 'zhang', at);
	const li = await makeHolder(db, village.id, 'secretary', 'li', at + 1);
	await makeHolder(db, other.village.id, 'accountant', 'wang', at + 2);
	const zhen = await makeHolder(db, null, 'township', 'zhen', at + 3);
	const acting = await insertPerson(db, '赵*', at);
	const [made, relatives] = [next(operator(0)), next(operator(0))];
	await db.transaction(async (tx) => {
		await tx.insert(delegation).values({
			grantId: 1,
			personId: acting,
			fromOn: '2022-09-01',
			untilOn: '2022-09-20',
			reason: '住院',
			createdAt: made.at
		});
		await insertAuditEvent(tx, village.id, made, 'delegation-made', {
			person: acting,
			name: '赵*',
			holder: 'zhang*',
			role: 'accountant',
			fromOn: '2022-09-01',
			untilOn: '2022-09-20',
			reason: '住院'
		});
		await tx
			.insert(kinship)
			.values({ personId: li.personId, relativeId: acting, declaredAt: relatives.at });
		await insertAuditEvent(tx, null, relatives, 'kinship-declared', {
			person: li.personId,
			name: 'li*',
			relative: '赵*'
		});
	});
	const signIn = (of: typeof zhang) => {
		const by = next({ userId: of.userId, personId: of.personId, name: of.name, at: 0 });
		return insertAuditEvent(db, null, by, 'signed-in', { username: of.username });
	};
	for (let n = 0; n < 4; n += 1) await signIn(n % 2 ? li : zhang);
	const march = await mustPost(db, set, MARCH, 'march.csv');
	await insertTarget(
		db,
		village.id,
		{ year: 2022, amountFen: 100_000_00, reason: '成员大会通过' },
		next(secretary)
	);
	await insertTarget(
		db,
		other.village.id,
		{ year: 2022, amountFen: 90_000_00, reason: '成员大会通过' },
		next(secretary)
	);
	const [, , third = 0] = await findVouchersOf(db, march.id);
	await decideIncomeClass(
		db,
		village.id,
		{ voucherId: third, line: 2 },
		'one_off',
		'一次性补偿',
		next(accountant)
	);
	const april = await mustPost(db, set, APRIL, 'april.csv');
	await reverseBatch(db, april.id, '重复', next(accountant));
	const draft = await upload(db, set, [...APRIL, ...APRIL], 'twice.csv');
	await discardDraft(db, draft.id, next(accountant));
	await upload(db, other.set, MARCH, 'linjia.csv');
	await updateClosedThrough(db, set, 2022, '2022-03', '对账无误', next(accountant));
	const assetId = await addAsset(db, village.id, {}, next(accountant));
	const leased = await addContract(db, village.id, { assetIds: [assetId] }, next(accountant));
	const scan = { name: '合同.pdf', bytes: [new Uint8Array([1])] };
	await addContractFile(db, village.id, leased, scan, next(accountant));
	await removeContractFile(db, village.id, leased, 1, next(accountant));
	const road = newProject();
	await addProject(db, village.id, road, next(accountant));
	await updateProject(db, village.id, 1, { ...road, budgetFen: 120_000_00 }, next(accountant));
	const plan2022 = { year: 2022, code: '541', amountFen: 100, basis: '会议' };
	await setSpendingPlan(db, village.id, plan2022, next(accountant));
	const size = { year: 2022, households: 10, members: 30, sharesMilli: 5000, basis: '名册' };
	await setVillageSize(db, village.id, size, next(accountant));
	const [first, second] = await findInstalments(db, village.id);
	const offset = {
		kind: 'offset',
		amountFen: 100,
		bookedOn: '2022-01-05',
		reason: '代垫'
	} as const;
	const none = { resolutionOn: null, resolutionNumber: '' };
	for (const { id: instalmentId } of [first, second].filter((one) => one !== undefined))
		await settleOtherwise(db, village.id, { instalmentId, ...offset, ...none }, next(accountant));
	await undoSettlement(db, village.id, 2, next(accountant));
	await insertExpected(db, village.id, DIVIDEND, next(accountant));
	const late = { ...DIVIDEND, expectedOn: '2022-12-20' };
	const closed = await insertExpected(db, village.id, late, next(accountant));
	await closeExpected(db, village.id, closed ?? 0, '已入账', next(accountant));
	const kinds = { ...DEFAULT_CHOICES.kinds, interest: 'stable' as const };
	const change = { choices: { ...DEFAULT_CHOICES, kinds }, reason: '会议' };
	await proposeDefinition(db, village.id, { ...change, base: 1 }, next(accountant));
	await refuseDefinition(db, village.id, 1, '再议', next(secretary));
	await proposeDefinition(db, village.id, { ...change, base: 1 }, next(accountant));
	await approveDefinition(db, village.id, 2, '同意', next(secretary));
	const plan = { year: 2022, steps: [] };
	await insertPlan(db, village.id, { ...plan, name: '续签' }, next(secretary));
	const dropped = await insertPlan(db, village.id, { ...plan, name: '招租' }, next(secretary));
	await removePlan(db, village.id, dropped === 'name-taken' ? 0 : dropped.id, next(secretary));
	at = await fillBoard(db, { ...zhen, at }, at);
	// The first sign-ins have had their time.
	at += YEAR_MS;
	await clearOldAccess(db, at);
	for (let n = 0; n < 6; n += 1) await signIn(n % 2 ? li : zhang);
	return at;
}
