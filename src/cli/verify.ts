/** `verify`: prints what does not agree; `--head` prints the heads of the trail, to be kept outside. */
import { parseArgs } from 'node:util';
import { formatHeads, parseHeads } from '#lib/server/audit-heads.ts';
import type { Db } from '#lib/server/db/client.ts';
import { verifyAll, type FullReport } from '#lib/server/verify-all.ts';
import { complain, languageOf, say, withDatabase } from './terminal.ts';
import { words } from './verify.words.ts';

const OPTIONS = {
	json: { type: 'boolean' },
	head: { type: 'boolean' },
	against: { type: 'string' },
	lang: { type: 'string' },
	help: { type: 'boolean' }
} as const;
type Text = (typeof words)['zh-CN'];

export async function verify(args: string[]): Promise<number> {
	const text = words[languageOf(args)];
	const { values } = parseArgs({ args, options: OPTIONS });
	if (values.help) return (say(text.help), 0);
	const outside = values.against === undefined ? [] : parseHeads(values.against);
	if (outside === null) return (complain(text.noHead), 2);
	return withDatabase(async ({ db }) => {
		if (values.head) return printHead(db);
		const report = await verifyAll(db, outside);
		if (values.json) say(JSON.stringify(report));
		else print(report, text);
		return report.ok ? 0 : 1;
	});
}

async function printHead(db: Db): Promise<number> {
	say(await formatHeads(db));
	return 0;
}

function print({ ok, batches, entries, events, differences }: FullReport, text: Text): void {
	if (ok) return say(text.ok(batches, entries, events));
	say(text.bad(differences.length));
	for (const one of differences)
		say(text.line(text.kinds[one.kind], one.where, one.expected, one.found));
	const kinds = new Set<string>(differences.map(({ kind }) => kind));
	for (const [kind, advice] of Object.entries(text.advice)) if (kinds.has(kind)) say(`\n${advice}`);
}
