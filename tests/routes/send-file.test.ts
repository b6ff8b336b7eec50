/** The browser's side of an upload, against the real endpoints, over a line that loses and breaks what it carries. */
import { createHash } from 'node:crypto';
import { isHttpError } from '@sveltejs/kit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findBatches } from '#lib/server/batches.ts';
import { stopDatabase, useDatabase } from '#lib/server/database.ts';
import { upload as uploadTable } from '#lib/server/db/schema.ts';
import { stopReading } from '#lib/server/readings.ts';
import type { SignedIn } from '#lib/server/sign-in.ts';
import type { Village } from '#lib/server/villages.ts';
import {
	Refused,
	sendFile,
	type Answer,
	type Transport,
	type Watcher
} from '../../src/routes/office/[village]/import/send-file.ts';
import { sha256Hex } from '../../src/routes/office/[village]/import/sha256.ts';
import * as announcing from '../../src/routes/office/[village]/import/uploads/+server.ts';
import * as one from '../../src/routes/office/[village]/import/uploads/[upload]/+server.ts';
import * as pieces from '../../src/routes/office/[village]/import/uploads/[upload]/[piece]/+server.ts';
import { openTestDatabase, type TestDatabase } from '../server/support.ts';
import { ledgerFile, makeHolder, makeVillage, MARCH } from '../server/village-fixture.ts';
import { fakeEvent } from './fake-event.ts';

const PIECE = 4 * 1024 * 1024;
const FOLDER = '/office/ours/import/uploads';

let test: TestDatabase;
let village: Village;
let ledger: string;
let actor: SignedIn;
beforeEach(async () => {
	test = await openTestDatabase();
	useDatabase(test);
	const made = await makeVillage(test.db, 'ours');
	[village, ledger] = [made.village, String(made.set.id)];
	actor = await makeHolder(test.db, village.id, 'accountant', 'li');
});
afterEach(async () => {
	for (const { id } of await findBatches(test.db, village.id)) stopReading(id);
	stopDatabase();
	test.remove();
});

/** The endpoint that a path means, as SvelteKit finds it. */
async function call(
	method: string,
	path: string,
	body: BodyInit | null,
	type: string
): Promise<Answer> {
	const [upload, piece] = path.slice(FOLDER.length + 1).split('/');
	const event = fakeEvent({ method, path, actor });
	const params = { village: 'ours', upload: upload ?? '', piece: piece ?? '' };
	const request = new Request(event.url, {
		method,
		headers: { 'content-type': type },
		body,
		duplex: 'half'
	} as RequestInit);
	const of = { ...event, params, request } as never;
	try {
		const response: Response = piece
			? await pieces.PUT(of)
			: upload
				? await (method === 'DELETE' ? one.DELETE(of) : one.POST(of))
				: await announcing.POST(of);
		const text = await response.text();
		return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
	} catch (thrown) {
		if (isHttpError(thrown)) return { status: thrown.status, body: {} };
		throw thrown;
	}
}

type Trouble = (path: string, nth: number) => 'lost' | 'broken' | 'answer-lost' | null;

function line(trouble: Trouble = () => null): Transport & { asked: string[] } {
	const asked: string[] = [];
	const through = async (
		path: string,
		ask: (isBroken: boolean) => Promise<Answer>
	): Promise<Answer> => {
		const what = trouble(path, asked.push(path));
		if (what === 'lost') throw new Error('no answer');
		const answer = await ask(what === 'broken');
		if (what === 'answer-lost') throw new Error('no answer');
		return answer;
	};
	return {
		asked,
		json: (method, path, body) =>
			through(path, () => call(method, path, JSON.stringify(body), 'application/json')),
		piece: (path, bytes, onSent) =>
			through(path, (isBroken) => {
				const sent = bytes.slice();
				if (isBroken) sent[0] = (sent[0] ?? 0) ^ 1;
				onSent(bytes.length);
				return call('PUT', path, sent, 'application/octet-stream');
			}),
		wait: async () => undefined
	};
}

const watcher = (of: Partial<Watcher> = {}): Watcher => ({
	hashing: () => undefined,
	known: () => true,
	announced: () => undefined,
	sent: () => undefined,
	waiting: () => undefined,
	finishing: () => undefined,
	...of
});
const bytes = Uint8Array.from({ length: 9_000_000 }, (_, i) => (i * 31 + (i >> 11)) % 253);
const large = (name = '大账.csv') => new File([bytes], name);
const send = (
	file: File,
	via: Transport,
	watch: Partial<Watcher> = {},
	signal = new AbortController().signal
) => sendFile(file, FOLDER, { ledger, year: '' }, via, watcher(watch), signal);

