/** The number of a villager's browser, so that tries are counted; what a page says does not depend on it. */
export const READER_COOKIE = 'village.reader';
