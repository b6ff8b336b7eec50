/** `user invite|password|disable|enable|end-sessions|remove-codes`: how somebody gets in, or no longer does. */
import { insertAuditEvent } from '#lib/server/audit-log.ts';
import type { Db } from '#lib/server/db/client.ts';
import { readEnvironment } from '#lib/server/environment.ts';
import {
	insertInvitedUser,
	invitationPath,
	renewInvitation,
	type Invitation
} from '#lib/server/invitations.ts';
import { insertGrant, insertPerson } from '#lib/server/people.ts';
import { endSessionsOf } from '#lib/server/sessions.ts';
import { removeTotp } from '#lib/server/totp.ts';
import {
	disableUser,
	enableUser,
	findUser,
	hashPassphrase,
	setPassword,
	type User
} from '#lib/server/users.ts';
import { complain, say } from './terminal.ts';
import { refusalOf } from './user-roles.ts';
import {
	choosePassphrase,
	operator,
	readNewPerson,
	type Task,
	type Text,
	type Values
} from './user-task.ts';

/** A new person, or a new link for somebody who has an account. */
export const invite: Task = async (db, username, values, text) => {
	const found = await findUser(db, username);
	if (!found) return inviteNew(db, username, values, text);
	const made = await renewInvitation(db, found.id, operator());
	if (!made) return (complain(text.isDisabled(username)), 1);
	return sayLink(username, made, text);
};

async function inviteNew(db: Db, username: string, values: Values, text: Text): Promise<number> {
	const given = await readNewPerson(db, username, values, text);
	if (!given) return 2;
	const { name, title, role, villageId } = given;
	const by = operator();
	try {
		const made = await db.transaction(async (tx) => {
			const personId = await insertPerson(tx, name, by.at);
			await insertAuditEvent(tx, villageId, by, 'user-created', { username, title });
			const invitation = await insertInvitedUser(tx, { username, name, personId }, by);
			await insertGrant(tx, { villageId, personId, name, role, title }, by);
			return invitation;
		});
		return sayLink(username, made, text);
	} catch (error) {
		return (complain(refusalOf(error, text)), 1);
	}
}

function sayLink(username: string, { token, expiresAt }: Invitation, text: Text): number {
	const { origin } = readEnvironment();
	const until = new Date(expiresAt + 8 * 3_600_000).toISOString().slice(0, 10);
	say(text.invited(username, until));
	say((origin ?? '') + invitationPath(token));
	if (origin === undefined) say(text.beforeIt);
	return 0;
}

export const password: Task = async (db, username, { stdin }, text) =>
	withUser(db, username, text, async (found) => {
		const passphrase = choosePassphrase(stdin, [username, found.name], text);
		if (passphrase === null) return 1;
		await setPassword(db, found, await hashPassphrase(passphrase), operator());
		say(text.changed(username));
		if (!stdin) say(text.passphrase(passphrase));
		return 0;
	});

export const disable: Task = async (db, username, _, text) =>
	withUser(db, username, text, async () => {
		const isDone = await disableUser(db, username, operator());
		return (say(isDone ? text.disabled(username) : text.alreadyDisabled(username)), 0);
	});

export const enable: Task = async (db, username, _, text) =>
	withUser(db, username, text, async () => {
		const isDone = await enableUser(db, username, operator());
		return (say(isDone ? text.enabled(username) : text.notDisabled(username)), 0);
	});

export const endSessions: Task = async (db, username, _, text) =>
	withUser(db, username, text, async ({ id: userId }) => {
		const count = await endSessionsOf(db, { userId, username }, operator());
		return (say(text.sessionsEnded(username, count)), 0);
	});

export const removeCodes: Task = async (db, username, _, text) =>
	withUser(db, username, text, async ({ id }) => {
		const by = operator();
		const isDone = await db.transaction(async (tx) => {
			const had = await removeTotp(tx, id);
			if (had) await insertAuditEvent(tx, null, by, 'totp-removed', { username });
			return had;
		});
		return (say(isDone ? text.codesRemoved(username) : text.noCodes(username)), 0);
	});

async function withUser(
	db: Db,
	username: string,
	text: Text,
	work: (found: User) => Promise<number>
): Promise<number> {
	const found = await findUser(db, username);
	return found ? work(found) : (complain(text.noUser(username)), 1);
}
