/**
 * 核对码: what a notice says as 32 bytes, in the shape of RFC 9162. A leaf is a line with a salt of its own, so that nobody can
 * guess a name out of its hash; the root of all leaves stands on the printed sheet.
 */
import { invariant } from '../invariant.ts';
import { canonicalJson, type Canonical } from './canonical-json.ts';

/** SHA-256; handed in, for the domain has no library and a villager's browser has another than the server. */
export type Hash = (bytes: Uint8Array) => Uint8Array;

export const SALT_BYTES = 16;
const LEAF = 0;
const NODE = 1;
const encoder = new TextEncoder();

export function leafHash(hash: Hash, salt: Uint8Array, line: Canonical): Uint8Array {
	invariant(salt.length === SALT_BYTES, 'a salt of 16 bytes');
	return hash(joined(new Uint8Array([LEAF]), salt, encoder.encode(canonicalJson(line))));
}

const nodeHash = (hash: Hash, left: Uint8Array, right: Uint8Array): Uint8Array =>
	hash(joined(new Uint8Array([NODE]), left, right));

/** RFC 9162 §2.1.1: split at the largest power of two below the number of leaves. Of no leaves: the hash of nothing. */
export function treeRoot(hash: Hash, leaves: readonly Uint8Array[]): Uint8Array {
	const [only] = leaves;
	if (only === undefined) return hash(new Uint8Array());
	if (leaves.length === 1) return only;
	const at = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
	return nodeHash(hash, treeRoot(hash, leaves.slice(0, at)), treeRoot(hash, leaves.slice(at)));
}

/** Of a manifest: the identity of a notice, which the next one names. */
export const hashOf = (hash: Hash, value: Canonical): Uint8Array =>
	hash(encoder.encode(canonicalJson(value)));

function joined(...parts: readonly Uint8Array[]): Uint8Array {
	const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}

export const toHex = (bytes: Uint8Array): string =>
	[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
/** Null where it is no hex of whole bytes. */
export const fromHex = (text: string): Uint8Array | null =>
	/^([0-9a-f]{2})*$/i.test(text)
		? Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
		: null;

/** As it is printed and read out: `4BFA E026 …`, all 256 bits: 80 would fall to somebody who prepares two versions. */
export const printedCode = (root: Uint8Array): string =>
	(toHex(root).toUpperCase().match(/.{4}/g) ?? []).join(' ');

/** What was typed or scanned, in whatever grouping and case; null where it is not a whole code. */
export function readCode(typed: string): Uint8Array | null {
	const text = typed.normalize('NFKC').replace(/[\s\-·]/g, '');
	return text.length === 64 ? fromHex(text) : null;
}
