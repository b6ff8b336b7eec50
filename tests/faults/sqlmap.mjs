// `npm run scan:sql`: Debian's sqlmap over every form and query of the built server, on a throw-away copy of the demo.
// Fails on any finding, on a file that appears where none belongs, and where sqlmap finds nothing in a program that does
// build SQL from text (its teeth). Needs `apt-get install sqlmap`. SCAN_PORT, and the two after it, must be free.
import { Secret, TOTP } from 'otpauth';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import http from 'node:http';
import { join, resolve } from 'node:path';
import { createClient } from '@libsql/client';
import { TARGETS } from './sqlmap-targets.mjs';

const PORT = Number(process.env.SCAN_PORT ?? 4316);
const ROOT = resolve('test-results/sqlmap');
const DATA = join(ROOT, 'data');
const FOUND = join(ROOT, 'found');
const PASSPHRASE = 'yangguang-cunzhang-shili';
const AT_ONCE = 2;
const only = process.argv[2];

const origin = `http://127.0.0.1:${PORT}`;
/** Each request as from another address: throttling is tried elsewhere, here it would only hide the form behind 429. */
const front = `http://127.0.0.1:${PORT + 1}`;

/** Everything that is there, outside of what changes by itself and what a person may be writing meanwhile. */
const listing = () =>
	readdirSync('.', { recursive: true, encoding: 'utf8' }).filter(
		(path) => !/^(node_modules|\.git|\.svelte-kit|test-results|src|tests|docs)(\/|$)/.test(path)
	);

function startServer() {
	const env = {
		...process.env,
		DATABASE_URL: `file:${join(DATA, 'demo.db')}`,
		HOST: '127.0.0.1',
		PORT: String(PORT),
		ADDRESS_HEADER: 'x-forwarded-for'
	};
	return spawn(process.execPath, ['src/cli/start.mjs', 'demo'], { env, stdio: 'ignore' });
}

async function waitFor(url) {
	for (let tries = 0; tries < 600; tries += 1) {
		const answer = await fetch(url).catch(() => null);
		if (answer?.ok) return;
		await new Promise((done) => setTimeout(done, 200));
	}
	throw new Error(`${url} does not answer`);
}

function startFront() {
	const octet = () => Math.floor(Math.random() * 250) + 1;
	return http
		.createServer((request, response) => {
			const address = `10.${octet()}.${octet()}.${octet()}`;
			const headers = { ...request.headers, 'x-forwarded-for': address, host: `127.0.0.1:${PORT}` };
			const options = {
				host: '127.0.0.1',
				port: PORT,
				path: request.url,
				method: request.method,
				headers
			};
			const behind = http.request(options, (answer) => {
				response.writeHead(answer.statusCode ?? 502, answer.headers);
				answer.pipe(response);
			});
			behind.on('error', () => response.writeHead(502).end());
			request.pipe(behind);
		})
		.listen(PORT + 1, '127.0.0.1');
}

/** What sqlmap must find: a query built from text. */
async function startVictim() {
	const client = createClient({ url: ':memory:' });
	await client.executeMultiple(
		"create table t (id integer, name text); insert into t values (1, 'a'), (2, 'b')"
	);
	return http
		.createServer(async (request, response) => {
			const id = new URL(request.url ?? '/', front).searchParams.get('id') ?? '1';
			const found = await client.execute(`select name from t where id = ${id}`).catch(() => null);
			response
				.writeHead(found ? 200 : 500)
				.end(`<p>${found?.rows.map((row) => row.name).join() ?? 'fault'}</p>`);
		})
		.listen(PORT + 2, '127.0.0.1');
}

async function signIn(username) {
	const answer = await fetch(`${origin}/sign-in`, {
		method: 'POST',
		redirect: 'manual',
		headers: {
			origin,
			accept: 'text/html',
			'x-forwarded-for': '10.0.0.1',
			'content-type': 'application/x-www-form-urlencoded'
		},
		body: new URLSearchParams({ username, passphrase: PASSPHRASE })
	});
	if (answer.status !== 303) throw new Error(`${username} was not let in: ${answer.status}`);
	return answer.headers
		.getSetCookie()
		.map((one) => one.split(';')[0])
		.join('; ');
}

/** The township must have one-time codes before it may do anything. @returns the same cookie */
async function setUpCodes(cookie) {
	const page = await fetch(`${origin}/account/codes`, { headers: { cookie } });
	const secret = /data-secret[^>]*>([^<]+)</.exec(await page.text())?.[1]?.replace(/\s/g, '') ?? '';
	const answer = await fetch(`${origin}/account/codes?/set`, {
		method: 'POST',
		headers: {
			...{ origin, cookie, accept: 'text/html' },
			'content-type': 'application/x-www-form-urlencoded'
		},
		body: new URLSearchParams({
			code: new TOTP({ secret: Secret.fromBase32(secret) }).generate()
		})
	});
	if (answer.status !== 200) throw new Error(`no codes for zhen: ${answer.status}`);
	return cookie;
}

