/** Walks src/routes on disk: whatever is there answers strangers and other villages' members as it must, or is named here. */
import { readdirSync } from 'node:fs';
import { isHttpError, isRedirect } from '@sveltejs/kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { batch, upload as uploadTable, voucher } from '#lib/server/db/schema.ts';
import { stopDatabase, useDatabase } from '#lib/server/database.ts';
import { openUpload } from '#lib/server/uploads.ts';
import type { SignedIn } from '#lib/server/sign-in.ts';
import { openTestDatabase, type TestDatabase } from '../server/support.ts';
import {
	accountant,
	makeHolder,
	makeVillage,
	MARCH,
	mustPost,
	upload
} from '../server/village-fixture.ts';
import { fakeEvent, fakeLoadEvent, type Fake } from './fake-event.ts';

/** Open to strangers, each for its reason. Everything else is a staff page. */
const PUBLIC = new Set([
	'+layout.server.ts', // language and name, for every page
	'+page.server.ts', // leads on
	'sign-in/+page.server.ts',
	'sign-out/+server.ts', // ends one's own session
	'setup/+page.server.ts', // asks for the one-time token
	'language/+server.ts', // sets a cookie
	'help/export/+page.server.ts', // how to export; says nothing about anybody
	'help/export/[program]/+page.server.ts',
	'roles/+page.server.ts', // the table of permissions, for everybody
	'v/[village]/offices/+page.server.ts', // who is in office, for everybody
	'healthz/+server.ts' // says whether the database answers
]);
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'fallback'];
/** What SvelteKit also reads from these modules; none of it answers a request. */
const SETTINGS = ['prerender', 'ssr', 'csr', 'trailingSlash', 'config', 'entries'];

const files = readdirSync('src/routes', { recursive: true, encoding: 'utf8' }).map((path) =>
	path.replaceAll('\\', '/')
);
const serverFiles = files
	.filter((path) => /(^|\/)\+(page|layout)\.server\.(ts|js)$|(^|\/)\+server\.(ts|js)$/.test(path))
	.sort();
const staffFiles = serverFiles.filter((path) => !PUBLIC.has(path));
const modules = import.meta.glob<Record<string, unknown>>('../../src/routes/**/+*.{ts,js}');

type Handler = (event: unknown) => unknown;
type Entrance = {
	readonly name: string;
	readonly file: string;
	readonly call: (of: Fake) => Promise<unknown>;
};

/** Every way into one file: its load, each action, each method. */
async function entrancesOf(file: string): Promise<Entrance[]> {
	const exported = (await modules[`../../src/routes/${file}`]?.()) ?? {};
	const entrances: Entrance[] = [];
	const add = (name: string, call: (of: Fake) => unknown) =>
		entrances.push({ name: `${file} ${name}`, file, call: async (of) => call(of) });
	for (const [name, value] of Object.entries(exported)) {
		if (name === 'load') add(name, (of) => (value as Handler)(fakeLoadEvent(of)));
		else if (METHODS.includes(name)) {
			const method = name === 'fallback' ? 'POST' : name;
			add(name, (of) => (value as Handler)(fakeEvent({ ...of, method })));
		} else if (name === 'actions') {
			for (const [action, run] of Object.entries(value as Record<string, Handler>))
				add(`?/${action}`, (of) => run(fakeEvent({ ...of, method: 'POST' })));
		} else if (!SETTINGS.includes(name) && !name.startsWith('_'))
			throw new Error(`${file} exports ${name}: what is it?`);
	}
	return entrances;
}
const entrances = (await Promise.all(staffFiles.map(entrancesOf))).flat();
const inVillage = entrances.filter(({ file }) => file.includes('[village]'));

let insider: SignedIn;
let outsider: SignedIn;
let database: TestDatabase;
let params: Record<string, string>;
beforeAll(async () => {
	database = await openTestDatabase();
	useDatabase(database);
	const { db } = database;
	const ours = await makeVillage(db, 'ours');
	const theirs = await makeVillage(db, 'theirs');
	insider = await makeHolder(db, ours.village.id, 'accountant', 'insider');
	outsider = await makeHolder(db, theirs.village.id, 'accountant', 'outsider');
	await mustPost(db, ours.set, MARCH);
	const draft = await upload(db, ours.set, MARCH.slice(0, 2), 'second.csv');
	const [first] = await db.select({ id: voucher.id }).from(voucher).limit(1);
	const announced = {
		name: 'large.csv',
		byteCount: 1,
		pieceBytes: 4,
		hashes: ['0'.repeat(64)],
		options: {}
	};
	const sending = await openUpload(db, ours.set.id, announced, accountant);
	params = {
		village: 'ours',
		batch: String(draft.id),
		voucher: String(first?.id),
		upload: String(sending.id),
		piece: '0'
	};
});
afterAll(() => {
	stopDatabase();
	database.remove();
});

const ask = async ({ call, file }: Entrance, actor: Fake['actor']): Promise<string> => {
	const path = `/${file.replace(/\/?\+.*/, '').replace(/\[(\w+)\]/g, (_, name: string) => params[name] ?? '')}`;
	try {
		await call({ path, params, actor: actor ?? null });
		return 'answered';
	} catch (thrown) {
		if (isRedirect(thrown)) return `${thrown.status} ${thrown.location.split('?')[0]}`;
		if (isHttpError(thrown)) return String(thrown.status);
		throw thrown;
	}
};

test('the walk finds the staff pages', () => {
	expect(staffFiles).toContain('office/[village]/+page.server.ts');
	expect(entrances.length).toBeGreaterThan(10);
});

test('no page gets its data past the server', () => {
	expect(files.filter((path) => /(^|\/)\+(page|layout)\.(ts|js)$/.test(path))).toEqual([]);
});

test('every page of a village loads on the server, where it is guarded', () => {
	const pages = files.filter(
		(path) => path.startsWith('office/') && path.endsWith('/+page.svelte')
	);
	const unguarded = pages.filter(
		(page) => !serverFiles.includes(page.replace('.svelte', '.server.ts'))
	);
	expect(unguarded).toEqual([]);
});

test('what is named as public exists', () => {
	expect([...PUBLIC].filter((path) => !serverFiles.includes(path))).toEqual([]);
});

describe('a stranger', () => {
	test.each(entrances)('is refused by $name', async (entrance) => {
		const wanted = entrance.name.endsWith(' load') ? '303 /sign-in' : '401';
		expect(await ask(entrance, null)).toBe(wanted);
	});
});

describe('a member of another village', () => {
	test.each(inVillage)('finds nothing at $name', async (entrance) => {
		const state = async () => [
			await database.db.select().from(batch),
			await database.db.select().from(uploadTable)
		];
		const before = await state();
		expect(await ask(entrance, outsider)).toBe('404');
		expect(await state()).toEqual(before);
	});
});

/** Without this the 404s above could come from a wrong address. */
describe('a member of the village', () => {
	const reading = inVillage.filter(({ name }) => / (load|GET)$/.test(name));
	test.each(reading)('is answered by $name', async (entrance) => {
		expect(await ask(entrance, insider)).toMatch(/^(answered|303 \/office\/ours)/);
	});
});
