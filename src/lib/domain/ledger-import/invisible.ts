/**
 * What nobody sees in a cell and what still makes it another cell: control characters (tab and line ends apart), zero
 * width, marks of direction. They come with text copied from web pages and chat programs.
 */
export const INVISIBLE =
	/[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/;
const ALL = new RegExp(INVISIBLE.source, 'g');

/** Where they stand at the ends of a cell they are taken for the spaces that a spreadsheet trims. */
export const hasInvisible = (cell: string): boolean => INVISIBLE.test(cell.trim());
export const withoutInvisible = (cell: string): string => cell.replace(ALL, '');
