/** What each role meets on the same pages: no button for what is another's to do, and no way round the missing button. */
import { expect, test, type Browser, type Page } from '@playwright/test';
import { answer, ledgerFile, signIn, signInTownship, upload } from './support.ts';

const AT = '/office/zhujiabang';
/** Forms of the accountant, wherever they stand. */
const FORMS = [
	'?/upload',
	'?/postAll',
	'?/post',
	'?/discard',
	'?/reverse',
	'?/accept',
	'?/map',
	'?/options',
	'?/lines',
	'?/overlap',
	'?/supplement',
	'?/skip',
	'?/unmap',
	'?/closing',
	'/decide',
	'?/bring',
	'?/change',
	'?/delete',
	'?/again'
];

let draft = '';
let faulty = '';

async function asNew(browser: Browser, enter: (page: Page) => Promise<void>): Promise<Page> {
	const page = await (await browser.newContext()).newPage();
	await enter(page);
	return page;
}

/** As a script of the person's own browser would send it. */
async function statusOf(page: Page, path: string, form: Record<string, string> = {}) {
	const { origin } = new URL(page.url());
	const sent = await page.request.post(AT + path, { form, headers: { origin } });
	return sent.status();
}

const postsOfAccountant = (): string[] => [
	'/import?/upload',
	'/import?/postAll',
	'/import?/finish',
	'/import?/giveUp',
	'/import/uploads',
	...['post', 'stop', 'discard', 'reverse', 'accept', 'options', 'map', 'reading', 'unmap'].map(
		(action) => `${draft}?/${action}`
	),
	...[
		'lines',
		'overlap',
		'again',
		'repair',
		'skip',
		'undo',
		'supplement',
		'adopt',
		'take',
		'period'
	].map((action) => `${draft}?/${action}`),
	'/import/mappings?/change&id=1',
	'/import/mappings?/delete&id=1',
	'/import/mappings?/bring',
	'/books?/closing',
	'/income?/decide'
];

async function expectNoForms(page: Page): Promise<void> {
	for (const path of [
		'?year=2022',
		'?year=2030',
		'/import',
		'/import/mappings',
		draft,
		faulty,
		`${faulty}?columns`,
		'/books?year=2022',
		'/books/balances',
		'/income?class=stable'
	]) {
		await page.goto(AT + path);
		await expect(page.locator('main')).toBeVisible();
		for (const action of FORMS)
			await expect(page.locator(`form[action*="${action}"]`), `${path} ${action}`).toHaveCount(0);
		await expect(page.locator('input[type=file]'), path).toHaveCount(0);
	}
}

test.beforeAll(async ({ browser }) => {
	const page = await asNew(browser, (one) => signIn(one));
	const pathOf = () => new URL(page.url()).pathname.slice(AT.length);
	await upload(
		page,
		'zhujiabang',
		ledgerFile('只看_2022.csv', [
			'2022/12/5,记,941,1,1,收厂房租金,10201,基本户,100.00,',
			',,,,2,收厂房租金,5010030197,新厂房租金,,100.00'
		])
	);
	draft = pathOf();
	await upload(
		page,
		'zhujiabang',
		ledgerFile('只看有错_2022.csv', [
			'2022/12/6,记,942,1,1,收厂房租金,10201,基本户,1O0,',
			',,,,2,收厂房租金,50100301,标准厂房租金,,90.00'
		])
	);
	faulty = pathOf();
	await page.context().close();
});

test.afterAll(async ({ browser }) => {
	const page = await asNew(browser, (one) => signIn(one));
	for (const path of [draft, faulty]) {
		await page.goto(AT + path);
		await answer(page, 'discard');
		await page.waitForURL(/discarded=/);
	}
	await page.context().close();
});

