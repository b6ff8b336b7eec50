/** What the script of the villagers' pages concludes, without a browser. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { code as offline } from 'virtual:browser/offline';
import { code as script, version } from 'virtual:browser/public';
import { code as verifyFile } from 'virtual:browser/verify';
import { packId, type Pack } from '#lib/domain/disclosure/pack.ts';
import { isNoticePath, isPartPath, leastRecent } from '#lib/public/offline-rules.ts';
import { outcomeOf } from '#lib/domain/disclosure/outcome.ts';
import { sentencesIn } from '#lib/public/read-aloud.ts';
import { missingFrom, readSeen, seeEdition } from '#lib/public/seen.ts';
import { samplePack } from '../support/sample-pack.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

describe('the paper beside the data', () => {
	const pack = samplePack();
	const code = packId(sha256, pack);
	const [first, ...rest] = pack.lines;
	const withLine = (fields: object): Pack => ({
		...pack,
		lines: [{ ...first!, line: { ...first!.line, ...fields } }, ...rest]
	});
	const outcome = (of: Pack, paper = code, claimed = code) => outcomeOf(sha256, of, paper, claimed);

	it('is the same where nothing was changed', () => {
		expect(outcome(pack)).toEqual({ kind: 'same' });
	});
	it('is another notice where one digit of the paper is another', () => {
		const paper = code.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
		expect(outcome(pack, paper)).toEqual({ kind: 'other' });
	});
	it('names the line whose words were changed', () => {
		expect(outcome(withLine({ text: 'x' }))).toEqual({
			kind: 'differs',
			lines: ['0001'],
			isMore: false
		});
	});
	it('names the line and says that the sums differ where an amount was changed', () => {
		expect(outcome(withLine({ fen: '1' }))).toEqual({
			kind: 'differs',
			lines: ['0001'],
			isMore: true
		});
	});
	it('says that more differs where a line is gone', () => {
		expect(outcome({ ...pack, lines: rest })).toMatchObject({ kind: 'differs', isMore: true });
	});
	it('differs, and is no other notice, where the manifest is not what the server says it is', () => {
		const changed = { ...pack, manifest: { ...pack.manifest, reason: 'x' } };
		expect(outcome(changed)).toMatchObject({ kind: 'differs', isMore: true });
	});
	it('never says the same of what is no pack', () => {
		for (const odd of [{}, null, { manifest: {}, lines: [{}] }, { manifest: {}, lines: [] }])
			expect(outcome(odd as unknown as Pack).kind).not.toBe('same');
	});
});

describe('what a browser has seen before', () => {
	const storage = () => {
		const kept = new Map<string, string>();
		return {
			getItem: (key: string) => kept.get(key) ?? null,
			setItem: (key: string, value: string) => void kept.set(key, value)
		};
	};
	it('is remembered, and another code of the same edition is told each time', () => {
		const kept = storage();
		expect(seeEdition(kept, 'a', '2022-q3/1', 'one')).toBe(false);
		expect(seeEdition(kept, 'a', '2022-q3/1', 'one')).toBe(false);
		expect(seeEdition(kept, 'b', '2022-q3/1', 'two')).toBe(false);
		expect(seeEdition(kept, 'a', '2022-q3/1', 'two')).toBe(true);
		expect(seeEdition(kept, 'a', '2022-q3/1', 'two')).toBe(true);
		expect(readSeen(kept, 'a')).toEqual({ '2022-q3/1': 'one' });
	});
	it('is missed where the list of the village no longer holds it', () => {
		const seen = { '2022-q2/1': 'aaa', '2022-q3/1': 'bbb' };
		expect(missingFrom(seen, 'aaa bbb ccc')).toEqual([]);
		expect(missingFrom(seen, 'aaa ccc')).toEqual(['2022-q3/1']);
	});
	it('does without a storage that cannot be read or written', () => {
		const broken = {
			getItem: () => '{',
			setItem: () => {
				throw new Error('full');
			}
		};
		expect(seeEdition(broken, 'a', '2022-q3/1', 'one')).toBe(false);
	});
});

it('keeps notices without a network, and neither other pages nor the office', () => {
	for (const path of ['/v/zhujiabang/2022-q3', '/v/zhujiabang/2022-q3/2', '/v/a/2022'])
		expect(isNoticePath(path), path).toBe(true);
	for (const path of [
		'/v/a',
		'/v/a/check',
		'/v/a/2022-q3/notice.json',
		'/office/a/2022',
		'/v/a/2022/0'
	])
		expect(isNoticePath(path), path).toBe(false);
	expect(isPartPath('/_app/immutable/assets/0.css')).toBe(true);
	expect(isPartPath('/office/a')).toBe(false);
	expect(leastRecent([1, 2, 3, 4], 3)).toEqual([1]);
	expect(leastRecent([1, 2], 3)).toEqual([]);
});

it('reads aloud sentence by sentence', () => {
	expect(sentencesIn('收入 3 万元。支出 2 万元；\n 结余')).toEqual([
		'收入 3 万元。',
		'支出 2 万元；',
		'结余'
	]);
});

it('is small, and runs in a browser without a library', () => {
	expect(gzipSync(script).length).toBeLessThan(12_000);
	expect(gzipSync(offline).length).toBeLessThan(12_000);
	expect(version).toMatch(/^[0-9a-f]{16}$/);
	for (const text of [script, offline, verifyFile]) expect(text).not.toMatch(/\bimport\b|node:/);
});
