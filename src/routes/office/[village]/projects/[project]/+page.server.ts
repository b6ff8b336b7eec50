import { error, type RequestEvent } from '@sveltejs/kit';
import type { VillagePermission } from '#lib/domain/access/permission.ts';
import { typedProject } from '#lib/domain/projects/parse-project.ts';
import { db } from '#lib/server/database.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { findProject, findProjectStandings, updateProject } from '#lib/server/projects.ts';
import { findHistory } from '#lib/server/trail.ts';
import { idIn } from '../../register-form.server.ts';
import { saveTyped } from '../project-form.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** The guard, and the project the address names: 404 for another village's, as for none. */
async function requireProject(event: RequestEvent, permission: VillagePermission) {
	const guarded = await requireVillage(event, permission);
	const id = idIn(event.params.project);
	const project = id === null ? null : await findProject(db, guarded.village.id, id);
	if (!project) error(404);
	return { ...guarded, project };
}

export const load: PageServerLoad = async (event) => {
	const { village, ledgerSets, project } = await requireProject(event, 'books.read');
	const [found] = await findProjectStandings(db, ledgerSets, [project]);
	if (!found) error(404);
	const subjects = [`project:${project.id}`];
	return {
		project,
		standing: found.standing,
		typed: typedProject(project),
		trail: await findHistory(db, village.id, { subjects }, event.locals.language)
	};
};

export const actions: Actions = {
	change: async (event) => {
		const { village, actor, project } = await requireProject(event, 'project.manage');
		const outcome = await saveTyped(event, (to) =>
			updateProject(db, village.id, project.id, to, actor)
		);
		return 'id' in outcome ? { isSaved: true } : outcome;
	}
};
