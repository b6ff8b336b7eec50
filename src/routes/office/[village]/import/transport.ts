import type { Answer, Transport } from './send-file.ts';

const bodyOf = (text: string): Record<string, unknown> => {
	try {
		return (JSON.parse(text) ?? {}) as Record<string, unknown>;
	} catch {
		return {};
	}
};

/** `fetch` tells no progress of what it sends; XMLHttpRequest does. */
function piece(
	path: string,
	bytes: Uint8Array<ArrayBuffer>,
	onSent: (bytes: number) => void,
	signal: AbortSignal
): Promise<Answer> {
	const request = new XMLHttpRequest();
	const abort = (): void => request.abort();
	signal.addEventListener('abort', abort);
	return new Promise<Answer>((resolve, reject) => {
		request.upload.onprogress = ({ loaded }) => onSent(loaded);
		request.onload = () => resolve({ status: request.status, body: bodyOf(request.responseText) });
		request.onerror = request.onabort = request.ontimeout = () => reject(new Error('no answer'));
		request.open('PUT', path);
		request.setRequestHeader('content-type', 'application/octet-stream');
		request.send(bytes);
	}).finally(() => signal.removeEventListener('abort', abort));
}

async function json(
	method: 'POST' | 'DELETE',
	path: string,
	body: unknown,
	signal?: AbortSignal
): Promise<Answer> {
	const answer = await fetch(path, {
		method,
		headers: { 'content-type': 'application/json', accept: 'application/json' },
		body: JSON.stringify(body),
		...(signal ? { signal } : {})
	});
	return { status: answer.status, body: bodyOf(await answer.text()) };
}

/** Over early when the line comes back. */
const wait = (ms: number, signal: AbortSignal): Promise<void> =>
	new Promise((resolve) => {
		const end = (): void => {
			clearTimeout(timer);
			window.removeEventListener('online', end);
			signal.removeEventListener('abort', end);
			resolve();
		};
		const timer = setTimeout(end, ms);
		window.addEventListener('online', end);
		signal.addEventListener('abort', end);
	});

export const browserTransport: Transport = { json, piece, wait };
