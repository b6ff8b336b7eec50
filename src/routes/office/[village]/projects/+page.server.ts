import { db } from '#lib/server/database.ts';
import { requireVillage } from '#lib/server/guard.ts';
import { findProjects, findProjectStandings } from '#lib/server/projects.ts';
import type { PageServerLoad } from './$types';

/** Those under way first. Lines are on the page of each. */
export const load: PageServerLoad = async (event) => {
	const { village, ledgerSets } = await requireVillage(event, 'books.read');
	const projects = await findProjects(db, village.id);
	const standings = await findProjectStandings(db, ledgerSets, projects);
	const rows = standings.map(({ project, standing }) => {
		const { bookedFen, paidFen, remainingFen, usedPermille, lines } = standing;
		const hasLines = lines.length > 0;
		return { project, bookedFen, paidFen, remainingFen, usedPermille, hasLines };
	});
	const isFinished = ({ project }: (typeof rows)[number]): number =>
		project.finishedOn === null ? 0 : 1;
	return { rows: rows.toSorted((a, b) => isFinished(a) - isFinished(b)) };
};
