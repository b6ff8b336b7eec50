/**
 * How long readers wait while a file of 1,000,000 lines comes in over HTTP in pieces, is read for its review and posted,
 * on the built server; beside the same readers on the same server before anything happens.
 */
import { createHash } from 'node:crypto';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
	existsSync,
	mkdtempSync,
	openSync,
	readFileSync,
	readSync,
	rmSync,
	statSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pieceCount, pieceRange } from '#lib/domain/ledger-import/upload-pieces.ts';
import { writeLedgerFile } from '../support/generate-lines.ts';
import { importProgram, round } from './import.ts';
import type { Figure } from './main.ts';

const LINES = Number(process.env.BENCH_LINES ?? 1_000_000);
const GOAL_MS = 100;
const PORT = Number(process.env.BENCH_PORT ?? 4182);
const ORIGIN = `http://127.0.0.1:${PORT}`;
/** Each reader asks again so long after its last answer. */
const PAUSE_MS = 40;
const IDLE_MS = Number(process.env.BENCH_IDLE_MS ?? 20_000);
const OFFICE = `${ORIGIN}/office/bench`;

export async function p99DuringImport(): Promise<Figure> {
	if (!existsSync('build/handler.js') || !existsSync('build/workers'))
		execFileSync('npm', ['run', '-s', 'build'], { stdio: 'ignore' });
	const folder = mkdtempSync(join(tmpdir(), 'village-p99-'));
	const file = join(folder, 'large_2025.csv');
	writeLedgerFile(file, LINES, { year: 2025 });
	const server = await start(await prepare(folder));
	try {
		const cookie = await signIn();
		await readers(cookie, 3000, () => false); // warm
		const idle = await readers(cookie, IDLE_MS, () => false);
		let stage = 'upload';
		const seconds: Record<string, number> = {};
		let isOver = false;
		const importing = importOver(cookie, file, (name) => (stage = name), seconds).finally(
			() => (isOver = true)
		);
		importing.catch(() => undefined); // thrown when the readers are done
		const busy = await readers(
			cookie,
			Infinity,
			() => isOver,
			() => stage
		);
		await importing;
		const value = round(Math.max(busy.desk.p99, busy.signIn.p99));
		const peer = round(Math.max(idle.desk.p99, idle.signIn.p99));
		return {
			name: 'p99-during-import',
			value,
			unit: 'ms',
			goal: `p99 of the desk and of a public page under ${GOAL_MS} ms`,
			met: value < GOAL_MS,
			peer: `the same readers on the idle server, p99 ${peer} ms`,
			ratio: round(value / peer),
			desk: busy.desk,
			publicPage: busy.signIn,
			idleDesk: idle.desk,
			idlePublicPage: idle.signIn,
			deskByStage: busy.byStage,
			seconds,
			fileMb: round(statSync(file).size / 1e6),
			serverPeakRssMb: peakRssMb(server)
		};
	} finally {
		server.kill('SIGTERM');
		await new Promise((resolve) => server.once('exit', resolve));
		rmSync(folder, { recursive: true, force: true });
	}
}

/** A village with last year's 20,000 lines in its books, and a person who may open its desk. */
async function prepare(folder: string): Promise<string> {
	const file = join(folder, 'before_2024.csv');
	const database = join(folder, 'p99.db');
	writeLedgerFile(file, 20_000, { year: 2024 });
	execFileSync(process.execPath, [await importProgram(), file, database]);
	execFileSync(process.execPath, ['--import', 'tsx', 'tests/bench/desk-user.ts', database]);
	return database;
}

