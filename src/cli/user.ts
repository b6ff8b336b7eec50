/** `user <verb>`: people, from the terminal of whoever runs the server, for when nobody else can. */
import { parseArgs } from 'node:util';
import { insertAuditEvent } from '#lib/server/audit-log.ts';
import type { Db } from '#lib/server/db/client.ts';
import { findOpenRoles } from '#lib/server/offices.ts';
import { insertGrant } from '#lib/server/people.ts';
import { findUser, findUsers, hashPassphrase, insertUser } from '#lib/server/users.ts';
import { complain, languageOf, say, withDatabase } from './terminal.ts';
import { disable, enable, endSessions, invite, password, removeCodes } from './user-access.ts';
import { grant, revoke } from './user-roles.ts';
import {
	choosePassphrase,
	operator,
	readNewPerson,
	type Task,
	type Text,
	type Values
} from './user-task.ts';
import { words } from './user.words.ts';

const OPTIONS = {
	name: { type: 'string' },
	village: { type: 'string' },
	title: { type: 'string' },
	role: { type: 'string' },
	reason: { type: 'string' },
	stdin: { type: 'boolean', default: false },
	lang: { type: 'string' },
	help: { type: 'boolean', default: false }
} as const;

const TASKS: ReadonlyMap<string, Task> = new Map<string, Task>([
	['add', add],
	['invite', invite],
	['password', password],
	['list', list],
	['disable', disable],
	['enable', enable],
	['end-sessions', endSessions],
	['remove-codes', removeCodes],
	['grant', grant],
	['revoke', revoke]
]);

export async function user(args: string[]): Promise<number> {
	const text: Text = words[languageOf(args)];
	const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
	if (values.help) return (say(text.help), 0);
	const [verb = '', username = '', ...rest] = positionals;
	const task = TASKS.get(verb);
	if (!task || rest.length > 0 || (username === '') !== (verb === 'list'))
		return (complain(text.usage), 2);
	return withDatabase(({ db }) => task(db, username.toLowerCase(), values, text));
}

async function add(db: Db, username: string, values: Values, text: Text): Promise<number> {
	const given = await readNewPerson(db, username, values, text);
	if (!given) return 2;
	const { name, title, role, villageId, guessable } = given;
	if (await findUser(db, username)) return (complain(text.taken(username)), 1);
	const passphrase = choosePassphrase(values.stdin, guessable, text);
	if (passphrase === null) return 1;
	const passphraseHash = await hashPassphrase(passphrase);
	const by = operator();
	await db.transaction(async (tx) => {
		const { personId } = await insertUser(tx, { username, name, passphraseHash }, by.at);
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

async function list(db: Db, _: string, __: Values, text: Text): Promise<number> {
	const users = await findUsers(db);
	if (users.length === 0) say(text.none);
	const roles = await findOpenRoles(db);
	for (const one of users) {
		const held = roles
			.filter(({ username }) => username === one.username)
			.map(({ role, title, slug, effectiveAt }) =>
				text.role(text.roleNames[role], title, slug, effectiveAt !== null)
			);
		say(text.row(one.username, one.name, one.disabledAt !== null, held));
	}
	return 0;
}
