// Every optional package that the lock file names must itself stand in it, for every platform: a registry that lacks
// one makes `npm install` drop it silently, and the next `npm ci` refuse the file. Addresses of a registry must not be
// in it either: they differ from machine to machine.
import { readFileSync } from 'node:fs';

const text = readFileSync(process.argv[2] ?? 'package-lock.json', 'utf8');
const packages = JSON.parse(text).packages;

function isLocked(from, name) {
	for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
		if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
		if (!at) return false;
	}
}

const missing = Object.entries(packages).flatMap(([path, entry]) =>
	Object.keys(entry.optionalDependencies ?? {})
		.filter((name) => !isLocked(path, name))
		.map((name) => `${name} (of ${path || 'this project'})`)
);
const addresses = [...text.matchAll(/"resolved": "(https?:\/\/[^/"]+)/g)].map((match) => match[1]);
for (const one of missing) console.error(`missing from the lock file: ${one}`);
for (const one of new Set(addresses)) console.error(`an address stands in the lock file: ${one}`);
const faults = missing.length + addresses.length;
console.log(
	faults === 0
		? `lock file complete: ${Object.keys(packages).length} packages`
		: `${faults} faults in the lock file`
);
process.exit(faults === 0 ? 0 : 1);
