/** Fields of the forms about one notice. */
export const textIn = (form: FormData, name: string, most: number): string =>
	String(form.get(name) ?? '')
		.trim()
		.slice(0, most);

/** Two fields, or both in one (`12/3`), where a line is picked from a list. Null where the two numbers are none. */
export function lineRefIn(form: FormData): { voucherId: number; line: number } | null {
	const both = String(form.get('ref') ?? '').split('/');
	const [voucherId = 0, line = 0] = (
		both.length === 2 ? both : [form.get('voucher'), form.get('line')]
	).map(Number);
	const isWhole = [voucherId, line].every((one) => Number.isSafeInteger(one) && one > 0);
	return isWhole ? { voucherId, line } : null;
}
