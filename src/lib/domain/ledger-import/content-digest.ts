/**
 * Tells whether two files say the same, voucher after voucher, whatever their bytes: another name, encoding or line
 * end leaves it as it is. A quick 2 × 32 bit hash like `voucherDigest`, which it is fed with; it names a likely twin,
 * and posting never relies on it.
 */
export class ContentDigest {
	#high = 0xdeadbeef;
	#low = 0x41c6ce57;
	#parts = 0;

	add(text: string): void {
		let [high, low] = [this.#high, this.#low];
		for (let i = 0; i < text.length; i += 1) {
			const code = text.charCodeAt(i);
			high = Math.imul(high ^ code, 2654435761);
			low = Math.imul(low ^ code, 1597334677);
		}
		// Where one part ends counts, or `ab` + `c` would be `a` + `bc`.
		this.#high = Math.imul(high ^ 0x1f, 2654435761);
		this.#low = Math.imul(low ^ 0x1f, 1597334677);
		this.#parts += 1;
	}

	/** `<parts>-<16 hex digits>`; '' where nothing was added. */
	toString(): string {
		if (this.#parts === 0) return '';
		const hex = (n: number): string => (n >>> 0).toString(16).padStart(8, '0');
		const high = Math.imul(this.#high ^ (this.#high >>> 16), 2246822507) ^ (this.#low >>> 13);
		const low = Math.imul(this.#low ^ (this.#low >>> 16), 3266489909) ^ (this.#high >>> 13);
		return `${this.#parts}-${hex(high)}${hex(low)}`;
	}
}
