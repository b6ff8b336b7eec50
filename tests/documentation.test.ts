/** What the documents name is there, and what is there they name. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { markOf, PERMISSIONS } from '#lib/domain/access/permission.ts';
import { ROLES } from '#lib/domain/access/role.ts';

const read = (path: string): string => readFileSync(path, 'utf8');
const READMES = ['README.md', 'README.zh-CN.md'];
const DOCS = [
	'docs/disclosure.md',
	'docs/disclosure.zh-CN.md',
	'docs/operations.md',
	'docs/roles.md',
	'docs/roles.zh-CN.md'
];

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
		for (const path of [...READMES, ...DOCS, 'ARCHITECTURE.md']) {
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

	it.each(['docs/roles.md', 'docs/roles.zh-CN.md'])(
		'%s says of every role what the table says',
		(path) => {
			const marks = (permission: (typeof PERMISSIONS)[number]) =>
				(['public', ...ROLES] as const)
					.map((role) => markOf(role, permission).replace('-', '–'))
					.join(' | ');
			const said = [...read(path).matchAll(/^\|[^|]*`([a-z.]+)` \| (.*) \|$/gm)].map((m) => [
				m[1],
				m[2]
			]);
			expect(said).toEqual(PERMISSIONS.map((permission) => [permission, marks(permission)]));
		}
	);

	it('on the roles hold the same commands, pages and variables in both languages', () => {
		const named = (path: string) =>
			[...read(path).matchAll(/`([^`]+)`/g)]
				.map((m) => (m[1] ?? '').replace('文件', 'FILE'))
				.sort();
		expect([...new Set(named('docs/roles.zh-CN.md'))]).toEqual([
			...new Set(named('docs/roles.md'))
		]);
		expect(read('docs/operations.md')).toContain('(roles.md)');
	});

	it('hold the same commands in both readmes', () => {
		const commands = (path: string) =>
			[...read(path).matchAll(/^npm (?:ci|run|start)[^\n]*/gm)].map((m) =>
				m[0].replace(/FILE|文件/g, 'F')
			);
		expect(commands('README.zh-CN.md')).toEqual(commands('README.md'));
	});
});
