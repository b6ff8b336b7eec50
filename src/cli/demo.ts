/** `demo`: the sample villages in a database of their own, imported through the same code as an upload; then serves. */
import { readFileSync } from 'node:fs';
import type { Language } from '#lib/domain/language.ts';
import { insertAuditEvent, type Actor } from '#lib/server/audit-log.ts';
import type { Db } from '#lib/server/db/client.ts';
import { hashPassphrase, insertUser } from '#lib/server/users.ts';
import { insertGrant } from '#lib/server/people.ts';
import type { TargetSplit } from '#lib/domain/income/target-split.ts';
import { insertConfirmedTarget } from '#lib/server/targets.ts';
import { confirmCertainReceipts } from '#lib/server/receipt-desk.ts';
import { findVillage, insertVillage, type LedgerSet } from '#lib/server/villages.ts';
import { words } from './demo.words.ts';
import { publishSamples } from './demo-notices.ts';
import { adoptSample } from './demo-opening.ts';
import { fillRegisters } from './demo-registers.ts';
import { importFile } from './import.ts';
import { serve } from './serve.ts';
import { complain, languageOf, say, withDatabase } from './terminal.ts';

const FOLDER = 'static/examples';
/** Printed at every start; a real installation (`npm start`) has no such thing. */
const PASSPHRASE = 'yangguang-cunzhang-shili';

/** By quarter, in fen. */
const SPLITS: Readonly<Record<number, TargetSplit>> = {
	2022: { bySource: [], byQuarter: [270_000_000, 390_000_000, 280_000_000, 260_000_000] }
};

/** Millions of 元 are written as fen. The targets of 示范村 are invented like everything here. */
const VILLAGES = [
	{
		slug: 'zhujiabang',
		name: '朱家浜村',
		targets: [
			[2021, 1_000_000_000],
			[2022, 1_200_000_000]
		]
	},
	{
		slug: 'shifan',
		name: '示范村',
		targets: [
			[2024, 380_000_000],
			[2025, 400_000_000],
			[2026, 430_000_000]
		]
	}
] as const;
const PEOPLE = [
	{ username: 'shuji', name: '周*', role: 'secretary', title: '村书记', villages: ['zhujiabang'] },
	{ username: 'shuji2', name: '王*', role: 'secretary', title: '村书记', villages: ['shifan'] },
	{
		username: 'kuaiji',
		name: '李*明',
		role: 'accountant',
		title: '镇代理会计',
		villages: ['zhujiabang', 'shifan']
	},
	{
		username: 'jiandu',
		name: '吴*',
		role: 'supervisor',
		title: '村务监督委员会主任',
		villages: ['zhujiabang', 'shifan']
	},
	{
		username: 'jiandu2',
		name: '郑*芳',
		role: 'supervisor',
		title: '村务监督委员会委员',
		villages: ['zhujiabang', 'shifan']
	},
	{ username: 'zhen', name: '陈*', role: 'township', title: '镇农经站管理员', villages: [] }
] as const;

type Sample = { file: string; kind: string; village: string | null; year: number };

export async function demo(args: string[]): Promise<number> {
	if (args.includes('--help')) return (say(words[languageOf(args)].help), 0);
	process.env.DATABASE_URL ??= 'file:data/demo.db';
	const language = languageOf(args);
	const text = words[language];
	const failed = await withDatabase(async ({ db }) => {
		if (await findVillage(db, VILLAGES[0].slug)) return (say(text.ready), null);
		say(text.importing);
		const by = { userId: 'demo', name: words[language].actor, at: Date.now() };
		const refused = await fillSamples(db, language, by, IMPORTED_AT);
		if (refused !== null) return refused;
		say(text.publishing);
		return publishSamples(db);
	});
	if (failed !== null) return (complain(text.failed(failed)), 1);
	say(text.signIns);
	for (const one of PEOPLE) say(text.signIn(one.username, PASSPHRASE, `${one.name} ${one.title}`));
	return serve(args);
}

