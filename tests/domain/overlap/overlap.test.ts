import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { voucherKey, type Voucher } from '#lib/domain/ledger/voucher.ts';
import { ContentDigest } from '#lib/domain/ledger-import/content-digest.ts';
import { noBooks, voucherDigest } from '#lib/domain/ledger-import/import-ledger.ts';
import { ProblemList } from '#lib/domain/ledger-import/problem-list.ts';
import type { ImportOptions, OverlapReview } from '#lib/domain/ledger-import/review.ts';
import { checkOverlap } from '#lib/domain/overlap/check-overlap.ts';
import { answerOf, asksChoice, replacedMonths, withoutChoice } from '#lib/domain/overlap/effect.ts';
import { OverlapTally } from '#lib/domain/overlap/overlap-tally.ts';
import { verdictOf } from '#lib/domain/overlap/verdict.ts';

const voucher = (month: string, number: number, fen: number): Voucher => ({
	bookedOn: `${month}-08`,
	month,
	word: '记',
	number,
	attachmentCount: 1,
	entries: [
		{
			accountCode: '101',
			accountName: '现金',
			summary: '收租',
			debitFen: fen,
			creditFen: 0,
			counterparty: null,
			rowNumber: 2
		},
		{
			accountCode: '501',
			accountName: '收入',
			summary: '收租',
			debitFen: 0,
			creditFen: fen,
			counterparty: null,
			rowNumber: 3
		}
	]
});

function tally(
	posted: readonly Voucher[],
	file: readonly Voucher[],
	options: ImportOptions = {}
): OverlapReview | undefined {
	const digests = new Map(posted.map((one) => [voucherKey(one), voucherDigest(one)]));
	const counting = new OverlapTally({
		...noBooks,
		postedDigest: (key) => digests.get(key),
		postedKeys: () => digests.keys()
	});
	for (const one of file) counting.take(one);
	return counting.review(options);
}

describe('a verdict', () => {
	const one = voucher('2022-09', 1, 100);
	test('is by the number first, then by the content', () => {
		expect(verdictOf(undefined, one)).toBe('new');
		expect(verdictOf(voucherDigest(one), one)).toBe('identical');
		expect(verdictOf(voucherDigest(voucher('2022-09', 1, 101)), one)).toBe('changed');
	});

	test('looks at no attachments, rows or counterparties: the books may say these otherwise', () => {
		const other = {
			...one,
			attachmentCount: 9,
			entries: one.entries.map((line) => ({ ...line, rowNumber: 77, counterparty: '某人' }))
		};
		expect(verdictOf(voucherDigest(one), other)).toBe('identical');
	});

	test('finds equal amounts on equal days under another number new', () => {
		expect(tally([one], [voucher('2022-09', 2, 100)])?.months).toEqual([
			{ month: '2022-09', new: 1, identical: 0, changed: 0, missing: 1 }
		]);
	});
});

describe('a tally', () => {
	test('says nothing where the books hold nothing of the months', () => {
		expect(tally([voucher('2022-08', 1, 1)], [voucher('2022-09', 1, 1)])).toBeUndefined();
	});

	test('names exactly the missing vouchers, whatever their order', () => {
		const [a, b, c] = [1, 2, 3].map((number) => voucher('2022-09', number, 100));
		if (!a || !b || !c) throw new Error('three');
		const digest = (posted: Voucher[]) => tally(posted, [a])?.missingDigest;
		expect(digest([a, b, c])).toBe(digest([c, b, a]));
		expect(digest([a, b])).not.toBe(digest([a, c]));
		expect(digest([a, b])).not.toBe(digest([a, voucher('2022-09', 2, 999)]));
		expect(digest([a])).toBe('');
	});

	const months = fc.constantFrom('2022-08', '2022-09');
	const vouchers = fc
		.uniqueArray(fc.tuple(months, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 2 })), {
			selector: ([month, number]) => `${month} ${number}`,
			maxLength: 12
		})
		.map((list) => list.map((one) => voucher(...one)));
	const choices = fc.constantFrom(undefined, 'add', 'replace') as fc.Arbitrary<
		ImportOptions['overlap']
	>;

	test('counts every voucher of the file once, and the books come out as the answer says', () => {
		fc.assert(
			fc.property(vouchers, vouchers, choices, (posted, file, overlap) => {
				const review = tally(posted, file, overlap ? { overlap } : {});
				if (!review) return;
				for (const { month, ...counts } of review.months) {
					const ofMonth = (list: readonly Voucher[]) =>
						list.filter((one) => one.month === month).length;
					expect(counts.new + counts.identical + counts.changed).toBe(ofMonth(file));
					expect(counts.identical + counts.changed + counts.missing).toBe(ofMonth(posted));
				}
				const answer = answerOf(review.months, overlap ?? 'add');
				expect(answer.added).toBe(review.added.vouchers);
				expect(review.added.entries).toBe(review.added.vouchers * 2);
				expect(answer.added + answer.leftOut).toBe(file.length);
				const total = posted.length + answer.added - answer.out;
				const union = new Set([...posted, ...file].map(voucherKey)).size;
				if (overlap !== 'replace') expect(total).toBe(union);
			})
		);
	});

	test('after replacing, a month of the file holds what the file says', () => {
		fc.assert(
			fc.property(vouchers, vouchers, (posted, file) => {
				const review = tally(posted, file, { overlap: 'replace' });
				if (!review) return;
				const out = new Set(review.replacedMonths);
				const known = new Map(posted.map((one) => [voucherKey(one), one]));
				const books = [
					...posted.filter((one) => !out.has(one.month)),
					...file.filter((one) => out.has(one.month) || !known.has(voucherKey(one)))
				];
				const ofFile = new Set(file.map((one) => one.month));
				const told = (list: readonly Voucher[]) =>
					list
						.filter((one) => ofFile.has(one.month))
						.map((one) => `${voucherKey(one)} ${voucherDigest(one)}`)
						.sort();
				expect(told(books)).toEqual(told(file));
			})
		);
	});

	test('a second reading of what was posted finds nothing to do', () => {
		fc.assert(
			fc.property(vouchers, choices, (file, overlap) => {
				const review = tally(file, file, overlap ? { overlap } : {});
				if (!review) return;
				expect(review).toMatchObject({ added: { vouchers: 0 }, replacedMonths: [] });
			})
		);
	});
});

