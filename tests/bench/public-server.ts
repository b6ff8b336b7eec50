/** The built server on the sample villages' books, for the benches of the villagers' pages. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildOnce } from './page-times.ts';

const PORT = 4183;
export const PUBLIC_ORIGIN = `http://127.0.0.1:${PORT}`;
export const NOTICE_PATH = '/v/zhujiabang/2022-q3';
const START_MS = 180_000;

/** `work` with the server, which is stopped afterwards. The samples are imported and published anew. */
export async function withPublicServer<T>(work: () => Promise<T>): Promise<T> {
	buildOnce();
	const folder = mkdtempSync(join(tmpdir(), 'village-public-'));
	const server = spawn(process.execPath, ['src/cli/start.mjs', 'demo'], {
		env: {
			...process.env,
			DATABASE_URL: `file:${join(folder, 'public.db')}`,
			HOST: '127.0.0.1',
			PORT: String(PORT),
			VILLAGE_SECRET: 'of-the-bench-only-0123456789-0123456789'
		},
		stdio: 'ignore'
	});
	try {
		await isUp();
		return await work();
	} finally {
		server.kill('SIGTERM');
		await new Promise((resolve) => server.once('exit', resolve));
		rmSync(folder, { recursive: true, force: true });
	}
}

async function isUp(): Promise<void> {
	const end = performance.now() + START_MS;
	while (performance.now() < end) {
		const answer = await fetch(`${PUBLIC_ORIGIN}/healthz`).catch(() => null);
		if (answer?.ok) return;
		await new Promise((resolve) => setTimeout(resolve, 300));
	}
	throw new Error('the server did not start');
}

/** Null where the machine has no such program. */
export function programAt(...paths: readonly string[]): string | null {
	return paths.find((path) => existsSync(path)) ?? null;
}

export const run = (program: string, args: readonly string[]): string =>
	execFileSync(program, args, { encoding: 'utf8' });
