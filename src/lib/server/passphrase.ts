/**
 * What a passphrase must be, after NIST SP 800-63B-4: long (15 where it is the only factor), of any signs, never on a
 * list of the guessable, no rules about capitals and digits, no expiry.
 */
import { randomInt } from 'node:crypto';

/** Counted in characters, so that Chinese is not cut short; better-auth hashes at most 128. */
export const PASSPHRASE_LIMITS = { min: 15, max: 128 };

/** Names of sign-ins: 2–30 of a–z, 0–9, dot, hyphen, underscore; capitals are read as small letters. */
export const isUsername = (text: string): boolean => /^[a-z0-9._-]{2,30}$/i.test(text);

const COMMON = [
	'1234567890',
	'0987654321',
	'123456',
	'654321',
	'qwertyuiop',
	'asdfghjkl',
	'zxcvbnm',
	'qwerty',
	'1q2w3e4r',
	'password',
	'passphrase',
	'passw0rd',
	'admin',
	'administrator',
	'letmein',
	'welcome',
	'iloveyou',
	'woaini',
	'villageledger',
	'ledger',
	'village',
	'cunzhang',
	'阳光村账',
	'村账',
	'密码',
	'管理员',
	'我爱你'
];

const plain = (text: string): string =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '');

export type PassphraseFault = 'too-short' | 'too-long' | 'too-simple';

/** `names`: what anybody could guess about this person, the sign-in name and the village. Null when it is good. */
export function checkPassphrase(
	passphrase: string,
	names: readonly string[]
): PassphraseFault | null {
	const length = [...passphrase.normalize('NFC')].length;
	if (length < PASSPHRASE_LIMITS.min) return 'too-short';
	if (length > PASSPHRASE_LIMITS.max) return 'too-long';
	return new Set(withoutGuessable(passphrase, names)).size < 6 ? 'too-simple' : null;
}

/** What is left once the words on the list are taken out: padding a bad one does not make it good. */
function withoutGuessable(passphrase: string, names: readonly string[]): string {
	const words = [...names.map(plain).filter((word) => word.length >= 2), ...COMMON];
	return words.reduce((rest, word) => rest.replaceAll(word, ''), plain(passphrase));
}

// No letters that are read for another (0/o, 1/l/i): this is copied by hand from a terminal.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Five groups of four, 98 bits. */
export const generatePassphrase = (): string =>
	Array.from({ length: 5 }, () =>
		Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
	).join('-');
