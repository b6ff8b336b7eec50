/**
 * Two villages with books, drafts and uploads, and everybody of people.ts with a session of their own. Both layers of the
 * matrix walk it: in one process (tests/routes) and over HTTP (seed-main.ts).
 */
import { createHmac, randomBytes } from 'node:crypto';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Role } from '#lib/domain/access/role.ts';
import type { Month } from '#lib/domain/calendar.ts';
import { civilDateInChina } from '#lib/domain/formats.ts';
import { insertMappings, findMappings } from '#lib/server/column-mappings.ts';
import { addContractFile, findContractFiles } from '#lib/server/contract-files.ts';
import type { Db } from '#lib/server/db/client.ts';
import { delegation, roleGrant, session, totp, user, voucher } from '#lib/server/db/schema.ts';
import { insertExpected } from '#lib/server/expected-income.ts';
import { findInstalments } from '#lib/server/instalments.ts';
import { DEFAULT_CHOICES } from '#lib/domain/income/definition-choices.ts';
import { findProposals, proposeDefinition } from '#lib/server/definitions.ts';
import { insertNoticeDraft } from '#lib/server/notices.ts';
import { insertPerson } from '#lib/server/people.ts';
import { askQuestion, draftAnswer, findQuestions } from '#lib/server/questions.ts';
import { addProject } from '#lib/server/projects.ts';
import { insertTarget } from '#lib/server/targets.ts';
import { insertGrant } from '#lib/server/people.ts';
import { openUpload } from '#lib/server/uploads.ts';
import { insertUser } from '#lib/server/users.ts';
import { updateClosedThrough, type LedgerSet, type Village } from '#lib/server/villages.ts';
import { insertPlan } from '#lib/server/what-if-plans.ts';
import { addAsset, addContract, newProject } from '../server/contract-fixture.ts';
import { publishingOf } from '../server/notice-fixture.ts';
import { accountant, makeVillage, MARCH, mustPost, upload } from '../server/village-fixture.ts';
import { EVERYBODY, PEOPLE, type Who } from './people.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const OPERATOR = 'operator';

export type Place = {
	readonly village: Village;
	readonly set: LedgerSet;
	readonly batch: number;
	readonly voucher: number;
	/** Each is used up by one cell that may change it. */
	readonly drafts: number[];
	readonly uploads: number[];
	readonly mappings: number[];
	readonly expected: number;
	readonly plan: number;
	/** A change of the definition that waits for approval. */
	readonly proposal: number;
	/** Asked on a notice. */
	readonly question: number;
	/** By the names that addresses have for them. */
	readonly registers: Readonly<
		Record<'asset' | 'contract' | 'file' | 'instalment' | 'project' | 'notice', number>
	>;
};
export type World = {
	readonly ours: Place;
	readonly theirs: Place;
	readonly cookies: Readonly<Record<Who, string>>;
	/** Sign-in names; the passphrase is the one that was hashed for all. */
	readonly usernames: Readonly<Record<Who, string>>;
};
export type Making = {
	readonly secret: string;
	readonly at: number;
	/** How many drafts, uploads and mappings each village gets. */
	readonly spares?: number;
	readonly passphraseHash?: string;
};

export async function makeWorld(db: Db, of: Making): Promise<World> {
	const ours = await makePlace(db, 'ours', of);
	const theirs = await makePlace(db, 'theirs', of);
	const people = await makeEverybody(db, { ...of, ours, theirs });
	return { ours, theirs, ...people };
}

const DIVIDEND = {
	year: 2022,
	party: '联合公司',
	basis: '决议',
	amountFen: 100_00,
	announcedOn: '2022-03-01',
	expectedOn: '2022-12-01',
	accountCode: '50100301'
};

async function makePlace(db: Db, slug: string, { spares = 1, at }: Making): Promise<Place> {
	const { village, set } = await makeVillage(db, slug);
	const { id: batch } = await mustPost(db, set, MARCH);
	await insertTarget(db, village.id, { year: 2022, amountFen: 100_00, reason: '决议' }, accountant);
	await updateClosedThrough(db, set, 2022, '2022-02' as Month, '结账', accountant);
	const [first] = await db
		.select({ id: voucher.id })
		.from(voucher)
		.where(eq(voucher.batchId, batch))
		.orderBy(asc(voucher.id))
		.limit(1);
	const place = { village, set, batch, voucher: first?.id ?? 0 };
	const [drafts, uploads]: [number[], number[]] = [[], []];
	for (let n = 1; n <= spares; n += 1) {
		drafts.push((await makeDraft(db, set, n)).id);
		uploads.push((await makeUpload(db, set, n, at)).id);
	}
	const mappings = await makeMappings(db, village, spares);
	const expected = (await insertExpected(db, village.id, DIVIDEND, accountant)) ?? 0;
	const kept = await insertPlan(
		db,
		village.id,
		{ year: 2022, name: '续签', steps: [] },
		accountant
	);
	const plan = kept === 'name-taken' ? 0 : kept.id;
	const registers = await makeRegisters(db, village.id);
	const proposal = await makeProposal(db, village.id);
	const question = await makeQuestion(db, village);
	return { ...place, drafts, uploads, mappings, expected, plan, proposal, question, registers };
}

