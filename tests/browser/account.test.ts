/** One person's account from the invitation to signing out everywhere; the link comes from the operator's command. */
import { execFileSync } from 'node:child_process';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { expectNoSidewaysScroll, PASSPHRASE, signIn, signInTownship } from './support.ts';
import { nextCode, readSecret } from './township.ts';

// Several people signing in one after another, each hash taking its time on a small machine.
test.setTimeout(240_000);

const env = { ...process.env, DATABASE_URL: 'file:test-results/browser.db' };
/** Against the database of the running demo. */
const ledger = (...args: string[]): string =>
	execFileSync(process.execPath, ['src/cli/start.mjs', 'user', ...args], { env, encoding: 'utf8' });
const linkIn = (said: string): string => /\/join\?token=[\w-]+/.exec(said)?.[0] ?? '';

const invite = (username: string): string =>
	linkIn(
		ledger(
			...['invite', username, '--name', '孙*梅', '--role', 'accountant'],
			...['--title', '报账员', '--village', 'shifan']
		)
	);
const FIRST = 'seven grey herons in the reeds';
const SECOND = 'a bamboo ladder by the well';

async function choose(page: Page, passphrase: string, repeated = passphrase): Promise<void> {
	await page.locator('input[name=passphrase]').fill(passphrase);
	await page.locator('input[name=repeated]').fill(repeated);
	await page.locator('main form .btn.main').click();
}

test('from the invitation to signing out everywhere', async ({ page, browser }) => {
	const link = invite('sun.m');
	await page.goto(link);
	await expect(page.locator('main')).toContainText('孙*梅');
	await expect(page.locator('main')).toContainText('sun.m');
	await expect(page.locator('main')).toContainText('示范村：会计（报账员）');

	await choose(page, 'short');
	await expect(page.locator('#passphrase-fault')).toContainText('15');
	await choose(page, '示范村示范村示范村示范村示范村示范村');
	await expect(page.locator('#passphrase-fault')).toContainText('太好猜');
	await choose(page, FIRST, 'something else entirely');
	await expect(page.locator('#repeated-fault')).toBeVisible();
	await choose(page, FIRST);
	await page.waitForURL(/\/office/);
	await expect(page.locator('header')).toContainText('示范村');

	// Used once.
	await page.goto(link);
	await expect(page.locator('h1')).toContainText('用不了');

	// Another browser, English, a phone.
	const phone = await browser.newContext({
		userAgent:
			'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36 MicroMessenger/8.0',
		viewport: { width: 390, height: 800 }
	});
	const other = await phone.newPage();
	await signIn(other, 'sun.m', FIRST);

	await page.locator('header a[href="/account"]').click();
	await expect(page.locator('.sessions li')).toHaveCount(2);
	await expect(page.locator('.sessions li').first()).toContainText('现在这里');
	await expect(page.locator('.sessions')).toContainText('Android 上的 微信');
	await expect(page.locator('.sessions')).not.toContainText('127.0.0.1');
	await page.getByRole('button', { name: /结束：Android 上的 微信/ }).click();
	await expect(page.locator('.sessions li')).toHaveCount(1);
	await other.goto('/account');
	await expect(other).toHaveURL(/\/sign-in\?to=/);

	// One-time codes.
	await page.getByRole('link', { name: '启用动态码' }).click();
	const secret = await readSecret(page);
	await page.locator('input[name=code]').fill('000000');
	await page.locator('main form .btn.main').click();
	await expect(page.locator('#code-fault')).toBeVisible();
	expect(await readSecret(page), 'the same key after a wrong code').toBe(secret);
	const first = await nextCode(page, secret, 0);
	await page.locator('input[name=code]').fill(first.code);
	await page.locator('main form .btn.main').click();
	await expect(page.locator('main [role=status]')).toContainText('已启用');

	// The passphrase alone opens nothing now; the used code is no good, the next one is.
	await other.goto('/sign-in?to=/account');
	await other.locator('input[name=username]').fill('sun.m');
	await other.locator('input[type=password]').fill(FIRST);
	await other.locator('main button').click();
	await expect(other).toHaveURL(/\/sign-in\/code\?to=/);
	await expectNoSidewaysScroll(other);
	expect((await new AxeBuilder({ page: other }).analyze()).violations.map(({ id }) => id)).toEqual(
		[]
	);
	await other.goto('/office/shifan');
	await expect(other).toHaveURL(/\/sign-in\?to=/);
	await other.goto('/sign-in/code?to=/account');
	await other.locator('input[name=code]').fill(first.code);
	await other.locator('main button').click();
	await expect(other.locator('#fault')).toBeVisible();
	const second = await nextCode(other, secret, first.step);
	await other.locator('input[name=code]').fill(second.code);
	await other.locator('main button').click();
	await expect(other).toHaveURL(/\/account$/);
	await expect(other.locator('.sessions li')).toHaveCount(2);

	// A new passphrase ends the other session; then everywhere else by hand.
	await page.goto('/account/passphrase');
	await page.locator('input[name=current]').fill('not the present one');
	await choose(page, SECOND);
	await expect(page.locator('#current-fault')).toBeVisible();
	await page.locator('input[name=current]').fill(FIRST);
	await choose(page, SECOND);
	await expect(page.locator('main [role=status]')).toBeVisible();
	await other.goto('/account');
	await expect(other).toHaveURL(/\/sign-in/);
	await other.locator('input[name=username]').fill('sun.m');
	await other.locator('input[type=password]').fill(SECOND);
	await other.locator('main button').click();
	const third = await nextCode(other, secret, second.step);
	await other.locator('input[name=code]').fill(third.code);
	await other.locator('main button').click();
	await expect(other).toHaveURL(/\/account$/);
	await page.goto('/account');
	await page.getByRole('button', { name: '别处全部退出' }).click();
	await expect(page.locator('.sessions li')).toHaveCount(1);
	await other.goto('/account');
	await expect(other).toHaveURL(/\/sign-in/);

	// Who lost passphrase and phone gets a new link: it replaces the one and removes the other.
	await page.goto(linkIn(ledger('invite', 'sun.m')));
	await choose(page, SECOND);
	await expect(page.locator('#passphrase-fault')).toContainText('用过');
	await choose(page, FIRST);
	await page.waitForURL(/\/office/);
	await page.goto('/account');
	await expect(page.locator('main')).toContainText('启用动态码');

	// Disabled at once.
	ledger('disable', 'sun.m');
	await page.goto('/account');
	await expect(page).toHaveURL(/\/sign-in/);
	await phone.close();
});