/** A file that waits to be posted, for the forms of the review. */
async function makeDraft(cookie) {
	const form = new FormData();
	const text =
		'日期,凭证字,凭证号,摘要,科目代码,科目名称,借方金额,贷方金额\r\n2022-12-30,记,901,收租金,10201,基本户,1.00,\r\n2022-12-30,记,901,收租金,50100301,租金,,1.00\r\n';
	form.set('file', new File([text], 'scan.csv', { type: 'text/csv' }));
	form.set('ledger', '1');
	const answer = await fetch(`${origin}/office/zhujiabang/import?/upload`, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin, cookie, accept: 'text/html', 'x-forwarded-for': '10.0.0.1' },
		body: form
	});
	const id = /import\/(\d+)/.exec(answer.headers.get('location') ?? '')?.[1];
	if (!id) throw new Error(`no draft: ${answer.status} ${await answer.text()}`);
	return id;
}

let runs = 0;
/** @returns what sqlmap found, in its words; empty where it found nothing */
function scan({ url, data, cookie, cookies }) {
	const out = join(FOUND, String((runs += 1)));
	const args = [
		...['-u', url, '--batch', '--level', '2', '--risk', '1', '--dbms', 'sqlite', '--threads', '2'],
		...[
			'--ignore-redirects',
			'--ignore-code',
			'401,403,404,429',
			'--disable-coloring',
			'--flush-session'
		],
		...['--output-dir', out, '--headers', `Origin: ${origin}`],
		...(data === undefined ? [] : ['--method', 'POST', '--data', data]),
		...(cookie === undefined ? [] : ['--cookie', cookie]),
		...(cookies ? [] : ['--skip', 'cookie,referer,user-agent,host,origin'])
	];
	return new Promise((done) => {
		let said = '';
		const child = spawn('sqlmap', args, { stdio: ['ignore', 'pipe', 'pipe'] });
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (piece) => (said += piece));
		child.on('close', () => {
			const tested = said.match(/testing if|does not (?:seem|appear)/g)?.length ?? 0;
			// sqlmap's last word: what it suspected first, and then found to be nothing, is told but is no finding.
			const found =
				said.match(/.*(?:is vulnerable|identified the following injection point).*/g) ?? [];
			const suspected = said.match(/.*false positive or unexploitable.*/g) ?? [];
			for (const one of suspected) console.log(`suspected, then cleared: ${one}`);
			done({ found, tested, said });
		});
	});
}

execFileSync('sqlmap', ['--version']);
rmSync(ROOT, { recursive: true, force: true });
for (const folder of [DATA, FOUND]) mkdirSync(folder, { recursive: true });
const before = new Set(listing());
const server = startServer();
const others = [startFront(), await startVictim()];
const faults = [];
try {
	await waitFor(`${origin}/healthz`);
	const teeth = await scan({ url: `http://127.0.0.1:${PORT + 2}/?id=1` });
	if (teeth.found.length === 0)
		faults.push('sqlmap found nothing in a program that builds SQL from text');
	console.log(`teeth: ${teeth.found[0] ?? 'NOTHING FOUND'}`);
	const jar = {
		kuaiji: await signIn('kuaiji'),
		shuji: await signIn('shuji'),
		zhen: await setUpCodes(await signIn('zhen'))
	};
	const draft = await makeDraft(jar.kuaiji);
	const waiting = TARGETS.filter(({ path }) => only === undefined || path.includes(only));
	const all = waiting.length;
	const next = async () => {
		for (let one = waiting.shift(); one; one = waiting.shift()) {
			const path = one.path.replace('DRAFT', draft);
			const cookie = one.as === null ? undefined : jar[one.as];
			const { found, tested, said } = await scan({ ...one, url: front + path, cookie });
			console.log(
				`${found.length === 0 ? 'nothing' : 'FOUND'} · ${tested} tried · ${one.data === undefined ? 'GET' : 'POST'} ${path}`
			);
			if (found.length > 0) faults.push(`${path}: ${found.join(' | ')}`);
			if (tested === 0) faults.push(`${path}: nothing was tried: ${said.slice(-300)}`);
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, next));
	console.log(`${all} targets scanned`);
} finally {
	server.kill();
	for (const one of others) one.close();
}
const strange = [
	...listing().filter((path) => !before.has(path)),
	...readdirSync(DATA).filter((name) => !/^(demo\.db(-journal)?|secret)$/.test(name))
];
faults.push(...strange.map((path) => `a file appeared: ${path}`));
for (const fault of faults) console.error(`FAULT ${fault}`);
console.log(faults.length === 0 ? 'sqlmap found nothing' : `${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
