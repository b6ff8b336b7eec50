const UNITS = { K: 1024, M: 1024 ** 2, G: 1024 ** 3 } as const;

/** `512M`, `2G`, `1048576`; undefined if it is no size. */
export function parseFileSize(text: string): number | undefined {
	const match = /^(\d+)([KMG]?)B?$/i.exec(text.trim());
	if (!match) return undefined;
	const unit = (match[2] ?? '').toUpperCase() as keyof typeof UNITS | '';
	const bytes = Number(match[1]) * (unit === '' ? 1 : UNITS[unit]);
	return Number.isSafeInteger(bytes) && bytes > 0 ? bytes : undefined;
}

/** `512 MB`, `1.5 GB`, `12 KB`: as file managers say it. */
export function formatFileSize(bytes: number): string {
	if (bytes < UNITS.K) return `${bytes} B`;
	const [size, name] =
		bytes < UNITS.M ? [UNITS.K, 'KB'] : bytes < UNITS.G ? [UNITS.M, 'MB'] : [UNITS.G, 'GB'];
	const tenths = Math.round((bytes / size) * 10) / 10;
	return `${tenths < 10 && !Number.isInteger(tenths) ? tenths.toFixed(1) : Math.round(tenths)} ${name}`;
}
