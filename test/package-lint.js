// Lints every package as others will see it: publint for what is in it, attw for its types in each module system.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

for (const name of readdirSync(`${root}/packages`)) {
  const run = (command, ...args) => execFileSync(`${root}/node_modules/.bin/${command}`, args, { cwd: root, stdio: 'inherit' });
  run('publint', '--strict', '--pack', 'npm', `packages/${name}`);
  // Threads load the workers by their path; nobody imports them.
  run('attw', '--pack', `packages/${name}`, '--format', 'ascii', '--exclude-entrypoints', 'sweep-worker', 'highs-worker');
}
