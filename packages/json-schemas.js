// Run after all packages are built: writes the JSON Schemas of documents as files, for editors.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const documents = { core: ['model', 'team', 'rubric'], simulate: ['scenario'] };

const { jsonSchemaOf } = await import('./core/dist/index.js');
for (const [folder, names] of Object.entries(documents)) {
  const schemas = await import(`./${folder}/dist/index.js`);
  const to = fileURLToPath(new URL(`${folder}/dist/schemas/`, import.meta.url));
  mkdirSync(to, { recursive: true });
  for (const name of names)
    for (const [file, draft] of [
      [name, '2020-12'],
      [`${name}.draft-07`, 'draft-07'],
    ])
      writeFileSync(`${to}${file}.json`, `${JSON.stringify(jsonSchemaOf(schemas[`${name}Schema`], { draft }))}\n`);
}
