import { draftState, postStage } from '#lib/domain/ledger-import/draft-state.ts';
import type { FreshBrief } from '#lib/server/draft-reviews.ts';

/** A batch as the lists of the import page draw it. */
export function toListed(of: FreshBrief) {
	const { id, ledgerSetId, status, name, fileName, brief, reading, writtenEntries } = of;
	/** In the books, and on the way there, what goes in; of a draft what the file has. */
	const counts = status === 'draft' ? brief : brief?.added;
	return {
		id,
		ledgerSetId,
		status,
		name,
		fileName,
		year: of.year ?? brief?.fiscalYear ?? null,
		state: draftState(of, brief, reading),
		reading,
		stage: postStage(of, brief?.added.entries ?? 0),
		written: writtenEntries,
		months: brief?.months ?? [],
		kind: brief?.kind ?? null,
		vouchers: counts?.vouchers ?? null,
		entries: counts?.entries ?? null,
		added: brief?.added.entries ?? 0,
		openAccounts: brief?.openAccounts ?? 0,
		openLines: brief?.openLines ?? 0,
		openChoice: brief?.openChoice ?? null,
		faults: brief?.faults ?? 0,
		warningCount: brief?.warningCount ?? 0,
		/** Why the last posting was refused. */
		refused: status === 'draft' ? of.postRefused : null,
		at: of.reversedAt ?? of.postedAt ?? of.createdAt,
		reversalReason: of.reversalReason
	};
}
export type Listed = ReturnType<typeof toListed>;

/** Something happens by itself: the page looks again. */
export const isMoving = ({ state }: Listed): boolean => state === 'reading' || state === 'posting';
