/** The township sets up a village, invites its people, lets somebody stand in; the rules answer in words. */
import { expect, test, type Page } from '@playwright/test';
import { expectNoFaults } from './axe.ts';
import { expectNoSidewaysScroll, PASSPHRASE, signInTownship, speakEnglish } from './support.ts';

test.describe.configure({ mode: 'serial' });

let page: Page;
/** Unique in a run: one demo server serves all files. */
const stamp = String(Date.now()).slice(-6);
const slug = `qinghe-${stamp}`;
const village = `青禾村${stamp}`;
const accountant = { name: `孙*${stamp}`, username: `sun.${stamp}`, phone: `13811${stamp}` };

test.beforeAll(async ({ browser }) => {
	const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
	page = await context.newPage();
	await signInTownship(page);
});
test.afterAll(() => page.context().close());

/** Fills the passphrase where the page asks once more (SD9). */
async function confirmIfAsked(): Promise<void> {
	const passphrase = page.locator('input[name=confirm-passphrase]:visible').first();
	if (await passphrase.isVisible()) await passphrase.fill(PASSPHRASE);
}

async function fillPerson(of: typeof accountant, role: string, title: string): Promise<void> {
	await page.locator('input[name=name]').fill(of.name);
	await page.locator('input[name=phone]').fill(of.phone);
	await page.locator('input[name=username]').fill(of.username);
	await page.locator('select[name=role]').selectOption(role);
	await page.locator('input[name=title]').fill(title);
	await confirmIfAsked();
	// A double click sends once: the answer to a second sending could take the link away, which is shown this once.
	const sent: string[] = [];
	page.on('request', (request) => {
		if (request.method() === 'POST') sent.push(request.url());
	});
	await page.waitForLoadState('networkidle');
	await page.locator('main button.main').dblclick();
	await page.waitForLoadState('networkidle');
	expect(sent).toHaveLength(1);
	page.removeAllListeners('request');
}
const section = () =>
	page.locator('section', { has: page.getByRole('heading', { name: village }) });

test('a new village says what it lacks and what to do on the first day', async () => {
	await page.goto('/township/villages/new');
	await page.locator('input[name=name]').fill(village);
	await page.locator('input[name=slug]').fill(slug);
	await confirmIfAsked();
	await page.locator('main button.main').click();
	await page.waitForURL(/\/township$/);
	await expect(page.getByText(`${village}：头一天要做的事`)).toBeVisible();
	await expect(section().getByText('没有监督人员：不能公开。')).toBeVisible();
	await expect(section().getByText('没有会计：没有人能记账。')).toBeVisible();
	await expectNoSidewaysScroll(page);
});

test('an accountant is invited, and the printed link opens the door', async ({ browser }) => {
	await page.goto('/township');
	await page.getByRole('link', { name: '请会计' }).first().click();
	await page.waitForURL(/role=accountant/);
	await page.goto(`/township/people/new?role=accountant&village=${slug}`);
	await fillPerson(accountant, 'accountant', '镇代理会计');
	const sheet = page.locator('.sheet');
	await expect(sheet).toContainText(accountant.name);
	await expect(sheet).toContainText(`${village} 镇代理会计`);
	await expect(sheet.locator('svg[role=img]')).toBeVisible();
	await expectNoSidewaysScroll(page);
	const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
	expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);

	const link = (await sheet.locator('a[href*="/join"]').getAttribute('href')) ?? '';
	const stranger = await browser.newContext({ viewport: { width: 390, height: 844 } });
	const phone = await stranger.newPage();
	await phone.goto(link);
	await expect(phone.locator('main')).toContainText(accountant.username);
	const passphrase = '蓝色的拖拉机 走过三座石桥 去看戏';
	for (const field of await phone.locator('input[type=password]').all())
		await field.fill(passphrase);
	await phone.locator('main form .btn.main').click();
	await phone.waitForURL((url) => !url.pathname.startsWith('/join'));
	await phone.goto('/sign-in');
	if (phone.url().includes('/sign-in')) {
		await phone.locator('input[name=username]').fill(accountant.username);
		await phone.locator('input[type=password]').fill(passphrase);
		await phone.locator('main button').click();
	}
	await phone.goto(`/office/${slug}/import`);
	await expect(phone.locator('main')).toContainText(/账/);
	expect(phone.url()).toContain(`/office/${slug}/import`);
	await stranger.close();
});

