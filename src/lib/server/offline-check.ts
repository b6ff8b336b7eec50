/** verify.html: one file that needs no server, no network and no other file; everything in it is text of ours or escaped. */
import { disclosureItemWords } from '#lib/domain/disclosure/item.words.ts';
import { PACK_FORMAT, type Pack } from '#lib/domain/disclosure/pack.ts';
import { paperWords } from '#lib/domain/disclosure/paper.words.ts';
import type { Language } from '#lib/domain/language.ts';

type Of = {
	readonly pack: Pack;
	readonly fingerprint: string;
	/** As it is called: 2022年第三季度. */
	readonly period: string;
	readonly language: Language;
	/** Bundled, see src/cli/browser-scripts.mjs. */
	readonly script: string;
};
type Words = (typeof paperWords)['zh-CN'];

const SIGNS: Readonly<Record<string, string>> = {
	...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '');
/** Inside a script element only `<` could end it. */
const asJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

export function offlineCheck({ pack, fingerprint, period, language, script }: Of): string {
	const w = paperWords[language];
	const { content, edition } = pack.manifest;
	const title = escaped(w.fileTitle(content.villageName, period, Number(edition)));
	const given = asJson({ pack, items: disclosureItemWords[language].items });
	return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${PACK_FORMAT}">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${title}</title>
<style>${STYLE}</style>
<main>
<h1>${title}</h1>
<p>${escaped(w.fileHow)}</p>
<noscript><p class="bad">${escaped(w.needsScript)}</p></noscript>
${form(w, fingerprint)}
${results(w)}
<table class="sums">${SUMS.map(([id, word]) => `<tr><th scope="row">${escaped(w[word])}</th><td class="n" id="${id}"></td><td>${escaped(w.yuan)}</td></tr>`).join('')}</table>
<h2>${escaped(w.linesOf(pack.lines.length))}</h2>
<div class="frame" role="region" tabindex="0" aria-label="${escaped(w.linesOf(pack.lines.length))}">
<table class="lines"><thead><tr>${COLUMNS.map((one) => `<th scope="col">${escaped(w.columns[one])}</th>`).join('')}</tr></thead><tbody id="lines"></tbody></table>
</div>
<h2>${escaped(w.proofTitle)}</h2>
<ul>${w.proof.map((one) => `<li>${escaped(one)}</li>`).join('')}</ul>
</main>
<script type="application/json" id="given">${given}</script>
<script>${script.replaceAll('</script', '<\\/script')}</script>
</html>
`;
}

const SUMS = [
	['openingFen', 'opening'],
	['receivedFen', 'receivedSum'],
	['spentFen', 'spentSum'],
	['closingFen', 'closing']
] as const;
const COLUMNS = ['no', 'on', 'voucher', 'item', 'text', 'in', 'out'] as const;

const form = (w: Words, fingerprint: string): string =>
	`<form id="form" hidden data-fingerprint="${escaped(fingerprint)}">
<label for="code">${escaped(w.typeCode)}</label>
<textarea id="code" rows="2" autocomplete="off" spellcheck="false"></textarea>
<button>${escaped(w.check)}</button>
</form>`;

const results = (w: Words): string => `<div role="status">
<p class="good" data-result="same" hidden>${escaped(w.same)}</p>
<div class="bad" data-result="differs" hidden><p><b>${escaped(w.differs)}</b></p>
<p data-when="lines">${escaped(w.differingLines)}<span data-fill="lines"></span></p>
<p data-when="more">${escaped(w.differingMore)}</p><p>${escaped(w.callTownship)}</p></div>
<div class="bad" data-result="other" hidden><p><b>${escaped(w.other)}</b></p><p>${escaped(w.fileOther)}</p></div>
<p class="bad" data-result="failed" hidden>${escaped(w.failed)}</p>
<p class="bad" data-result="unreadable" hidden>${escaped(w.notACode('…')).replace('…', '<span data-fill="count"></span>')}</p>
</div>`;

const STYLE = `:root{color-scheme:light dark;--good:#0b5f3c;--bad:#b93a1b;--line:#a9b1aa}
@media(prefers-color-scheme:dark){:root{--good:#79c9a1;--bad:#f2936f;--line:#59625b}}
body{margin:0;font:18px/1.65 'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;font-variant-numeric:tabular-nums}
main{max-width:64rem;margin:auto;padding:24px 16px 64px}h1{font-size:1.375rem;line-height:1.4}h2{font-size:1.125rem;margin-top:2em}
label{display:block}textarea{box-sizing:border-box;width:100%;max-width:40rem;display:block;font:1rem/1.6 ui-monospace,monospace;padding:8px}
button{font:inherit;font-weight:600;min-height:48px;padding:0 24px;margin:12px 0;background:var(--good);color:Canvas;border:0;border-radius:2px}
[hidden]{display:none!important}.good,.bad{border-left:4px solid var(--good);padding:8px 12px;font-weight:600}
.bad{border-color:var(--bad);font-weight:400}.bad p{margin:4px 0}.frame{overflow-x:auto}
table{border-collapse:collapse}th,td{text-align:left;padding:6px 12px 6px 0;border-bottom:1px solid var(--line);vertical-align:top}
thead th{white-space:nowrap}.lines td:nth-child(-n+3),.n,.lines td:nth-child(n+6){white-space:nowrap}
.n,.lines td:nth-child(n+6),.lines th:nth-child(n+6){text-align:right}.lines td:nth-child(4),.lines td:nth-child(5){min-width:10em}.lines tr.differs td{color:var(--bad);font-weight:700}
li{margin-bottom:8px}@media print{form{display:none}body{font-size:12px}}`;
