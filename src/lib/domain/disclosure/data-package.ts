/** Beside notice.csv: what its columns mean, for programs (Data Package with the columnTypes of Fiscal Data Package). */
import type { Language } from '../language.ts';
import { noticeCode } from './notice-address.ts';
import type { LineColumn } from './notice-file.ts';
import { LINE_COLUMNS } from './notice-file.ts';
import { noticeFileWords } from './notice-file.words.ts';
import type { Manifest } from './pack.ts';
import { noticeName } from './period-name.ts';

type Field = {
	readonly type: string;
	readonly columnType: string;
	readonly format?: string;
	readonly decimalChar?: string;
	readonly currency?: string;
	readonly unit?: string;
};
const FIELDS: Readonly<Record<LineColumn, Field>> = {
	no: { type: 'string', columnType: 'transaction-id:code' },
	date: { type: 'date', columnType: 'date:generic', format: 'default' },
	voucher: { type: 'string', columnType: 'transaction-id:invoice' },
	way: { type: 'string', columnType: 'direction' },
	code: { type: 'string', columnType: 'activity:generic:item:code:full' },
	item: { type: 'string', columnType: 'activity:generic:item:label' },
	text: { type: 'string', columnType: 'transaction-description' },
	amount: { type: 'number', columnType: 'value', decimalChar: '.', currency: 'CNY' }
};

export function dataPackage(
	manifest: Manifest,
	fingerprint: string,
	csv: { readonly bytes: number; readonly sha256: string },
	language: Language
): object {
	const w = noticeFileWords[language];
	const { village, from, through, edition, content } = manifest;
	const name = (column: LineColumn): string => w.columns[column];
	const code = noticeCode(manifest);
	return {
		profile: 'fiscal-data-package',
		name: `${village}-${code}-${edition}`,
		title: w.packageTitle(content.villageName, noticeName(manifest, language), Number(edition)),
		description: [
			w.packageSays,
			...(content.hasOpening === 'yes' ? [] : [w.packageNoBalance]),
			...(content.isSample === 'yes' ? [w.sample] : [])
		].join(' '),
		version: edition,
		fingerprint: `sha256:${fingerprint}`,
		countryCode: 'CN',
		fiscalPeriod: { start: from, end: through },
		licenses: [{ name: 'open', title: w.licence }],
		resources: [
			{
				...{ profile: 'tabular-data-resource', name: 'notice', path: 'notice.csv' },
				...{ format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' },
				...{ bytes: csv.bytes, hash: `sha256:${csv.sha256}` },
				dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
				schema: {
					fields: LINE_COLUMNS.map((column) => ({ name: name(column), ...FIELDS[column] })),
					primaryKey: [name('no')]
				}
			}
		],
		model: {
			measures: { amount: { source: name('amount'), currency: 'CNY' } },
			dimensions: {
				date: dimension('datetime', { date: name('date') }),
				item: dimension('classification', { code: name('code'), label: name('item') }),
				direction: dimension('classification', { way: name('way') }),
				line: dimension('fact', { no: name('no') }),
				voucher: dimension('fact', { voucher: name('voucher') })
			}
		}
	};
}

/** The first attribute tells its members apart. */
const dimension = (dimensionType: string, sources: Readonly<Record<string, string>>) => ({
	dimensionType,
	primaryKey: Object.keys(sources).slice(0, 1),
	attributes: Object.fromEntries(Object.entries(sources).map(([key, source]) => [key, { source }]))
});
