/** What a payer owes for one period: the receipts of a month are taken from these until its figure is reached. */
export type Due = { readonly payer: string; readonly what: string; readonly fen: number };
export type Receipt = Due;

/** The rest of a month is booked under one of `labels`, in parts of at most `cap` fen. */
export type Rest = { readonly labels: readonly string[]; readonly cap: number };

const TOO_SMALL = 30_000;

/**
 * Splits a month's figure exactly: first the dues not yet paid in this period (`paid` remembers them), then the rest.
 * A rest under 300 元 is added to the last receipt rather than booked on its own.
 */
export function splitReceipts(
	total: number,
	dues: readonly Due[],
	paid: Set<string>,
	rest: Rest
): Receipt[] {
	const receipts: Receipt[] = [];
	let left = total;
	for (const due of dues) {
		if (paid.has(due.what) || due.fen > left) continue;
		paid.add(due.what);
		receipts.push(due);
		left -= due.fen;
	}
	const last = receipts.at(-1);
	if (left < TOO_SMALL && last)
		return [...receipts.slice(0, -1), { ...last, fen: last.fen + left }];
	return [...receipts, ...restParts(left, rest)];
}

function restParts(left: number, { labels, cap }: Rest): Receipt[] {
	const count = Math.ceil(left / cap);
	const even = Math.floor(left / Math.max(count, 1) / 1000) * 1000;
	return Array.from({ length: count }, (_, index) => ({
		payer: '',
		what: labels[index % labels.length] ?? '',
		fen: index === count - 1 ? left - even * (count - 1) : even
	}));
}
