/** Server time of the secretary's page with 1,000,000 posted entries over the same with 10,000. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeLedgerFile } from '../support/generate-lines.ts';
import { importProgram, median, round } from './import.ts';
import type { Figure } from './main.ts';

const SIZES = [10_000, 1_000_000] as const;
const REQUESTS = 300;
const WARM_UP = 60;
const GOAL = 1.5;
const PORT = 4181;

export async function deskGrowth(): Promise<Figure> {
	if (!existsSync('build/handler.js'))
		execFileSync('npm', ['run', '-s', 'build'], { stdio: 'ignore' });
	const folder = mkdtempSync(join(tmpdir(), 'village-desk-'));
	try {
		const [small, large] = [await measure(folder, SIZES[0]), await measure(folder, SIZES[1])];
		const ratio = round(large.medianMs / small.medianMs);
		return {
			name: 'desk-growth',
			value: ratio,
			unit: '×',
			goal: `at most ${GOAL} × the time at 10,000 entries`,
			met: ratio <= GOAL,
			peer: `the same page at 10,000 entries, ${round(small.medianMs)} ms`,
			ratio,
			medianMs: round(large.medianMs),
			p95Ms: round(large.p95Ms),
			smallP95Ms: round(small.p95Ms)
		};
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function measure(
	folder: string,
	lines: number
): Promise<{ medianMs: number; p95Ms: number }> {
	const file = join(folder, `bench_${lines}_2025.csv`);
	const database = join(folder, `desk-${lines}.db`);
	await writeLedgerFile(file, lines, { year: 2025 });
	execFileSync(process.execPath, [await importProgram(), file, database]);
	execFileSync(process.execPath, ['--import', 'tsx', 'tests/bench/desk-user.ts', database]);
	const server = await start(database);
	try {
		const cookie = await signIn();
		const times: number[] = [];
		for (let n = 0; n < WARM_UP + REQUESTS; n += 1) {
			const ms = await timeOf(cookie);
			if (n >= WARM_UP) times.push(ms);
		}
		times.sort((a, b) => a - b);
		return { medianMs: median(times), p95Ms: times[Math.floor(times.length * 0.95)] ?? Number.NaN };
	} finally {
		server.kill('SIGTERM');
		await new Promise((resolve) => server.once('exit', resolve));
	}
}

const ORIGIN = `http://127.0.0.1:${PORT}`;

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

async function timeOf(cookie: string): Promise<number> {
	const start = performance.now();
	const answer = await fetch(`${ORIGIN}/office/bench?year=2025`, {
		headers: { cookie },
		redirect: 'manual'
	});
	const page = await answer.text();
	if (answer.status !== 200 || !page.includes('测速村'))
		throw new Error(`no desk: ${answer.status}`);
	return performance.now() - start;
}