test('a link that is wrong says what to do, and its address leaks nowhere', async ({ page }) => {
	const response = await page.goto('/join?token=not-a-token');
	expect(response?.headers()['referrer-policy']).toBe('strict-origin');
	await expect(page.locator('h1')).toContainText('用不了');
	await expect(page.locator('main')).toContainText('镇农经站管理员');
	const next = page.waitForRequest((one) => new URL(one.url()).pathname.startsWith('/sign-in'));
	await page.locator('main a[href="/sign-in"]').click();
	expect((await (await next).allHeaders())['referer'] ?? '').not.toContain('token');
});

test('the township administrator sets up codes first and signs in with them after', async ({
	page,
	browser
}) => {
	await page.goto('/sign-in');
	await page.locator('input[name=username]').fill('zhen');
	await page.locator('input[type=password]').fill(PASSPHRASE);
	await page.locator('main button').click();
	await page.waitForURL(/account\/codes|sign-in\/code/);
	if (page.url().includes('/account/codes')) {
		await page.goto('/office/shifan');
		await expect(page, 'nothing else before the codes').toHaveURL(/\/account\/codes/);
	}
	await signInTownship(page);
	await page.goto('/account/codes');
	await expect(page.getByRole('button', { name: '停用动态码' })).toHaveCount(0);
	const again = await browser.newContext();
	const fresh = await again.newPage();
	await signInTownship(fresh);
	await again.close();
});

for (const [language, width] of [
	['zh-CN', 390],
	['zh-CN', 1280],
	['en', 390],
	['en', 1280]
] as const)
	test(`the pages of an account: ${language}, ${width} px`, async ({ browser }) => {
		const context = await browser.newContext({ viewport: { width, height: 900 } });
		const page = await context.newPage();
		await signIn(page, 'jiandu');
		const { origin } = new URL(page.url());
		await context.addCookies([{ name: 'lang', value: language, url: origin }]);
		const join = linkIn(ledger('invite', 'jiandu2'));
		for (const path of [
			...['/account', '/account/codes', '/account/passphrase'],
			...[join, '/join?token=x']
		]) {
			await page.goto(path);
			await expect(page.locator('html')).toHaveAttribute('lang', language);
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.map((one) => `${path}: ${one.id} ${one.nodes[0]?.html}`)).toEqual([]);
			await expectNoSidewaysScroll(page);
			const name = path.split('?')[0]?.replaceAll('/', '-') + (path.endsWith('=x') ? '-bad' : '');
			await page.screenshot({
				path: `test-results/account${name}-${language}-${width}.png`,
				fullPage: true
			});
		}
		await context.close();
	});
