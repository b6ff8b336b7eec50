import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Imports run down the picture of ARCHITECTURE.md only: routes → server → domain. */
const layer = (files, ...banned) => ({
	files,
	rules: {
		'no-restricted-imports': [
			'error',
			{ patterns: banned.map((group) => ({ group: [group], message: 'imports run down only' })) }
		]
	}
});

export default ts.config(
	{ ignores: ['.svelte-kit/', 'build/', 'data/', 'test-results/', 'static/'] },
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: { 'no-undef': 'off' }
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig }
		},
		// Links carry the village and the filters as plain addresses; there is no base path to resolve.
		rules: { 'svelte/no-navigation-without-resolve': 'off' }
	},
	{
		rules: {
			'@typescript-eslint/consistent-type-imports': 'error',
			// `{ left, ...rest }` is how a field is left out.
			'@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
			'no-console': ['error', { allow: ['error'] }],
			'no-control-regex': 'off',
			// A full-width space inside a pattern is what Chinese exports contain.
			'no-irregular-whitespace': [
				'error',
				{ skipRegExps: true, skipStrings: true, skipTemplates: true }
			]
		}
	},
	{ files: ['src/cli/**', 'tests/**', '*.config.*'], rules: { 'no-console': 'off' } },
	layer(
		['src/lib/domain/**'],
		'#lib/server/*',
		'#lib/components/*',
		'$app/*',
		'$env/*',
		'drizzle-orm*',
		'@sveltejs/*'
	),
	layer(['src/lib/server/**'], '#lib/components/*', '$env/*'),
	layer(['src/lib/components/**'], '#lib/server/*', '**/server/**')
);
