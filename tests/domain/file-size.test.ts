import { describe, expect, it } from 'vitest';
import { formatFileSize, parseFileSize } from '#lib/domain/file-size.ts';

describe('a size of a file', () => {
	it.each([
		['512M', 536_870_912],
		['512mb', 536_870_912],
		['2G', 2_147_483_648],
		['64K', 65_536],
		[' 1000 ', 1000]
	])('%s is read', (text, bytes) => expect(parseFileSize(text)).toBe(bytes));

	it.each(['', '0', 'M', '-1M', '1.5G', '512 MB!', '9'.repeat(30)])('%s is none', (text) =>
		expect(parseFileSize(text)).toBeUndefined()
	);

	it.each([
		[0, '0 B'],
		[1023, '1023 B'],
		[12_345, '12 KB'],
		[4 * 1024 * 1024, '4 MB'],
		[91_660_926, '87 MB'],
		[1_600_000, '1.5 MB'],
		[536_870_912, '512 MB'],
		[1_610_612_736, '1.5 GB']
	])('%i bytes are told as %s', (bytes, text) => expect(formatFileSize(bytes)).toBe(text));
});