describe('what must still be said', () => {
	const posted = [voucher('2022-08', 1, 1), voucher('2022-09', 1, 1), voucher('2022-09', 2, 1)];
	const changed = [voucher('2022-09', 1, 7), voucher('2022-09', 2, 1)];
	const lacking = [voucher('2022-09', 1, 1), voucher('2022-09', 3, 1)];
	const codes = (file: Voucher[], options: ImportOptions, closed: string | null = null) => {
		const problems = new ProblemList();
		const review = tally(posted, file, options);
		if (review) checkOverlap(review, options, closed, problems);
		return problems.sorted().map((one) => one.code);
	};
	const digest = tally(posted, lacking)?.missingDigest ?? '';

	test.each([
		['changed, no word', changed, {}, ['overlap-undecided']],
		['changed, added: nothing is new', changed, { overlap: 'add' }, ['nothing-new']],
		['changed, replaced', changed, { overlap: 'replace' }, []],
		['missing, no word', lacking, {}, []],
		['missing, replaced unseen', lacking, { overlap: 'replace' }, ['overlap-missing']],
		[
			'missing, seen others',
			lacking,
			{ overlap: 'replace', acceptedMissing: '1-x' },
			['overlap-missing']
		],
		['missing, seen', lacking, { overlap: 'replace', acceptedMissing: digest }, []],
		['missing, seen, yet added', lacking, { overlap: 'add', acceptedMissing: digest }, []],
		['identical', posted, {}, ['nothing-new']]
	] as const)('%s', (_, file, options, expected) => {
		expect(codes([...file], options)).toEqual(expected);
	});

	test('a closed month loses nothing, even where no line of the file tells', () => {
		const options = { overlap: 'replace', acceptedMissing: digest } as const;
		expect(codes(lacking, options, '2022-09')).toEqual(['month-closed']);
		expect(codes(lacking, options, '2022-08')).toEqual([]);
		expect(codes(lacking, {}, '2022-09')).toEqual([]);
	});

	test('nothing is asked where nothing differs', () => {
		expect(asksChoice(tally(posted, lacking)?.months ?? [], undefined)).toBe(false);
		expect(replacedMonths(tally(posted, changed)?.months ?? [], 'add')).toEqual([]);
	});

	test('an answer can be taken back', () => {
		expect(withoutChoice({ fiscalYear: 2022, overlap: 'add', acceptedMissing: 'x' })).toEqual({
			fiscalYear: 2022
		});
	});
});

describe('a digest of content', () => {
	const digestOf = (parts: readonly string[]): string => {
		const digest = new ContentDigest();
		for (const part of parts) digest.add(part);
		return digest.toString();
	};

	test('is the same for the same parts only', () => {
		fc.assert(
			fc.property(fc.array(fc.string()), fc.array(fc.string()), (a, b) => {
				expect(digestOf(a) === digestOf(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
			})
		);
	});

	test('minds the order and where a part ends', () => {
		expect(digestOf(['ab', 'c'])).not.toBe(digestOf(['a', 'bc']));
		expect(digestOf(['a', 'b'])).not.toBe(digestOf(['b', 'a']));
		expect(digestOf([])).toBe('');
	});
});
