/**
 * What a passphrase must be, after NIST SP 800-63B-4: long (15 where it is the only factor), of any signs, never on a
 * list of the guessable, no rules about capitals and digits, no expiry. MLPS_MODE (等保) adds what an assessment asks for.
 */
import { randomInt } from 'node:crypto';
import { readEnvironment } from './environment.ts';

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

export type PassphraseFault = 'too-short' | 'too-long' | 'too-simple' | 'few-kinds';

/** `names`: what anybody could guess about this person, the sign-in name and the village. Null when it is good. */
export function checkPassphrase(
	passphrase: string,
	names: readonly string[]
): PassphraseFault | null {
	const length = [...passphrase.normalize('NFC')].length;
	if (length < PASSPHRASE_LIMITS.min) return 'too-short';
	if (length > PASSPHRASE_LIMITS.max) return 'too-long';
	if (new Set(withoutGuessable(passphrase, names)).size < 6) return 'too-simple';
	return readEnvironment().isMlps && kindsIn(passphrase) < 3 ? 'few-kinds' : null;
}

/** 等保: three of capitals, small letters, digits, and everything else (汉字 are of the last). */
const KINDS = [/[A-Z]/, /[a-z]/, /[0-9]/, /[^A-Za-z0-9\s]/];
const kindsIn = (passphrase: string): number =>
	KINDS.filter((kind) => kind.test(passphrase)).length;

/** Numbers that others know: an ID number, a mobile telephone, a day of birth. */
const NUMBERS = [
	/\d{17}[\dx]/g,
	/1[3-9]\d{9}/g,
	/(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/g,
	/(?:19|20)\d\d年?\d{1,2}月?\d{1,2}日?/g
];

/** What is left once the guessable is taken out: padding a bad one does not make it good. */
function withoutGuessable(passphrase: string, names: readonly string[]): string {
	const words = [...names.flatMap(partsOf).map(plain), ...COMMON];
	const rest = NUMBERS.reduce((text, number) => text.replace(number, ''), plain(passphrase));
	return words
		.filter((word) => word.length >= 2)
		.sort((a, b) => b.length - a.length)
		.reduce((text, word) => text.replaceAll(word, ''), rest);
}

/** `wang.qh` and `wang`; `青禾村` and `青禾`. */
const partsOf = (name: string): string[] => [
	name,
	...name.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length >= 3),
	...(/^.{2,}[村镇乡]$/.test(name) ? [name.slice(0, -1)] : [])
];

// No letters that are read for another (0/o, 1/l/i): this is copied by hand from a terminal.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Five groups of four, 98 bits. */
export function generatePassphrase(): string {
	const made = Array.from({ length: 5 }, () =>
		Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
	).join('-');
	return checkPassphrase(made, []) === null ? made : generatePassphrase();
}