async function start(database: string): Promise<ChildProcess> {
	const server = spawn(
		process.execPath,
		['--max-semi-space-size=4', 'src/cli/start.mjs', 'serve'],
		{
			env: {
				...process.env,
				DATABASE_URL: `file:${database}`,
				HOST: '127.0.0.1',
				PORT: String(PORT)
			},
			stdio: 'ignore'
		}
	);
	for (let turn = 0; turn < 150; turn += 1) {
		const isUp = await fetch(`${ORIGIN}/healthz`)
			.then((answer) => answer.ok)
			.catch(() => false);
		if (isUp) return server;
		await sleep(200);
	}
	server.kill();
	throw new Error('the server did not start');
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

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

type Times = { requests: number; median: number; p95: number; p99: number; max: number };
type Readers = { desk: Times; signIn: Times; byStage: Record<string, Times> };

async function readers(
	cookie: string,
	forMs: number,
	isOver: () => boolean,
	stage: () => string = () => 'idle'
): Promise<Readers> {
	const until = performance.now() + forMs;
	const byStage = new Map<string, number[]>();
	const reader = async (path: string, told: string, all: number[], isDesk: boolean) => {
		while (performance.now() < until && !isOver()) {
			const name = stage();
			const begun = performance.now();
			const answer = await fetch(path, { headers: { cookie: isDesk ? cookie : '' } });
			const text = await answer.text();
			const ms = performance.now() - begun;
			if (answer.status !== 200 || !text.includes(told))
				throw new Error(`no page: ${answer.status}`);
			all.push(ms);
			if (isDesk) byStage.set(name, [...(byStage.get(name) ?? []), ms]);
			await sleep(PAUSE_MS);
		}
	};
	const [desk, open]: [number[], number[]] = [[], []];
	await Promise.all([
		reader(`${OFFICE}?year=2024`, '测速村', desk, true),
		reader(`${ORIGIN}/sign-in`, 'passphrase', open, false)
	]);
	return {
		desk: timesOf(desk),
		signIn: timesOf(open),
		byStage: Object.fromEntries([...byStage].map(([name, all]) => [name, timesOf(all)]))
	};
}

function timesOf(all: readonly number[]): Times {
	const sorted = [...all].sort((a, b) => a - b);
	const at = (share: number) =>
		round(sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN);
	return { requests: all.length, median: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

/** As the browser does it: hashes, pieces, the draft, its review, the accounts, the posting. */
async function importOver(
	cookie: string,
	file: string,
	told: (stage: string) => void,
	seconds: Record<string, number>
): Promise<void> {
	const headers = { cookie, origin: ORIGIN };
	const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
		told(name);
		const begun = performance.now();
		const result = await work();
		seconds[name] = round((performance.now() - begun) / 1000);
		return result;
	};
	const batch = await timed('upload', () => upload(file, headers));
	const page = `${OFFICE}/import/${batch}`;
	const progress = async () => (await fetch(`${page}/progress`, { headers })).json();
	const read = async () => {
		// As the page does: it begins the reading where nobody has, and looks again.
		for (;;) {
			const text = await (await fetch(page, { headers })).text();
			while ((await progress()).reading !== null) await sleep(300);
			if (!text.includes('正在读') && !text.includes('being read')) return;
		}
	};
	await timed('reading', read);
	await fetch(`${page}?/accept`, {
		method: 'POST',
		headers,
		body: new URLSearchParams({ all: '1' })
	});
	await timed('reading again', read);
	await timed('posting', async () => {
		const body = new URLSearchParams({ 'accepts-warnings': '1' });
		await fetch(`${page}?/post`, { method: 'POST', headers, body });
		while ((await progress()).stage !== null) await sleep(300);
	});
	const text = await (await fetch(page, { headers })).text();
	if (!text.includes('2025-001')) throw new Error('it was not posted');
}

async function upload(file: string, headers: Record<string, string>): Promise<number> {
	const byteCount = statSync(file).size;
	const handle = openSync(file, 'r');
	const pieceOf = (index: number): Uint8Array<ArrayBuffer> => {
		const { from, to } = pieceRange(byteCount, index);
		const bytes = new Uint8Array(to - from);
		readSync(handle, bytes, 0, bytes.length, from);
		return bytes;
	};
	const hashes = Array.from({ length: pieceCount(byteCount) }, (_, index) =>
		createHash('sha256').update(pieceOf(index)).digest('hex')
	);
	const json = { ...headers, 'content-type': 'application/json' };
	const announced = { name: 'large_2025.csv', byteCount, ledger: '1', year: '', hashes };
	const opened = await fetch(`${OFFICE}/import/uploads`, {
		method: 'POST',
		headers: json,
		body: JSON.stringify(announced)
	});
	const { id } = await opened.json();
	// A body without a type is no body to SvelteKit.
	const binary = { ...headers, 'content-type': 'application/octet-stream' };
	for (const index of hashes.keys()) {
		const url = `${OFFICE}/import/uploads/${id}/${index}`;
		const answer = await fetch(url, { method: 'PUT', headers: binary, body: pieceOf(index) });
		if (answer.status !== 204) throw new Error(`piece ${index}: ${answer.status}`);
	}
	const url = `${OFFICE}/import/uploads/${id}`;
	const done = await fetch(url, { method: 'POST', headers: json, body: 'null' });
	return (await done.json()).batch;
}

/** VmHWM of Linux; null elsewhere. */
function peakRssMb(server: ChildProcess): number | null {
	const status = `/proc/${server.pid}/status`;
	if (!existsSync(status)) return null;
	const kb = /VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1];
	return kb === undefined ? null : Math.round(Number(kb) / 1024);
}
