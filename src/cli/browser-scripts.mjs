// Scripts for a browser that are no part of SvelteKit's client: each is one text, made when it is imported
// (`virtual:browser/<name>`), in the server, in `vite dev` and in vitest alike.
import { createHash } from 'node:crypto';
import { build } from 'esbuild';

const PREFIX = 'virtual:browser/';
/** @type {Record<string, string>} */
const SOURCES = {
	public: 'src/lib/public/main.ts',
	verify: 'src/lib/public/verify-file.ts',
	offline: 'src/lib/public/offline-worker.ts'
};

/** @returns {import('vite').Plugin} */
export const browserScripts = () => ({
	name: 'browser-scripts',
	resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
	async load(id) {
		if (!id.startsWith(`\0${PREFIX}`)) return null;
		const source = SOURCES[id.slice(PREFIX.length + 1)];
		if (source === undefined) throw new Error(`no such script: ${id}`);
		const { code, inputs } = await bundled(source);
		for (const input of inputs) this.addWatchFile(input);
		const version = createHash('sha256').update(code).digest('hex').slice(0, 16);
		return `export const code = ${JSON.stringify(code)};\nexport const version = ${JSON.stringify(version)};`;
	}
});

/** @param {string} source */
async function bundled(source) {
	const { outputFiles, metafile } = await build({
		entryPoints: [source],
		bundle: true,
		write: false,
		minify: true,
		metafile: true,
		format: 'iife',
		// What a villager's phone of some years has; what it lacks besides is in src/lib/public/older-browsers.ts.
		target: ['chrome80', 'firefox80', 'safari15'],
		legalComments: 'none',
		charset: 'utf8',
		logLevel: 'error'
	});
	return { code: outputFiles[0]?.text ?? '', inputs: Object.keys(metafile.inputs) };
}
