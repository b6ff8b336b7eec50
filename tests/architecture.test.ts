/** Resolves every import below src and asserts that it runs down the picture of ARCHITECTURE.md only. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve('src');
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
	.filter((name) => /\.(ts|js|svelte)$/.test(name))
	.map((name) => join(SRC, name))
	// The folder of a route may be called `public.js`.
	.filter((name) => statSync(name).isFile());

const IMPORT =
	/(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g;

type Import = { from: string; to: string; target: string | null };

function importsOf(file: string): Import[] {
	const source = readFileSync(file, 'utf8');
	return [...source.matchAll(IMPORT)].map((match) => {
		const to = match[1] ?? match[2] ?? match[3] ?? '';
		return { from: relative(SRC, file), to, target: resolveImport(file, to) };
	});
}

/** The file below src that an import means; null for a package or a module of the framework. */
function resolveImport(file: string, to: string): string | null {
	if (to.startsWith('#lib/')) return join(SRC, 'lib', to.slice('#lib/'.length));
	if (to.startsWith('.')) return resolve(dirname(file), to);
	return null;
}

const imports = files.flatMap(importsOf);
const layerOf = (path: string): string => {
	const parts = relative(SRC, path).split('/');
	return parts[0] === 'lib' ? (parts[1] ?? '') : (parts[0] ?? '');
};
const below = (layer: string): Import[] =>
	imports.filter((one) => layerOf(join(SRC, one.from)) === layer);
const targetLayers = (layer: string, ...banned: string[]): string[] =>
	below(layer)
		.filter((one) => one.target !== null && banned.includes(layerOf(one.target)))
		.map((one) => `${one.from} → ${one.to}`);

describe('imports', () => {
	it('are found at all', () => {
		expect(imports.length).toBeGreaterThan(200);
	});

	it('lead to files that exist', () => {
		const generated = /\$types(\.js)?$/;
		const broken = imports.filter(
			(one) => one.target !== null && !generated.test(one.to) && !existsSync(one.target)
		);
		expect(broken.map((one) => `${one.from} → ${one.to}`)).toEqual([]);
	});

	it('of the domain stay in the domain, PapaParse in one file apart', () => {
		const outside = below('domain').filter(
			(one) => one.target === null || layerOf(one.target) !== 'domain'
		);
		expect(outside.map((one) => `${one.from} → ${one.to}`)).toEqual([
			'lib/domain/ledger-import/read-table.ts → papaparse'
		]);
	});

	it('of the server reach neither components nor routes nor the framework', () => {
		expect(targetLayers('server', 'components', 'routes', 'cli')).toEqual([]);
		const env = below('server').filter((one) => one.to.startsWith('$env/'));
		expect(env).toEqual([]);
	});

	it('of components never reach the server', () => {
		expect(targetLayers('components', 'server', 'routes', 'cli')).toEqual([]);
	});

	it('of pages never reach the server: only their loads do', () => {
		const pages = below('routes').filter((one) => /\.svelte$/.test(one.from));
		const bad = pages.filter((one) => one.target !== null && layerOf(one.target) === 'server');
		expect(bad.map((one) => `${one.from} → ${one.to}`)).toEqual([]);
	});

	it('go round in no circle below src/lib', () => {
		expect(findCircles()).toEqual([]);
	});
});

/** Type-only imports are erased and cannot make a circle at run time. */
function findCircles(): string[] {
	const graph = new Map<string, string[]>();
	for (const file of files.filter((name) => /src\/lib\/.*\.ts$/.test(name))) {
		const source = readFileSync(file, 'utf8').replace(
			/(?:^|\n)\s*(?:import|export)\s+type\s[^;]*;/g,
			''
		);
		const targets = [...source.matchAll(IMPORT)].map((m) =>
			resolveImport(file, m[1] ?? m[2] ?? m[3] ?? '')
		);
		graph.set(
			file,
			targets.filter((one): one is string => one !== null)
		);
	}
	const circles = new Set<string>();
	const done = new Set<string>();
	const visit = (file: string, path: string[]): void => {
		const at = path.indexOf(file);
		if (at >= 0)
			circles.add([...path.slice(at), file].map((one) => relative(SRC, one)).join(' → '));
		if (at >= 0 || done.has(file)) return;
		for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
		done.add(file);
	};
	for (const file of graph.keys()) visit(file, []);
	return [...circles];
}

describe('sources', () => {
	it('hold no Chinese sentence in a component: words stand in *.words.ts', () => {
		const spoken = files
			.filter((name) => name.endsWith('.svelte'))
			.filter((name) =>
				/[\u4e00-\u9fff]/.test(
					readFileSync(name, 'utf8').replace(/<!--[\s\S]*?-->|\/\*[\s\S]*?\*\/|\/\/.*/g, '')
				)
			);
		expect(spoken.map((name) => relative(SRC, name))).toEqual([]);
	});

	it('build no SQL from text', () => {
		const raw = files.filter((name) => /sql\.raw\(/.test(readFileSync(name, 'utf8')));
		expect(raw.map((name) => relative(SRC, name))).toEqual([]);
	});

	it('call the clock in one place', () => {
		const clocks = files
			.filter((name) => /src\/lib\/(domain|server)\//.test(name))
			.filter((name) => /Date\.now\(\)|new Date\(\)/.test(readFileSync(name, 'utf8')));
		expect(clocks.map((name) => relative(SRC, name))).toEqual(['lib/server/clock.ts']);
	});
});
