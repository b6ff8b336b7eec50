import { fail, redirect } from '@sveltejs/kit';
import type { Result } from '#lib/domain/result.ts';
import { db } from '#lib/server/database.ts';
import { repairCell, repairRow, skipRows } from '#lib/server/file-repairs.ts';
import { deleteRepairs, type RepairRefusal } from '#lib/server/repairs.ts';
import { insertSupplement } from '#lib/server/supplements.ts';
import { backOf, decodeCell, decodeRow, decodeSkipped, decodeUndo } from './repair-form.ts';
import { requireBatch } from './require-batch.server.ts';
import type { Actions } from './$types';

const FAULTS_SHOWN = 20;

/** Back to the page, where the next problem stands open; or a sentence in the form. */
function answer(result: Result<number, RepairRefusal>, to: string) {
	if (result.ok) redirect(303, to);
	return fail(result.error === 'not-a-draft' ? 409 : 400, { repairRefused: result.error });
}
const refuseForm = () => fail(400, { repairRefused: 'no-such-row' as const });

/** What can be corrected on the review page. */
export const repairActions = {
	repair: async (event) => {
		const { batch, actor, here } = await requireBatch(event, 'batch.review');
		const form = await event.request.formData();
		const cell = decodeCell(form);
		if (cell === null) return refuseForm();
		const { place, to, isForEqual } = cell;
		return answer(await repairCell(db, batch, place, to, isForEqual, actor), backOf(form, here));
	},
	repairRow: async (event) => {
		const { batch, actor, here } = await requireBatch(event, 'batch.review');
		const form = await event.request.formData();
		const row = decodeRow(form);
		if (row === null) return refuseForm();
		return answer(await repairRow(db, batch, row.row, row.cells, actor), backOf(form, here));
	},
	skip: async (event) => {
		const { batch, actor, here } = await requireBatch(event, 'batch.review');
		const form = await event.request.formData();
		const rows = decodeSkipped(form);
		if (rows === null) return refuseForm();
		return answer(await skipRows(db, batch, rows, actor), backOf(form, here));
	},
	undo: async (event) => {
		const { batch, actor, here } = await requireBatch(event, 'batch.review');
		const form = await event.request.formData();
		const ref = decodeUndo(form);
		if (ref === null) return refuseForm();
		await deleteRepairs(db, batch.id, ref, actor);
		redirect(303, backOf(form, here).replace(/#.*/, '#corrections'));
	},
	supplement: async (event) => {
		const { batch, actor } = await requireBatch(event, 'batch.review');
		const file = (await event.request.formData()).get('file');
		if (!(file instanceof File) || file.size === 0)
			return fail(400, { supplement: { missing: true as const } });
		const bytes = [new Uint8Array(await file.arrayBuffer())];
		const result = await insertSupplement(db, batch, { name: file.name, bytes }, actor);
		if (result.ok) return { supplement: { taken: result.value } };
		if ('refused' in result.error) return fail(400, { repairRefused: result.error.refused });
		const { faults } = result.error;
		const shown = { faults: faults.slice(0, FAULTS_SHOWN), count: faults.length };
		return fail(400, { supplement: { rejected: shown } });
	}
} satisfies Actions;
