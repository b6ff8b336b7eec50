import { expect, test } from 'vitest';
import { invariant } from '#lib/domain/invariant.ts';
import { err, ok } from '#lib/domain/result.ts';

test('a result holds either its value or the reason', () => {
	expect(ok(3)).toEqual({ ok: true, value: 3 });
	expect(err('blank')).toEqual({ ok: false, error: 'blank' });
});

test('an invariant that holds is silent, one that does not names itself', () => {
	expect(() => invariant(true, 'never seen')).not.toThrow();
	expect(() => invariant(0, 'months are twelve')).toThrow('invariant: months are twelve');
});
