/** The built server on a database of its own, beside the demo. */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createClient } from '@libsql/client';
import type { World } from '../access/world.ts';
import { send } from './raw-http.ts';

export const SECRET = 'of-the-matrix-only-0123456789-0123456789';
export const PASSPHRASE = 'hetang-yuese-0123456';

export type OwnServer = {
	readonly origin: string;
	/** What it wrote to the terminal so far. */
	readonly printed: () => string;
	readonly stop: () => Promise<void>;
};

/** Settings of whoever runs the tests must not colour the server. */
const SETTINGS = [
	'ORIGIN',
	'ADDRESS_HEADER',
	'XFF_DEPTH',
	'PROTOCOL_HEADER',
	'HOST_HEADER',
	'MLPS_MODE'
];

export async function startOwnServer(
	port: number,
	database: string,
	settings: Record<string, string> = {}
): Promise<OwnServer> {
	const inherited = Object.entries(process.env).filter(([name]) => !SETTINGS.includes(name));
	const server = spawn(process.execPath, ['src/cli/start.mjs', 'serve'], {
		env: {
			...Object.fromEntries(inherited),
			...{ DATABASE_URL: `file:${database}`, VILLAGE_SECRET: SECRET },
			...{ PORT: String(port), HOST: '127.0.0.1', ...settings }
		}
	});
	let text = '';
	for (const stream of [server.stdout, server.stderr])
		stream.on('data', (piece: Buffer) => (text += piece.toString()));
	const ended = new Promise<void>((done) => server.once('exit', () => done()));
	const origin = `http://127.0.0.1:${port}`;
	for (let tries = 0; ; tries += 1) {
		if (server.exitCode !== null || tries > 300) throw new Error(`no server: ${text}`);
		const answer = await send(origin, { path: '/healthz' }).catch(() => null);
		if (answer?.status === 200) break;
		await new Promise((done) => setTimeout(done, 100));
	}
	const stop = async () => {
		server.kill();
		await ended;
	};
	return { origin, printed: () => text, stop };
}

/** Two villages and everybody of tests/access/people.ts, each with a session. */
export function seedWorld(database: string, spares: number): World {
	for (const end of ['', '-journal']) rmSync(`${database}${end}`, { force: true });
	const seed = [
		'node_modules/tsx/dist/cli.mjs',
		'tests/access/seed-main.ts',
		database,
		`${spares}`
	];
	const env = { ...process.env, VILLAGE_SECRET: SECRET, TEST_PASSPHRASE: PASSPHRASE };
	return JSON.parse(execFileSync(process.execPath, seed, { env, encoding: 'utf8' })) as World;
}

/** What time alone or a mere visit changes: when a session was last seen, tries to sign in, the search index. */
const RESTLESS = /^(session|sign_in_attempt|voucher_search|indexed_batch|sqlite_)/;

/** A hash of each table: equal hashes are the same books, people and trail. */
export async function hashTables(database: string): Promise<Record<string, string>> {
	const client = createClient({ url: `file:${database}`, timeout: 5000 } as never);
	const listed = await client.execute(
		"select name from sqlite_schema where type = 'table' order by name"
	);
	const hashes: Record<string, string> = {};
	for (const name of listed.rows
		.map((row) => String(row[0]))
		.filter((one) => !RESTLESS.test(one))) {
		const { rows } = await client.execute(`select * from "${name}"`);
		const hash = createHash('sha256');
		for (const row of rows)
			for (const value of Object.values(row))
				hash.update(value instanceof ArrayBuffer ? Buffer.from(value) : `${String(value)}\u0000`);
		hashes[name] = hash.digest('hex');
	}
	client.close();
	return hashes;
}
