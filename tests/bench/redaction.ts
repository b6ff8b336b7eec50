/** Planted IDs, cards and mobiles that are missed, and alarms on clean lines, beside the patterns one writes first. */
import { findPrivate } from '#lib/domain/disclosure/redact.ts';
import { plantedLines } from '../support/private-lines.ts';
import { readSample } from '../support/samples/independent-reader.ts';
import { median, round } from './import.ts';
import type { Figure } from './main.ts';

const LINES = 1000;
const SEEDS = [1, 2, 3, 4, 5];
/** The samples' summaries are written without anybody's data. */
const CLEAN = [
	'朱家浜村_示例数据_2021_用友序时账.csv',
	'朱家浜村_示例数据_2022_精斗云.csv',
	'示范村_示例数据_2024_用友NC.csv',
	'示范村_示例数据_2025_代账软件.csv',
	'示范村_示例数据_2026_精斗云.csv'
];
const FIRST_TRY = /\d{17}[\dXx]|\d{15,19}|1[3-9]\d{9}/;

export async function redactionBench(): Promise<Figure> {
	const planted = SEEDS.flatMap((seed) => plantedLines(LINES, seed));
	const isFound = ({ text, planted: number }: (typeof planted)[number]): boolean =>
		findPrivate(text).some(({ start, end }) => text.slice(start, end).includes(number));
	const missed = planted.filter((one) => !isFound(one)).length;
	const clean = CLEAN.flatMap((file) => readSample(file).lines.map(({ summary }) => summary));
	const alarms = clean.filter((text) => findPrivate(text).length > 0).length;
	const alarmPermille = round((alarms * 1000) / clean.length);
	const missedByPeer = planted.filter(({ text }) => !FIRST_TRY.test(text)).length;
	const times = SEEDS.map(() => {
		const start = performance.now();
		for (const text of clean) findPrivate(text);
		return (performance.now() - start) / clean.length;
	});
	return Promise.resolve({
		name: 'redaction',
		value: missed,
		unit: `missed of ${planted.length}`,
		goal: 'none missed, alarms on clean lines at most 10 ‰',
		met: missed === 0 && alarmPermille <= 10,
		peer: `plain patterns, ${missedByPeer} missed`,
		ratio: null,
		alarmPermille,
		cleanLines: clean.length,
		microsecondsALine: round(median(times.toSorted((a, b) => a - b)) * 1000)
	});
}
