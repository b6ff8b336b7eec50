// Adds up the reports of vitest and Playwright. A report that is missing counts as one failure: no report, no claim.
import { existsSync, readFileSync } from 'node:fs';

const [vitest, playwright, status = '0'] = process.argv.slice(2);
const read = (path) => (path && existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null);
const unit = read(vitest);
const browser = read(playwright);
const passed = (unit?.numPassedTests ?? 0) + (browser?.stats.expected ?? 0);
let failed =
	(unit?.numFailedTests ?? 1) +
	(unit?.numFailedTestSuites && !unit.numFailedTests ? 1 : 0) +
	(browser ? browser.stats.unexpected + browser.stats.flaky + browser.errors.length : 1);
// The lock file or the check failed although every test passed: that is a failure too, and is said.
if (status !== '0' && failed === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
