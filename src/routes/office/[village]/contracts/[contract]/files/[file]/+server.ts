import { error } from '@sveltejs/kit';
import { findContractFile } from '#lib/server/contract-files.ts';
import { db } from '#lib/server/database.ts';
import { attachment } from '#lib/server/download.ts';
import { idIn } from '../../../../register-form.server.ts';
import { requireContract } from '../../require-contract.server.ts';
import type { RequestHandler } from './$types';

/** As it came; never drawn by the browser. */
export const GET: RequestHandler = async (event) => {
	const { village, contract } = await requireContract(event, 'contract.read');
	const id = idIn(event.params.file);
	const file = id === null ? null : await findContractFile(db, village.id, contract.id, id);
	if (!file) error(404);
	const pieces = file.bytes[Symbol.iterator]();
	return attachment(file.name, 'application/octet-stream', () => pieces.next().value ?? null);
};
