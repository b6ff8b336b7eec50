/**
 * A file to keep. It is never drawn by the browser: bytes that came from outside would be read as a page of ours.
 * `next` gives piece after piece, null at the end.
 */
export function attachment(
	fileName: string,
	contentType: string,
	next: () => Promise<Uint8Array | null> | Uint8Array | null
): Response {
	const body = new ReadableStream<Uint8Array>({
		async pull(controller) {
			const piece = await next();
			if (piece === null) controller.close();
			else controller.enqueue(piece);
		}
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

/** The same for a CSV that is small enough to be whole in memory. */
export function attachmentText(fileName: string, text: string): Response {
	let rest: Uint8Array | null = new TextEncoder().encode(text);
	return attachment(fileName, 'text/csv; charset=utf-8', () => {
		const piece = rest;
		rest = null;
		return piece;
	});
}
