/** `serve`: the built server behind plain http, whatever name it is asked by. */
import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readEnvironment, type Environment } from '#lib/server/environment.ts';
import { describeOriginFault, findOriginFault } from '#lib/server/origin-fault.ts';
import { answerOf, keyOf, PublicCache } from '#lib/server/public-cache.ts';
import { securityHeaders } from '#lib/server/security-headers.ts';
import { SETUP_EVENT, setupPath } from '#lib/server/setup-link.ts';
import { shareCache } from '#lib/server/shared-cache.ts';
import { filePathOf } from '#lib/server/db/file-path.ts';
import { writeCountOf } from '#lib/server/write-count.ts';
import { inTurn } from './in-turn.ts';
import { words } from './serve.words.ts';
import { complain, languageOf, say } from './terminal.ts';

const HANDLER = 'build/handler.js';
type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Runs until SIGTERM or SIGINT. @returns the exit code */
export async function serve(args: string[]): Promise<number> {
	const text = words[languageOf(args)];
	const { values } = parseArgs({
		args,
		options: { lang: { type: 'string' }, help: { type: 'boolean' } }
	});
	if (values.help) return (say(text.help), 0);
	if (!existsSync(HANDLER)) return (complain(text.notBuilt), 1);
	const environment = readEnvironment();
	let token: string | undefined;
	events.once(SETUP_EVENT, (issued: string) => (token = issued));
	const server = createServer(await listener(environment));
	try {
		await listen(server, environment);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
		return (complain(text.inUse(environment.port)), 1);
	}
	const url = addressOf(server, environment);
	say(text.listening(url));
	if (token !== undefined) say(text.setup(url + setupPath(token)));
	await stopped(server, () => say(text.stopping));
	return 0;
}

const events = process as NodeJS.EventEmitter;

/**
 * adapter-node takes every request for https unless a header says otherwise, and then refuses each form sent over plain
 * http. The header is filled in where no proxy did; a client who forges it only spoils its own cookies. Headers set here
 * also reach what adapter-node answers by itself: static files and refusals.
 */
async function listener({ origin, databaseUrl }: Environment) {
	const protocolHeader = (process.env.PROTOCOL_HEADER ??= 'x-forwarded-proto').toLowerCase();
	process.env.BODY_SIZE_LIMIT ??= '32M';
	// Opens the database as well: the server answers only when it can.
	const { handler } = (await import(pathToFileURL(resolve(HANDLER)).href)) as { handler: Handler };
	// A database server is not asked how often it was written to: there, every page is made anew.
	const cache = databaseUrl.startsWith('file:')
		? shareCache(new PublicCache(writeCountOf(filePathOf(databaseUrl))))
		: null;
	return (request: IncomingMessage, response: ServerResponse) => {
		const [first = 'http'] = String(request.headers[protocolHeader] ?? 'http').split(',');
		const protocol = first.trim();
		request.headers[protocolHeader] = protocol;
		if (cache && answerKept(cache, request, response)) return;
		const isHttps = (origin ?? `${protocol}:`).startsWith('https:');
		for (const [name, value] of Object.entries(securityHeaders(isHttps)))
			response.setHeader(name, value);
		const fault = originFaultOf(request, origin, protocol);
		if (fault === null) handler(request, response, () => response.writeHead(404).end());
		else refuse(response, fault);
	};
}

const answerInTurn = inTurn();

/** @returns whether it was there: a villager's page that nothing has changed since. */
function answerKept(
	cache: PublicCache,
	{ method = 'GET', url = '/', headers }: IncomingMessage,
	response: ServerResponse
): boolean {
	const header = (name: string): string | undefined => headers[name]?.toString();
	const key = keyOf({ method, url, header });
	const found = key === null ? null : cache.findOrRenew(key, performance.now());
	if (!found) return false;
	const { status, headers: told, body } = answerOf(found, header);
	answerInTurn(() => response.writeHead(status, told).end(body));
	return true;
}

function originFaultOf(
	{ method = 'GET', headers }: IncomingMessage,
	set: string | undefined,
	protocol: string
): string | null {
	const hosts = [headers.host, headers['x-forwarded-host']].map((one) => one?.toString());
	const fault = findOriginFault({ method, from: headers.origin, hosts }, set, protocol);
	return fault && describeOriginFault(fault);
}

/** Said in the terminal once: it holds for every form that follows. */
const told = new Set<string>();

function refuse(response: ServerResponse, fault: string): void {
	if (!told.has(fault) && told.size < 20) complain(fault);
	told.add(fault);
	response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' }).end(fault);
}

/** As many as the system allows (`somaxconn`): with Node's 511 the rest of a crowd on the day of a notice waits for seconds, to be sent again. */
const BACKLOG = 4096;

function listen(server: Server, { host, port }: Environment): Promise<void> {
	return new Promise((done, fail) => {
		server.once('error', fail);
		server.listen({ port, host, backlog: BACKLOG }, () => done());
	});
}

/** What a person types. 0.0.0.0 and :: are every address of this machine; this machine's own name is localhost. */
function addressOf(server: Server, { host, origin }: Environment): string {
	const { port } = server.address() as AddressInfo;
	const isLocal = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host);
	return origin ?? `http://${isLocal ? 'localhost' : host}:${port}`;
}

const PATIENCE_MS = 10_000;

/** Requests under way are finished, then the database is closed (`sveltekit:shutdown`, see hooks.server.ts). */
function stopped(server: Server, onStopping: () => void): Promise<void> {
	return new Promise((done) => {
		const stop = (signal: string) => {
			onStopping();
			server.close(() => {
				events.emit('sveltekit:shutdown', signal);
				done();
			});
			server.closeIdleConnections();
			setTimeout(() => server.closeAllConnections(), PATIENCE_MS).unref();
		};
		for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => stop(signal));
	});
}
