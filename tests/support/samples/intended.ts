/**
 * What the sample ledgers are meant to say: stable income by source and month, in fen. The files are written from
 * these figures, and the tests sum the files on their own and compare. 朱家浜村 follows the figures of shared/mock.
 */
import type { AccountKey } from './charts.ts';

export const SOURCES = ['factory', 'dividend', 'dorm', 'shop', 'pond', 'service', 'land'] as const;
export type Source = (typeof SOURCES)[number] & AccountKey;
type Row = readonly number[];
/** One row a source, one figure a month from January, in fen. */
export type SourcesByMonth = Readonly<Record<Source, Row>>;

const fen = (...yuan: number[]): Row => yuan.map((amount) => Math.round(amount * 100));
const every = (months: number, yuan: number): Row => Array<number>(months).fill(yuan * 100);

const ZHUJIABANG_2021: SourcesByMonth = {
	factory: fen(
		1180000,
		82500,
		42000,
		1248500,
		90000,
		70000,
		1060000,
		100000,
		27000,
		810500,
		55000,
		54126.45
	),
	dividend: fen(0, 0, 0, 0, 0, 700000, 340000, 0, 0, 0, 0, 420000),
	dorm: fen(
		109500,
		109500,
		109500,
		109500,
		109500,
		109500,
		109500,
		109500,
		108962.3,
		109500,
		109500,
		109500
	),
	shop: fen(190500, 68000, 33500, 80000, 48500, 45500, 210500, 60500, 58000, 60000, 45500, 75000),
	pond: fen(0, 100000, 245000, 82000, 52000, 0, 0, 0, 71000, 60000, 0, 0),
	service: every(12, 40000),
	land: fen(0, 0, 0, 0, 220000, 165000, 0, 0, 0, 0, 0, 160000)
};

const ZHUJIABANG_2022: SourcesByMonth = {
	factory: fen(1364000, 102300, 62000, 1588900, 106440, 80000, 1285400, 72000, 18960),
	dividend: fen(0, 0, 0, 0, 0, 761000, 360000, 0, 0),
	dorm: fen(113600, 109200, 112000, 113600, 113600, 113600, 111776.4, 113600, 113600),
	shop: fen(184900, 68000, 42500, 79000, 48500, 45900, 204500, 57800, 62400),
	pond: fen(0, 88000, 226000, 71000, 49960, 0, 0, 0, 67040),
	service: every(9, 55000),
	land: fen(0, 0, 0, 0, 184000, 142000, 0, 0, 0)
};

const SHIFAN_2024: SourcesByMonth = {
	factory: fen(
		412000,
		38000,
		21500,
		405000,
		36800,
		18600,
		410000,
		42000,
		19800,
		398000,
		35200,
		46000
	),
	dividend: fen(0, 0, 0, 0, 0, 168000, 0, 0, 0, 0, 0, 132000),
	dorm: fen(42600, 40800, 42600, 43200, 43200, 43200, 44136.5, 44100, 43200, 43200, 42600, 42600),
	shop: fen(156000, 18400, 9600, 12800, 9600, 14200, 158500, 16400, 9600, 12800, 9600, 21000),
	pond: fen(0, 46000, 128000, 22500, 0, 0, 0, 0, 31500, 0, 0, 0),
	service: every(12, 18500),
	land: fen(0, 0, 0, 0, 68000, 84500, 0, 0, 0, 0, 71200, 0)
};

const SHIFAN_2025: SourcesByMonth = {
	factory: fen(
		438000,
		35000,
		24800,
		436000,
		33600,
		22000,
		442000,
		38500,
		21600,
		428000,
		39400,
		52000
	),
	dividend: fen(0, 0, 0, 0, 0, 186000, 0, 0, 0, 0, 0, 138600),
	dorm: fen(44800, 43200, 44800, 45600, 45600, 45600, 46250.5, 46400, 45600, 45600, 44800, 44800),
	shop: fen(168000, 16200, 10200, 13600, 10200, 15400, 166800, 14800, 10200, 13600, 10200, 22600),
	pond: fen(0, 48000, 134000, 24000, 0, 0, 0, 0, 33000, 0, 0, 0),
	service: every(12, 20400),
	land: fen(0, 0, 0, 0, 70000, 88600, 0, 0, 0, 0, 74400, 0)
};

const SHIFAN_2026: SourcesByMonth = {
	factory: fen(466000, 41000, 26400, 458000, 36000, 24500, 471000, 40800, 23200),
	dividend: fen(0, 0, 0, 0, 0, 204000, 0, 0, 0),
	dorm: fen(47200, 45600, 47200, 48000, 48000, 48000, 48000, 48873.45, 48000),
	shop: fen(176000, 17000, 10800, 14400, 10800, 16200, 174500, 15600, 10800),
	pond: fen(0, 50000, 140000, 25600, 0, 0, 0, 0, 34200),
	service: every(9, 22000),
	land: fen(0, 0, 0, 0, 72000, 91400, 0, 0, 0)
};

export type IntendedYear = {
	readonly village: string;
	readonly year: number;
	readonly file: string;
	readonly stable: SourcesByMonth;
	/** Lines left for an accountant to decide (待确认), by month (1 = January), in fen; counted nowhere. */
	readonly needsReview: Readonly<Record<number, number>>;
	readonly closes: boolean;
};

export const INTENDED: readonly IntendedYear[] = [
	{
		village: '朱家浜村',
		year: 2021,
		file: '朱家浜村_示例数据_2021_用友序时账.csv',
		stable: ZHUJIABANG_2021,
		needsReview: {},
		closes: true
	},
	{
		village: '朱家浜村',
		year: 2022,
		file: '朱家浜村_示例数据_2022_精斗云.csv',
		stable: ZHUJIABANG_2022,
		needsReview: {},
		closes: false
	},
	{
		village: '示范村',
		year: 2024,
		file: '示范村_示例数据_2024_用友NC.csv',
		stable: SHIFAN_2024,
		needsReview: {},
		closes: true
	},
	{
		village: '示范村',
		year: 2025,
		file: '示范村_示例数据_2025_代账软件.csv',
		stable: SHIFAN_2025,
		needsReview: { 10: 2_860_000 },
		closes: true
	},
	{
		village: '示范村',
		year: 2026,
		file: '示范村_示例数据_2026_精斗云.csv',
		stable: SHIFAN_2026,
		needsReview: { 6: 3_650_000, 8: 1_800_000 },
		closes: false
	}
];

/** The figures a reader may check by hand; fen. */
export const MILESTONES = {
	zhujiabang2021WholeYear: 1_020_358_875,
	zhujiabang2021ToSeptember: 801_496_230,
	zhujiabang2022ToSeptember: 893_207_640,
	zhujiabang2022September: 31_700_000,
	zhujiabang2022SeptemberOneSide: 128_229_672
} as const;

/** Stable income of each month from January, in fen. */
export const stableByMonth = (year: IntendedYear): number[] =>
	year.stable.factory.map((_, index) =>
		SOURCES.reduce((sum, source) => sum + (year.stable[source][index] ?? 0), 0)
	);
