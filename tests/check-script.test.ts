/** The program printed in docs/disclosure.md: it shares nothing with ours, and comes to the same. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packId, type Pack } from '#lib/domain/disclosure/pack.ts';
import { samplePack } from './support/sample-pack.ts';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'village-check-'));
	const script = /```js\n([\s\S]*?)```/.exec(readFileSync('docs/disclosure.md', 'utf8'))?.[1];
	writeFileSync(join(folder, 'check.mjs'), script ?? '');
});
afterAll(() => rmSync(folder, { recursive: true }));

const CODE = packId(
	(bytes) => createHash('sha256').update(bytes).digest(),
	samplePack()
).toUpperCase();
/** As it is printed, in groups. */
const PRINTED = (CODE.match(/.{4}/g) ?? []).join(' ');
function check(pack: Pack, code = PRINTED): string {
	const file = join(folder, 'notice.json');
	writeFileSync(file, JSON.stringify(pack));
	const ran = spawnSync(process.execPath, [join(folder, 'check.mjs'), file, code], {
		encoding: 'utf8'
	});
	expect(ran.stderr).toBe('');
	expect(ran.status).toBe(ran.stdout === 'same\n' ? 0 : 1);
	return ran.stdout.trim();
}

it('calls a published notice the same, however the code is written', () => {
	expect(check(samplePack())).toBe('same');
	expect(check(samplePack(), CODE.toLowerCase())).toBe('same');
});

it('names the line that differs, and a sum that is none', () => {
	const pack = samplePack();
	const [first, ...rest] = pack.lines;
	if (!first) throw new Error('no lines');
	const changed = { ...first, line: { ...first.line, fen: '500001' } };
	expect(check({ ...pack, lines: [changed, ...rest] }).split('\n')).toEqual([
		'line 0001 differs',
		'lines differ',
		'received differs'
	]);
	expect(check({ ...pack, lines: rest })).toContain('lines differ');
});

it('knows another manifest, and another sheet', () => {
	const pack = samplePack();
	const manifest = { ...pack.manifest, reason: '后来加的' };
	expect(check({ ...pack, manifest })).toBe('not the notice of this code');
	expect(
		check(
			pack,
			PRINTED.replace(/^./, (one) => (one === '0' ? '1' : '0'))
		)
	).toBe('not the notice of this code');
});
