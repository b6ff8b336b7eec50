import { bytesToHex } from '@noble/hashes/utils.js';

/** Browsers hash by themselves on https and localhost only; in the office LAN a script has to do it, loaded when needed. */
export async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	if (globalThis.crypto?.subtle)
		return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
	const { sha256 } = await import('@noble/hashes/sha2.js');
	return bytesToHex(sha256(bytes));
}