async function makeQuestion(db: Db, village: Village): Promise<number> {
	const { id: noticeId } = await (await publishingOf(db, village)).publish('2022-01', '2022-03');
	const villageId = village.id;
	const said = { noticeId, lineNo: null, text: '问', nick: '', way: 'slip' } as const;
	await askQuestion(db, villageId, said, accountant);
	const id = (await findQuestions(db, villageId))[0]?.id ?? 0;
	await draftAnswer(db, villageId, id, '答', accountant);
	return id;
}

async function makeProposal(db: Db, villageId: number): Promise<number> {
	const kinds = { ...DEFAULT_CHOICES.kinds, interest: 'stable' as const };
	const asked = { base: 1, choices: { ...DEFAULT_CHOICES, kinds }, reason: '会议' };
	await proposeDefinition(db, villageId, asked, accountant);
	return (await findProposals(db, villageId))[0]?.id ?? 0;
}

async function makeRegisters(db: Db, villageId: number): Promise<Place['registers']> {
	const asset = await addAsset(db, villageId);
	const contract = await addContract(db, villageId, { assetIds: [asset] });
	const bytes = [new Uint8Array([1])];
	await addContractFile(db, villageId, contract, { name: 'a.pdf', bytes }, accountant);
	const [file] = await findContractFiles(db, villageId, contract);
	const [instalment] = await findInstalments(db, villageId);
	const added = await addProject(db, villageId, newProject(), accountant);
	const project = typeof added === 'object' ? added.id : 0;
	const by = { ...accountant, personId: await insertPerson(db, '编*', accountant.at) };
	const months = { fromMonth: '2022-03', throughMonth: '2022-03', edition: 1 };
	const drafted = await insertNoticeDraft(db, { villageId, ...months }, by);
	const notice = drafted.ok ? drafted.value : 0;
	return { asset, contract, file: file?.id ?? 0, instalment: instalment?.id ?? 0, project, notice };
}

const makeDraft = (db: Db, set: LedgerSet, n: number) =>
	upload(
		db,
		set,
		[
			['2022-04-01', n, '收厂房租金', '10201', '基本户', '1.00', ''],
			['2022-04-01', n, '收厂房租金', '50100301', '标准厂房租金', '', '1.00']
		],
		`draft-${n}.csv`
	);

/** Begun today: old ones are cleared when the server starts. */
const makeUpload = (db: Db, set: LedgerSet, n: number, at: number) =>
	openUpload(
		db,
		set.id,
		{
			name: `large-${n}.csv`,
			byteCount: 1,
			pieceBytes: 4,
			hashes: [String(n).padStart(64, '0')],
			options: {}
		},
		{ ...accountant, at }
	);

async function makeMappings(db: Db, village: Village, count: number): Promise<number[]> {
	const one = (n: number) => ({
		name: `对应 ${n}`,
		headings: [`日期${n}`, '摘要', '金额'],
		roles: ['date', 'summary', 'amount'] as never,
		delimiter: null,
		dateOrder: null,
		decimalMark: null
	});
	const all = Array.from({ length: count }, (_, n) => one(n + 1));
	await insertMappings(db, village.id, all as never, accountant);
	return (await findMappings(db, village.id)).map(({ id }) => id);
}

type Places = Making & { readonly ours: Place; readonly theirs: Place };
type Made = { readonly userId: string; readonly personId: number };

async function makeEverybody(db: Db, of: Places): Promise<Pick<World, 'cookies' | 'usernames'>> {
	const cookies = {} as Record<Who, string>;
	const usernames = {} as Record<Who, string>;
	for (const [index, who] of EVERYBODY.entries()) {
		cookies[who] = '';
		usernames[who] = `p${index}`;
		if (who !== 'anonymous') cookies[who] = await makePerson(db, who, usernames[who], of);
	}
	return { cookies, usernames };
}

/** @returns the cookie of a session */
async function makePerson(db: Db, who: Who, username: string, of: Places): Promise<string> {
	const { at, passphraseHash = '' } = of;
	// Under MLPS_MODE a passphrase of 1970 is long due.
	const since = PEOPLE[who].duty === 'passphrase' ? 0 : at;
	const made = await insertUser(db, { username, name: `${who}*`, passphraseHash }, since);
	await giveStanding(db, who, made, of);
	const [token, cookie] = sessionCookie(who === 'forged cookie' ? 'x'.repeat(43) : of.secret);
	await insertSession(db, made.userId, token, at, {
		expiresAt: who === 'expired session' ? at - 1000 : at + DAY_MS,
		isAccepted: who !== 'unaccepted session'
	});
	return cookie;
}

/** As better-auth signs it. */
export function sessionCookie(secret: string): [token: string, cookie: string] {
	const token = randomBytes(24).toString('base64url').slice(0, 32);
	const signature = createHmac('sha256', secret).update(token).digest('base64');
	return [token, `village.session_token=${encodeURIComponent(`${token}.${signature}`)}`];
}

