/**
 * Walks src/routes on disk × everybody who might knock: each cell answers as the permission table says, and what was
 * refused has changed nothing. An entrance that is not in tests/access/route-table.ts fails, and so does a row of it
 * without an entrance.
 */
import { existsSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { now } from '#lib/server/clock.ts';
import { stopDatabase, useDatabase } from '#lib/server/database.ts';
import { postingsAtRest } from '#lib/server/postings.ts';
import { requireVillage } from '#lib/server/guard.ts';
import type { SignedIn } from '#lib/server/sign-in.ts';
import { entrancesOf, outcomeOf, pathOf, type Entrance } from '../access/entrances.ts';
import { FOREIGN_FIELDS, FOREIGN_PARAMS } from '../access/foreign-ids.ts';
import { EVERYBODY, expected, PEOPLE, type Who } from '../access/people.ts';
import { isOpen, ROUTES, type Need } from '../access/route-table.ts';
import { makeWorld, type World } from '../access/world.ts';
import { registerParams } from '../access/register-params.ts';
import { openTestDatabase, type TestDatabase } from '../server/support.ts';
import { handle } from '../../src/hooks.server.ts';
import { fakeEvent, type Fake } from './fake-event.ts';

const files = readdirSync('src/routes', { recursive: true, encoding: 'utf8' }).map((path) =>
	path.replaceAll('\\', '/')
);
const serverFiles = files
	.filter((path) => /(^|\/)\+(page|layout)\.server\.(ts|js)$|(^|\/)\+server\.(ts|js)$/.test(path))
	.sort();
const modules = import.meta.glob<Record<string, unknown>>('../../src/routes/**/+*.{ts,js}');
const entrances = (
	await Promise.all(
		serverFiles.map(async (file) =>
			entrancesOf(file, (await modules[`../../src/routes/${file}`]?.()) ?? {})
		)
	)
).flat();
const keyOf = ({ file, name }: { file: string; name: string }): string => `${file} ${name}`;
const rows = Object.entries(ROUTES).flatMap(([file, of]) =>
	Object.entries(of).map(([name, need]) => ({ file, name, need }))
);
const needs = new Map<string, Need>(rows.map((row) => [keyOf(row), row.need]));
const needOf = (entrance: Entrance): Need => needs.get(keyOf(entrance)) ?? 'trail.all';

const SECRET = process.env.VILLAGE_SECRET ?? '';
/** One draft, upload and mapping for each cell that may use it up, and some to spare. */
const SPARES = 120;
let database: TestDatabase;
let world: World;
let actors: Record<Who, SignedIn | null>;
beforeAll(async () => {
	database = await openTestDatabase();
	useDatabase(database);
	world = await makeWorld(database.db, { secret: SECRET, at: now(), spares: SPARES });
	actors = {} as Record<Who, SignedIn | null>;
	for (const who of EVERYBODY) actors[who] = await findActor(who);
}, 120_000);
afterAll(async () => {
	await postingsAtRest();
	stopDatabase();
	database.remove();
});

/** Through the hook: what a cookie is worth is part of the matrix. */
async function findActor(who: Who): Promise<SignedIn | null> {
	const cookie = world.cookies[who];
	const event = fakeEvent(cookie === '' ? {} : { headers: { cookie } });
	await handle({ event, resolve: () => new Response() });
	const found = event.locals.actor;
	// A duty depends on settings and days; the guard's answer to it is what is asked here.
	return found && { ...found, duty: PEOPLE[who].duty };
}

/** Moves whenever any other connection has committed anything. */
async function stateOfBooks(): Promise<unknown> {
	return (await database.client.execute('PRAGMA data_version')).rows[0]?.[0];
}

let used = 0;
/** What the address of one cell names: a draft and an upload of its own where it may change them. */
function paramsOf(isOwn: boolean): Record<string, string> {
	const { ours } = world;
	const at = isOwn ? (used = (used + 1) % SPARES) : 0;
	return {
		village: ours.village.slug,
		batch: String(isOwn ? ours.drafts[at] : ours.batch),
		voucher: String(ours.voucher),
		upload: String(ours.uploads[at]),
		piece: '0',
		program: 'excel',
		person: '1',
		...registerParams(ours)
	};
}

const isReading = ({ name }: Entrance): boolean => ['load', 'GET', 'HEAD'].includes(name);

function ask(entrance: Entrance, who: Who, changes: Partial<Fake> = {}): Promise<string> {
	const params = paramsOf(!isReading(entrance));
	const query = entrance.name.startsWith('?/') ? `?id=${world.ours.mappings[used] ?? 0}` : '';
	const path = pathOf(entrance.file, params) + query;
	const upload = params.upload ?? '';
	const form: Record<string, string> = entrance.name.startsWith('?/') ? { upload } : {};
	return outcomeOf(entrance, { path, params, actor: actors[who], form, ...changes });
}

describe('the table', () => {
	test('names every entrance there is', () => {
		expect(entrances.map(keyOf).filter((key) => !needs.has(key))).toEqual([]);
	});

	test('names no entrance that is not there', () => {
		const there = new Set(entrances.map(keyOf));
		expect([...needs.keys()].filter((key) => !there.has(key))).toEqual([]);
	});

	test('is not empty, and little of it is open', () => {
		expect(entrances.length).toBeGreaterThan(60);
		expect(entrances.filter((one) => isOpen(needOf(one))).length).toBeLessThan(
			entrances.length / 3
		);
	});

	test('opens nothing below /office, /account and /township', () => {
		const open = rows.filter(({ need }) => isOpen(need)).map(({ file }) => file);
		expect(open.filter((file) => /^(office|account|township)\//.test(file))).toEqual([]);
	});
});

describe('the files', () => {
	test('give no page its data past the server', () => {
		expect(files.filter((path) => /(^|\/)\+(page|layout)\.(ts|js)$/.test(path))).toEqual([]);
	});

	test('load every page behind a guard on the server', () => {
		const pages = files.filter(
			(path) => /^(office|account|township)\//.test(path) && path.endsWith('/+page.svelte')
		);
		expect(pages.length).toBeGreaterThan(5);
		const unguarded = pages.filter(
			(page) => !serverFiles.includes(page.replace('.svelte', '.server.ts'))
		);
		expect(unguarded).toEqual([]);
	});

	test('hold no remote functions and no second hook: both would pass by the guard', () => {
		expect(files.filter((path) => /\.remote\.(ts|js)$/.test(path))).toEqual([]);
		expect(existsSync('src/hooks.ts')).toBe(false);
	});
});

describe('everybody', () => {
	test('is signed in, or not, as the rules say', () => {
		const isSignedIn = Object.fromEntries(EVERYBODY.map((who) => [who, actors[who] !== null]));
		const wanted = Object.fromEntries(EVERYBODY.map((who) => [who, PEOPLE[who].isSignedIn]));
		expect(isSignedIn).toEqual(wanted);
	});
});

let cells = 0;
afterAll(() => {
	process.stdout.write(
		`matrix: ${entrances.length} entrances × ${EVERYBODY.length} people = ${cells} cells walked\n`
	);
});
const guarded = entrances.filter((one) => !isOpen(needOf(one)));

describe('refused', () => {
	test.each(guarded.map((one) => ({ key: keyOf(one), entrance: one })))(
		'$key',
		async ({ entrance }) => {
			const before = await stateOfBooks();
			const [wanted, got]: Record<string, string>[] = [{}, {}];
			for (const who of EVERYBODY) {
				const outcome = expected(needOf(entrance), entrance.way, PEOPLE[who]);
				if (outcome === 'answered') continue;
				cells += 1;
				wanted![who] = outcome;
				got![who] = await ask(entrance, who);
			}
			expect(got).toEqual(wanted);
			expect(await stateOfBooks()).toEqual(before);
		}
	);
});

/** Without this the refusals above could come from a wrong address. */
describe('answered', () => {
	test.each(entrances.map((one) => ({ key: keyOf(one), entrance: one })))(
		'$key',
		async ({ entrance }) => {
			const got: Record<string, string> = {};
			const allowed = EVERYBODY.filter(
				(who) => expected(needOf(entrance), entrance.way, PEOPLE[who]) === 'answered'
			);
			for (const who of allowed) {
				cells += 1;
				got[who] = isOpen(needOf(entrance)) ? 'answered' : await ask(entrance, who);
			}
			expect(allowed.length).toBeGreaterThan(0);
			expect(Object.values(got).filter((one) => one !== 'answered')).toEqual([]);
		}
	);
});

describe('an id of another village', () => {
	const named = guarded.filter(({ file }) => file.includes('[village]'));
	const withParam = named.flatMap((entrance) =>
		FOREIGN_PARAMS.filter((param) => entrance.file.includes(`[${param}]`)).map((param) => ({
			key: `${keyOf(entrance)}: ${param}`,
			entrance,
			param
		}))
	);
	const foreignParam = (param: string): string => {
		const { village, drafts, batch, uploads, voucher } = world.theirs;
		const ids: Record<string, string[]> = {
			village: [village.slug, 'nowhere'],
			batch: [String(drafts[0]), String(batch)],
			upload: [String(uploads[0])],
			voucher: [String(voucher)],
			...Object.fromEntries(
				Object.entries(registerParams(world.theirs)).map(([name, id]) => [name, [id]])
			)
		};
		return ids[param]![0]!;
	};

	test.each(withParam)('in the address of $key answers 404', async ({ entrance, param }) => {
		const before = await stateOfBooks();
		for (const who of ['accountant', 'secretary', 'supervisor'] as const) {
			if (expected(needOf(entrance), entrance.way, PEOPLE[who]) !== 'answered') continue;
			const params = { ...paramsOf(!isReading(entrance)), [param]: foreignParam(param) };
			const path = pathOf(entrance.file, params);
			expect(await ask(entrance, who, { params, path })).toBe('404');
		}
		expect(await stateOfBooks()).toEqual(before);
	});

	test.each(FOREIGN_FIELDS)('in the form of $file $name: $what', async (of) => {
		const entrance = entrances.find((one) => keyOf(one) === keyOf(of));
		const before = await stateOfBooks();
		const params = paramsOf(true);
		const { query = '', form, json } = of.send(world);
		const path = pathOf(of.file, params) + query;
		const body = { ...(form ? { form } : {}), ...(json === undefined ? {} : { json }) };
		const sent = await answerOf(entrance!, { path, params, actor: actors[of.by], ...body });
		expect(sent).toBe(of.answer);
		expect(await stateOfBooks()).toEqual(before);
	});

	test('named in a form are all kinds there are', () => {
		expect(new Set(FOREIGN_FIELDS.map(({ what }) => what)).size).toBeGreaterThanOrEqual(6);
	});
});

/** The status a browser would get. */
async function answerOf({ call }: Entrance, of: Fake): Promise<number> {
	try {
		const answer = await call(of);
		const { status } = (answer ?? {}) as { status?: unknown };
		return typeof status === 'number' ? status : 200;
	} catch (thrown) {
		return (thrown as { status: number }).status;
	}
}

/** What the walk above would say of a module that forgot the guard, or asks for too little. */
describe('teeth', () => {
	const walk = async (module: Record<string, unknown>, need: Need): Promise<string[]> => {
		const wrong: string[] = [];
		for (const entrance of entrancesOf('office/[village]/new/+page.server.ts', module))
			for (const who of EVERYBODY)
				if ((await ask(entrance, who)) !== expected(need, entrance.way, PEOPLE[who]))
					wrong.push(`${entrance.name} ${who}`);
		return wrong;
	};

	test('a load without a guard is reported for everybody who is refused', async () => {
		const wrong = await walk({ load: () => ({}) }, 'books.read');
		expect(wrong).toContain('load anonymous');
		expect(wrong).toContain('load accountant elsewhere');
		expect(wrong).not.toContain('load accountant');
	});

	test('an action that asks for too little is reported', async () => {
		const actions = { save: (event: never) => requireVillage(event, 'books.read') };
		const wrong = await walk({ actions }, 'batch.upload');
		expect(wrong).toEqual([
			'?/save secretary',
			'?/save supervisor',
			'?/save township',
			'?/save delegated secretary'
		]);
	});

	test('a guard that is right is not reported', async () => {
		const GET = (event: never) => requireVillage(event, 'books.read');
		expect(await walk({ GET }, 'books.read')).toEqual([]);
	});

	test('an export that nobody knows is reported', () => {
		expect(() => entrancesOf('x/+server.ts', { SEARCH: () => null })).toThrow('SEARCH');
	});
});
