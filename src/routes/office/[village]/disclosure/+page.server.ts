import { fail } from '@sveltejs/kit';
import { monthOf } from '#lib/domain/calendar.ts';
import { addMonths } from '#lib/domain/day-count.ts';
import { duePeriods } from '#lib/domain/disclosure/due.ts';
import { parseSettings } from '#lib/domain/disclosure/parse-settings.ts';
import { civilDateInChina } from '#lib/domain/formats.ts';
import { now } from '#lib/server/clock.ts';
import { db } from '#lib/server/database.ts';
import { findDisclosureSettings, setDisclosure } from '#lib/server/disclosure-settings.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { newReadingCode } from '#lib/server/reading-code.ts';
import { findHistory } from '#lib/server/trail.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { village } = await requireVillage(event, 'books.read');
	const settings = await findDisclosureSettings(db, village.id);
	const today = civilDateInChina(now());
	const [running = null] = duePeriods(settings, monthOf(today), addMonths(today, 4));
	return {
		settings,
		/** The period that runs now, and by when it is to be published. */
		running,
		/** For a village that wants a code and has none. */
		suggested: newReadingCode(),
		trail: await findHistory(db, village.id, { subjects: ['disclosure'] }, event.locals.language)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { village, actor } = await requireVillage(event, 'disclosure.set');
		const form = await event.request.formData();
		const field = (name: string): string => String(form.get(name) ?? '').slice(0, 200);
		const typed = {
			...{ period: field('period'), dueDay: field('dueDay'), answerDays: field('answerDays') },
			...{ readers: field('readers'), readingCode: field('readingCode') },
			contact: field('contact')
		};
		const settings = parseSettings(typed);
		if (!settings.ok) return fail(400, { typed, faults: settings.error });
		await setDisclosure(db, village.id, settings.value, actor);
		return { done: true };
	}
};
