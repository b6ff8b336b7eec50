/**
 * 核验包: a published notice with all that is needed to prove it unaltered, without our server. Somebody who has only the code
 * of the printed sheet recomputes every line and is told which one differs. It proves that nothing was changed since the
 * sheet was printed; it does not prove that what was published was true.
 */
import type { Canonical } from './canonical-json.ts';
import type { ContentIncome, NoticeContent } from './content.ts';
import {
	fromHex,
	hashOf,
	leafHash,
	SALT_BYTES,
	toHex,
	treeRoot,
	type Hash
} from './fingerprint.ts';
import type { Item } from './items.ts';
import type { NoticeTopic } from './topic.ts';

export const PACK_FORMAT = 'village-ledger-notice/1';

/** As published: texts only, amounts in fen (canonical-json.ts). `no` is the number printed beside it. */
export type PublishedLine = {
	readonly no: string;
	readonly on: string;
	readonly voucher: string;
	readonly item: string;
	readonly way: 'in' | 'out';
	readonly fen: string;
	readonly text: string;
};
/** As it stands beside a line: four digits at least. */
export const printedNumber = (lineNo: number): string => String(lineNo).padStart(4, '0');

export type Manifest = {
	readonly format: string;
	readonly algorithm: 'sha-256';
	readonly village: string;
	readonly from: string;
	readonly through: string;
	/** '' of a regular notice, of everything. */
	readonly topic: NoticeTopic;
	readonly edition: string;
	/** Of the manifest before it in this village; '' for the first. */
	readonly previous: string;
	/** What this edition corrects, and why; '' for a first edition. */
	readonly supersedes: string;
	readonly reason: string;
	readonly lineCount: string;
	readonly root: string;
	readonly openingFen: string;
	readonly receivedFen: string;
	readonly spentFen: string;
	readonly closingFen: string;
	/** Of the trail before it was frozen, and of the files its months were posted from. */
	readonly auditHead: string;
	readonly sources: readonly string[];
	/** Whatever else the sheet says. */
	readonly content: NoticeContent;
};
export type Pack = {
	readonly manifest: Manifest;
	/** In the order of the numbers; `salt` and `leaf` in hex. */
	readonly lines: readonly {
		readonly line: PublishedLine;
		readonly salt: string;
		readonly leaf: string;
	}[];
};

type Said = Omit<Manifest, 'format' | 'algorithm' | 'lineCount' | 'root'>;

/** `salts`: one of 16 random bytes a line, made by the caller; the domain draws no lots. */
export function makePack(
	hash: Hash,
	said: Said,
	lines: readonly PublishedLine[],
	salts: readonly Uint8Array[]
): Pack {
	const leaves = lines.map((line, at) => leafHash(hash, salts[at] ?? new Uint8Array(), line));
	return {
		manifest: {
			...{ format: PACK_FORMAT, algorithm: 'sha-256' as const },
			...said,
			lineCount: String(lines.length),
			root: toHex(treeRoot(hash, leaves))
		},
		lines: lines.map((line, at) => ({
			line,
			salt: toHex(salts[at] ?? new Uint8Array()),
			leaf: toHex(leaves[at] ?? new Uint8Array())
		}))
	};
}

/** The identity of a notice: what is signed, printed and chained. It holds the root of the lines. */
export const packId = (hash: Hash, { manifest }: Pack): string =>
	toHex(hashOf(hash, manifest as unknown as Canonical));

export type PackFault =
	/** Not what the sheet in the hand says: changed, or another notice. */
	| { readonly kind: 'not-the-sheet' }
	| { readonly kind: 'line-differs'; readonly no: string }
	/** Lines were taken out, put in or moved. */
	| { readonly kind: 'lines-differ' }
	| {
			readonly kind: 'sum-differs';
			readonly of: 'received' | 'spent' | 'closing' | 'stable' | Item;
	  }
	| { readonly kind: 'unreadable' };

/** Nothing: it is what the sheet says. `sheetId` is read off paper (or off a copy the township keeps). */
export function verifyPack(hash: Hash, pack: Pack, sheetId: string): PackFault[] {
	const { manifest, lines } = pack;
	const leaves = lines.map(({ leaf }) => fromHex(leaf));
	const salts = lines.map(({ salt }) => fromHex(salt));
	if ([...leaves, ...salts].includes(null) || salts.some((salt) => salt?.length !== SALT_BYTES))
		return [{ kind: 'unreadable' }];
	const faults: PackFault[] = packId(hash, pack) === sheetId ? [] : [{ kind: 'not-the-sheet' }];
	for (const [at, { line, leaf }] of lines.entries())
		if (toHex(leafHash(hash, salts[at] ?? new Uint8Array(), line)) !== leaf)
			faults.push({ kind: 'line-differs', no: line.no });
	const known = leaves.flatMap((leaf) => leaf ?? []);
	const isWhole = String(lines.length) === manifest.lineCount;
	if (!isWhole || toHex(treeRoot(hash, known)) !== manifest.root)
		faults.push({ kind: 'lines-differ' });
	return [...faults, ...sumFaults(pack)];
}

/** A published figure is the sum of its lines, always. */
function sumFaults({ manifest, lines }: Pack): PackFault[] {
	const sum = (way: 'in' | 'out'): bigint =>
		lines
			.filter(({ line }) => line.way === way)
			.reduce((all, { line }) => all + fenIn(line.fen), 0n);
	const [received, spent] = [sum('in'), sum('out')];
	const faults: PackFault[] = [];
	if (received !== fenIn(manifest.receivedFen))
		faults.push({ kind: 'sum-differs', of: 'received' });
	if (spent !== fenIn(manifest.spentFen)) faults.push({ kind: 'sum-differs', of: 'spent' });
	if (fenIn(manifest.openingFen) + received - spent !== fenIn(manifest.closingFen))
		faults.push({ kind: 'sum-differs', of: 'closing' });
	const { items, income } = (manifest.content as Partial<NoticeContent> | undefined) ?? {};
	if (!Array.isArray(items)) return [...faults, { kind: 'unreadable' }];
	return [
		...faults,
		...itemFaults(items as NoticeContent['items'], lines),
		...(income ? incomeFaults(income) : [])
	];
}

/** Stable income is earned, not paid: what it is the sum of are accounts, not lines of this notice. */
function incomeFaults({ stableFen, sources }: ContentIncome): PackFault[] {
	const sum = sources.reduce((all, { fen }) => all + fenIn(fen), 0n);
	return sum === fenIn(stableFen) ? [] : [{ kind: 'sum-differs', of: 'stable' }];
}

function itemFaults(items: NoticeContent['items'], lines: Pack['lines']): PackFault[] {
	const ofLines = new Map<string, bigint>();
	for (const { line } of lines) {
		const key = `${line.way} ${line.item}`;
		ofLines.set(key, (ofLines.get(key) ?? 0n) + fenIn(line.fen));
	}
	const differing = items.filter(
		({ item, way, fen }) => fenIn(fen) !== (ofLines.get(`${way} ${item}`) ?? 0n)
	);
	return differing.map(({ item }) => ({ kind: 'sum-differs', of: item }));
}

/** What is no whole number of fen sums to nothing that a sheet would say. */
const fenIn = (text: string): bigint => (/^-?\d{1,20}$/.test(text) ? BigInt(text) : -(10n ** 30n));
