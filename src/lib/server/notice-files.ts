/** The files of a notice: made of its frozen copy alone, so the same notice is the same bytes, whenever it is asked for. */
import { createHash } from 'node:crypto';
import { canonicalJson, type Canonical } from '#lib/domain/disclosure/canonical-json.ts';
import { dataPackage } from '#lib/domain/disclosure/data-package.ts';
import { noticeCsv } from '#lib/domain/disclosure/notice-file.ts';
import { noticeSheets, type SheetCell } from '#lib/domain/disclosure/notice-sheets.ts';
import type { Pack } from '#lib/domain/disclosure/pack.ts';
import type { Language } from '#lib/domain/language.ts';
import type { PublishedNotice } from './published-notices.ts';
import { workbook, type Cell } from './workbook.ts';

type Frozen = { readonly notice: PublishedNotice; readonly pack: Pack };
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const csvOf = ({ pack }: Frozen, language: Language): Uint8Array =>
	bytesOf(noticeCsv(pack, language));

/** The very texts that are hashed, so that whoever takes them apart finds the same code. */
export const jsonOf = ({ pack }: Frozen): Uint8Array =>
	bytesOf(`${canonicalJson(pack as unknown as Canonical)}\n`);

export function dataPackageOf(frozen: Frozen, language: Language): Uint8Array {
	const csv = csvOf(frozen, language);
	const sha256 = createHash('sha256').update(csv).digest('hex');
	const { pack, notice } = frozen;
	const of = dataPackage(
		pack.manifest,
		notice.fingerprint,
		{ bytes: csv.length, sha256 },
		language
	);
	return bytesOf(`${JSON.stringify(of, null, '\t')}\n`);
}

export const xlsxOf = ({ pack, notice }: Frozen, language: Language): Promise<Uint8Array> =>
	workbook(({ sheet, rows }) => {
		for (const one of noticeSheets(pack, notice.fingerprint, language)) {
			sheet(one.name, one.widths);
			rows(
				one.rows.map(({ isBold, cells }) => ({
					...(isBold ? { bold: true as const } : {}),
					cells: cells.map(asCell)
				}))
			);
		}
	}, notice.publishedAt);

const asCell = (cell: SheetCell): Cell =>
	cell !== null && typeof cell === 'object' ? { yuan: cell.fen / 100 } : cell;
