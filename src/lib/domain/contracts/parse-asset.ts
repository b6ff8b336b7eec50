import { err, ok, type Result } from '../result.ts';
import type { AreaUnit, Asset, AssetKind } from './asset.ts';
import { FieldReader, type Fault } from './field-reader.ts';
import type { AssetField, TypedAsset } from './register-field.ts';

export type ParsedAsset = Omit<Asset, 'id'>;

/** Reads an asset as a form or a file gives it; all faults are named. */
export function parseAsset(typed: TypedAsset): Result<ParsedAsset, Fault<AssetField>[]> {
	const read = new FieldReader(typed);
	const kind = read.choice('kind', 'assetKind', null);
	if (kind === null) read.fault('kind', 'blank');
	const area = parseArea(read.raw('area'), kind);
	if (area === null) read.fault('area', 'area');
	const asset: ParsedAsset = {
		kind: kind ?? 'operating',
		number: read.required('number'),
		name: read.required('name'),
		location: read.text('location'),
		boundaries: read.text('boundaries'),
		areaMilli: area?.milli ?? null,
		areaUnit: area?.unit ?? 'sqm',
		originalValueFen: read.amount('originalValue'),
		isOwnUse: read.choice('ownUse', 'yesNo', 'no') === 'yes',
		note: read.text('note'),
		retiredOn: read.date('retiredOn')
	};
	return read.faults.length > 0 ? err(read.faults) : ok(asset);
}

const UNITS: readonly (readonly [RegExp, AreaUnit])[] = [
	[/(亩|mu)$/i, 'mu'],
	[/(㎡|m2|平方米|平米|平方|sqm|m²)$/i, 'sqm'],
	[/(处|间|个|套|座|pieces?|处\/间)$/i, 'piece']
];

type Area = { readonly milli: number | null; readonly unit: AreaUnit };

/**
 * `12.35亩`, `800 ㎡`, `3间`; without a unit land is measured in 亩, anything else in ㎡. Up to three decimals. Null where it
 * cannot be read; blank is not measured.
 */
export function parseArea(typed: string, kind: AssetKind | null): Area | null {
	const text = typed.trim().replaceAll(',', '').normalize('NFC');
	const found = UNITS.find(([pattern]) => pattern.test(text));
	const unit = found?.[1] ?? (kind === 'resource' ? 'mu' : 'sqm');
	const number = (found ? text.replace(found[0], '') : text).normalize('NFKC').trim();
	if (number === '') return { milli: null, unit };
	const m = /^(\d{1,9})(?:\.(\d{1,3}))?$/.exec(number);
	return m ? { milli: Number(m[1]) * 1000 + Number((m[2] ?? '').padEnd(3, '0')), unit } : null;
}

/** `12.35`, without trailing zeros. */
export const formatMilli = (milli: number): string => {
	const text = `${Math.floor(milli / 1000)}.${String(milli % 1000).padStart(3, '0')}`;
	return text.replace(/\.?0+$/, '');
};
