/** `user add|password|list|disable`: people, from the terminal of whoever runs the server. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { insertAuditEvent, type Actor } from '#lib/server/audit-log.ts';
import { now } from '#lib/server/clock.ts';
import type { Db } from '#lib/server/db/client.ts';
import { checkPassphrase, generatePassphrase, isUsername } from '#lib/server/passphrase.ts';
import {
	disableUser,
	findUser,
	findUsers,
	hashPassphrase,
	insertUser,
	setPassword
} from '#lib/server/users.ts';
import { findVillage } from '#lib/server/villages.ts';
import { insertGrant } from '#lib/server/people.ts';
import { isRole } from '#lib/domain/access/role.ts';
import { complain, languageOf, say, withDatabase } from './terminal.ts';
import { words } from './user.words.ts';

const OPTIONS = {
	name: { type: 'string' },
	village: { type: 'string' },
	title: { type: 'string' },
	role: { type: 'string' },
	stdin: { type: 'boolean', default: false },
	lang: { type: 'string' },
	help: { type: 'boolean', default: false }
} as const;
type Values = { name?: string; village?: string; title?: string; role?: string; stdin: boolean };
type Text = (typeof words)['zh-CN'];
type Task = (db: Db, username: string, values: Values, text: Text) => Promise<number>;

const TASKS: Readonly<Record<string, Task>> = { add, password, list, disable };

export async function user(args: string[]): Promise<number> {
	const text = words[languageOf(args)];
	const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
	if (values.help) return (say(text.help), 0);
	const [verb = '', username = '', ...rest] = positionals;
	const task = TASKS[verb];
	if (!task || rest.length > 0 || (username === '') !== (verb === 'list'))
		return (complain(text.usage), 2);
	return withDatabase(({ db }) => task(db, username.toLowerCase(), values, text));
}

const operator = (): Actor => ({ userId: 'operator', name: 'npm run ledger', at: now() });

async function add(db: Db, username: string, values: Values, text: Text): Promise<number> {
	const { name, village: slug, title, role = '' } = values;
	if (!name || !title || !isRole(role) || (slug === undefined) !== (role === 'township'))
		return (complain(text.usage), 2);
	if (!isUsername(username)) return (complain(text.badUsername), 2);
	const village = slug === undefined ? null : await findVillage(db, slug);
	if (slug !== undefined && !village) return (complain(text.noVillage(slug)), 2);
	if (await findUser(db, username)) return (complain(text.taken(username)), 1);
	const passphrase = choosePassphrase(
		values.stdin,
		[username, name, village?.name ?? '', slug ?? ''],
		text
	);
	if (passphrase === null) return 1;
	const passphraseHash = await hashPassphrase(passphrase);
	const by = operator();
	await db.transaction(async (tx) => {
		const { personId } = await insertUser(tx, { username, name, passphraseHash }, by.at);
		const villageId = village?.id ?? null;
		await insertAuditEvent(tx, villageId, by, 'user-created', {
			username,
			title,
			person: personId
		});
		await insertGrant(tx, { villageId, personId, name, role, title }, by);
	});
	say(text.added(username));
	if (!values.stdin) say(text.passphrase(passphrase));
	return 0;
}

async function password(db: Db, username: string, { stdin }: Values, text: Text): Promise<number> {
	const found = await findUser(db, username);
	if (!found) return (complain(text.noUser(username)), 1);
	const passphrase = choosePassphrase(stdin, [username, found.name], text);
	if (passphrase === null) return 1;
	const by = operator();
	const passphraseHash = await hashPassphrase(passphrase);
	await db.transaction(async (tx) => {
		await setPassword(tx, found.id, passphraseHash, by.at);
		await insertAuditEvent(tx, null, by, 'passphrase-changed', { username });
	});
	say(text.changed(username));
	if (!stdin) say(text.passphrase(passphrase));
	return 0;
}

async function list(db: Db, _: string, __: Values, text: Text): Promise<number> {
	const users = await findUsers(db);
	if (users.length === 0) say(text.none);
	for (const one of users) say(text.row(one.username, one.name, one.disabledAt !== null));
	return 0;
}

async function disable(db: Db, username: string, _: Values, text: Text): Promise<number> {
	if (!(await findUser(db, username))) return (complain(text.noUser(username)), 1);
	const by = operator();
	const isDone = await db.transaction(async (tx) => {
		const isNew = await disableUser(tx, username, by.at);
		if (isNew) await insertAuditEvent(tx, null, by, 'user-disabled', { username });
		return isNew;
	});
	say(isDone ? text.disabled(username) : text.alreadyDisabled(username));
	return 0;
}

/** Null, and said why, where the one given is no good. */
function choosePassphrase(fromStdin: boolean, names: string[], text: Text): string | null {
	if (!fromStdin) return generatePassphrase();
	const [given = ''] = readFileSync(0, 'utf8').split(/\r?\n/);
	const fault = checkPassphrase(given, names);
	if (fault) complain(text.faults[fault]);
	return fault ? null : given;
}
