// Run in a package's folder, after its build: gives its CommonJS the declarations that its ES modules have.
import { cpSync, readdirSync, writeFileSync } from 'node:fs';

for (const path of readdirSync('dist', { recursive: true })) {
  // Declaration maps stay with the ES modules: an editor finds the sources by either.
  if (path.endsWith('.d.ts')) cpSync(`dist/${path}`, `dist/cjs/${path}`);
}
writeFileSync('dist/cjs/package.json', '{ "type": "commonjs" }\n');