async function insertSession(
	db: Db,
	userId: string,
	token: string,
	at: number,
	{ expiresAt, isAccepted }: { expiresAt: number; isAccepted: boolean }
): Promise<void> {
	const proven = isAccepted ? { acceptedAt: at, verifiedAt: at, seenAt: at } : {};
	const [createdAt, updatedAt] = [new Date(at), new Date(at)];
	await db.insert(session).values({
		id: token,
		userId,
		token,
		createdAt,
		updatedAt,
		expiresAt: new Date(expiresAt),
		...proven
	});
}

const grant = (db: Db, place: Place | null, who: string, { personId }: Made, role: Role) =>
	insertGrant(
		db,
		{ villageId: place?.village.id ?? null, personId, name: `${who}*`, role, title: role },
		{ userId: OPERATOR, name: OPERATOR, at: 0 }
	);
const endGrant = (db: Db, id: number, at: number) =>
	db.update(roleGrant).set({ endedAt: at, endReason: '离任' }).where(eq(roleGrant.id, id));
const keepTotp = (db: Db, { userId }: Made) =>
	db.insert(totp).values({ userId, secret: 'sealed', createdAt: 0, confirmedAt: 1 });

async function giveStanding(db: Db, who: Who, made: Made, of: Places): Promise<void> {
	const { ours, theirs, at } = of;
	const lend = (role: Role, from: number, until: number) =>
		lendRole(db, who, made, { ours, role, at, from, until });
	const give: Partial<Record<Who, () => Promise<unknown>>> = {
		accountant: () => grant(db, ours, who, made, 'accountant'),
		'expired session': () => grant(db, ours, who, made, 'accountant'),
		'unaccepted session': () => grant(db, ours, who, made, 'accountant'),
		'forged cookie': () => grant(db, ours, who, made, 'accountant'),
		disabled: async () => {
			await grant(db, ours, who, made, 'accountant');
			// By hand: disableUser also ends the session, and this one is left over.
			await db.update(user).set({ disabledAt: at }).where(eq(user.id, made.userId));
		},
		secretary: () => grant(db, ours, who, made, 'secretary'),
		supervisor: () => grant(db, ours, who, made, 'supervisor'),
		township: async () => {
			await grant(db, null, who, made, 'township');
			await keepTotp(db, made);
		},
		'accountant elsewhere': () => grant(db, theirs, who, made, 'accountant'),
		'secretary elsewhere': () => grant(db, theirs, who, made, 'secretary'),
		'supervisor elsewhere': () => grant(db, theirs, who, made, 'supervisor'),
		'delegated accountant': () => lend('accountant', 0, 3),
		'delegated secretary': () => lend('secretary', -3, 0),
		'delegated from tomorrow': () => lend('accountant', 1, 5),
		'delegated until yesterday': () => lend('accountant', -5, -1),
		'delegation taken back': async () => {
			await lend('accountant', -1, 5);
			await db
				.update(delegation)
				.set({ endedAt: at })
				.where(eq(delegation.personId, made.personId));
		},
		'delegated by one whose grant ended': async () =>
			endGrant(db, await lend('secretary', -1, 5), at),
		'grant ended': async () => endGrant(db, await grant(db, ours, who, made, 'accountant'), at),
		'township grant ended': async () =>
			endGrant(db, await grant(db, null, who, made, 'township'), at),
		'grant pending': () => propose(db, ours.village.id, made, 'accountant'),
		'township grant pending': () => propose(db, null, made, 'township'),
		'owes a new passphrase': () => grant(db, ours, who, made, 'accountant'),
		'owes a code': () => grant(db, null, who, made, 'township'),
		'owes a new passphrase, elsewhere': () => grant(db, theirs, who, made, 'accountant')
	};
	await give[who]?.();
}

/** By an administrator in office: nobody else proposes. */
async function propose(db: Db, villageId: number | null, { personId }: Made, role: Role) {
	const [township] = await db
		.select({ personId: roleGrant.personId })
		.from(roleGrant)
		.where(and(eq(roleGrant.role, 'township'), isNull(roleGrant.endedAt)))
		.limit(1);
	const proposedBy = township?.personId ?? null;
	await db
		.insert(roleGrant)
		.values({ villageId, personId, role, title: role, proposedAt: 1, proposedBy });
}

type Lent = { ours: Place; role: Role; at: number; from: number; until: number };
/** Days count from today. @returns the grant that is lent */
async function lendRole(db: Db, who: string, made: Made, of: Lent): Promise<number> {
	const { ours, role, at, from, until } = of;
	const name = `holder of ${who}`;
	const holder = await insertUser(
		db,
		{ username: `h${made.personId}`, name, passphraseHash: '' },
		0
	);
	const grantId = await grant(db, ours, name, holder, role);
	const day = (n: number) => civilDateInChina(at + n * DAY_MS);
	await db.insert(delegation).values({
		grantId,
		personId: made.personId,
		fromOn: day(from),
		untilOn: day(until),
		reason: '住院',
		createdAt: at - 40 * DAY_MS
	});
	return grantId;
}
