/** What the township does with one person. Each refuses with the rule that the database names. */
import { error, type RequestEvent } from '@sveltejs/kit';
import { isRole } from '#lib/domain/access/role.ts';
import { parseCivilDate } from '#lib/domain/calendar.ts';
import { db } from '#lib/server/database.ts';
import { endDelegation, insertDelegation } from '#lib/server/delegations.ts';
import { confirmGrant, endGrant, proposeGrant } from '#lib/server/grants.ts';
import { renewInvitation, revokeInvitations } from '#lib/server/invitations.ts';
import { declareKinship } from '#lib/server/kinship.ts';
import { readNumbers } from '#lib/server/new-person.ts';
import { findPersonOnFile, type PersonOnFile } from '#lib/server/people-files.ts';
import { putNumbersOnFile } from '#lib/server/person-keys.ts';
import { disableUser, enableUser } from '#lib/server/users.ts';
import { answerOf, id, manage, shown, text, type Answer } from '../../manage.server.ts';

const NEEDED: Partial<Answer> = { fault: 'needed' };
/** Nothing to do it with: it was done meanwhile, or the account is somebody else's. */
const GONE: Partial<Answer> = { fault: 'gone' };
const SAVED: Partial<Answer> = { isSaved: true };

async function personOf(event: RequestEvent, at: number): Promise<PersonOnFile> {
	const person = await findPersonOnFile(db, Number(event.params.person), at);
	if (!person) error(404, 'not-found');
	return person;
}
/** An account of this person, and of nobody else; undefined where there is none. */
async function accountOf(event: RequestEvent, form: FormData, at: number) {
	const person = await personOf(event, at);
	const account = person.accounts.find(({ userId }) => userId === text(form, 'account'));
	return account && { ...account, name: person.name };
}

export const personActions = {
	grant: manage(async (form, actor, event) => {
		const person = await personOf(event, actor.at);
		const role = text(form, 'role');
		const title = text(form, 'title').slice(0, 40);
		const villageId = role === 'township' ? null : id(form, 'village');
		if (!isRole(role) || title === '' || villageId === 0) return NEEDED;
		const of = { villageId, personId: person.id, name: person.name, role, title };
		const made = await proposeGrant(db, of, actor);
		return { ...answerOf(made), isPending: made.ok && made.value.isPending };
	}),

	confirm: manage(async (form, actor) =>
		answerOf(await confirmGrant(db, id(form, 'grant'), actor))
	),

	end: manage(async (form, actor) => {
		const reason = text(form, 'reason').slice(0, 200);
		if (reason === '') return NEEDED;
		return answerOf(await endGrant(db, id(form, 'grant'), reason, actor));
	}),

	delegate: manage(async (form, actor) => {
		const [from, until] = [parseCivilDate(text(form, 'from')), parseCivilDate(text(form, 'until'))];
		const reason = text(form, 'reason').slice(0, 200);
		const personId = id(form, 'person');
		if (!from.ok || !until.ok || reason === '' || personId === 0) return NEEDED;
		const of = { grantId: id(form, 'grant'), personId, reason };
		return answerOf(
			await insertDelegation(db, { ...of, fromOn: from.value, untilOn: until.value }, actor)
		);
	}),

	'end-delegation': manage(async (form, actor) =>
		(await endDelegation(db, id(form, 'delegation'), actor)) ? SAVED : GONE
	),

	kin: manage(async (form, actor, event) => {
		const person = await personOf(event, actor.at);
		const relative = await findPersonOnFile(db, id(form, 'person'), actor.at);
		if (!relative) return NEEDED;
		return answerOf(await declareKinship(db, person, relative, actor));
	}),

	number: manage(async (form, actor, event) => {
		const person = await personOf(event, actor.at);
		const { numbers, faults } = readNumbers({
			idNumber: text(form, 'idNumber'),
			phone: text(form, 'phone')
		});
		if (faults.idNumber === 'number-needed') return { fault: 'number-needed' };
		if (faults.idNumber || faults.phone) return { fault: 'bad-number' };
		const outcome = await putNumbersOnFile(db, person, numbers, actor);
		return outcome === 'saved' ? SAVED : { fault: outcome };
	}),

	disable: manage(async (form, actor, event) => {
		const account = await accountOf(event, form, actor.at);
		return account && (await disableUser(db, account.username, actor)) ? SAVED : GONE;
	}),

	enable: manage(async (form, actor, event) => {
		const account = await accountOf(event, form, actor.at);
		return account && (await enableUser(db, account.username, actor)) ? SAVED : GONE;
	}),

	invite: manage(async (form, actor, event) => {
		const account = await accountOf(event, form, actor.at);
		const invitation = account && (await renewInvitation(db, account.userId, actor));
		if (!invitation) return GONE;
		const { name, username } = account;
		const of = { name, username, title: '', places: [] };
		return { isSaved: true, invitation: shown(event, invitation, of) };
	}),

	revoke: manage(async (form, actor, event) => {
		const account = await accountOf(event, form, actor.at);
		return account && (await revokeInvitations(db, account.userId, actor)) ? SAVED : GONE;
	})
};
