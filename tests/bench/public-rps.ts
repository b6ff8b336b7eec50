/**
 * Requests a second for the newest notice, 1,000 connections, beside nginx serving the very same packed bytes from a file with the
 * same number of processes (one). Needs nginx and wrk (`apt-get install nginx-light wrk`); without them it says so.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { round } from './import.ts';
import type { Figure } from './main.ts';
import { NOTICE_PATH, programAt, PUBLIC_ORIGIN, run, withPublicServer } from './public-server.ts';

const CONNECTIONS = 1000;
/** So long that the thousand first requests, which wait to be accepted, are well under one in a hundred. */
const SECONDS = 20;
const ROUNDS = 3;
const NGINX_PORT = 4184;
const PLAIN_PORT = 4185;
const GOAL_RATIO = 0.3;
const GOAL_P99_MS = 100;
const GOAL = `at least ${GOAL_RATIO} of nginx, p99 at most ${GOAL_P99_MS} ms, none failed`;

type Load = { readonly rps: number; readonly p99Ms: number; readonly failed: number };

export async function publicRps(): Promise<Figure> {
	const wrk = programAt('/usr/bin/wrk', '/usr/local/bin/wrk');
	const nginx = programAt('/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx');
	if (!wrk || !nginx) return missing(wrk === null ? 'wrk' : 'nginx');
	return withPublicServer(async () => {
		const { body, headers } = await packedPage();
		const withPeers = <T>(work: () => Promise<T>) =>
			withPlainNode(body, headers, () => withNginx(nginx, body, headers, work));
		return withPeers(async () => {
			const [ours, theirs, bound]: [Load[], Load[], Load[]] = [[], [], []];
			load(wrk, PUBLIC_ORIGIN + NOTICE_PATH, 2);
			for (let n = 0; n < ROUNDS; n += 1) {
				ours.push(load(wrk, PUBLIC_ORIGIN + NOTICE_PATH, SECONDS));
				theirs.push(load(wrk, `http://127.0.0.1:${NGINX_PORT}/`, SECONDS));
				bound.push(load(wrk, `http://127.0.0.1:${PLAIN_PORT}/`, SECONDS));
			}
			const many = loadMany(wrk);
			const figure = figureOf(middle(ours), middle(theirs), body.length);
			return { ...figure, ...boundOf(middle(ours), middle(bound)), ...many };
		});
	});
}

function figureOf(ours: Load, theirs: Load, bytes: number): Figure {
	const ratio = round(ours.rps / theirs.rps);
	return {
		name: 'public-rps',
		value: ratio,
		unit: 'of the requests/s of nginx',
		goal: GOAL,
		met: ratio >= GOAL_RATIO && ours.p99Ms <= GOAL_P99_MS && ours.failed === 0,
		requestsASecond: Math.round(ours.rps),
		peer: `nginx, one process, the same ${bytes} bytes: ${Math.round(theirs.rps)} requests/s`,
		ratio,
		p99Ms: ours.p99Ms,
		p99MsOfPeer: theirs.p99Ms,
		failed: ours.failed,
		failedOfPeer: theirs.failed
	};
}

/** Node's own http with the bytes in its hand and nothing else to do: more than that no program on Node answers. */
const boundOf = (ours: Load, bound: Load) => ({
	requestsASecondOfPlainNode: Math.round(bound.rps),
	p99MsOfPlainNode: bound.p99Ms,
	ratioToPlainNode: round(ours.rps / bound.rps)
});

const missing = (program: string): Figure => ({
	name: 'public-rps',
	value: Number.NaN,
	unit: 'of the requests/s of nginx',
	goal: GOAL,
	met: null,
	peer: `not measured: ${program} is not installed (apt-get install nginx-light wrk)`,
	ratio: null
});

/** By requests a second. */
const middle = (of: readonly Load[]): Load =>
	of.toSorted((a, b) => a.rps - b.rps)[Math.floor(of.length / 2)] as Load;

async function packedPage(): Promise<{ body: Buffer; headers: Headers }> {
	const ask = () =>
		fetch(PUBLIC_ORIGIN + NOTICE_PATH, { headers: { 'accept-encoding': 'identity' } });
	await ask();
	const { headers } = await ask();
	const body = execCurl();
	return { body, headers };
}

/** `fetch` would unpack it. */
const execCurl = (): Buffer =>
	Buffer.from(
		run('/bin/sh', [
			'-c',
			`curl -s -H 'accept-encoding: br' ${PUBLIC_ORIGIN}${NOTICE_PATH} | base64 -w0`
		]),
		'base64'
	);

