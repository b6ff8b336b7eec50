/** The two languages of the product; Chinese is the first, English is complete. */
export type Language = 'zh-CN' | 'en';
export const LANGUAGES = ['zh-CN', 'en'] as const satisfies readonly Language[];
export const isLanguage = (text: unknown): text is Language => text === 'zh-CN' || text === 'en';

/** A text that exists in both languages. */
export type Bilingual = { readonly 'zh-CN': string; readonly en: string };

/**
 * The words of one page or one subject, side by side. The English must have the shape of the Chinese: a missing
 * sentence does not compile. (Paraglide was weighed: it needs a compile step before the first check, and its newer
 * versions break `npm ci` here. Two typed objects need neither.)
 */
export const defineWords = <W>(words: { 'zh-CN': W; en: NoInfer<W> }): { 'zh-CN': W; en: W } =>
	words;
