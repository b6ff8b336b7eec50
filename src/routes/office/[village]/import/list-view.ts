import { draftState, postStage } from '#lib/domain/ledger-import/draft-state.ts';
import type { FreshBrief } from '#lib/server/draft-reviews.ts';

/** A batch as the lists of the import page draw it. */
export function toListed(of: FreshBrief) {
	const { id, ledgerSetId, status, name, fileName, brief, reading, writtenEntries } = of;
	const entries = brief?.entries ?? 0;
	return {
		id,
		ledgerSetId,
		status,
		name,
		fileName,
		year: of.year ?? brief?.fiscalYear ?? null,
		state: draftState(of, brief, reading),
		reading,
		stage: postStage(of, entries),
		written: writtenEntries,
		months: brief?.months ?? [],
		vouchers: brief?.vouchers ?? null,
		entries: brief?.entries ?? null,
		openAccounts: brief?.openAccounts ?? 0,
		alreadyPosted: brief?.alreadyPosted ?? 0,
		errorCount: brief?.errorCount ?? 0,
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
