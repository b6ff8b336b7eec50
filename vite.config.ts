import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

/** Where .ci/run wants the counts. */
const json = process.env.VITEST_JSON;

export default defineConfig({
	plugins: [sveltekit()],
	test: {
		expect: { requireAssertions: true },
		environment: 'node',
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/browser/**'],
		testTimeout: 30_000,
		reporters: json ? ['default', ['json', { outputFile: json }]] : ['default']
	}
});
