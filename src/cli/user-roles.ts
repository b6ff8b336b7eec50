/** `user grant` and `user revoke`: roles, when no administrator can give or end them. */
import { brokenRule } from '#lib/domain/access/duty.ts';
import { endGrant } from '#lib/server/grants.ts';
import { findOpenRoles } from '#lib/server/offices.ts';
import { insertGrant } from '#lib/server/people.ts';
import { findUser } from '#lib/server/users.ts';
import { complain, say } from './terminal.ts';
import { operator, readOffice, readPlace, type Task, type Text } from './user-task.ts';

export const grant: Task = async (db, username, values, text) => {
	const office = await readOffice(db, values, text);
	if (!office) return 2;
	const found = await findUser(db, username);
	if (!found) return (complain(text.noUser(username)), 1);
	const { personId, name } = found;
	const { role, title, village } = office;
	try {
		const of = { villageId: village?.id ?? null, personId, name, role, title };
		await insertGrant(db, of, operator());
	} catch (error) {
		return (complain(refusalOf(error, text)), 1);
	}
	return (say(text.granted(username, role, village?.slug)), 0);
};

export const revoke: Task = async (db, username, { village: slug, reason }, text) => {
	if (!reason) return (complain(text.usage), 2);
	if (!(await findUser(db, username))) return (complain(text.noUser(username)), 1);
	if ((await readPlace(db, slug, text)) === undefined) return 2;
	const open = (await findOpenRoles(db)).find(
		(one) => one.username === username && one.slug === (slug ?? null)
	);
	const ended = open && (await endGrant(db, open.grantId, reason, operator()));
	if (ended && !ended.ok) return (complain(text.forbidden(ended.error)), 1);
	if (!ended?.value) return (complain(text.noRole(username, slug)), 1);
	return (say(text.revoked(username, slug)), 0);
};

/** The rule in words; @throws where it was something else. */
export function refusalOf(error: unknown, text: Text): string {
	const rule = brokenRule(error);
	if (rule === null) throw error;
	return text.forbidden(rule);
}
