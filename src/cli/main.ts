/** The operator's command: `npm run ledger -- <verb>`. The verbs call the same server functions as the pages. */
import { complain, languageOf, say } from './terminal.ts';
import { SettingError } from '#lib/server/environment.ts';
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

/** Wrong words and wrong settings are said in a line; only a mistake of the program shows its stack. */
async function run(start: Verb): Promise<number> {
	try {
		return await start(args);
	} catch (error) {
		const isWrongUse =
			error instanceof SettingError ||
			String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS');
		if (!isWrongUse) throw error;
		complain((error as Error).message);
		return 2;
	}
}

// Whoever reads only the first lines (`| head`) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
	process.exit();
});

const [verb = '--help', ...args] = process.argv.slice(2);
const load = VERBS[verb];
if (load) {
	process.exitCode = await run(await load());
} else {
	say(words[languageOf(process.argv)].help);
	process.exitCode = verb === '--help' || verb === 'help' ? 0 : 2;
}
