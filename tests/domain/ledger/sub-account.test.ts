import { describe, expect, it } from 'vitest';
import type { Account } from '#lib/domain/ledger/account.ts';
import { buildChart, subAccount } from '#lib/domain/ledger/chart.ts';

describe('a new sub-account', () => {
	it('takes kind and side from its parent, and nothing else that a stored parent carries', () => {
		const stored: Account & { id: number } = {
			id: 7,
			code: '50103',
			name: '发包收入',
			kind: 'income',
			normalSide: 'credit',
			isContra: false,
			parentCode: '501'
		};
		expect(subAccount(buildChart('rural_2023', [stored]), '5010302', '鱼塘发包收入')).toEqual({
			code: '5010302',
			name: '鱼塘发包收入',
			kind: 'income',
			normalSide: 'credit',
			isContra: false,
			parentCode: '50103'
		});
	});
});
