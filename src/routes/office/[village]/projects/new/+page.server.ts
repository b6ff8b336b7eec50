import { redirect } from '@sveltejs/kit';
import { db } from '#lib/server/database.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { addProject } from '#lib/server/projects.ts';
import { saveTyped } from '../project-form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	await requireVillage(event, 'project.manage');
};

export const actions: Actions = {
	default: async (event) => {
		const { village, actor } = await requireVillage(event, 'project.manage');
		const outcome = await saveTyped(event, (project) => addProject(db, village.id, project, actor));
		if ('id' in outcome) redirect(303, `/office/${village.slug}/projects/${outcome.id}`);
		return outcome;
	}
};
