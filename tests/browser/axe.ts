/** Which pages axe looks at, and how: a new page is one line here. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { expectNoSidewaysScroll } from './support.ts';

/** Seen by the accountant of both sample villages. */
export const PAGES = [
	'/office',
	'/office/zhujiabang?year=2022',
	'/office/zhujiabang?year=2021&month=6',
	'/office/shifan',
	'/office/zhujiabang?year=2030',
	'/office/zhujiabang/import',
	'/office/zhujiabang/books?year=2022&from=9&to=9',
	'/office/zhujiabang/books?year=2022&q=nothing-like-this',
	'/office/shifan/income',
	'/office/zhujiabang/definition?interest=stable',
	'/office/zhujiabang/target',
	'/office/zhujiabang/meeting',
	'/office/zhujiabang/ahead?year=2022',
	'/office/zhujiabang/ahead/back-test',
	'/office/zhujiabang/ahead/what-if?year=2022',
	'/office/zhujiabang/assets',
	'/office/zhujiabang/assets/new',
	'/office/zhujiabang/contracts',
	'/office/zhujiabang/contracts/new',
	'/office/zhujiabang/contracts/import',
	'/office/zhujiabang/receipts?year=2022',
	'/office/zhujiabang/statements?year=2022',
	'/office/zhujiabang/statements?kind=balance&year=2021',
	'/office/shifan/statements?kind=balance',
	'/office/zhujiabang/statements?kind=distribution&year=2021',
	'/office/zhujiabang/statements?kind=years',
	'/office/zhujiabang/position?year=2022',
	'/office/zhujiabang/spending?year=2022',
	'/office/zhujiabang/notices',
	'/office/zhujiabang/notices/1',
	'/office/zhujiabang/notices/preview?year=2022&period=q3',
	'/office/shifan/notices/preview?period=y',
	'/v/zhujiabang',
	'/v/shifan',
	'/v/zhujiabang/2022-q3?q=水电',
	'/v/zhujiabang/2022-q2/1',
	'/v/zhujiabang/2022-q2',
	'/office/zhujiabang/questions',
	'/office/zhujiabang/disclosure',
	'/office/zhujiabang/projects',
	'/office/zhujiabang/projects/new',
	'/office/shifan/projects',
	'/office/zhujiabang/projects/1',
	'/office/zhujiabang/assets/1',
	'/office/zhujiabang/contracts/60',
	'/office/nowhere',
	'/account',
	'/account/codes',
	'/account/passphrase',
	'/join?token=nothing-like-this',
	'/roles',
	'/v/zhujiabang/offices',
	'/v/zhujiabang/code',
	'/v/zhujiabang/2022-q3/1/ask?line=0589',
	'/v/zhujiabang/2022-q2/1/ask',
	'/v/zhujiabang/2022-q3/1/board',
	'/v/zhujiabang/2022-q2/2/leaflet',
	'/v/shifan/2026-q3/1/large',
	'/v/zhujiabang/check',
	'/v/zhujiabang/check?code=4BFA',
	'/office/zhujiabang/trail'
];

/**
 * In two looks a language, so that both languages, both widths and both colour schemes are seen, and every two of them
 * together; the page is loaded once and changes under the look, as it does in a hand.
 */
const LOOKS = {
	'zh-CN': [
		{ colorScheme: 'light', width: 1280 },
		{ colorScheme: 'dark', width: 390 }
	],
	en: [
		{ colorScheme: 'dark', width: 1280 },
		{ colorScheme: 'light', width: 390 }
	]
} as const;

/** Axe reports nothing, and nothing is wider than the screen. */
export async function expectNoFaults(
	page: Page,
	path: string,
	language: keyof typeof LOOKS
): Promise<void> {
	for (const { colorScheme, width } of LOOKS[language]) {
		// A colour that fades from one scheme to the other is measured on its way.
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await page.setViewportSize({ width, height: 900 });
		const { violations } = await new AxeBuilder({ page }).analyze();
		const found = violations.map((one) => `${one.id} ${one.nodes[0]?.html}`);
		expect(found, `${path} ${language} ${colorScheme} ${width} px`).toEqual([]);
		await expectNoSidewaysScroll(page);
	}
}
