import { describe, expect, it } from 'vitest';
import { describeOriginFault, findOriginFault } from '#lib/server/origin-fault.ts';
import { publicLink, publicOrigin } from '#lib/server/public-origin.ts';

const set = { origin: 'https://zhang.example' };
const unset = { origin: undefined };
const forged = new URL('http://evil.example/township');

describe('the public address', () => {
	it('is ORIGIN where that is set, whatever the request claims', () => {
		expect(publicOrigin(forged, set)).toBe('https://zhang.example');
		expect(publicOrigin(forged, { origin: 'https://Zhang.Example:443' })).toBe(
			'https://zhang.example'
		);
	});

	it('is the address of the request where it is not', () => {
		expect(publicOrigin(new URL('http://192.168.1.20:3000/x?y'), unset)).toBe(
			'http://192.168.1.20:3000'
		);
	});

	it('begins every link', () => {
		expect(publicLink('/join?token=a', forged, set)).toBe('https://zhang.example/join?token=a');
	});

	it.each(['//evil.example/', 'https://evil.example/', '/\\evil.example', 'join'])(
		'is not left by %s',
		(path) => {
			expect(() => publicLink(path, forged, set)).toThrow('not a path');
		}
	);
});

describe('a form of our own page that does not fit the setting', () => {
	const asked = { method: 'POST', from: 'https://zhang.example', hosts: ['zhang.example'] };

	it('is told from one that fits, and from a foreign one', () => {
		expect(findOriginFault(asked, set.origin, 'http')).toBeNull();
		expect(
			findOriginFault({ ...asked, from: 'https://evil.example' }, set.origin, 'http')
		).toBeNull();
		expect(findOriginFault({ ...asked, method: 'GET' }, undefined, 'http')).toBeNull();
		expect(findOriginFault({ ...asked, from: 'null' }, undefined, 'http')).toBeNull();
		expect(findOriginFault(asked, undefined, 'https')).toBeNull();
	});

	it('is said in both languages, with what to do', () => {
		const unsaid = findOriginFault(asked, undefined, 'http');
		expect(unsaid).toEqual({
			from: 'https://zhang.example',
			ours: 'http://zhang.example',
			isSet: false
		});
		expect(unsaid && describeOriginFault(unsaid)).toMatch(/反向代理.*\n.*X-Forwarded-Proto/);
		const wrong = findOriginFault(asked, 'https://other.example', 'https');
		expect(wrong && describeOriginFault(wrong)).toMatch(/请用 https:\/\/other\.example 打开/);
	});

	it('counts also under the name that a proxy hands on', () => {
		const behind = { ...asked, hosts: ['127.0.0.1:3000', 'zhang.example'] };
		expect(findOriginFault(behind, undefined, 'http')?.ours).toBe('http://127.0.0.1:3000');
	});
});
