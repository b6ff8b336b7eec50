/** What the verbs of `user` share. */
import { readFileSync } from 'node:fs';
import type { Actor } from '#lib/server/audit-log.ts';
import { now } from '#lib/server/clock.ts';
import type { Db } from '#lib/server/db/client.ts';
import { checkPassphrase, generatePassphrase } from '#lib/server/passphrase.ts';
import { complain } from './terminal.ts';
import type { words } from './user.words.ts';

export type Values = {
	name?: string;
	village?: string;
	title?: string;
	role?: string;
	reason?: string;
	stdin: boolean;
};
export type Text = (typeof words)['zh-CN'];
export type Task = (db: Db, username: string, values: Values, text: Text) => Promise<number>;

export const operator = (): Actor => ({ userId: 'operator', name: 'npm run ledger', at: now() });

/** Null, and said why, where the one given is no good. */
export function choosePassphrase(fromStdin: boolean, names: string[], text: Text): string | null {
	if (!fromStdin) return generatePassphrase();
	const [given = ''] = readFileSync(0, 'utf8').split(/\r?\n/);
	const fault = checkPassphrase(given, names);
	if (fault) complain(text.faults[fault]);
	return fault ? null : given;
}
