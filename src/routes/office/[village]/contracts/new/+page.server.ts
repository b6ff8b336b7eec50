import { fail, redirect } from '@sveltejs/kit';
import { lastOn } from '#lib/domain/contracts/contract.ts';
import { parseContract } from '#lib/domain/contracts/parse-contract.ts';
import { CONTRACT_FIELDS, type TypedContract } from '#lib/domain/contracts/register-field.ts';
import { scheduleOf } from '#lib/domain/contracts/schedule.ts';
import { addDays, addMonths, daysOf } from '#lib/domain/day-count.ts';
import { choiceWord } from '#lib/domain/contracts/register-choices.ts';
import { findAssets } from '#lib/server/assets.ts';
import { db } from '#lib/server/database.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { addContract, findTyped, type TypedOfContract } from '#lib/server/registers.ts';
import { answer, idIn, typedOf } from '../../register-form.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** `?renews=` fills the form with the contract it renews, for the same number of months after it. */
export const load: PageServerLoad = async (event) => {
	const { village } = await requireVillage(event, 'contract.manage');
	const id = idIn(event.url.searchParams.get('renews') ?? undefined);
	const before = id === null ? null : await findTyped(db, village.id, id);
	return {
		assets: await findAssets(db, village.id),
		renews: before?.contract.number ?? null,
		typed: before ? renewal(before) : null
	};
};

function renewal({ contract, typed }: TypedOfContract): TypedContract {
	const fromOn = addDays(lastOn(contract), 1);
	const months = Math.max(1, Math.round(daysOf(contract.fromOn, contract.throughOn) / 30.44));
	return {
		...typed,
		number: '',
		status: choiceWord('status', 'running', 'zh-CN'),
		tradeMode: choiceWord('tradeMode', 'renewed', 'zh-CN'),
		signedOn: '',
		fromOn,
		throughOn: addDays(addMonths(fromOn, months), -1),
		...{ rentFree: '', exchangeNumber: '', filingNumber: '', endedOn: '', endReason: '' },
		...{ resolutionOn: '', resolutionNumber: '', note: '' },
		renews: contract.number
	};
}

export const actions: Actions = {
	preview: async (event) => {
		await requireVillage(event, 'contract.manage');
		const typed = typedOf(await event.request.formData(), CONTRACT_FIELDS);
		const parsed = parseContract(typed);
		if (!parsed.ok) return fail(400, answer(typed, { faults: parsed.error }));
		return { ...answer(typed, {}), preview: scheduleOf(parsed.value) };
	},
	save: async (event) => {
		const { village, actor } = await requireVillage(event, 'contract.manage');
		const typed = typedOf(await event.request.formData(), CONTRACT_FIELDS);
		const parsed = parseContract(typed);
		if (!parsed.ok) return fail(400, answer(typed, { faults: parsed.error }));
		const outcome = await addContract(db, village.id, parsed.value, actor);
		if ('kind' in outcome) return fail(409, answer(typed, { refusal: outcome }));
		redirect(303, `/office/${village.slug}/contracts/${outcome.id}`);
	}
};
