import type { Bilingual } from '#lib/domain/language.ts';

export type Template = { file: string; description: Bilingual };

/** The ledgers that `static/examples/index.json` lists, not the registers; no list is no reason to fail the page. */
export async function findTemplates(fetch: typeof globalThis.fetch): Promise<Template[]> {
	const answer = await fetch('/examples/index.json').catch(() => null);
	if (!answer?.ok) return [];
	const listed: (Template & { kind: string })[] = await answer.json();
	return listed
		.filter(({ kind }) => kind !== 'assets' && kind !== 'contracts')
		.toSorted((a, b) => Number(b.kind === 'template') - Number(a.kind === 'template'))
		.map(({ file, description }) => ({ file, description }));
}