/** When each village's books came in: soon after the months they reach, so that its notices are published in their time. */
const IMPORTED_AT = {
	zhujiabang: Date.UTC(2022, 9, 8, 1),
	shifan: Date.UTC(2026, 9, 8, 1)
} as const;
type Clock = Readonly<Record<(typeof VILLAGES)[number]['slug'], number>>;

/**
 * `clock`: when the books of each village came in; else all at `by.at`.
 * @returns the file that was refused, or null.
 */
export async function fillSamples(
	db: Db,
	language: Language,
	{ at: now, ...who }: Actor,
	clock?: Clock
): Promise<string | null> {
	const samples = JSON.parse(readFileSync(`${FOLDER}/index.json`, 'utf8')) as Sample[];
	const people = await insertPeople(db, { ...who, at: clock?.zhujiabang ?? now }, now);
	for (const of of VILLAGES) {
		const by = { ...who, at: clock?.[of.slug] ?? now };
		const names = {
			slug: of.slug,
			name: of.name,
			isSample: true,
			ledgerSlug: 'coop',
			ledgerName: '合作社账套'
		};
		const { village, ledgerSet } = await insertVillage(db, names, by);
		await grantRoles(db, village.id, people, of.slug, by);
		const ofVillage = samples.filter((one) => one.village === of.name);
		const refused = await importSamples(
			db,
			ledgerSet,
			ofVillage.filter(({ kind }) => kind === 'sample'),
			language,
			by
		);
		if (refused !== null) return refused;
		const unopened = await adoptOpenings(db, ledgerSet, ofVillage, by.at);
		if (unopened !== null) return unopened;
		const registers = ofVillage.filter(({ kind }) => ['assets', 'contracts'].includes(kind));
		const files = registers.map(({ file }) => `${FOLDER}/${file}`);
		const other = await fillRegisters(db, { id: village.id, slug: of.slug }, files, by);
		if (other !== null) return other;
		const counted = [{ ...ledgerSet, countsAsIncome: true }];
		const years = of.targets.map(([year]) => year);
		await confirmCertainReceipts(db, village.id, counted, years, by);
		for (const [year, amountFen] of of.targets)
			await insertConfirmedTarget(
				db,
				village.id,
				{ year, amountFen, reason: words[language].reason(year), split: SPLITS[year] ?? null },
				by
			);
	}
	return null;
}

async function importSamples(
	db: Db,
	set: LedgerSet,
	samples: readonly Sample[],
	language: Language,
	by: Actor
): Promise<string | null> {
	for (const { file } of samples) {
		const run = { posts: true, addsAccounts: true, language, by };
		if (!(await importFile(db, set, `${FOLDER}/${file}`, run))) return file;
	}
	return null;
}

async function adoptOpenings(
	db: Db,
	set: LedgerSet,
	samples: readonly Sample[],
	at: number
): Promise<string | null> {
	for (const { file, year } of samples.filter(({ kind }) => kind === 'opening')) {
		const refused = await adoptSample(db, set, `${FOLDER}/${file}`, year, at);
		if (refused !== null) return `${file}: ${refused}`;
	}
	return null;
}

type Made = (typeof PEOPLE)[number] & { readonly personId: number };

/** Their passphrases are of now, whenever the sample books came in: an old one would have to be changed first. */
async function insertPeople(db: Db, by: Actor, now: number): Promise<Made[]> {
	const passphraseHash = await hashPassphrase(PASSPHRASE);
	const made: Made[] = [];
	for (const one of PEOPLE) {
		const { username, name, title } = one;
		const { personId } = await insertUser(db, { username, name, passphraseHash }, now);
		await insertAuditEvent(db, null, by, 'user-created', { username, title, person: personId });
		if (one.role === 'township')
			await insertGrant(db, { villageId: null, personId, name, role: one.role, title }, by);
		made.push({ ...one, personId });
	}
	return made;
}

async function grantRoles(
	db: Db,
	villageId: number,
	people: readonly Made[],
	slug: string,
	by: Actor
): Promise<void> {
	for (const { villages, personId, name, role, title } of people)
		if ((villages as readonly string[]).includes(slug))
			await insertGrant(db, { villageId, personId, name, role, title }, by);
}
