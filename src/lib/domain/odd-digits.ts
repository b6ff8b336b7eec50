/**
 * Characters that count without being digits: ①, ², ⅓, Ⅳ, 〇. NFKC turns many of them into plain digits, so that a
 * footnote mark behind 1000 would make 10001; whoever reads a number asks this before normalising.
 */
export const hasOddDigit = (text: string): boolean => /[\p{No}\p{Nl}]/u.test(text);
