/** 大字: three sizes of the villagers' pages, remembered by the browser. The largest is the ministry's 30 px. */
export const TEXT_SIZE = 'text';
export const TEXT_SIZES = ['normal', 'large', 'largest'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];
export const textSizeIn = (text: unknown): TextSize =>
	TEXT_SIZES.find((size) => size === text) ?? 'normal';

/** The class of `<html>`: only the villagers' pages read larger, whatever was chosen there. */
export function lookOf(path: string, cookie: string | undefined): string {
	if (!path.startsWith('/v/')) return '';
	const size = textSizeIn(cookie);
	return size === 'normal' ? 'public' : size === 'large' ? 'public elder' : 'public elder largest';
}
