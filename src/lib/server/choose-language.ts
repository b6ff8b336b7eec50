import { isLanguage, type Language } from '#lib/domain/language.ts';

/** What the person chose, else what the browser asks for, else Chinese. */
export function chooseLanguage(
	cookie: string | undefined,
	acceptLanguage: string | null
): Language {
	if (isLanguage(cookie)) return cookie;
	const wanted = (acceptLanguage ?? '')
		.split(',')
		.map((part) => {
			const [tag = '', q = 'q=1'] = part
				.trim()
				.toLowerCase()
				.split(/\s*;\s*/);
			return { tag, weight: Number(q.replace('q=', '')) || 0 };
		})
		.filter(({ tag, weight }) => weight > 0 && /^(zh|en)\b/.test(tag))
		.sort((a, b) => b.weight - a.weight)[0];
	return wanted?.tag.startsWith('en') ? 'en' : 'zh-CN';
}
