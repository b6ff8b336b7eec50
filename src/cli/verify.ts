/** `verify`: prints what `verifyBooks` found. */
import { parseArgs } from 'node:util';
import { verifyBooks } from '#lib/server/verify.ts';
import { languageOf, say, withDatabase } from './terminal.ts';
import { words } from './verify.words.ts';

const OPTIONS = {
	json: { type: 'boolean' },
	lang: { type: 'string' },
	help: { type: 'boolean' }
} as const;

export async function verify(args: string[]): Promise<number> {
	const text = words[languageOf(args)];
	const { values } = parseArgs({ args, options: OPTIONS });
	if (values.help) return (say(text.help), 0);
	const report = await withDatabase(({ db }) => verifyBooks(db));
	if (values.json) say(JSON.stringify(report));
	else if (report.ok) say(text.ok(report.batches, report.entries));
	else {
		say(text.bad(report.differences.length));
		for (const one of report.differences)
			say(text.line(text.kinds[one.kind], one.where, one.expected, one.found));
	}
	return report.ok ? 0 : 1;
}
