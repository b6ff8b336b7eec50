/** The accountant registers a contract, is told what is wrong, sees its instalments, imports a table, records and takes back. */
import { expect, test } from '@playwright/test';
import { expectNoSidewaysScroll, signIn, signInTownship } from './support.ts';

const OFFICE = '/office/shifan';

test('a contract is previewed, registered, settled, taken back, and its paper attached', async ({
	page
}) => {
	await signIn(page, 'kuaiji');
	await page.goto(`${OFFICE}/contracts/new`);
	const fill = (name: string, value: string) => page.locator(`main [name=${name}]`).fill(value);
	await fill('number', 'SF-2030-001');
	await fill('name', '浏览器试验租赁');
	await fill('party', '租户Z');
	await fill('fromOn', '2026-01-01');
	await fill('throughOn', '2026-12-31');
	await fill('rent', '九万');
	await page.locator('main button[formaction="?/preview"]').click();
	await expect(page.locator('#rent-fault')).toBeVisible();
	await expect(page.locator('main [name=party]')).toHaveValue('租户Z');
	await fill('rent', '90000');
	await page.locator('main [name=frequency]').selectOption('quarter');
	await page.locator('main button[formaction="?/preview"]').click();
	await expect(page.locator('main .preview')).toContainText('22,500.00');
	await page.locator('main .btn.main').click();
	await page.waitForURL(/\/contracts\/\d+$/);
	await expect(page.locator('main')).toContainText('共 4 期');

	await page
		.locator('input[type=file]')
		.setInputFiles({ name: '合同.exe', mimeType: 'application/x', buffer: Buffer.from('x') });
	await page.locator('form[action="?/attach"] button').click();
	await expect(page.locator('main [role=alert]')).toContainText('这种文件不收');
	await page.locator('input[type=file]').setInputFiles({
		name: '合同.pdf',
		mimeType: 'application/pdf',
		buffer: Buffer.from('%PDF-1.4 x')
	});
	await page.locator('form[action="?/attach"] button').click();
	const paper = page.getByRole('link', { name: '合同.pdf' });
	await expect(paper).toBeVisible();
	const [download] = await Promise.all([page.waitForEvent('download'), paper.click()]);
	expect(download.suggestedFilename()).toBe('合同.pdf');

	await page.getByRole('link', { name: '第 1 期' }).click();
	const other = page.locator('form[action="?/other"]');
	await other.locator('[name=kind]').selectOption('waiver');
	await other.locator('[name=amount]').fill('2,500.00');
	await other.locator('[name=on]').fill('2026-03-01');
	await other.locator('[name=reason]').fill('修屋顶');
	await other.locator('button').click();
	await expect(page.locator('main [role=alert]')).toContainText('决议');
	await expect(other.locator('[name=reason]')).toHaveValue('修屋顶');
	await other.locator('[name=resolutionOn]').fill('2026-02-20');
	await other.locator('[name=resolutionNumber]').fill('示范村〔2026〕9号');
	await other.locator('button').click();
	await expect(page.locator('main [role=status]')).toBeVisible();
	await expect(page.locator('main .facts')).toContainText('20,000.00');
	await page.locator('form[action="?/undo"] button').click();
	await expect(page.locator('main [role=status]')).toContainText('已撤销');
	await page.getByRole('link', { name: '看合同' }).click();
	await expect(page.locator('main')).toContainText('减免 2,500.00');
});

test('a table is looked at first; one fault and nothing is written', async ({ page }) => {
	await signIn(page, 'kuaiji');
	await page.goto(`${OFFICE}/contracts/import`);
	const take = async (rows: string) => {
		const head = '合同编号,合同名称,承租（承包）方,起租日期,到期日期,年租金,缴款方式\r\n';
		await page
			.locator('input[type=file]')
			.setInputFiles({ name: '合同.csv', mimeType: 'text/csv', buffer: Buffer.from(head + rows) });
		await page.locator('form[action="?/look"] button').click();
	};
	await take(
		'SF-2031-1,甲,租户Y,2026-01-01,2026-12-31,1200,月付\r\nSF-2031-2,乙,租户Y,2026-02-30,2026-12-31,很多,随便\r\n'
	);
	const problems = page.locator('main tbody tr');
	await expect(problems).toHaveCount(3);
	await expect(problems.first()).toContainText('2026-02-30');
	await expect(page.locator('form[action="?/take"]')).toHaveCount(0);
	await take('SF-2031-1,甲,租户Y,2026-01-01,2026-12-31,1200,月付\r\n');
	await expect(page.locator('main [role=status]')).toContainText('应收 12 期，共 1,200.00 元');
	await page.locator('form[action="?/take"] button').click();
	await page.waitForURL(/\/contracts$/);
	await expect(page.locator('main')).toContainText('SF-2031-1');
});

test('the secretary reads and changes nothing; private numbers stay with who keeps them', async ({
	page,
	browser
}) => {
	await signIn(page, 'shuji2');
	for (const path of ['contracts', 'contracts/100', 'assets', 'receipts', 'receipts/900']) {
		await page.goto(`${OFFICE}/${path}`);
		await expect(page.locator('main form[method=post]')).toHaveCount(0);
	}
	for (const path of ['contracts/new', 'contracts/import', 'assets/new'])
		expect((await page.goto(`${OFFICE}/${path}`))?.status()).toBe(403);
	const file = await (await page.request.get(`${OFFICE}/contracts.csv`)).text();
	expect(file).not.toContain('证件号');
	const context = await browser.newContext({ locale: 'zh-CN' });
	const township = await context.newPage();
	await signInTownship(township);
	await township.goto(`${OFFICE}/contracts`);
	await expect(township.locator('main')).toContainText('您来看过会记进这个村的日志');
	await township.goto('/township/villages?sort=completion&order=desc');
	await expect(township.locator('main tbody tr')).not.toHaveCount(0);
	await context.close();
});

test('the registers fit a telephone; the meeting turns its pages', async ({ browser }) => {
	const context = await browser.newContext({
		viewport: { width: 390, height: 844 },
		locale: 'zh-CN'
	});
	const page = await context.newPage();
	await signIn(page, 'kuaiji');
	for (const path of [
		'contracts',
		'contracts/new',
		'contracts/100',
		'assets',
		'receipts',
		'receipts/900',
		'meeting'
	]) {
		await page.goto(`${OFFICE}/${path}`);
		await expectNoSidewaysScroll(page);
	}
	await page.goto('/office/zhujiabang/meeting');
	await expect(page.locator('.slide.shown')).toContainText('893.21');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect(page.locator('.slide.shown')).toContainText('全年预计');
	await context.close();
});

test('a new asset is not the collective’s own use unless somebody says so; what ended is folded away', async ({
	page
}) => {
	await signIn(page, 'kuaiji');
	await page.goto('/office/zhujiabang/assets/new');
	await expect(page.locator('main [name=ownUse]')).toHaveValue('no');
	await page.goto('/office/zhujiabang/contracts');
	await expect(page.locator('main tbody')).not.toContainText('ZJB-2019-014');
	await expect(page.locator('main tbody tr').first()).toContainText('逾期');
	await page.locator('main a[href="?standing=all"]').click();
	await expect(page.locator('main tbody')).toContainText('ZJB-2019-014');
	await page.goto('/office/zhujiabang/meeting?year=2022#3');
	const status = page.locator('main [role=status]');
	await expect(status).toContainText('3');
	await page.getByRole('button', { name: '下一页' }).click();
	await expect(status).toContainText('第 4 页');
	await page.reload();
	await expect(status).toContainText('第 4 页');
});
