import { expect, test } from '@playwright/test';
import { signIn } from './support.ts';

test('every response carries the security headers, files and errors too', async ({ request }) => {
	for (const path of [
		'/sign-in',
		'/healthz',
		'/favicon.svg',
		'/no-such-page',
		'/examples/index.json'
	]) {
		const headers = (await request.get(path, { maxRedirects: 0 })).headers();
		expect(headers['x-content-type-options'], path).toBe('nosniff');
		expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
		expect(headers['referrer-policy'], path).toBeTruthy();
	}
});

test('a post from another site is refused whatever its content type', async ({ request }) => {
	for (const type of [
		'application/x-www-form-urlencoded',
		'text/plain',
		'application/json',
		'text/csv'
	]) {
		const answer = await request.post('/sign-in', {
			headers: { origin: 'http://evil.example', 'content-type': type },
			data: 'a=b'
		});
		expect(answer.status(), type).toBe(403);
	}
});

test('a stranger is led to the sign-in and back', async ({ page }) => {
	await page.goto('/office/zhujiabang/books');
	await expect(page).toHaveURL(/\/sign-in\?to=/);
});

test('a village one does not serve answers like one that does not exist', async ({ page }) => {
	await signIn(page, 'shuji');
	const foreign = await page.goto('/office/shifan');
	const missing = await page.goto('/office/nowhere');
	expect([foreign?.status(), missing?.status()]).toEqual([404, 404]);
});

test('no script of a page breaks the content security policy', async ({ page }) => {
	const broken: string[] = [];
	page.on('console', (message) => {
		if (/Content Security Policy/.test(message.text())) broken.push(message.text());
	});
	await signIn(page);
	for (const path of [
		'/office/zhujiabang?year=2022',
		'/office/zhujiabang/import',
		'/office/shifan/income'
	]) {
		await page.goto(path);
		await page.waitForTimeout(300);
	}
	expect(broken).toEqual([]);
});
