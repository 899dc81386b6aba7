// Writes the pages of the site that are generated from the catalogue and the schemas: npm run site.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cataloguePages } from './catalogue-pages.js';
import { documentPages, schemaFiles } from './document-pages.js';

const docs = fileURLToPath(new URL('../../../docs/', import.meta.url));

for (const folder of ['catalogue', 'documents', 'public/schemas'])
  rmSync(`${docs}${folder}`, { recursive: true, force: true });
for (const { path, text } of [...cataloguePages(), ...documentPages(), ...schemaFiles()]) {
  mkdirSync(dirname(`${docs}${path}`), { recursive: true });
  writeFileSync(`${docs}${path}`, text);
}
