import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { db } from '#lib/server/database.ts';
import { requireVillage } from '#lib/server/guard.ts';
import {
	importRegister,
	keepRegisterFile,
	REGISTER_BYTES,
	reviewRegister,
	type RegisterReview
} from '#lib/server/register-import.ts';
import { idIn } from '../../register-form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	await requireVillage(event, 'contract.manage');
	return { megabytes: REGISTER_BYTES / 1024 / 1024 };
};

const PROBLEMS_SHOWN = 200;
const ROWS_SHOWN = 20;

/** What the page draws of a review. */
const shown = (
	name: string,
	review: RegisterReview,
	kept: { id: number; sha256: string } | null
) => ({
	name,
	kept,
	kind: review.file.kind,
	rowCount: review.file.rows.length,
	newCount: review.newRows.length,
	knownCount: review.knownRows,
	instalments: review.instalments,
	owedFen: review.owedFen,
	unknownColumns: review.file.unknownColumns,
	problemCount: review.problems.length,
	problems: review.problems.slice(0, PROBLEMS_SHOWN),
	rows: review.newRows.slice(0, ROWS_SHOWN).map(({ row, value }) => ({
		row,
		number: value.number,
		name: value.name,
		who: 'party' in value ? value.party : value.location,
		yearlyFen: 'terms' in value ? value.terms.yearlyFen : value.originalValueFen
	}))
});

const fileOf = async (event: RequestEvent): Promise<File | null> => {
	const file = (await event.request.formData()).get('file');
	return file instanceof File && file.size > 0 ? file : null;
};

export const actions: Actions = {
	look: async (event) => {
		const { village, actor } = await requireVillage(event, 'contract.manage');
		const file = await fileOf(event);
		if (!file) return fail(400, { fault: 'none' as const, name: '' });
		if (file.size > REGISTER_BYTES) return fail(413, { fault: 'large' as const, name: file.name });
		const bytes = [new Uint8Array(await file.arrayBuffer())];
		const review = await reviewRegister(db, village.id, bytes);
		if (typeof review === 'string') return fail(400, { fault: review, name: file.name });
		const isGood = review.problems.length === 0 && review.newRows.length > 0;
		const kept = isGood ? await keepRegisterFile(db, file.name, bytes, actor.at) : null;
		return { review: shown(file.name, review, kept) };
	},
	take: async (event) => {
		const { village, actor } = await requireVillage(event, 'contract.manage');
		const form = await event.request.formData();
		const id = idIn(String(form.get('file') ?? '')) ?? 0;
		const kept = { id, sha256: String(form.get('sha256') ?? '') };
		const outcome = await importRegister(db, village.id, kept, actor);
		if (outcome.kind === 'has-problems')
			return fail(409, { review: shown(String(form.get('name') ?? ''), outcome.review, null) });
		if (outcome.kind !== 'imported') return fail(409, { fault: outcome.kind, name: '' });
		redirect(303, `/office/${village.slug}/${outcome.assets > 0 ? 'assets' : 'contracts'}`);
	}
};
