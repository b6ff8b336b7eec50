/** A small notice with something in each of its parts. Amounts and names are invented. */
import { createHash } from 'node:crypto';
import type { NoticeContent } from '#lib/domain/disclosure/content.ts';
import { makePack, type Pack, type PublishedLine } from '#lib/domain/disclosure/pack.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

const LINES: readonly PublishedLine[] = [
	{
		...{ no: '0001', on: '2022-07-04', voucher: '记-1', item: 'in-operating', way: 'in' },
		...{ fen: '500000', text: '收厂房租金' }
	},
	{
		...{ no: '0002', on: '2022-07-05', voucher: '记-2', item: 'out-welfare', way: 'out' },
		...{ fen: '120050', text: '=付"慰问"金,六户' }
	},
	{
		...{ no: '0003', on: '2022-08-02', voucher: '记-7', item: 'in-dues', way: 'in' },
		...{ fen: '-100', text: '<退押金>' }
	}
];

const CONTENT: NoticeContent = {
	...{ villageName: '示范村', isSample: 'yes', hasOpening: 'yes' },
	...{ postedThrough: '2022-09', dueOn: '2022-10-15', households: '10', members: '30' },
	items: [
		...(
			[
				['in-operating', 'in', '500000'],
				['in-dues', 'in', '-100'],
				['out-welfare', 'out', '120050']
			] as const
		).map(([item, way, fen]) => ({
			...{ item, way, fen, count: '1', yearFen: fen },
			...{ beforeFen: '', lastYearFen: '0' }
		}))
	],
	accounts: [
		{
			...{ name: '基本户 ****1234', openingFen: '100000', inFen: '499900', outFen: '120050' },
			closingFen: '479850'
		}
	],
	assets: [{ item: 'asset-money', openingFen: '100000', closingFen: '479850' }],
	dues: [],
	holdings: [{ kind: 'operating', count: '2', muMilli: '' }],
	arrears: [{ what: '1号厂房', party: '示例公司', dueOn: '2022-06-30', fen: '250000', days: '92' }],
	contracts: [
		{
			...{ number: 'HT-1', what: '1号厂房', party: '示例公司', signedOn: '2022-01-01' },
			...{ from: '2022-01-01', through: '2024-12-31', yearFen: '2000000' }
		}
	],
	plans: [{ name: '修路', plannedFen: '1000000', spentFen: '0' }],
	distribution: [],
	checks: [
		{
			...{ code: 'large-cash', names: [], lines: ['0002'], count: '', fen: '120050' },
			...{ permille: '', answer: '逐户签收（示例）' }
		}
	],
	questions: [
		{
			...{ no: '1', line: '0001', text: '租金为什么少了？', askedOn: '2022-08-01' },
			...{ dueOn: '2022-08-11', answer: '按合同减免一个月。', answeredOn: '2022-08-05' }
		}
	]
};

export const samplePack = (): Pack =>
	makePack(
		sha256,
		{
			...{ village: 'shifan', from: '2022-07', through: '2022-09', topic: '' as const },
			edition: '1',
			...{ previous: '', supersedes: '', reason: '', auditHead: 'a'.repeat(64), sources: [] },
			...{ openingFen: '100000', receivedFen: '499900', spentFen: '120050' },
			...{ closingFen: '479850', content: CONTENT }
		},
		LINES,
		LINES.map((_, at) => new Uint8Array(16).fill(at + 1))
	);
