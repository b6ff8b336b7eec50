/**
 * No SQL is built from text: one injection would read and write files on the server (`readfile`, `writefile` and ATTACH are
 * enabled in the npm build of libSQL). Drizzle's `sql` template binds what is put into it; these ways round it are banned.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.map((path) => path.replaceAll('\\', '/'))
	.filter((path) => /\.(ts|js|mjs|svelte)$/.test(path))
	.filter((path) => statSync(`src/${path}`).isFile())
	.map((path) => ({ path, text: readFileSync(`src/${path}`, 'utf8') }));

type Ban = { readonly what: string; readonly pattern: RegExp; readonly allowed: readonly string[] };
/** `allowed`: files that need it, each for its reason. */
const BANS: readonly Ban[] = [
	{ what: 'sql.raw: text as SQL', pattern: /\bsql\s*\.\s*raw\b/, allowed: [] },
	{ what: 'sql.identifier: text as a name', pattern: /\bsql\s*\.\s*identifier\b/, allowed: [] },
	{
		what: 'a string put together with + or ${} where SQL goes',
		pattern:
			/(?<!sql)[`'"]\s*(?:select\s[^`'"]*\sfrom|insert\s+(?:or\s+\w+\s+)?into|update\s+\w+\s+set|delete\s+from|create\s+(?:table|index|trigger|view)|drop\s+\w+|alter\s+table|attach\s+|pragma\s+)[^`'"]*(?:\$\{|['"]\s*\+)/i,
		allowed: []
	},
	{
		what: 'the driver called by itself, past Drizzle',
		pattern: /\.\s*(?:execute|executeMultiple)\s*\(|\bclient\s*\.\s*(?:batch|migrate)\s*\(/,
		allowed: [
			'lib/server/db/client.ts', // pragmas, from a list in the file
			'lib/server/db/one-writer.ts', // hands on what Drizzle made
			'lib/server/db/recovering.ts', // hands on what Drizzle made; COMMIT
			'lib/server/backup.ts' // integrity_check of the copy
		]
	}
];

const found = (
	{ pattern, allowed }: Ban,
	of: readonly { path: string; text: string }[]
): string[] =>
	of
		.filter(({ path, text }) => pattern.test(text) && !allowed.includes(path))
		.map(({ path }) => path);

describe('SQL', () => {
	it('is looked for in all of src', () => {
		expect(sources.length).toBeGreaterThan(300);
	});

	it.each(BANS)('is never $what', (ban) => {
		expect(found(ban, sources)).toEqual([]);
	});

	it.each(BANS)('is allowed only where it is still needed: $what', ({ pattern, allowed }) => {
		const needed = allowed.filter((path) =>
			sources.some((one) => one.path === path && pattern.test(one.text))
		);
		expect(needed).toEqual(allowed);
	});

	it.each([
		"db.run(sql.raw('select 1'))",
		'sql.identifier(name)',
		'client.execute(`select * from t where id = ${id}`)',
		"const text = 'select name from t where id = ' + id;",
		'const q = `delete from entry where id = ${id}`;',
		'const p = `PRAGMA user_version = ${n}`;'
	])('would be found: %s', (text) => {
		expect(BANS.flatMap((ban) => found(ban, [{ path: 'x.ts', text }]))).not.toEqual([]);
	});

	it.each(['db.run(sql`delete from entry where id = ${id}`)', 'sql<number>`count(*)`'])(
		'is let through: %s',
		(text) => {
			expect(BANS.flatMap((ban) => found(ban, [{ path: 'x.ts', text }]))).toEqual([]);
		}
	);
});
