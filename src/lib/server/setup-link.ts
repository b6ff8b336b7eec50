/**
 * The one-time link of the first run. There is no seeded administrator and no default password: whoever reads the
 * terminal makes the first village and user. Only the token's hash is kept, in memory; a restart prints a new link.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

let kept: Buffer | null = null;
const hash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Replaces an earlier one. */
export function issueSetupToken(): string {
	const token = randomBytes(24).toString('base64url');
	kept = hash(token);
	return token;
}

export const isSetupToken = (token: string | null): boolean =>
	kept !== null && token !== null && timingSafeEqual(hash(token), kept);

/** Used up. */
export function forgetSetupToken(): void {
	kept = null;
}

/** What `serve` listens for, so that the link stands under the address the server really got. */
export const SETUP_EVENT = 'village-ledger:setup-token';

/** Tells the process that started the server; without a listener (`vite dev`) the path goes to the terminal itself. */
export function announceSetupToken(token: string): void {
	if ((process as NodeJS.EventEmitter).emit(SETUP_EVENT, token)) return;
	process.stdout.write(`\n首次使用 · First run: ${setupPath(token)}\n\n`);
}

export const setupPath = (token: string): string => `/setup?token=${token}`;
