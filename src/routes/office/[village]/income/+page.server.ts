import { fail } from '@sveltejs/kit';
import { parseDecision } from '#lib/domain/income/parse-decision.ts';
import { db } from '#lib/server/database.ts';
import { findLesson } from '#lib/server/definition-lesson.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { findIncomeQueue } from '#lib/server/income-queue.ts';
import { decideIncomeClass } from '#lib/server/income.ts';
import { findHistory } from '#lib/server/trail.ts';
import { countedSets } from '#lib/server/villages.ts';
import { decodeQueueQuery } from './queue-query.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { village, ledgerSets } = await requireVillage(event, 'income.read');
	return {
		queue: await findIncomeQueue(
			db,
			village.id,
			countedSets(ledgerSets),
			decodeQueueQuery(event.url.searchParams)
		),
		trail: await findHistory(db, village.id, { subjects: ['definition'] }, event.locals.language)
	};
};

export const actions: Actions = {
	decide: async (event) => {
		const { village, actor } = await requireVillage(event, 'income.decide');
		const form = await event.request.formData();
		const typed = {
			lines: form.getAll('line').map(String),
			incomeClass: String(form.get('incomeClass') ?? ''),
			reason: String(form.get('reason') ?? '')
		};
		const decision = parseDecision(typed);
		if (!decision.ok) return fail(400, { typed, faults: decision.error, decided: null });
		const { lines, incomeClass, reason } = decision.value;
		let decided = 0;
		for (const line of lines)
			if (await decideIncomeClass(db, village.id, line, incomeClass, reason, actor)) decided += 1;
		return {
			typed: null,
			faults: [],
			decided: { lines: decided, missed: lines.length - decided, incomeClass },
			lesson: await findLesson(db, village.id, lines, incomeClass)
		};
	}
};
