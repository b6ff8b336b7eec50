import { pieceCount } from '#lib/domain/ledger-import/upload-pieces.ts';
import { PIECE_BYTES } from '#lib/domain/ledger-import/upload-pieces.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import type { Announced } from '#lib/server/uploads.ts';
import { decodeYear } from '../upload-form.ts';

export type AnnounceFault = 'no-ledger' | 'not-a-year' | 'too-large' | 'not-a-file';
type Decoded = { ledgerSetId: number; announced: Announced };

const isHash = (value: unknown): value is string =>
	typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

/** What a browser says of a file before it sends the first piece. Nothing in it is trusted; the pieces are checked. */
export function decodeAnnounced(
	body: unknown,
	ledgerSets: readonly { id: number }[],
	limit: number
): Result<Decoded, AnnounceFault> {
	const { name, byteCount, ledger, year, hashes } = (body ?? {}) as Record<string, unknown>;
	const isSized = Number.isSafeInteger(byteCount) && (byteCount as number) >= 0;
	if (typeof name !== 'string' || name === '' || name.length > 255 || !isSized)
		return err('not-a-file');
	if ((byteCount as number) > limit) return err('too-large');
	const count = pieceCount(byteCount as number);
	if (!Array.isArray(hashes) || hashes.length !== count || !hashes.every(isHash))
		return err('not-a-file');
	const set = ledgerSets.find(({ id }) => String(id) === String(ledger));
	if (!set) return err('no-ledger');
	const options = decodeYear(String(year ?? '').trim());
	if (options === null) return err('not-a-year');
	const announced = {
		name,
		byteCount: byteCount as number,
		pieceBytes: PIECE_BYTES,
		hashes,
		options
	};
	return ok({ ledgerSetId: set.id, announced });
}
