/** Atom 1.0 (RFC 4287): what a village published, corrections among it. It lists all there ever was; nothing drops out. */
import { noticeCode } from '#lib/domain/disclosure/notice-address.ts';
import { noticeFileWords } from '#lib/domain/disclosure/notice-file.words.ts';
import { noticeName } from '#lib/domain/disclosure/period-name.ts';
import type { Language } from '#lib/domain/language.ts';
import { subjectOf } from './notices.ts';
import type { PublishedNotice } from './published-notices.ts';
import type { Village } from './villages.ts';

type Of = {
	readonly village: Pick<Village, 'slug' | 'name'>;
	readonly published: readonly PublishedNotice[];
	/** `https://…`, as the reader asked for it. */
	readonly origin: string;
	readonly language: Language;
};

export function atomFeed({ village, published, origin, language }: Of): string {
	const w = noticeFileWords[language];
	const home = `${origin}/v/${village.slug}`;
	const entries = published.toSorted((a, b) => b.publishedAt - a.publishedAt || b.id - a.id);
	return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${xml(home)}</id>
<title>${xml(w.feedTitle(village.name))}</title>
<updated>${instant(entries[0]?.publishedAt ?? 0)}</updated>
<author><name>${xml(village.name)}</name></author>
<link rel="alternate" type="text/html" href="${xml(home)}"/>
<link rel="self" type="application/atom+xml" href="${xml(home)}/feed.atom"/>
${entries.map((one) => entry(one, home, language)).join('')}</feed>
`;
}

function entry(one: PublishedNotice, home: string, language: Language): string {
	const w = noticeFileWords[language];
	const subject = subjectOf(one);
	const reason = one.reason === '' ? '' : `${w.feedReason(one.reason)} `;
	return `<entry>
<id>ni:///sha-256;${Buffer.from(one.fingerprint, 'hex').toString('base64url')}</id>
<title>${xml(w.feedEntry(noticeName(subject, language), one.edition))}</title>
<updated>${instant(one.publishedAt)}</updated>
<link rel="alternate" type="text/html" href="${xml(`${home}/${noticeCode(subject)}/${one.edition}`)}"/>
<summary>${xml(`${reason}${w.code} ${one.fingerprint}`)}</summary>
</entry>
`;
}

const instant = (at: number): string => new Date(at).toISOString();
const SIGNS: Readonly<Record<string, string>> = {
	...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
};
/** Control characters are not allowed in XML at all. */
const xml = (text: string): string =>
	text
		.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
		.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? '');