async function withPlainNode<T>(
	body: Buffer,
	headers: Headers,
	work: () => Promise<T>
): Promise<T> {
	const folder = mkdtempSync(join(tmpdir(), 'village-plain-'));
	writeFileSync(join(folder, 'page'), body);
	const told = { ...Object.fromEntries(headers), 'content-encoding': 'br' };
	delete (told as Record<string, string>)['transfer-encoding'];
	const sent = JSON.stringify({ ...told, 'content-length': String(body.length) });
	const server = spawn(
		process.execPath,
		[
			'-e',
			`const body = require('fs').readFileSync('page'); const sent = ${sent};
require('http').createServer((_, answer) => answer.writeHead(200, sent).end(body)).listen(${PLAIN_PORT}, '127.0.0.1', 4096);`
		],
		{ cwd: folder, stdio: 'inherit' }
	);
	try {
		return await work();
	} finally {
		server.kill('SIGTERM');
		await new Promise((resolve) => server.once('exit', resolve));
		rmSync(folder, { recursive: true, force: true });
	}
}

async function withNginx<T>(
	program: string,
	body: Buffer,
	headers: Headers,
	work: () => Promise<T>
): Promise<T> {
	const folder = mkdtempSync(join(tmpdir(), 'village-nginx-'));
	writeFileSync(join(folder, 'page'), body);
	const told = ['content-security-policy', 'x-content-type-options', 'cache-control']
		.map((name) => `add_header ${name} "${headers.get(name) ?? ''}";`)
		.join(' ');
	writeFileSync(
		join(folder, 'nginx.conf'),
		`worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log; daemon off; user root;
events { worker_connections 4096; }
http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=10;
client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder}; uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
server { listen 127.0.0.1:${NGINX_PORT} backlog=2048; root ${folder}; default_type text/html;
location = / { try_files /page =404; add_header content-encoding br; ${told} } } }`
	);
	const server = spawn(program, ['-c', join(folder, 'nginx.conf'), '-p', folder], {
		stdio: 'inherit'
	});
	try {
		await new Promise((resolve) => setTimeout(resolve, 1000));
		return await work();
	} finally {
		server.kill('SIGTERM');
		await new Promise((resolve) => server.once('exit', resolve));
		rmSync(folder, { recursive: true, force: true });
	}
}

/** What people open on the day of a notice: both villages, every notice, its editions, its sheets. */
const MANY: readonly string[] = [
	...['/v/zhujiabang', '/v/shifan', '/v/zhujiabang/offices', '/v/zhujiabang/feed.atom'],
	...['2022-q1', '2022-q2', '2022-q2/1', '2022-q2/2', '2022-q3', '2022-q3-works'].map(
		(code) => `/v/zhujiabang/${code}`
	),
	...['2026-q2', '2026-q3', '2026-q3-leases'].map((code) => `/v/shifan/${code}`),
	...['board', 'leaflet', 'large', 'notice.csv'].map((one) => `/v/zhujiabang/2022-q3/1/${one}`)
];

/** One after another over the same connections, so that no single kept answer carries the load. */
function loadMany(wrk: string) {
	const folder = mkdtempSync(join(tmpdir(), 'village-wrk-'));
	const script = join(folder, 'many.lua');
	const list = MANY.map((path) => `"${path}"`).join(', ');
	writeFileSync(
		script,
		`local paths = {${list}}; local at = 0
request = function() at = at % #paths + 1; return wrk.format("GET", paths[at]) end`
	);
	try {
		load(wrk, PUBLIC_ORIGIN, 2, ['-s', script]);
		const { rps, p99Ms, failed } = load(wrk, PUBLIC_ORIGIN, SECONDS, ['-s', script]);
		return {
			addresses: MANY.length,
			requestsASecondOfMany: Math.round(rps),
			p99MsOfMany: p99Ms,
			failedOfMany: failed
		};
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function load(wrk: string, url: string, seconds: number, more: readonly string[] = []): Load {
	const args = ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '--latency', '--timeout', '10s'];
	const text = run(wrk, [...args, ...more, '-H', 'accept-encoding: br', url]);
	const number = (pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? 0);
	const [, p99 = '0', unit = 'ms'] = /99%\s+([\d.]+)(us|ms|s)/.exec(text) ?? [];
	return {
		rps: number(/Requests\/sec:\s+([\d.]+)/),
		p99Ms: round(Number(p99) * { us: 0.001, ms: 1, s: 1000 }[unit as 'us' | 'ms' | 's']),
		failed:
			number(/Non-2xx or 3xx responses: (\d+)/) +
			number(/Socket errors: connect (\d+)/) +
			number(/timeout (\d+)/)
	};
}
