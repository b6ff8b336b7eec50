import { CASH_BOOK, cashBook } from './cash-book.ts';
import { encodeUtf8WithBom } from './encoding.ts';
import { asCsv, cloudRows } from './layouts.ts';
import { encodedFile, PLANS, type Plan } from './plan.ts';
import { readme } from './readme.ts';
import {
	ASSET_FILE,
	assetSheet,
	CONTRACT_FILE,
	contractSheet,
	REGISTER_PLACES
} from './registers.ts';
import { OPENINGS, type SampleOpening } from './openings.ts';
import { templateVouchers } from './template.ts';
import { trialSheet } from './trial-sheet.ts';
import type { Numbered } from './voucher.ts';

export const TEMPLATE = '模板_精斗云格式.csv';

/** One entry of `static/examples/index.json`; the demo imports the samples, the others are to be filled in or tried. */
type IndexEntry = {
	readonly file: string;
	readonly kind: 'sample' | 'template' | SampleOpening['kind'] | 'assets' | 'contracts';
	readonly village: string | null;
	readonly year: number;
	readonly accountingSystem: Plan['system'];
	readonly layout: Plan['layout'] | 'B' | 'J' | 'register';
	readonly encoding: Plan['encoding'];
	readonly vouchers: number;
	readonly lines: number;
	readonly description: Plan['description'];
};

const lineCount = (vouchers: readonly Numbered[]): number =>
	vouchers.reduce((sum, voucher) => sum + voucher.lines.length, 0);

const entry = (plan: Plan, vouchers: readonly Numbered[]): IndexEntry => ({
	file: plan.intended.file,
	kind: 'sample',
	village: plan.intended.village,
	year: plan.intended.year,
	accountingSystem: plan.system,
	layout: plan.layout,
	encoding: plan.encoding,
	vouchers: vouchers.length,
	lines: lineCount(vouchers),
	description: plan.description
});

const templateEntry = (vouchers: readonly Numbered[]): IndexEntry => ({
	file: TEMPLATE,
	kind: 'template',
	village: null,
	year: 2026,
	accountingSystem: 'rural_2023',
	layout: 'D',
	encoding: 'utf-8-bom',
	vouchers: vouchers.length,
	lines: lineCount(vouchers),
	description: {
		'zh-CN': '空白起步用的小模板：保留表头，把示例行换成自己的凭证',
		en: 'A small template to start from: keep the header, put your own vouchers in place of the example lines'
	}
});

const cashBookEntry = (lines: number): IndexEntry => ({
	file: CASH_BOOK,
	kind: 'template',
	// Not one of the books that the demo imports.
	village: null,
	year: 2026,
	accountingSystem: 'rural_2023',
	layout: 'J',
	encoding: 'gb18030',
	vouchers: lines / 2,
	lines,
	description: {
		'zh-CN':
			'10月，出纳手工银行日记账：只有收入、支出、结余，没有科目和凭证号；可以传到示范村试试“每一行记到哪个科目”',
		en: 'October, a hand-kept bank day book: received, paid and balance only, no accounts, no voucher numbers; upload it for 示范村 to try “Where each line is booked”'
	}
});

type Made = { readonly plan: Plan; readonly vouchers: readonly Numbered[] };
type Sheet = { readonly bytes: Uint8Array; readonly entry: IndexEntry };

function sheetOf(from: SampleOpening, made: readonly Made[]): Sheet {
	const books = made.find(({ plan }) => plan.intended.file === from.books);
	if (!books) throw new Error(`no plan for ${from.books}`);
	const { plan, vouchers } = books;
	const { bytes, accounts } = trialSheet(from, plan, vouchers);
	const entry: IndexEntry = {
		file: from.file,
		kind: from.kind,
		village: plan.intended.village,
		year: plan.intended.year,
		accountingSystem: plan.system,
		layout: 'B',
		encoding: 'gb18030',
		vouchers: 0,
		lines: accounts,
		description: from.description
	};
	return { bytes, entry };
}

type Registers = { readonly file: string; readonly text: string; readonly entry: IndexEntry };

/** The demo imports them too, assets before the contracts that name them. */
const registersOf = (place: (typeof REGISTER_PLACES)[number]): Registers[] =>
	(['assets', 'contracts'] as const).map((kind) => {
		const [file, text] =
			kind === 'assets'
				? [ASSET_FILE(place.village), assetSheet(place)]
				: [CONTRACT_FILE(place.village), contractSheet(place)];
		const lines = text.split('\r\n').length - 2;
		const entry: IndexEntry = {
			file,
			kind,
			village: place.village,
			year: place.eras.at(-1)?.year ?? 0,
			accountingSystem: place.system,
			layout: 'register',
			encoding: 'utf-8-bom',
			vouchers: 0,
			lines,
			description: {
				'zh-CN':
					kind === 'assets'
						? '资产和资源台账：类别、坐落、四至、面积、原值，含闲置、自用、公益'
						: '合同台账：租期、年租金、缴款方式、递增、免租、续签，应收和示例账的收款对得上',
				en:
					kind === 'assets'
						? 'Register of assets and resources: class, location, boundaries, area, value; idle, own use and public service among them'
						: 'Register of contracts: term, rent, frequency, escalation, rent-free months, renewals; what is due agrees with the receipts of the sample books'
			}
		};
		return { file, text, entry };
	});

/** Every file of static/examples, by name. The same bytes on every run and machine. */
export function buildSamples(): Map<string, Uint8Array> {
	const made = PLANS.map((plan) => ({ plan, vouchers: plan.vouchers(plan.intended) }));
	const template = templateVouchers();
	const book = cashBook();
	const sheets = OPENINGS.map((one) => sheetOf(one, made));
	const rows = cloudRows({ village: '', system: 'rural_2023', vouchers: template });
	const registers = REGISTER_PLACES.flatMap(registersOf);
	const index = [
		...made.map(({ plan, vouchers }) => entry(plan, vouchers)),
		cashBookEntry(book.lines),
		...sheets.map((one) => one.entry),
		templateEntry(template),
		...registers.map((one) => one.entry)
	];
	return new Map<string, Uint8Array>([
		...made.map(({ plan, vouchers }) => [plan.intended.file, encodedFile(plan, vouchers)] as const),
		[CASH_BOOK, book.bytes],
		...sheets.map(({ bytes, entry }) => [entry.file, bytes] as const),
		[TEMPLATE, encodeUtf8WithBom(asCsv(rows, '\r\n'))],
		...registers.map(({ file, text }) => [file, encodeUtf8WithBom(text)] as const),
		['index.json', new TextEncoder().encode(`${JSON.stringify(index, null, '\t')}\n`)],
		['README.txt', encodeUtf8WithBom(readme(index))]
	]);
}
