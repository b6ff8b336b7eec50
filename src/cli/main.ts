/** The operator's command: `npm run ledger -- <verb>`. The verbs call the same server functions as the pages. */
import { languageOf, say } from './terminal.ts';
import { words } from './main.words.ts';

type Verb = (args: string[]) => Promise<number>;

/** Loaded when asked for: `review` needs no database and must start fast. */
const VERBS: Readonly<Record<string, () => Promise<Verb>>> = {
	review: async () => (await import('./review.ts')).review,
	import: async () => (await import('./import.ts')).importFiles,
	verify: async () => (await import('./verify.ts')).verify,
	backup: async () => (await import('./backup.ts')).backup,
	user: async () => (await import('./user.ts')).user,
	serve: async () => (await import('./serve.ts')).serve,
	demo: async () => (await import('./demo.ts')).demo
};

const [verb = '--help', ...args] = process.argv.slice(2);
const load = VERBS[verb];
if (load) {
	process.exitCode = await (await load())(args);
} else {
	say(words[languageOf(process.argv)].help);
	process.exitCode = verb === '--help' || verb === 'help' ? 0 : 2;
}
