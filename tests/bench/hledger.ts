/** hledger reading the same 100,000 lines from CSV, beside ours; for the record. It checks no balance of a voucher here. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeLedgerFile } from '../support/generate-lines.ts';
import { importOnce, importProgram, median, round } from './import.ts';
import type { Figure } from './main.ts';

const LINES = 100_000;
const ROUNDS = 3;

export async function hledgerBench(): Promise<Figure> {
	const folder = mkdtempSync(join(tmpdir(), 'village-hledger-'));
	try {
		const file = join(folder, 'bench_2025.csv');
		writeLedgerFile(file, LINES, { year: 2025 });
		const theirs = writeForHledger(folder, file);
		const program = await importProgram();
		const ours: number[] = [];
		const peers: number[] = [];
		for (let at = 0; at < ROUNDS; at += 1) {
			ours.push(importOnce(program, file, join(folder, `ours-${at}.db`)).seconds);
		}
		// Once: it takes the better part of a minute.
		const taken = convert(theirs, folder);
		if (taken !== null) peers.push(taken);
		const seconds = median(ours);
		const peer = peers.length > 0 ? median(peers) : null;
		return {
			name: 'hledger-100k',
			value: round(seconds),
			unit: 's',
			goal: 'none: for the record',
			met: null,
			peer: peer === null ? 'hledger (not installed)' : `hledger print ${round(peer)} s`,
			ratio: peer === null ? null : round(seconds / peer),
			peerSecondsOfRuns: peers.map(round)
		};
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** hledger makes a transaction of each record, so date and number stand in every one, and amounts have no commas. */
function writeForHledger(folder: string, file: string): string {
	let head = ['', '', ''];
	const records = readFileSync(file, 'utf8')
		.split('\r\n')
		.slice(1)
		.filter((line) => line !== '')
		.map((line) => {
			const cells = [...line.matchAll(/("[^"]*"|[^,]*)(?:,|$)/g)].map((cell) => cell[1] ?? '');
			if (cells[0] !== '') head = cells.slice(0, 3);
			const amount = (cell = ''): string => cell.replace(/[",]/g, '');
			return [...head, cells[5], cells[6], amount(cells[8]), amount(cells[9])].join(',');
		});
	const path = join(folder, 'hledger.csv');
	writeFileSync(path, records.join('\n'));
	writeFileSync(`${path}.rules`, RULES);
	return path;
}

const RULES = `fields date, word, number, description, account1, amount1-in, amount1-out
date-format %Y/%-m/%-d
code %number
currency CNY
account2 clearing
`;

function convert(path: string, folder: string): number | null {
	if (spawnSync('hledger', ['--version']).status !== 0) return null;
	const start = performance.now();
	execFileSync('hledger', ['-f', path, 'print', '-o', join(folder, 'out.journal')], {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { ...process.env, LC_ALL: 'C.UTF-8' }
	});
	return (performance.now() - start) / 1000;
}
