// Type-checks the packages and writes their declarations, each package after its dependencies; CommonJS gets its own
// copy.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const packages = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `${here}${name}`);

execFileSync('tsc', ['--build', ...packages], { stdio: 'inherit', shell: process.platform === 'win32' });

for (const folder of packages) {
  // The command has no CommonJS build, because nobody imports it.
  if (!existsSync(`${folder}/dist/cjs`)) continue;
  for (const path of readdirSync(`${folder}/dist`, { recursive: true })) {
    // Declaration maps are not copied: editors find the sources through those of the ES modules.
    if (path.endsWith('.d.ts')) cpSync(`${folder}/dist/${path}`, `${folder}/dist/cjs/${path}`);
  }
  writeFileSync(`${folder}/dist/cjs/package.json`, '{ "type": "commonjs" }\n');
}
