import type { Fen } from '../money.ts';

/** `amount × part ÷ whole`, half a 分 upwards; exact also where the product passes 2^53. None of them is negative. */
export function shareOf(amountFen: Fen, part: number, whole: number): Fen {
	const [a, p, w] = [BigInt(amountFen), BigInt(part), BigInt(whole)];
	return Number((2n * a * p + w) / (2n * w));
}
