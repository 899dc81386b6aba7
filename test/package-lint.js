// Lints every package as its users see it: publint for its contents, attw for its types in each module system.
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (command, ...args) => promisify(execFile)(`${root}/node_modules/.bin/${command}`, args, { cwd: root });

const packages = readdirSync(`${root}/packages`, { withFileTypes: true }).filter((entry) => entry.isDirectory());

// One after the other, because both pack the folder.
async function lint(name) {
  const contents = await run('publint', '--strict', '--pack', 'npm', `packages/${name}`);
  // Workers are loaded by path in threads, and never imported. JSON Schemas are for editors, and resolvers that predate
  // `exports` find them in dist.
  const { exports = {} } = JSON.parse(readFileSync(`${root}/packages/${name}/package.json`, 'utf8'));
  const schemas = Object.keys(exports).flatMap((path) => (path.startsWith('./schemas/') ? [path.slice(2)] : []));
  const exclude = ['--exclude-entrypoints', 'sweep-worker', 'highs-worker', ...schemas];
  const types = await run('attw', '--pack', `packages/${name}`, '--format', 'ascii', ...exclude);
  return contents.stdout + types.stdout;
}

const failures = [];
async function next() {
  for (let entry = packages.shift(); entry !== undefined; entry = packages.shift()) {
    await lint(entry.name).then(
      (output) => console.log(output),
      ({ stdout, stderr }) => failures.push(stdout + stderr),
    );
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, next));
for (const failure of failures) console.error(failure);
process.exitCode = failures.length === 0 ? 0 : 1;
