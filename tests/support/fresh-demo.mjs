// Starts the demo on an empty database: what an earlier run left must not colour this one.
import { rmSync } from 'node:fs';
import { spawn } from 'node:child_process';

for (const end of ['', '-journal']) rmSync(`test-results/browser.db${end}`, { force: true });
const server = spawn(process.execPath, ['src/cli/start.mjs', 'demo'], { stdio: 'inherit' });
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
