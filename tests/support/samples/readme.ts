import type { Bilingual } from './plan.ts';

type Listed = {
	readonly file: string;
	readonly kind: string;
	readonly lines: number;
	readonly vouchers: number;
	readonly description: Bilingual;
};

/** A trial balance has accounts and no vouchers. */
const countZh = ({ kind, vouchers, lines }: Listed): string =>
	kind === 'assets' || kind === 'contracts'
		? `${lines} 行`
		: vouchers === 0
			? `${lines} 个科目`
			: `${vouchers} 张凭证，${lines} 条分录`;
const countEn = ({ kind, vouchers, lines }: Listed): string =>
	kind === 'assets' || kind === 'contracts'
		? `${lines} rows`
		: vouchers === 0
			? `${lines} accounts`
			: `${vouchers} vouchers, ${lines} lines`;

/** The note beside the files, for those who open the folder. CRLF: it is opened in Notepad. */
export function readme(files: readonly Listed[]): string {
	const zh = files.map(
		(each) => `  ${each.file}\n    ${countZh(each)}。${each.description['zh-CN']}。`
	);
	const en = files.map((each) => `  ${each.file}\n    ${countEn(each)}. ${each.description.en}.`);
	return [
		'示例数据',
		'',
		'这些文件全部是虚构的示例数据，没有任何真实的人、单位或账目；可以下载当模板用。',
		'由 npm run samples 生成，每次生成的内容完全相同，请不要手工修改。',
		'',
		...zh,
		'',
		'Sample data',
		'',
		'All of it is invented: no real person, organisation or ledger. The files may be used as templates.',
		'They are written by npm run samples, always the same to the byte; do not edit them by hand.',
		'',
		...en,
		''
	]
		.join('\n')
		.replaceAll('\n', '\r\n');
}
