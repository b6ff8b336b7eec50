/** What both forms of a project send, and what the page needs to draw them again. */
import { fail } from '@sveltejs/kit';
import { registerProblemWords } from '#lib/domain/contracts/register-problem.words.ts';
import type { Language } from '#lib/domain/language.ts';
import { parseProject, type ParsedProject } from '#lib/domain/projects/parse-project.ts';
import {
	PROJECT_FIELDS,
	type ProjectField,
	type TypedProject
} from '#lib/domain/projects/project.ts';
import type { ProjectOutcome } from '#lib/server/projects.ts';
import { typedOf } from '../register-form.server.ts';
import { projectWords } from './projects.words.ts';

type Faults = Partial<Record<ProjectField, string>>;
type Saved = { readonly id: number };

/** Keeps what was typed where it was refused. `save` runs only with what could be read. */
export async function saveTyped(
	{ request, locals }: { request: Request; locals: { language: Language } },
	save: (project: ParsedProject) => Promise<ProjectOutcome>
) {
	const typed: TypedProject = typedOf(await request.formData(), PROJECT_FIELDS);
	const parsed = parseProject(typed);
	const texts = registerProblemWords[locals.language].faults;
	const refuse = (status: number, faults: Faults) => fail(status, { typed, faults });
	if (!parsed.ok)
		return refuse(
			400,
			Object.fromEntries(parsed.error.map(({ field, code }) => [field, texts[code]]))
		);
	const outcome = await save(parsed.value);
	if (typeof outcome === 'object') return outcome satisfies Saved;
	return refuse(409, { number: projectWords[locals.language].numberTaken });
}
