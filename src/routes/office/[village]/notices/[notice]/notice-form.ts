/** Fields of the forms about one notice. */
export const textIn = (form: FormData, name: string, most: number): string =>
	String(form.get(name) ?? '')
		.trim()
		.slice(0, most);

/** Null where the two numbers are none. */
export function lineRefIn(form: FormData): { voucherId: number; line: number } | null {
	const [voucherId, line] = [Number(form.get('voucher')), Number(form.get('line'))];
	const isWhole = [voucherId, line].every((one) => Number.isSafeInteger(one) && one > 0);
	return isWhole ? { voucherId, line } : null;
}
