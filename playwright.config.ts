import { defineConfig } from '@playwright/test';
import { args, browser } from './tests/support/browser.mjs';

const port = Number(process.env.TEST_PORT ?? 4173);
const json = process.env.PLAYWRIGHT_JSON;

export default defineConfig({
	testDir: 'tests/browser',
	outputDir: 'test-results/browser',
	workers: 1,
	timeout: 60_000,
	reporter: json ? [['list'], ['json', { outputFile: json }]] : [['list']],
	webServer: {
		// The built app with the sample villages, imported anew by the same code as an upload.
		command: 'node tests/support/fresh-demo.mjs',
		url: `http://127.0.0.1:${port}/healthz`,
		timeout: 120_000,
		env: { PORT: String(port), HOST: '127.0.0.1', DATABASE_URL: 'file:test-results/browser.db' },
		stdout: 'pipe'
	},
	// A click that finds nothing must not wait for the whole test's time.
	use: {
		actionTimeout: 10_000,
		baseURL: `http://127.0.0.1:${port}`,
		locale: 'zh-CN',
		launchOptions: { ...(await browser()), args }
	}
});
