/** A person sets up, replaces or removes their own one-time codes. */
import { insertAuditEvent } from './audit-log.ts';
import type { Db } from './db/client.ts';
import { isTownship } from './people.ts';
import type { SignedIn } from './sign-in.ts';
import { keepTotp, offerTotp, removeTotp, stepOf } from './totp.ts';

/** The offered secret comes into force with a first right code of it. False where the code is not one. */
export async function setCodes(db: Db, of: SignedIn, code: string, at: number): Promise<boolean> {
	const { secret } = await offerTotp(db, of);
	const step = stepOf(secret, code, at);
	if (step === null) return false;
	await db.transaction(async (tx) => {
		await keepTotp(tx, of.userId, { secret, step }, at);
		await insertAuditEvent(tx, null, { ...of, at }, 'totp-set', { username: of.username });
	});
	return true;
}

/** False for a township administrator, who must have them. */
export async function removeCodes(db: Db, of: SignedIn, at: number): Promise<boolean> {
	if (await isTownship(db, of.personId)) return false;
	await db.transaction(async (tx) => {
		if (await removeTotp(tx, of.userId))
			await insertAuditEvent(tx, null, { ...of, at }, 'totp-removed', { username: of.username });
	});
	return true;
}
