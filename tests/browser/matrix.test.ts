/** The matrix of tests/routes once more from outside: the built server, real sessions, every way SvelteKit offers in. */
import { existsSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { EVERYBODY as ALL, expected, PEOPLE, type Way, type Who } from '../access/people.ts';
import { isOpen, ROUTES, type Need } from '../access/route-table.ts';
import { registerParams } from '../access/register-params.ts';
import type { World } from '../access/world.ts';
import { hashTables, seedWorld, startOwnServer, type OwnServer } from './own-server.ts';
import { send, type Answer, type Sent } from './raw-http.ts';

test.describe.configure({ mode: 'serial', timeout: 300_000 });

const PORT = 4 + Number(process.env.TEST_PORT ?? 4173);
const DATABASE = 'test-results/matrix.db';
const SPARES = 240;
const ALL_METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Duties come with the pages where they are done; until then nobody owes anything. */
const EVERYBODY = existsSync('src/routes/account')
	? ALL
	: ALL.filter((who) => PEOPLE[who].duty === null);

let server: OwnServer;
let world: World;
test.beforeAll(async () => {
	test.setTimeout(120_000);
	world = seedWorld(DATABASE, SPARES);
	// 等保 mode, because only there a passphrase runs out.
	server = await startOwnServer(PORT, DATABASE, { MLPS_MODE: '1' });
});
test.afterAll(() => server.stop());

type Row = { readonly file: string; readonly name: string; readonly need: Need };
const rows: Row[] = Object.entries(ROUTES).flatMap(([file, of]) =>
	Object.entries(of).map(([name, need]) => ({ file, name, need }))
);
/** A layout is asked with every page below it. */
const pages = rows.filter(({ file, name }) => name === 'load' && file.endsWith('+page.server.ts'));
const actions = rows.filter(({ name }) => name.startsWith('?/'));
const methods = rows.filter(({ file }) => file.endsWith('+server.ts'));

let used = 0;
/** An address with ids of our own; what may be changed there belongs to this cell alone. */
function pathOf({ file, name }: Row): string {
	const { ours } = world;
	const isReading = ['load', 'GET', 'HEAD'].includes(name);
	if (!isReading) used = (used + 1) % SPARES;
	const params: Record<string, string> = {
		village: ours.village.slug,
		batch: String(isReading ? ours.batch : ours.drafts[used]),
		voucher: String(ours.voucher),
		upload: String(ours.uploads[used]),
		...registerParams(ours),
		...{ piece: '0', program: 'excel', person: '1' }
	};
	return `/${file.replace(/\/?\+.*/, '').replace(/\[(\w+)\]/g, (_, one: string) => params[one] ?? '')}`;
}

const headersOf = (who: Who): Record<string, string> =>
	world.cookies[who] === '' ? {} : { cookie: world.cookies[who] };
const FORM = 'application/x-www-form-urlencoded';

const isSignIn = (location: string): boolean => /^\/sign-in\?to=/.test(location);
const isDuty = (location: string): boolean => /^\/account\/(passphrase|codes)$/.test(location);

/** In the words of people.ts. */
function outcomeOf(status: number, location = ''): string {
	if (status >= 300 && status < 400) {
		if (isSignIn(location)) return '303 /sign-in';
		return isDuty(location) ? '303 duty' : 'answered';
	}
	return [401, 403, 404, 405].includes(status) || status >= 500 ? String(status) : 'answered';
}

type Said = { type?: string; status?: number; location?: string; nodes?: (Said | null)[] };
/** `__data.json` and enhanced forms answer 200 and say in JSON what it is; the first refusal on the way down counts. */
function outcomeInJson(answer: Answer): string {
	const said = answer.text
		.split('\n')
		.map((line) => (line === '' ? {} : (JSON.parse(line) as Said)));
	for (const one of said.flatMap((line) => [line, ...(line.nodes ?? [])])) {
		if (one?.type === 'redirect') return outcomeOf(one.status ?? 303, one.location);
		if (one?.type === 'error') return outcomeOf(one.status ?? answer.status);
	}
	return outcomeOf(answer.status, answer.headers.location);
}

type Cell = {
	readonly row: Row;
	readonly flavour: string;
	readonly way: Way;
	readonly sent: () => Sent;
};
const own = () => ({ origin: server.origin, 'content-type': FORM });

const loadCells = (row: Row): Cell[] => [
	{ row, flavour: 'page', way: 'load', sent: () => ({ path: pathOf(row) }) },
	{ row, flavour: 'HEAD', way: 'load', sent: () => ({ method: 'HEAD', path: pathOf(row) }) },
	{
		...{ row, flavour: '__data.json', way: 'load' },
		sent: () => ({ path: `${pathOf(row).replace(/\/$/, '')}/__data.json` })
	}
];
function actionCells(row: Row): Cell[] {
	const sent = (headers: Record<string, string>) => (): Sent => {
		const path = pathOf(row);
		const { ours } = world;
		return {
			method: 'POST',
			path: `${path}${row.name === '?/default' ? '' : row.name}${row.name === '?/default' ? '?' : '&'}id=${ours.mappings[used]}`,
			headers: { ...own(), ...headers },
			body: `upload=${ours.uploads[used]}`
		};
	};
	return [
		{ row, flavour: 'form', way: 'request', sent: sent({ accept: 'text/html' }) },
		{
			...{ row, flavour: 'enhanced form', way: 'request' },
			sent: sent({ accept: 'application/json', 'x-sveltekit-action': 'true' })
		}
	];
}
const methodCells = (row: Row): Cell[] => {
	const sent = (method: string) => (): Sent => ({
		...{ method, path: pathOf(row) },
		...(method === 'GET' || method === 'HEAD' ? {} : { headers: own(), body: 'x' })
	});
	const one = { row, flavour: row.name, way: 'request' as const, sent: sent(row.name) };
	return row.name === 'GET' ? [one, { ...one, flavour: 'HEAD', sent: sent('HEAD') }] : [one];
};
const cells: Cell[] = [
	...pages.flatMap(loadCells),
	...actions.flatMap(actionCells),
	...methods.filter(({ file }) => file !== 'sign-out/+server.ts').flatMap(methodCells)
];

/** Open to everybody, and asks for something that nobody here has. */
const ASKS_ITSELF: Readonly<Record<string, string>> = { 'setup/+page.server.ts ?/default': '403' };

function wanted({ row, way }: Cell, who: Who): string {
	const itself = ASKS_ITSELF[`${row.file} ${row.name}`];
	return itself ?? expected(row.need, way, PEOPLE[who]);
}

let walked = 0;
async function ask(cell: Cell, who: Who): Promise<string> {
	walked += 1;
	const sent = cell.sent();
	const answer = await send(server.origin, {
		...sent,
		headers: { ...sent.headers, ...headersOf(who) }
	});
	const isJson = ['__data.json', 'enhanced form'].includes(cell.flavour) && answer.status === 200;
	return isJson ? outcomeInJson(answer) : outcomeOf(answer.status, answer.headers.location);
}
const told = ({ row, flavour }: Cell, who: Who): string =>
	`${row.file} ${row.name} as ${flavour}, ${who}`;

/**
 * A plain form that is refused is answered by the page, whose own guard may lead a stranger to the sign-in first; and the
 * layout above a page sends whoever owes a duty to it before the page can say that the village is not theirs.
 */
const isSame = ({ flavour, way }: Cell, who: Who, got: string, want: string): boolean =>
	got === want ||
	((way === 'load' || flavour === 'form') &&
		PEOPLE[who].duty !== null &&
		want === '404' &&
		got === '303 duty') ||
	(flavour === 'form' && want === '401' && got === '303 /sign-in') ||
	(flavour === 'form' && want === '403' && got === '303 duty');

async function walk(isAsked: (want: string) => boolean): Promise<string[]> {
	const wrong: string[] = [];
	for (const cell of cells)
		for (const who of EVERYBODY) {
			const want = wanted(cell, who);
			if (!isAsked(want)) continue;
			const got = await ask(cell, who);
			if (!isSame(cell, who, got, want)) wrong.push(`${told(cell, who)}: ${got}, not ${want}`);
		}
	return wrong;
}

test('whoever is refused gets that answer over every way in, and nothing has changed', async () => {
	const before = await hashTables(DATABASE);
	expect(await walk((want) => want !== 'answered')).toEqual([]);
	expect(await hashTables(DATABASE)).toEqual(before);
});

test('whoever is allowed is answered over every way in', async () => {
	expect(await walk((want) => want === 'answered')).toEqual([]);
});

test('methods that are not there are refused, whoever asks', async () => {
	const before = await hashTables(DATABASE);
	const wrong: string[] = [];
	for (const [file, of] of Object.entries(ROUTES)) {
		if (file.endsWith('+layout.server.ts')) continue;
		const isPage = file.endsWith('+page.server.ts');
		const there = Object.keys(of).map((name) =>
			name === 'load' ? 'GET' : name.startsWith('?/') ? 'POST' : name
		);
		for (const method of ALL_METHODS.filter((one) => !there.includes(one))) {
			if (method === 'HEAD' && there.includes('GET')) continue;
			const want = isPage && method === 'OPTIONS' ? 204 : 405;
			for (const who of EVERYBODY) {
				walked += 1;
				const path = pathOf({ file, name: 'GET', need: 'open: x' });
				const headers = { ...own(), ...headersOf(who) };
				const { status } = await send(server.origin, { method, path, headers });
				if (status !== want) wrong.push(`${method} ${file}, ${who}: ${status}, not ${want}`);
			}
		}
	}
	expect(wrong).toEqual([]);
	expect(await hashTables(DATABASE)).toEqual(before);
});

/** The nodes before the page's own: a folder with a layout is one. */
const layoutsAbove = (file: string): number => {
	const folders = file.split('/').slice(0, -1);
	return [[], ...folders.map((_, at) => folders.slice(0, at + 1))].filter((path) =>
		['+layout.svelte', '+layout.server.ts'].some((one) =>
			existsSync(['src/routes', ...path, one].join('/'))
		)
	).length;
};

test('a part of the data of a page is guarded as the whole', async () => {
	// SvelteKit runs the loads that x-sveltekit-invalidated names only: here the page's own, without its layouts.
	const wrong: string[] = [];
	for (const row of pages.filter(({ need }) => !isOpen(need))) {
		const depth = layoutsAbove(row.file);
		for (const who of EVERYBODY) {
			walked += 1;
			const mask = `${'0'.repeat(depth)}1`;
			const path = `${pathOf(row)}/__data.json?x-sveltekit-invalidated=${mask}`;
			const got = outcomeInJson(await send(server.origin, { path, headers: headersOf(who) }));
			const want = expected(row.need, 'load', PEOPLE[who]);
			if (got !== want) wrong.push(`${row.file} ${who}: ${got}, not ${want}`);
		}
	}
	expect(wrong).toEqual([]);
});

test('everybody who signs out is out', async () => {
	const wrong: string[] = [];
	for (const who of EVERYBODY) {
		walked += 1;
		const headers = { ...own(), ...headersOf(who) };
		const out = await send(server.origin, { method: 'POST', path: '/sign-out', headers });
		if (outcomeOf(out.status, out.headers.location) !== 'answered')
			wrong.push(`${who}: ${out.status}`);
		const after = await send(server.origin, { path: '/office', headers: headersOf(who) });
		if (!isSignIn(after.headers.location ?? '')) wrong.push(`${who} is still in`);
	}
	expect(wrong).toEqual([]);
	process.stdout.write(
		`matrix over HTTP: ${rows.length} entrances, ${EVERYBODY.length} people, ${walked} cells walked\n`
	);
});
