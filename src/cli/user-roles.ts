/** `user grant` and `user revoke`: roles, when no administrator can give or end them. */
import { brokenRule } from '#lib/domain/access/duty.ts';
import { isRole } from '#lib/domain/access/role.ts';
import { endRole } from '#lib/server/operator-grants.ts';
import { insertGrant } from '#lib/server/people.ts';
import { findUser } from '#lib/server/users.ts';
import { findVillage } from '#lib/server/villages.ts';
import { complain, say } from './terminal.ts';
import { operator, type Task } from './user-task.ts';

export const grant: Task = async (db, username, values, text) => {
	const { village: slug, title, role = '' } = values;
	if (!title || !isRole(role) || (slug === undefined) !== (role === 'township'))
		return (complain(text.usage), 2);
	const found = await findUser(db, username);
	if (!found) return (complain(text.noUser(username)), 1);
	const village = slug === undefined ? null : await findVillage(db, slug);
	if (slug !== undefined && !village) return (complain(text.noVillage(slug)), 2);
	const { personId, name } = found;
	try {
		await insertGrant(
			db,
			{ villageId: village?.id ?? null, personId, name, role, title },
			operator()
		);
	} catch (error) {
		return (complain(refusalOf(error, text)), 1);
	}
	return (say(text.granted(username, role, slug)), 0);
};

export const revoke: Task = async (db, username, { village: slug, reason }, text) => {
	if (!reason) return (complain(text.usage), 2);
	const found = await findUser(db, username);
	if (!found) return (complain(text.noUser(username)), 1);
	const village = slug === undefined ? null : await findVillage(db, slug);
	if (slug !== undefined && !village) return (complain(text.noVillage(slug)), 2);
	const of = { personId: found.personId, villageId: village?.id ?? null, reason };
	const isDone = await endRole(db, of, operator());
	if (!isDone) return (complain(text.noRole(username, slug)), 1);
	return (say(text.revoked(username, slug)), 0);
};

/** A rule, or a role that is held there already; @throws anything else. */
export function refusalOf(error: unknown, text: Parameters<Task>[3]): string {
	const rule = brokenRule(error);
	if (rule) return text.forbidden(rule);
	for (let one = error; one instanceof Error; one = one.cause)
		if (/UNIQUE constraint failed: (index 'role_grant|role_grant)/.test(one.message))
			return text.forbidden('SD2');
	throw error;
}
