/** 附件 of a contract. The bytes stand with all other files, compressed; one that is removed leaves the page, not the store. */
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { ByteSource } from '#lib/domain/ledger-import/review.ts';
import { insertAuditEvent, type Actor } from './audit-log.ts';
import { findContract } from './contracts.ts';
import type { Db } from './db/client.ts';
import { contract, contractFile, sourceFile } from './db/schema.ts';
import { findSourceBytes, insertSourceFile, packFile } from './source-files.ts';

/** A scanned contract of many pages. */
export const CONTRACT_FILE_BYTES = 20 * 1024 * 1024;
const ENDINGS = [
	'pdf',
	'jpg',
	'jpeg',
	'png',
	'tif',
	'tiff',
	'doc',
	'docx',
	'xls',
	'xlsx',
	'txt',
	'ofd'
];
export const isContractFileName = (name: string): boolean =>
	ENDINGS.includes(name.split('.').at(-1)?.toLowerCase() ?? '');
export const CONTRACT_FILE_ACCEPT = ENDINGS.map((one) => `.${one}`).join(',');

export type ContractFile = {
	readonly id: number;
	readonly name: string;
	readonly byteCount: number;
	readonly addedAt: number;
	readonly addedBy: string;
};

export const findContractFiles = (
	db: Db,
	villageId: number,
	contractId: number
): Promise<ContractFile[]> =>
	db
		.select({
			id: contractFile.id,
			name: contractFile.name,
			byteCount: sourceFile.byteCount,
			addedAt: contractFile.addedAt,
			addedBy: contractFile.addedBy
		})
		.from(contractFile)
		.innerJoin(contract, eq(contract.id, contractFile.contractId))
		.innerJoin(sourceFile, eq(sourceFile.id, contractFile.fileId))
		.where(
			and(
				eq(contract.villageId, villageId),
				eq(contractFile.contractId, contractId),
				isNull(contractFile.removedAt)
			)
		)
		.orderBy(asc(contractFile.id));

/** False where the contract is not the village's. */
export async function addContractFile(
	db: Db,
	villageId: number,
	contractId: number,
	file: { readonly name: string; readonly bytes: ByteSource },
	by: Actor
): Promise<boolean> {
	const packed = await packFile(file.bytes);
	return db.transaction(async (tx) => {
		const of = await findContract(tx, villageId, contractId);
		if (!of) return false;
		const fileId = await insertSourceFile(tx, file.name, packed, by.at);
		const added = { contractId, fileId, name: file.name, addedAt: by.at, addedBy: by.name };
		await tx.insert(contractFile).values(added);
		const told = { contract: contractId, number: of.number, file: file.name };
		await insertAuditEvent(tx, villageId, by, 'contract-file-added', told);
		return true;
	});
}

export const removeContractFile = (
	db: Db,
	villageId: number,
	contractId: number,
	id: number,
	by: Actor
): Promise<boolean> =>
	db.transaction(async (tx) => {
		const of = await findContract(tx, villageId, contractId);
		const files = await findContractFiles(tx, villageId, contractId);
		const file = files.find((one) => one.id === id);
		if (!of || !file) return false;
		await tx.update(contractFile).set({ removedAt: by.at }).where(eq(contractFile.id, id));
		const told = { contract: contractId, number: of.number, file: file.name };
		await insertAuditEvent(tx, villageId, by, 'contract-file-removed', told);
		return true;
	});

/** Null where it is not the contract's, or was removed. */
export async function findContractFile(
	db: Db,
	villageId: number,
	contractId: number,
	id: number
): Promise<{ name: string; bytes: ByteSource } | null> {
	const files = await findContractFiles(db, villageId, contractId);
	if (!files.some((one) => one.id === id)) return null;
	const [row] = await db
		.select({ name: contractFile.name, fileId: contractFile.fileId })
		.from(contractFile)
		.where(eq(contractFile.id, id));
	return row ? { name: row.name, bytes: await findSourceBytes(db, row.fileId) } : null;
}