test('the same telephone is the same person: no second one is made', async () => {
	await page.goto(`/township/people/new?village=${slug}`);
	await fillPerson(
		{ ...accountant, name: '孙*二', username: `x.${stamp}` },
		'supervisor',
		'监委会委员'
	);
	await expect(page.getByRole('alert')).toContainText(`已经登记在${accountant.name}名下`);
	await page.getByRole('link', { name: `打开${accountant.name}的页面` }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(accountant.name);
});

test('the accountant as supervisor is refused in words, in both languages', async () => {
	const asSupervisor = async () => {
		const form = page.locator('form[action="?/grant"]');
		await form.locator('select[name=role]').selectOption('supervisor');
		await form.locator('select[name=village]').selectOption({ label: village });
		await form.locator('input[name=title]').fill('监委会委员');
		await confirmIfAsked();
		await form.locator('button').click();
	};
	await asSupervisor();
	await expect(page.getByRole('alert')).toContainText('不行：一人一村一职。');
	await expect(page.getByRole('alert')).toContainText('会计、书记、监督互不兼任');
	await expectNoSidewaysScroll(page);
	await speakEnglish(page);
	await page.goto(page.url());
	await asSupervisor();
	await expect(page.getByRole('alert')).toContainText(
		'Refused: One office per person and village.'
	);
	await page
		.context()
		.addCookies([{ name: 'lang', value: 'zh-CN', url: new URL(page.url()).origin }]);
});

test('somebody stands in for a while, and everybody can read it', async ({ browser }) => {
	await page.goto(`/township/people/new?village=${slug}`);
	await fillPerson(
		{ name: `何*${stamp}`, username: `he.${stamp}`, phone: `13911${stamp}` },
		'supervisor',
		'监委会委员'
	);
	await expect(page.locator('.sheet')).toBeVisible();
	await page.goto('/township');
	await expect(section().getByText('监督人员不够会签人数')).toBeVisible();
	await section()
		.getByRole('link', { name: `何*${stamp}` })
		.click();
	const details = page.locator('details', { has: page.locator('form[action="?/delegate"]') });
	await details.locator('summary').click();
	const days = (from: number) =>
		new Date(Date.now() + 8 * 3_600_000 + from * 86_400_000).toISOString().slice(0, 10);
	const ask = async (until: string) => {
		await details.locator('select[name=person]').selectOption({ label: '郑*芳' });
		await details.locator('input[name=from]').fill(days(0));
		await details.locator('input[name=until]').fill(until);
		await details.locator('input[name=reason]').fill('住院');
		await details.locator('button').click();
	};
	await ask(days(40));
	await expect(page.getByRole('alert')).toContainText('不行：委托要有日期。');
	await ask(days(9));
	await expect(page.getByRole('status')).toContainText('已办好');

	const stranger = await browser.newContext({
		viewport: { width: 390, height: 844 },
		locale: 'zh-CN'
	});
	const anybody = await stranger.newPage();
	await anybody.goto(`/v/${slug}/offices`);
	await expect(anybody.locator('main')).toContainText(`郑*芳代何*${stamp}办理监督工作`);
	await expect(anybody.locator('main')).toContainText(`${accountant.name}任会计（镇代理会计）`);
	await expect(anybody.locator('main')).not.toContainText('住院');
	await expectNoSidewaysScroll(anybody);
	await anybody.goto('/v/nowhere/offices');
	await expect(anybody.locator('main')).toBeVisible();
	await stranger.close();
});

test('an office ends at once, and the list says what is missing', async () => {
	await page.goto('/township');
	await section().getByRole('link', { name: accountant.name }).click();
	const details = page.locator('details', { has: page.locator('form[action="?/end"]') });
	await details.locator('summary').click();
	await details.locator('input[name=reason]').fill('调动');
	await details.locator('button').click();
	await expect(page.getByRole('status')).toContainText('已办好');
	await page.goto('/township');
	await expect(section().getByText('没有会计：没有人能记账。')).toBeVisible();
});

test('who may do what is read without a sign-in, at phone width, in both languages', async ({
	browser
}) => {
	const context = await browser.newContext({
		viewport: { width: 390, height: 844 },
		locale: 'zh-CN'
	});
	const anybody = await context.newPage();
	await anybody.goto('/roles');
	await expect(anybody.locator('main')).toContainText('批准公开');
	await expect(anybody.locator('main')).toContainText('一人一村一职');
	await expectNoSidewaysScroll(anybody);
	await speakEnglish(anybody);
	await anybody.goto('/roles');
	await expect(anybody.locator('main')).toContainText('Three persons for one publication');
	await expectNoSidewaysScroll(anybody);
	await anybody.goto('/v/zhujiabang/offices');
	await expect(anybody.locator('.topline')).toContainText('sample figures');
	await context.close();
});

for (const language of ['zh-CN', 'en'] as const)
	test(`axe finds nothing on the township’s pages: ${language}`, async () => {
		test.setTimeout(300_000);
		const url = new URL(page.url()).origin;
		await page.context().addCookies([{ name: 'lang', value: language, url }]);
		await page.goto('/township');
		const person = await page
			.locator('tbody a[href^="/township/people/"]')
			.first()
			.getAttribute('href');
		for (const path of [
			'/township',
			'/township/villages',
			'/township/people/new',
			'/township/villages/new',
			person ?? '',
			'/roles',
			'/v/zhujiabang/offices'
		]) {
			await page.goto(path);
			await expectNoFaults(page, path, language);
		}
	});
