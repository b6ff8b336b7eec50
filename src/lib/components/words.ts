import { page } from '$app/state';
import type { Language } from '#lib/domain/language.ts';

/** The reader's language; Chinese where even the root layout could not say (an error before it ran). */
export const language = (): Language => page.data.language ?? 'zh-CN';

/** The reader's side of a `*.words.ts` dictionary: `const w = $derived(words(deskWords))`. */
export const words = <W>(dictionary: { 'zh-CN': W; en: W }): W => dictionary[language()];
