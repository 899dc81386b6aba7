// npm run mutants FOLDER [FILES]: mutates the code of a folder, one place at a time, and lists the mutants that no test
// kills. npm run mutants planted [WORDS]: plants bugs that once went unnoticed. npm run mutants page: writes
// docs/mutants.md.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { folders } from './folders.js';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const [name = '', only] = process.argv.slice(2);
const folder = folders[name];

const writePage = async (): Promise<void> => {
  const { mutantsPage } = await import('./mutants-page.js');
  writeFileSync('docs/mutants.md', mutantsPage());
};

if (name === 'planted') {
  const { plant } = await import('./plant.js');
  process.exitCode = await plant(only ?? '');
} else if (name === 'page') {
  await writePage();
} else if (folder === undefined) {
  throw new Error(`there is no folder "${name}"; there are: ${Object.keys(folders).join(', ')}; and: planted, page`);
} else {
  const { mutate } = await import('./mutate.js');
  await mutate(name, folder, only);
  await writePage();
}
