/** Bytes of a villager's first view of a notice, as they go over the wire, beside the same without packing. */
import { get } from 'node:http';
import { round } from './import.ts';
import type { Figure } from './main.ts';
import { NOTICE_PATH, PUBLIC_ORIGIN, withPublicServer } from './public-server.ts';

const GOAL_KB = 60;

type Part = { readonly path: string; readonly packed: number; readonly plain: number };

export const publicWeight = (): Promise<Figure> =>
	withPublicServer(async () => {
		// The first villager after a change gets what the others get.
		await bytesOf(NOTICE_PATH, 'br');
		const html = (await bytesOf(NOTICE_PATH, 'identity')).toString('utf8');
		const paths = [NOTICE_PATH, ...partsOf(html)];
		const parts: Part[] = [];
		for (const path of paths)
			parts.push({
				path,
				packed: (await bytesOf(path, 'br, gzip')).length,
				plain: (await bytesOf(path, 'identity')).length
			});
		const sum = (of: 'packed' | 'plain') => parts.reduce((all, part) => all + part[of], 0);
		const fonts = parts.filter(({ path }) => /\.(woff2?|ttf|otf)/.test(path)).length;
		return {
			name: 'public-weight',
			value: round(sum('packed') / 1000),
			unit: 'kB',
			goal: `at most ${GOAL_KB} kB, no font`,
			met: sum('packed') <= GOAL_KB * 1000 && fonts === 0,
			peer: `the same unpacked, ${round(sum('plain') / 1000)} kB`,
			ratio: round(sum('packed') / sum('plain')),
			parts: parts.map(({ path, packed }) => `${packed} ${path}`)
		};
	});

/** What a browser fetches with it: styles, scripts, the icon. Pictures stand in the page. */
const partsOf = (html: string): string[] => {
	const links = html.match(/<(?:link|script|img)\b[^>]*>/g) ?? [];
	const fetched = links.filter((tag) => !/rel="(?:alternate|canonical)"/.test(tag));
	const paths = fetched.flatMap((tag) => /(?:href|src)="([^"]+)"/.exec(tag)?.[1] ?? []);
	return [...new Set(paths.map((path) => new URL(path, PUBLIC_ORIGIN + NOTICE_PATH).pathname))];
};

/** `fetch` unpacks; this counts what came. */
const bytesOf = (path: string, coding: string): Promise<Buffer> =>
	new Promise((done, fail) => {
		get(`${PUBLIC_ORIGIN}${path}`, { headers: { 'accept-encoding': coding } }, (answer) => {
			const chunks: Buffer[] = [];
			answer.on('data', (chunk: Buffer) => chunks.push(chunk));
			answer.on('end', () =>
				answer.statusCode === 200
					? done(Buffer.concat(chunks))
					: fail(new Error(`${path} ${answer.statusCode}`))
			);
		}).on('error', fail);
	});
