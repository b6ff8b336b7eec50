/**
 * Hashing passphrases (scrypt, as better-auth keeps them), at most two at once in this process: a flood of sign-ins waits
 * for its turn instead of taking every core and thread from the people who read the books.
 */
import { hashPassword, verifyPassword } from 'better-auth/crypto';

const AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** How many are being computed now. */
export const hashesInFlight = (): number => running;

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
	if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
	else running += 1;
	try {
		return await work();
	} finally {
		// The place is handed on; only the last one gives it back.
		const next = waiting.shift();
		if (next) next();
		else running -= 1;
	}
}

export const hashPassphrase = (passphrase: string): Promise<string> =>
	inTurn(() => hashPassword(passphrase));

/** Whoever has no passphrase yet (`hash` null) takes as long as everybody else and is refused. */
export async function verifyPassphrase(hash: string | null, passphrase: string): Promise<boolean> {
	if (hash !== null && hash !== '')
		return inTurn(() => verifyPassword({ hash, password: passphrase }));
	await hashPassphrase(passphrase);
	return false;
}
