/**
 * How often a database file was written to: the change counter that SQLite raises with every commit in this journal mode
 * (file format, offset 24), so writes of the command are seen too. One system call instead of a query.
 */
import { openSync, readSync } from 'node:fs';
import type { WriteCount } from './public-cache.ts';

const OFFSET = 24;
const BYTES = 4;

export function writeCountOf(path: string): WriteCount {
	// Never closed: closing any handle of the file would drop the locks that SQLite holds on it in this process.
	const file = openSync(path, 'r');
	const bytes = Buffer.alloc(BYTES);
	return () => {
		readSync(file, bytes, 0, BYTES, OFFSET);
		return bytes.readUInt32BE(0);
	};
}
