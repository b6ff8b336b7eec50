/** The code from the paper (`#c=` of its QR) beside every line that the server sent, recomputed here. */
import { sha256 } from '@noble/hashes/sha2.js';
import type { Pack } from '#lib/domain/disclosure/pack.ts';
import { outcomeOf } from '#lib/domain/disclosure/outcome.ts';
import { alsoShow, show, showDiffering } from './results.ts';
import { missingFrom, readSeen, seeEdition } from './seen.ts';

const paperCode = (): string | null =>
	/^#c=([0-9a-f]{64})$/i.exec(location.hash)?.[1]?.toLowerCase() ?? null;

export function watchPaper(): void {
	const section = document.querySelector<HTMLElement>('[data-check]');
	if (!section) return;
	const look = (): void => {
		const code = paperCode();
		if (code !== null) void check(section, code);
	};
	addEventListener('hashchange', look);
	look();
	void compareWithSeen(section);
}

async function check(section: HTMLElement, paper: string): Promise<void> {
	show(section, 'waiting');
	for (const link of section.querySelectorAll<HTMLAnchorElement>('[data-check-link]'))
		link.search = `?code=${paper}`;
	try {
		const answer = await fetch(section.dataset.pack ?? '', { cache: 'no-cache' });
		if (answer.status === 403) return show(section, 'locked');
		if (!answer.ok) return show(section, 'failed');
		tell(section, (await answer.json()) as Pack, paper);
	} catch {
		show(section, 'failed');
	}
}

function tell(section: HTMLElement, pack: Pack, paper: string): void {
	const outcome = outcomeOf(sha256, pack, paper, section.dataset.fingerprint ?? '');
	if (outcome.kind === 'differs') showDiffering(section, outcome.lines, outcome.isMore);
	else if (outcome.kind === 'same' && 'superseded' in section.dataset) show(section, 'superseded');
	else show(section, outcome.kind);
}

/** Without any paper: is it what this browser was shown before, and is all of that still listed? */
async function compareWithSeen(section: HTMLElement): Promise<void> {
	const { village = '', edition = '', fingerprint = '', feed = '' } = section.dataset;
	if ('fromCache' in document.documentElement.dataset) return;
	const kept = storage();
	if (!kept) return;
	if (seeEdition(kept, village, edition, fingerprint)) return alsoShow(section, 'changed');
	const seen = readSeen(kept, village);
	if (Object.keys(seen).length < 2) return;
	const answer = await fetch(feed, { cache: 'no-cache' }).catch(() => null);
	if (answer?.ok && missingFrom(seen, await answer.text()).length > 0) alsoShow(section, 'changed');
}

/** Browsers that forbid storage throw when they are asked for it. */
function storage(): Storage | null {
	try {
		return localStorage;
	} catch {
		return null;
	}
}
