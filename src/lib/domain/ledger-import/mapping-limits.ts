/** Header rows offered to choose from; more rows than these give samples of the columns. */
export const OFFERED_ROWS = 15;
/** Of the name of a remembered mapping. */
export const NAME_LENGTH = 60;
/** Of a file of mappings; hundreds of them are a tenth of that. */
export const MAPPING_FILE_BYTES = 256 * 1024;

/** As a spreadsheet names its columns: A … Z, AA … */
export const columnLetter = (index: number): string =>
	(index < 26 ? '' : columnLetter(Math.floor(index / 26) - 1)) +
	String.fromCharCode(65 + (index % 26));