for (const [who, role] of [
	['shuji', '书记'],
	['jiandu', '监督']
] as const)
	test(`${who} reads every page and presses nothing of the accountant’s`, async ({ browser }) => {
		test.slow();
		const page = await asNew(browser, (one) => signIn(one, who));
		await expectNoForms(page);
		for (const path of postsOfAccountant()) expect(await statusOf(page, path), path).toBe(403);
		expect(await statusOf(page, '/target?/confirm', { target: '1' })).toBe(403);

		await test.step('the facts of a draft are there, and whose turn it is', async () => {
			await page.goto(AT + faulty);
			await expect(page.locator('main')).toContainText('1O0');
			await expect(page.locator('main')).toContainText('您在这里只看');
			await expect(page.getByRole('link', { name: '下载原文件' })).toBeVisible();
			await page.goto(AT + draft);
			await expect(page.locator('#accounts')).toContainText('5010030197');
			await page.goto(`${AT}?year=2022`);
			await expect(page.locator('.wait')).toContainText('由会计办');
		});

		await test.step('a refusal says whose it is', async () => {
			await page.evaluate((action) => {
				const form = Object.assign(document.createElement('form'), { method: 'post', action });
				document.body.append(form);
				form.submit();
			}, `${AT}/income?/decide`);
			await expect(page.locator('h1')).toHaveText(`您在这里是${role}，这一步不归您办。`);
			await expect(page.locator('main')).toContainText('由会计办');
			await expect(page.locator('main a[href="/roles"]')).toBeVisible();
		});
		await page.context().close();
	});

test('a supervisor and the accountant propose no target', async ({ browser }) => {
	for (const who of ['jiandu', 'kuaiji']) {
		const page = await asNew(browser, (one) => signIn(one, who));
		await page.goto(`${AT}/target`);
		await expect(page.locator('main form')).toHaveCount(0);
		await expect(page.locator('main')).toContainText('目标由村书记提出，镇里确认');
		const typed = { year: '2022', amount: '1', reason: '不该成' };
		expect(await statusOf(page, '/target?/propose', typed)).toBe(403);
		expect(await statusOf(page, '/target?/confirm', { target: '1' })).toBe(403);
		await page.context().close();
	}
});

test('the secretary proposes, the township confirms, and the desk says which it is', async ({
	browser
}) => {
	test.slow();
	const secretary = await asNew(browser, (page) => signIn(page, 'shuji'));
	const propose = async (year: string, amount: string) => {
		await secretary.goto(`${AT}/target?year=${year}`);
		await secretary.locator('#year').fill(year);
		await secretary.locator('#amount').fill(amount);
		await secretary.locator('#reason').fill(`${year}年成员代表会议通过`);
		await secretary.getByRole('button', { name: '提出目标' }).click();
		await expect(secretary.locator('main [role=status]')).toContainText('等镇里确认');
	};

	await test.step('beside a target in force a proposal changes no figure', async () => {
		await propose('2021', '1100');
		await secretary.goto(`${AT}?year=2021`);
		await expect(secretary.locator('.say').first()).toContainText('1,000 万元');
		await expect(secretary.locator('.say').first()).not.toContainText('待镇里确认');
		await expect(secretary.locator('.wait')).toContainText('提出 1,100 万元');
	});

	await test.step('where none is in force it counts, and is marked', async () => {
		await propose('2031', '1400');
		await secretary.goto(`${AT}/target?year=2031`);
		await expect(secretary.locator('.say').first()).toContainText('1,400 万元（待镇里确认）');
		const csv = await secretary.request.get(`${AT}/desk.csv?year=2031`);
		expect(await csv.text()).toContain('全年目标（元，待镇里确认）');
		expect(await statusOf(secretary, '/target?/confirm', { target: '1' })).toBe(403);
	});

	const township = await asNew(browser, (page) => signInTownship(page));
	await test.step('the township reads, on record, and presses nothing of the accountant’s', async () => {
		await township.goto(`${AT}/books`);
		await expect(township.locator('main')).toContainText('您来看过会记进这个村的日志');
		await expectNoForms(township);
		for (const path of postsOfAccountant()) expect(await statusOf(township, path), path).toBe(403);
		const typed = { year: '2022', amount: '1', reason: '不该成' };
		expect(await statusOf(township, '/target?/propose', typed)).toBe(403);
	});

	await test.step('it confirms what was proposed', async () => {
		await township.goto(`${AT}?year=2021`);
		await township
			.locator('.wait')
			.getByRole('link', { name: /确认 2021年/ })
			.click();
		await expect(township.locator('main form[action="?/propose"]')).toHaveCount(0);
		await township.getByRole('button', { name: /确认2021年目标 1,100 万元/ }).click();
		await expect(township.locator('main [role=status]')).toContainText('现在按它算');
		await secretary.goto(`${AT}?year=2021`);
		await expect(secretary.locator('.say').first()).toContainText('1,100 万元');
	});
	for (const page of [secretary, township]) await page.context().close();
});
