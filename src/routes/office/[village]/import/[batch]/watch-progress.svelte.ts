import { lookAgain } from '#lib/components/look-again.ts';
import type { PostStage, ReadProgress } from '#lib/domain/ledger-import/draft-state.ts';

/** As `progress/` answers. */
export type Progress = {
	readonly stage: PostStage | null;
	readonly written: number;
	readonly entries: number;
	readonly reading: ReadProgress | null;
};

const EVERY_MS = 700;

/**
 * Asks how far it is while `isMoving`, by a small endpoint of its own: the page's data may hold thousands of problems.
 * When it is over, the page itself is asked again. Call it while a component is being set up.
 */
export function watchProgress(
	path: () => string,
	isMoving: () => boolean
): { readonly latest: Progress | null } {
	let latest = $state<Progress | null>(null);
	let isAsking = false;
	async function ask(): Promise<void> {
		const answer = await fetch(`${path()}/progress`).catch(() => null);
		if (!answer?.ok) return;
		latest = (await answer.json()) as Progress;
		const isReading = latest.reading !== null && latest.reading.stage !== 'failed';
		if (latest.stage === null && !isReading) await lookAgain('office:batch');
	}
	$effect(() => {
		if (!isMoving()) return;
		const timer = setInterval(() => {
			if (isAsking) return; // a slow server is not asked twice at once
			isAsking = true;
			void ask().finally(() => (isAsking = false));
		}, EVERY_MS);
		return () => clearInterval(timer);
	});
	return {
		get latest() {
			return latest;
		}
	};
}
