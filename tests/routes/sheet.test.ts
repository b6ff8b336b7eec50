/** What a printed sheet is made of: one edition as it was published, and the address that its code leads to. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { useDatabase, stopDatabase } from '#lib/server/database.ts';
import { DEFAULT_DISCLOSURE, setDisclosure } from '#lib/server/disclosure-settings.ts';
import { freezeNotice } from '#lib/server/notice-content.ts';
import {
	approveNotice,
	closeReview,
	insertNoticeDraft,
	publishNotice,
	signNotice,
	type Signer
} from '#lib/server/notices.ts';
import { rememberReadingCode } from '#lib/server/reading-code.ts';
import { requireSheet } from '#lib/server/sheet.ts';
import { findLedgerSets, type Village } from '#lib/server/villages.ts';
import { openTestDatabase, type TestDatabase } from '../server/support.ts';
import { makeHolder, makeVillage, mustPost, type Line } from '../server/village-fixture.ts';
import { fakeEvent } from './fake-event.ts';

/** 9 August 2022 in China. */
const NOW = 1_660_000_000_000;
let test: TestDatabase;
let village: Village;
let people: Record<'accountant' | 'secretary' | 'first' | 'second', Signer>;

beforeEach(async () => {
	test = await openTestDatabase();
	useDatabase(test);
	const made = await makeVillage(test.db, 'ours');
	village = made.village;
	const books: readonly Line[] = [
		['2022-03-02', 1, '收厂房租金', '10201', '基本户', '900.00', ''],
		['2022-03-02', 1, '收厂房租金', '50100301', '标准厂房租金', '', '900.00']
	];
	await mustPost(test.db, made.set, books, 'books.csv');
	const make = async (role: 'accountant' | 'secretary' | 'supervisor', name: string) => {
		const { userId, personId, name: shown } = await makeHolder(test.db, village.id, role, name);
		return { userId, personId, name: shown, at: NOW };
	};
	people = {
		accountant: await make('accountant', 'kuaiji'),
		secretary: await make('secretary', 'shuji'),
		first: await make('supervisor', 'jiandu'),
		second: await make('supervisor', 'jiandu2')
	};
});
afterEach(() => {
	stopDatabase();
	test.remove();
});

/** A period that begins in January. @returns the fingerprint */
async function publish(throughMonth: string, edition = 1, reason = ''): Promise<string> {
	const { accountant, secretary, first, second } = people;
	const of = { villageId: village.id, fromMonth: '2022-01', throughMonth, edition, reason };
	const draft = await insertNoticeDraft(test.db, of, accountant);
	if (!draft.ok) throw new Error(draft.error);
	const ref = { villageId: village.id, id: draft.value };
	const sets = await findLedgerSets(test.db, village.id);
	const frozen = await freezeNotice(test.db, village, sets, ref, accountant);
	if (!frozen.ok) throw new Error(frozen.error.kind);
	for (const one of [first, second])
		await signNotice(test.db, ref, frozen.value, { verdict: 'signed', opinion: '属实' }, one);
	await closeReview(test.db, ref, second);
	await approveNotice(test.db, ref, frozen.value, secretary);
	expect(await publishNotice(test.db, ref, secretary)).toEqual({ ok: true, value: true });
	return frozen.value;
}

const eventOf = (period: string, edition: string) =>
	fakeEvent({ path: '/', params: { village: village.slug, period, edition } });

it('a sheet holds the lines, the signatures in their order and the address of its edition', async () => {
	const fingerprint = await publish('2022-03');
	const sheet = await requireSheet(eventOf('2022-q1', '1'));
	expect(sheet.lines.map(({ no, fen }) => [no, fen])).toEqual([['0001', '90000']]);
	expect(sheet.signers.map(({ role }) => role)).toEqual([
		...['accountant', 'supervisor', 'supervisor', 'secretary']
	]);
	expect(sheet.address).toBe(`http://ledger.example/v/ours/2022-q1/1#c=${fingerprint}`);
	expect(sheet.publishedOn).toBe('2022-08-09');
});

it('a sheet says whether its first edition came late, and which edition has corrected it', async () => {
	await publish('2022-03');
	await publish('2022-03', 2, '补写');
	const [first, second] = [
		await requireSheet(eventOf('2022-q1', '1')),
		await requireSheet(eventOf('2022-q1', '2'))
	];
	expect([first.isLate, first.correctedBy]).toEqual([true, 2]);
	expect([second.isLate, second.correctedBy]).toEqual([true, null]);
});

it('a sheet is printed for nobody without the reading code, and carries it for who has it', async () => {
	const fingerprint = await publish('2022-03');
	const settings = { ...DEFAULT_DISCLOSURE, isOpen: false, readingCode: '4071' };
	await setDisclosure(test.db, village.id, settings, people.secretary);
	await expect(requireSheet(eventOf('2022-q1', '1'))).rejects.toMatchObject({
		status: 303,
		location: expect.stringMatching(/^\/v\/[a-z]+\/code\?back=%2F/)
	});
	const event = eventOf('2022-q1', '1');
	rememberReadingCode(event.cookies, village, settings, false);
	const sheet = await requireSheet(event);
	expect(sheet.readingCode).toBe('4071');
	expect(sheet.address).toBe(`http://ledger.example/v/ours/2022-q1/1?code=4071#c=${fingerprint}`);
});
