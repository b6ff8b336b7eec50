/**
 * A file to keep. It is never drawn by the browser: bytes that came from outside would be read as a page of ours.
 * `next` gives piece after piece, null at the end.
 */
export function attachment(
	fileName: string,
	contentType: string,
	next: () => Promise<Uint8Array | null> | Uint8Array | null,
	stop: () => void = () => undefined
): Response {
	const body = new ReadableStream<Uint8Array>({
		async pull(controller) {
			const piece = await next();
			if (piece === null) controller.close();
			else controller.enqueue(piece);
		},
		cancel: stop
	});
	return new Response(body, {
		headers: {
			'content-type': contentType,
			'content-disposition': disposition(fileName),
			'x-content-type-options': 'nosniff',
			'cache-control': 'private, no-store'
		}
	});
}

/** RFC 6266: a plain name for old programs, the real one (RFC 5987) beside it. */
export function disposition(fileName: string): string {
	const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_');
	const exact = encodeURIComponent(fileName.toWellFormed()).replace(
		/['()*]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
	);
	return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}

/** The same for texts that are made one after the other; whoever stops reading ends the making. */
export function attachmentOf(
	fileName: string,
	contentType: string,
	texts: AsyncGenerator<string>
): Response {
	const encoder = new TextEncoder();
	const next = async () => {
		const { done, value } = await texts.next();
		return done ? null : encoder.encode(value);
	};
	return attachment(fileName, contentType, next, () => void texts.return(undefined));
}

/** The same for what is small enough to be whole in memory. */
export function attachmentBytes(
	fileName: string,
	contentType: string,
	bytes: Uint8Array
): Response {
	let rest: Uint8Array | null = bytes;
	return attachment(fileName, contentType, () => {
		const piece = rest;
		rest = null;
		return piece;
	});
}

export const attachmentText = (fileName: string, text: string): Response =>
	attachmentBytes(fileName, 'text/csv; charset=utf-8', new TextEncoder().encode(text));
