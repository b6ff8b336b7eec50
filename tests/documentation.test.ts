/** What the documents name is there, and what is there they name. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string): string => readFileSync(path, 'utf8');
const READMES = ['README.md', 'README.zh-CN.md'];

describe('the documents', () => {
	it('explain every variable that the environment file reads', () => {
		const named = [...read('src/lib/server/environment.ts').matchAll(/\bfrom\.([A-Z_]+)/g)].map(
			(m) => m[1]
		);
		const serving = [...read('src/cli/serve.ts').matchAll(/process\.env\.([A-Z_]+)/g)].map(
			(m) => m[1]
		);
		expect(named.length).toBeGreaterThan(4);
		const missing = [...named, ...serving].filter(
			(name) => !read('docs/operations.md').includes(`\`${name}\``)
		);
		expect(missing).toEqual([]);
	});

	it('name only npm scripts that exist', () => {
		const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
		for (const path of [...READMES, 'docs/operations.md', 'ARCHITECTURE.md']) {
			const named = [...read(path).matchAll(/npm run (?:-s )?([a-z:]+)/g)].map((m) => m[1] ?? '');
			expect(
				named.filter((name) => !(name in scripts)),
				path
			).toEqual([]);
		}
	});

	it('show every verb of the operator in both languages', () => {
		const verbs = [...read('src/cli/main.ts').matchAll(/^\t(\w+): async \(\) =>/gm)].map(
			(m) => m[1] ?? ''
		);
		expect(verbs).toContain('verify');
		for (const path of READMES) {
			const shown = verbs.filter((verb) => !['serve', 'demo'].includes(verb));
			expect(
				shown.filter((verb) => !read(path).includes(`ledger -- ${verb}`)),
				path
			).toEqual([]);
		}
	});

	it('lead to files that exist', () => {
		for (const path of [...READMES, 'ARCHITECTURE.md']) {
			const links = [...read(path).matchAll(/\]\(([^)#:]+)\)/g)].map((m) => m[1] ?? '');
			expect(
				links.filter((link) => !existsSync(link)),
				path
			).toEqual([]);
		}
	});

	it('hold the same commands in both readmes', () => {
		const commands = (path: string) =>
			[...read(path).matchAll(/^npm (?:ci|run|start)[^\n]*/gm)].map((m) =>
				m[0].replace(/FILE|文件/g, 'F')
			);
		expect(commands('README.zh-CN.md')).toEqual(commands('README.md'));
	});
});
