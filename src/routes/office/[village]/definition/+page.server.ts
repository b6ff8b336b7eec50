import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { monthNumber, yearOf, type FiscalYear, type Month } from '#lib/domain/calendar.ts';
import { changeDefinition } from '#lib/domain/income/change-definition.ts';
import { choicesOf, isSameChoice } from '#lib/domain/income/definition-choices.ts';
import { decodeChoices } from '#lib/domain/income/definition-query.ts';
import { wholeBetween } from '#lib/domain/dashboard/desk-query.ts';
import { confirmationOf, confirmIdentity } from '#lib/server/confirm-identity.ts';
import { db } from '#lib/server/database.ts';
import {
	approveDefinition,
	findIncomeAccounts,
	findProposals,
	findVersions,
	proposeDefinition,
	refuseDefinition,
	withdrawDefinition,
	type VerdictOutcome
} from '#lib/server/definitions.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { findDefinition } from '#lib/server/income.ts';
import { findIndicators } from '#lib/server/indicators.ts';
import { findDefinitionEffect } from '#lib/server/reclassify.ts';
import { findHistory } from '#lib/server/trail.ts';
import { findPostedMonths } from '#lib/server/totals.ts';
import { countedSets, type LedgerSet } from '#lib/server/villages.ts';
import type { Actions, PageServerLoad } from './$types';

const DONE = ['proposed', 'approved', 'refused', 'withdrawn'] as const;

/** Years that are not whole, with the last of their months: a part of a year must not look like a fall. */
async function findReach(ledgerSets: readonly LedgerSet[]): Promise<Record<FiscalYear, Month>> {
	const sets = countedSets(ledgerSets);
	const reach: Record<FiscalYear, Month> = {};
	for (const month of await findPostedMonths(db, sets)) reach[yearOf(month)] = month;
	return Object.fromEntries(Object.entries(reach).filter(([, month]) => monthNumber(month) < 12));
}

export const load: PageServerLoad = async (event) => {
	const { village, ledgerSets } = await requireVillage(event, 'definition.read');
	const definition = await findDefinition(db, village.id);
	const base = choicesOf(definition);
	const { choices, faults } = decodeChoices(event.url.searchParams, base);
	const isChanged = !isSameChoice(base, choices);
	const candidate = isChanged && faults.length === 0 ? changeDefinition(definition, choices) : null;
	const proposals = await findProposals(db, village.id);
	const open = proposals.find(({ verdict }) => verdict === null) ?? null;
	return {
		definition,
		choices,
		isChanged,
		faults,
		search: event.url.search,
		candidate: candidate && {
			counted: candidate.counted,
			notCounted: candidate.notCounted,
			effect: await findDefinitionEffect(db, village.id, candidate)
		},
		open: open && {
			...open,
			effectNow: await findDefinitionEffect(db, village.id, open.definition)
		},
		closed: proposals.filter(({ verdict }) => verdict !== null && verdict !== 'approved'),
		versions: await findVersions(db, village.id),
		accounts: await findIncomeAccounts(db, village.id),
		indicators: await findIndicators(db, countedSets(ledgerSets)),
		reach: await findReach(ledgerSets),
		trail: await findHistory(db, village.id, { subjects: ['definition'] }, event.locals.language),
		confirmation: confirmationOf(event, 'definition.approve'),
		done: DONE.find((one) => one === event.url.searchParams.get('done')) ?? null
	};
};

const REASON_LENGTH = 200;
const isReason = (text: string): boolean =>
	text.trim() !== '' && text.trim().length <= REASON_LENGTH;
const textOf = (form: FormData, name: string): string => String(form.get(name) ?? '');
/** Null: no number at all, as no page of ours sends it. */
const idOf = (form: FormData): number | null =>
	wholeBetween(textOf(form, 'proposal'), 1, Number.MAX_SAFE_INTEGER);
const nothing = () => fail(400, { verdict: { outcome: 'decided' as const, reason: '' } });

function answer(
	event: RequestEvent,
	outcome: VerdictOutcome,
	done: (typeof DONE)[number],
	reason: string
) {
	if (outcome === 'unknown') error(404);
	if (outcome !== 'done') return fail(409, { verdict: { outcome, reason } });
	redirect(303, `${event.url.pathname}?done=${done}`);
}

export const actions: Actions = {
	propose: async (event) => {
		const { village, actor } = await requireVillage(event, 'definition.propose');
		const form = await event.request.formData();
		const reason = textOf(form, 'reason');
		const base = wholeBetween(textOf(form, 'base'), 1, 1_000_000) ?? 0;
		const current = choicesOf(await findDefinition(db, village.id));
		const { choices, faults } = decodeChoices(event.url.searchParams, current);
		if (faults.length > 0) return fail(400, { proposing: { fault: 'choices' as const, reason } });
		if (!isReason(reason)) return fail(400, { proposing: { fault: 'reason' as const, reason } });
		const asked = { base, choices, reason: reason.trim() };
		const outcome = await proposeDefinition(db, village.id, asked, actor);
		if (outcome !== 'proposed') return fail(409, { proposing: { fault: outcome, reason } });
		redirect(303, `${event.url.pathname}?done=proposed`);
	},
	withdraw: async (event) => {
		const { village, actor } = await requireVillage(event, 'definition.propose');
		const id = idOf(await event.request.formData());
		if (id === null) return nothing();
		return answer(event, await withdrawDefinition(db, village.id, id, actor), 'withdrawn', '');
	},
	approve: async (event) => {
		const { village, actor } = await requireVillage(event, 'definition.approve');
		const form = await event.request.formData();
		const [id, reason] = [idOf(form), textOf(form, 'reason').trim().slice(0, REASON_LENGTH)];
		if (id === null) return nothing();
		const refused = await confirmIdentity(event, 'definition.approve', form);
		if (refused) return fail(400, { refused, verdict: { outcome: null, reason } });
		const outcome = await approveDefinition(db, village.id, id, reason, actor);
		return answer(event, outcome, 'approved', reason);
	},
	refuse: async (event) => {
		const { village, actor } = await requireVillage(event, 'definition.approve');
		const form = await event.request.formData();
		const [id, reason] = [idOf(form), textOf(form, 'reason')];
		if (id === null) return nothing();
		if (!isReason(reason)) return fail(400, { verdict: { outcome: 'reason' as const, reason } });
		const refused = await confirmIdentity(event, 'definition.approve', form);
		if (refused) return fail(400, { refused, verdict: { outcome: null, reason } });
		const outcome = await refuseDefinition(db, village.id, id, reason.trim(), actor);
		return answer(event, outcome, 'refused', reason);
	}
};
