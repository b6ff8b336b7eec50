/** The script of verify.html, a file that was taken home: what it shows is what it recomputes, and it asks no server. */
import './older-browsers.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import { readCode, toHex } from '#lib/domain/disclosure/fingerprint.ts';
import type { Pack } from '#lib/domain/disclosure/pack.ts';
import { formatYuan } from '#lib/domain/money.ts';
import { outcomeOf } from '#lib/domain/disclosure/outcome.ts';
import { fill, show, showDiffering } from './results.ts';

type Given = { readonly pack: Pack; readonly items: Readonly<Record<string, string>> };
const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const { pack, items } = JSON.parse(byId('given').textContent ?? '') as Given;
const form = byId('form') as HTMLFormElement;
const field = byId('code') as HTMLInputElement;
const yuan = (fen: string): string => (/^-?\d{1,15}$/.test(fen) ? formatYuan(Number(fen)) : fen);

drawSums();
for (const { line } of pack.lines) byId('lines').append(rowOf(line));
form.hidden = false;
form.addEventListener('submit', (event) => {
	event.preventDefault();
	check();
});
const given = /^#c=([0-9a-f]{64})$/i.exec(location.hash)?.[1];
if (given !== undefined) {
	field.value = given.toUpperCase();
	check();
}

function check(): void {
	const code = readCode(field.value);
	if (!code) {
		fill(
			document.body,
			'count',
			String(field.value.normalize('NFKC').replace(/[\s\-·]/g, '').length)
		);
		return show(document.body, 'unreadable');
	}
	const outcome = outcomeOf(sha256, pack, toHex(code), form.dataset.fingerprint ?? '');
	const differing = outcome.kind === 'differs' ? outcome.lines : [];
	if (outcome.kind === 'differs') showDiffering(document.body, outcome.lines, outcome.isMore);
	else show(document.body, outcome.kind);
	for (const row of document.querySelectorAll<HTMLElement>('tr[data-no]'))
		row.classList.toggle('differs', differing.includes(row.dataset.no ?? ''));
}

function drawSums(): void {
	const { openingFen, receivedFen, spentFen, closingFen } = pack.manifest;
	for (const [id, fen] of Object.entries({ openingFen, receivedFen, spentFen, closingFen }))
		byId(id).textContent = yuan(fen);
}

function rowOf(line: Pack['lines'][number]['line']): HTMLTableRowElement {
	const row = document.createElement('tr');
	row.dataset.no = line.no;
	const [received, spent] = line.way === 'in' ? [yuan(line.fen), ''] : ['', yuan(line.fen)];
	const texts = [line.no, line.on, line.voucher, items[line.item] ?? line.item, line.text];
	for (const text of [...texts, received, spent]) row.insertCell().textContent = text;
	return row;
}
