import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { browserScripts } from './src/cli/browser-scripts.mjs';

/** Where .ci/run wants the counts. */
const json = process.env.VITEST_JSON;

export default defineConfig({
	plugins: [browserScripts(), sveltekit()],
	test: {
		expect: { requireAssertions: true },
		environment: 'node',
		// One key for the audit trails of the throw-away databases, and none on the disk.
		env: { VILLAGE_SECRET: 'of-the-tests-only-0123456789-0123456789' },
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/browser/**'],
		testTimeout: 30_000,
		// One less than the cores is one, on two.
		maxWorkers: 2,
		reporters: json ? ['default', ['json', { outputFile: json }]] : ['default']
	}
});