describe('a file', () => {
	it('arrives whole, and is told in bytes', async () => {
		const told: number[] = [];
		const sent = await send(large(), line(), { sent: (count) => told.push(count) });
		const [draft] = await findBatches(test.db, village.id);
		expect(sent).toEqual({ batch: draft?.id, isNew: true });
		expect(draft?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
		expect(told).toEqual([...told].sort((a, b) => a - b));
		expect(told.at(-1)).toBe(bytes.length);
	});

	it('goes on where an earlier visit stopped', async () => {
		const stop = new AbortController();
		const first = send(large(), line(), { sent: (n) => n >= PIECE && stop.abort() }, stop.signal);
		await expect(first).rejects.toThrow(/abort/i);
		const again = line();
		expect(await send(large(), again)).toMatchObject({ isNew: true });
		expect(again.asked.filter((path) => path.endsWith('/0'))).toEqual([]);
		expect(again.asked.filter((path) => path.endsWith('/2'))).toHaveLength(1);
	});

	it('survives a line that loses requests, loses answers and breaks pieces', async () => {
		const waits: number[] = [];
		const trouble: Trouble = (path, nth) =>
			nth === 1 || nth === 4
				? 'lost'
				: nth === 3
					? 'answer-lost'
					: path.endsWith('/1') && nth < 8
						? 'broken'
						: null;
		const sent = await send(large(), line(trouble), { waiting: (ms) => waits.push(ms) });
		expect(sent?.batch).toBeGreaterThan(0);
		expect(await findBatches(test.db, village.id)).toHaveLength(1);
		expect(waits.length).toBeGreaterThan(1);
	});

	it('asked for completion again, because the answer got lost, is the same draft', async () => {
		let isFirst = true;
		const trouble: Trouble = (path) => {
			if (!/uploads\/\d+$/.test(path) || !isFirst) return null;
			isFirst = false;
			return 'answer-lost';
		};
		await send(large(), line(trouble));
		expect(await findBatches(test.db, village.id)).toHaveLength(1);
	});

	it('that the person changed meanwhile is not mixed with what it was', async () => {
		const changed = bytes.slice();
		changed[0] = 252;
		const file = large();
		let reads = 0;
		const slice = file.slice.bind(file);
		file.slice = (from = 0, to = 0) =>
			++reads > 3 ? new Blob([changed.subarray(from, to)]) : slice(from, to);
		await expect(send(file, line())).rejects.toEqual(new Refused('file-changed'));
		expect(await findBatches(test.db, village.id)).toEqual([]);
	});

	it('that another of the chosen ones equals is not sent', async () => {
		const via = line();
		expect(await send(large(), via, { known: () => false })).toBeNull();
		expect(via.asked).toEqual([]);
	});
});

describe('the endpoints', () => {
	const announce = (more: Record<string, unknown>) =>
		call(
			'POST',
			FOLDER,
			JSON.stringify({
				name: '账.csv',
				byteCount: 3,
				ledger,
				year: '',
				hashes: ['0'.repeat(64)],
				...more
			}),
			'application/json'
		);

	it.each([
		['a ledger set of another village', { ledger: '99' }, 400, 'no-ledger'],
		['half a year', { year: '22' }, 400, 'not-a-year'],
		['no name', { name: '' }, 400, 'not-a-file'],
		['a size that is none', { byteCount: -1 }, 400, 'not-a-file'],
		['too few hashes', { hashes: [] }, 400, 'not-a-file'],
		['a hash that is none', { hashes: ['x'] }, 400, 'not-a-file'],
		['more than the limit', { byteCount: 600 * 1024 * 1024 }, 413, 'too-large']
	])('refuse %s before a byte is sent', async (_, more, status, fault) => {
		expect(await announce(more)).toMatchObject({ status, body: { fault } });
		expect(await test.db.$count(uploadTable)).toBe(0);
	});

	it('say the limit with the refusal', async () => {
		expect((await announce({ byteCount: 600 * 1024 * 1024 })).body.limit).toBe(512 * 1024 * 1024);
	});

	it('know no upload and no piece that there is not', async () => {
		const { body } = await announce({});
		const type = 'application/octet-stream';
		expect(await call('PUT', `${FOLDER}/${body.id}/1`, 'abc', type)).toMatchObject({ status: 404 });
		expect(await call('PUT', `${FOLDER}/77/0`, 'abc', type)).toMatchObject({ status: 404 });
		expect(await call('PUT', `${FOLDER}/${body.id}/0`, 'abc', type)).toMatchObject({ status: 422 });
	});

	it('cancel', async () => {
		const { body } = await announce({});
		expect((await call('DELETE', `${FOLDER}/${body.id}`, null, 'text/plain')).status).toBe(204);
		expect(await test.db.$count(uploadTable)).toBe(0);
	});
});

describe('hashing', () => {
	const known = createHash('sha256').update(ledgerFile(MARCH)).digest('hex');
	afterEach(() => vi.unstubAllGlobals());

	it('is the browser’s own on https and localhost', async () => {
		expect(await sha256Hex(ledgerFile(MARCH) as Uint8Array<ArrayBuffer>)).toBe(known);
	});

	it('is a script’s in the office LAN, where browsers have none', async () => {
		vi.stubGlobal('crypto', {});
		expect(await sha256Hex(ledgerFile(MARCH) as Uint8Array<ArrayBuffer>)).toBe(known);
	});
});
