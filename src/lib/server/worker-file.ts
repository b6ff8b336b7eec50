/** Where the program of a thread is: beside the command, beside the built server, or made from its source. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export type WorkerName = 'entry-rows-worker' | 'draft-reading-worker';

export async function workerFile(name: WorkerName): Promise<URL> {
	if (import.meta.url.endsWith('.ts')) return madeFromSource(name);
	// The command's programs lie in one folder; the server's parts lie in build/server/… and its threads in build/workers.
	const places = [
		`./${name}.js`,
		...['../', '../../', '../../../'].map((up) => `${up}workers/${name}.js`)
	];
	const found = places
		.map((place) => new URL(place, import.meta.url))
		.find((place) => existsSync(place));
	if (!found) throw new Error(`the thread ${name} was not built: npm run build`);
	return found;
}

type Bundler = { bundle: (entryPoints: Record<string, string>) => Promise<string> };
let making: Promise<string> | null = null;

/** Under the dev server and in tests: once a process, as the command is made when it is called. */
async function madeFromSource(name: WorkerName): Promise<URL> {
	const bundler = pathToFileURL(resolve('src/cli/bundle.mjs')).href;
	making ??= (import(/* @vite-ignore */ bundler) as Promise<Bundler>).then(({ bundle }) =>
		bundle({})
	);
	return pathToFileURL(resolve(await making, `${name}.js`));
}
