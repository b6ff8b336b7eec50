/**
 * Signs in as the sample township administrator, who must have one-time codes. One demo server serves all tests of a run:
 * the secret is kept beside its database, and codes are used in their order, because each is good once.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { PASSPHRASE } from './support.ts';

const FILE = 'test-results/township.json';
const STEP_MS = 30_000;
type Kept = { origin: string; secret: string; lastStep: number };

function readKept(origin: string): Kept | null {
	try {
		const kept = JSON.parse(readFileSync(FILE, 'utf8')) as Kept;
		return kept.origin === origin ? kept : null;
	} catch {
		return null;
	}
}

/** A code that was not used yet, this step's or the next one's; waits where both are. */
export async function nextCode(page: Page, secret: string, lastStep: number) {
	for (;;) {
		const now = Math.floor(Date.now() / STEP_MS);
		const step = Math.max(now, lastStep + 1);
		if (step <= now + 1) {
			const totp = new TOTP({ secret: Secret.fromBase32(secret) });
			return { step, code: totp.generate({ timestamp: step * STEP_MS }) };
		}
		await page.waitForTimeout(1000);
	}
}

/** The secret that /account/codes shows as text. */
export const readSecret = async (page: Page): Promise<string> =>
	((await page.locator('[data-secret]').textContent()) ?? '').replace(/\s/g, '');

export async function signInTownship(page: Page, passphrase = PASSPHRASE): Promise<void> {
	// Whoever is signed in here leaves; the language stays.
	await page.context().clearCookies({ name: /^village\./ });
	await page.goto('/sign-in');
	await page.locator('input[name=username]').fill('zhen');
	await page.locator('input[type=password]').fill(passphrase);
	await page.locator('main button').click();
	await page.waitForURL(/\/(sign-in\/code|account\/codes|office|township)/);
	const { origin, pathname } = new URL(page.url());
	const isFirst = pathname !== '/sign-in/code';
	if (isFirst) await page.goto('/account/codes');
	const kept = isFirst ? null : readKept(origin);
	const secret = isFirst ? await readSecret(page) : (kept?.secret ?? '');
	if (secret === '') throw new Error(`${FILE} does not know the secret of this server`);
	const { step, code } = await nextCode(page, secret, kept?.lastStep ?? 0);
	writeFileSync(FILE, JSON.stringify({ origin, secret, lastStep: step } satisfies Kept));
	await page.locator('input[name=code]').fill(code);
	await page.locator('main form .btn.main').click();
	if (isFirst) await expect(page.locator('main [role=status]')).toBeVisible();
	else await page.waitForURL(/\/(office|township)/);
	await page.goto('/office');
	await expect(page).toHaveURL(/\/township/);
}
