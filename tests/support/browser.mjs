// Finds a Chromium for the tests without downloading one: CHROMIUM_PATH, else the one inside @sparticuz/chromium
// (Linux x64), else a browser already on the machine.
import fs from 'node:fs';
import path from 'node:path';

export const args = [
	'--no-sandbox',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-dev-shm-usage',
	'--font-render-hinting=none'
];

const INSTALLED = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

/** @returns {Promise<{ executablePath?: string, env?: Record<string, string> }>} launch options for Playwright */
export async function browser() {
	if (process.env.CHROMIUM_PATH) return { executablePath: process.env.CHROMIUM_PATH };
	if (process.platform === 'linux' && process.arch === 'x64') return packaged();
	const executablePath = INSTALLED.find((file) => fs.existsSync(file));
	return executablePath ? { executablePath } : {}; // {}: Playwright's own, after `npx playwright install chromium`
}

/** The package unpacks into the temporary folder and reuses whatever lies there: it gets a folder of its own. */
async function packaged() {
	const folder = path.resolve('node_modules/.cache/chromium');
	fs.mkdirSync(folder, { recursive: true });
	const before = process.env.TMPDIR;
	process.env.TMPDIR = folder;
	process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs24.x'; // makes it unpack libnss3, libexpat and others too
	const { default: chromium } = await import('@sparticuz/chromium');
	const executablePath = await chromium.executablePath();
	if (before === undefined) delete process.env.TMPDIR;
	else process.env.TMPDIR = before;
	delete process.env.AWS_LAMBDA_JS_RUNTIME;
	delete process.env.FONTCONFIG_PATH;
	const fonts = path.join(folder, 'fonts.conf');
	const machine = fs.existsSync('/usr/share/fonts') ? '<dir>/usr/share/fonts</dir>' : '';
	fs.writeFileSync(
		fonts,
		`<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir>${machine}<cachedir>${folder}/fonts-cache</cachedir></fontconfig>`
	);
	return {
		executablePath,
		env: {
			...process.env,
			// Without a UTF-8 locale Chromium calls a download with a Chinese name "download".
			LC_ALL: 'C.UTF-8',
			FONTCONFIG_FILE: fonts,
			LD_LIBRARY_PATH: path.join(folder, 'al2023/lib')
		}
	};
}
