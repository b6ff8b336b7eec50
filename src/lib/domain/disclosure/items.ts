/** 财务公开目录: the 8 categories and 44 items of 农经发〔2011〕13号 (domain.md §2.2), in the official order and words. */

export const CATEGORIES = {
	plans: [
		...['plan-budget', 'plan-fixed-assets', 'plan-farmland', 'plan-welfare'],
		...['plan-operation', 'plan-distribution', 'plan-other']
	],
	received: [
		...['in-operating', 'in-contracting', 'in-investment', 'in-levies', 'in-running-grants'],
		...['in-special-grants', 'in-land', 'in-relief', 'in-donations', 'in-disposals', 'in-other']
	],
	spent: [
		...['out-operating', 'out-cadres', 'out-papers', 'out-administration', 'out-welfare'],
		...['out-fixed-assets', 'out-land', 'out-relief', 'out-donations', 'out-other']
	],
	assets: [
		...['asset-money', 'asset-stock', 'asset-fixed', 'asset-farm', 'asset-investments'],
		'asset-other'
	],
	resources: [],
	dues: ['due-receivable', 'due-bank', 'due-payable', 'due-other'],
	distribution: [
		...['share-total', 'share-reserve', 'share-welfare', 'share-investors', 'share-members'],
		'share-other'
	],
	other: []
} as const satisfies Record<string, readonly string[]>;
export type Category = keyof typeof CATEGORIES;
export type OfficialItem = (typeof CATEGORIES)[Category][number];

/**
 * Money that settled what was owed, or that is held for somebody (往来): no official item of what was received and spent, and yet
 * without it the cash of the period would not come out. Shown with category 6.
 */
export const DUES_ITEMS = ['in-dues', 'out-dues'] as const;
export type Item = OfficialItem | (typeof DUES_ITEMS)[number];
