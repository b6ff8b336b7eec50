import { expect, it } from 'vitest';
import { namesAgree, plainName } from '#lib/domain/ledger/account-name.ts';

it.each([
	['现金', '库存现金'],
	['应付款项', '应付款'],
	[' 牲畜（禽） ', '牲畜(禽)资产'],
	['银行存款', '银行存款']
])('%s is %s', (name, plain) => expect(plainName(name)).toBe(plain));

it('a name that a program uses for itself is a name like any other', () => {
	for (const name of ['valueOf', 'constructor', '__proto__', 'toString']) {
		expect(plainName(name)).toBe(name);
		expect(namesAgree(name, '银行存款')).toBe(false);
	}
});
