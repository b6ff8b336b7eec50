import { error, fail } from '@sveltejs/kit';
import { parseContract } from '#lib/domain/contracts/parse-contract.ts';
import {
	CONTRACT_FIELDS,
	PRIVATE_FIELDS,
	type TypedContract
} from '#lib/domain/contracts/register-field.ts';
import { standingOfContract } from '#lib/domain/contracts/standing.ts';
import { typedContract } from '#lib/domain/contracts/typed-register.ts';
import { civilDateInChina } from '#lib/domain/formats.ts';
import { findAssets } from '#lib/server/assets.ts';
import { findBooksOn, findBooksSince } from '#lib/server/books-on.ts';
import { now } from '#lib/server/clock.ts';
import {
	addContractFile,
	CONTRACT_FILE_ACCEPT,
	CONTRACT_FILE_BYTES,
	findContractFiles,
	isContractFileName,
	removeContractFile
} from '#lib/server/contract-files.ts';
import { findContracts } from '#lib/server/contracts.ts';
import { db } from '#lib/server/database.ts';
import { findInstalments } from '#lib/server/instalments.ts';
import { findNames, updateContract } from '#lib/server/registers.ts';
import { findHistory } from '#lib/server/trail.ts';
import { answer, idIn, typedOf } from '../../register-form.server.ts';
import { requireContract } from './require-contract.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { village, ledgerSets, contract, numbers, can } = await requireContract(
		event,
		'contract.read'
	);
	const { language } = event.locals;
	const today = civilDateInChina(now());
	const names = await findNames(db, village.id, contract);
	const isKeeper = can.includes('contract.manage');
	const typed = typedContract(contract, names, language, isKeeper ? numbers : undefined);
	const all = await findContracts(db, village.id);
	const assets = await findAssets(db, village.id);
	const subjects = [`contract:${contract.id}`];
	return {
		contract,
		typed,
		hidden: isKeeper ? [] : PRIVATE_FIELDS.filter((field) => hasNumber(numbers, field)),
		standing: standingOfContract(contract, all, today),
		booksOn: await findBooksOn(db, ledgerSets, today),
		booksSince: await findBooksSince(db, ledgerSets),
		things: assets.filter(({ id }) => contract.assetIds.includes(id)),
		assets: isKeeper ? assets : [],
		renewedBy: all.find(({ renewsId }) => renewsId === contract.id)?.id ?? null,
		instalments: await findInstalments(db, village.id, { contractId: contract.id }),
		files: await findContractFiles(db, village.id, contract.id),
		fileAccept: CONTRACT_FILE_ACCEPT,
		fileMegabytes: CONTRACT_FILE_BYTES / 1024 / 1024,
		trail: await findHistory(db, village.id, { subjects }, language)
	};
};

/** That there is a number is no secret to who reads the register. */
const hasNumber = (numbers: { idNumber: string; phone: string }, field: string): boolean =>
	(field === 'idNumber' ? numbers.idNumber : numbers.phone) !== '';

export const actions: Actions = {
	change: async (event) => {
		const { village, contract, actor } = await requireContract(event, 'contract.manage');
		const typed: TypedContract = typedOf(await event.request.formData(), CONTRACT_FIELDS);
		const parsed = parseContract(typed);
		if (!parsed.ok) return fail(400, answer(typed, { faults: parsed.error }));
		const outcome = await updateContract(db, village.id, contract.id, parsed.value, actor);
		if ('kind' in outcome) return fail(409, answer(typed, { refusal: outcome }));
		return { isSaved: true };
	},
	attach: async (event) => {
		const { village, contract, actor } = await requireContract(event, 'contract.manage');
		const file = (await event.request.formData()).get('file');
		if (!(file instanceof File) || file.size === 0)
			return fail(400, { fileFault: 'none' as const });
		if (!isContractFileName(file.name)) return fail(400, { fileFault: 'kind' as const });
		if (file.size > CONTRACT_FILE_BYTES) return fail(413, { fileFault: 'large' as const });
		const bytes = [new Uint8Array(await file.arrayBuffer())];
		await addContractFile(db, village.id, contract.id, { name: file.name, bytes }, actor);
		return { isSaved: true };
	},
	remove: async (event) => {
		const { village, contract, actor } = await requireContract(event, 'contract.manage');
		const id = idIn(String((await event.request.formData()).get('id') ?? ''));
		if (id === null) return fail(400, { fileFault: 'none' as const });
		if (!(await removeContractFile(db, village.id, contract.id, id, actor))) error(404);
		return { isSaved: true };
	}
};
