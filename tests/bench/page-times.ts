/** Server time of one page of the built program: the start, the sign-in, the requests. One server at a time. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { median } from './import.ts';

const REQUESTS = 300;
const WARM_UP = 60;
const PORT = 4181;
const ORIGIN = `http://127.0.0.1:${PORT}`;

export type PageTimes = { readonly medianMs: number; readonly p95Ms: number };
/** `mark`: stands in the page, so that an error page is not measured. */
export type PageAsked = { readonly path: string; readonly mark: string };

export function buildOnce(): void {
	if (!existsSync('build/handler.js'))
		execFileSync('npm', ['run', '-s', 'build'], { stdio: 'ignore' });
}

/** The user `bench` (desk-user.ts) opens each page in turn. */
export async function measurePages(
	database: string,
	pages: readonly PageAsked[]
): Promise<PageTimes[]> {
	const server = await start(database);
	try {
		const cookie = await signIn();
		const found: PageTimes[] = [];
		for (const page of pages) found.push(await measurePage(cookie, page));
		return found;
	} finally {
		server.kill('SIGTERM');
		await new Promise((resolve) => server.once('exit', resolve));
	}
}

async function measurePage(cookie: string, page: PageAsked): Promise<PageTimes> {
	const times: number[] = [];
	for (let n = 0; n < WARM_UP + REQUESTS; n += 1) {
		const ms = await timeOf(cookie, page);
		if (n >= WARM_UP) times.push(ms);
	}
	times.sort((a, b) => a - b);
	return { medianMs: median(times), p95Ms: times[Math.floor(times.length * 0.95)] ?? Number.NaN };
}

async function start(database: string): Promise<ChildProcess> {
	const server = spawn(process.execPath, ['src/cli/start.mjs', 'serve'], {
		env: {
			...process.env,
			DATABASE_URL: `file:${database}`,
			HOST: '127.0.0.1',
			PORT: String(PORT)
		},
		stdio: 'ignore'
	});
	for (let turn = 0; turn < 100; turn += 1) {
		const isUp = await fetch(`${ORIGIN}/healthz`)
			.then((answer) => answer.ok)
			.catch(() => false);
		if (isUp) return server;
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
	server.kill();
	throw new Error('the server did not start');
}

async function signIn(): Promise<string> {
	const body = new URLSearchParams({ username: 'bench', passphrase: 'bench-bench-bench-bench' });
	const answer = await fetch(`${ORIGIN}/sign-in`, {
		method: 'POST',
		body,
		redirect: 'manual',
		headers: { origin: ORIGIN }
	});
	const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
	if (cookies.length === 0) throw new Error(`not signed in: ${answer.status}`);
	return cookies.join('; ');
}

async function timeOf(cookie: string, { path, mark }: PageAsked): Promise<number> {
	const start = performance.now();
	const answer = await fetch(`${ORIGIN}${path}`, { headers: { cookie }, redirect: 'manual' });
	const page = await answer.text();
	if (answer.status !== 200 || !page.includes(mark))
		throw new Error(`not the page asked for: ${path} ${answer.status}`);
	return performance.now() - start;
}
