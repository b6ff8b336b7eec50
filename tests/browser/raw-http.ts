/** A request exactly as written: no cookie jar, no redirects, no Origin that was not asked for. */
import http from 'node:http';
import https from 'node:https';

export type Sent = {
	readonly method?: string;
	/** As it goes over the wire, malformed ones too. */
	readonly path: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string;
};
export type Answer = {
	readonly status: number;
	readonly headers: http.IncomingHttpHeaders;
	readonly text: string;
};

// A connection each: one that is kept may be closed by the server in the very moment it is used again.
const agents = {
	'http:': new http.Agent({ keepAlive: false }),
	'https:': new https.Agent({ keepAlive: false, rejectUnauthorized: false })
};

export function send(
	origin: string,
	{ method = 'GET', path, headers, body }: Sent
): Promise<Answer> {
	const { protocol, hostname, port } = new URL(origin);
	const isSecure = protocol === 'https:';
	const options = {
		method,
		path,
		hostname,
		port,
		headers: { ...headers } as http.OutgoingHttpHeaders
	};
	if (body !== undefined) options.headers['content-length'] = Buffer.byteLength(body);
	return new Promise((done, fail) => {
		const answered = (response: http.IncomingMessage) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('end', () => {
				const text = Buffer.concat(chunks).toString();
				done({ status: response.statusCode ?? 0, headers: response.headers, text });
			});
		};
		const request = isSecure
			? https.request({ ...options, agent: agents['https:'] }, answered)
			: http.request({ ...options, agent: agents['http:'] }, answered);
		// A server that refuses a body may close while it is still being sent; an answer that came counts.
		request.on('error', fail);
		request.end(body);
	});
}

/** `name=value` pairs of what an answer sets, with their flags as they came. */
export const setCookies = ({ headers }: Answer): string[] => headers['set-cookie'] ?? [];
export const cookieHeader = (answer: Answer): string =>
	setCookies(answer)
		.map((one) => one.split(';')[0] ?? '')
		.join('; ');
