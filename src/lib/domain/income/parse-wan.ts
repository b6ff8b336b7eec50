import { parseFen, type Fen } from '../money.ts';

/** `1,200` or `1200.50 万元` → 分; null where it is no amount or too large for the product. */
export function parseWanAmount(typed: string): Fen | null {
	const amount = parseFen(typed.normalize('NFKC').replace(/万元?\s*$/, ''));
	const fen = amount.ok ? amount.value * 10_000 : NaN;
	return Number.isSafeInteger(fen) && Math.abs(fen) <= LARGEST_FEN ? fen : null;
}

/** 1,000 亿元: no village is near it; a slip of the keyboard is. */
const LARGEST_FEN = 10_000_000_000_000;
