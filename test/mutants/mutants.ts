// npm run mutants FOLDER [FILES]: changes the code of a folder, one place at a time, and tells which changes no test notices.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import { folders } from './folders.js';

const [name = '', only = '**/*.ts'] = process.argv.slice(2);
const folder = folders[name];
if (folder === undefined) throw new Error(`there is no folder "${name}"; there are: ${Object.keys(folders).join(', ')}`);

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
process.env.MUTANTS_FOLDER = name;
process.env.FC_RUNS ??= '25';
const kept = 'test/.generated/mutants';
mkdirSync(kept, { recursive: true });

const results = await new Stryker({
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'test/mutants/vitest.config.ts', related: false },
  mutate: [`${folder.path}/${only}`, ...(folder.without ?? []).map(({ files }) => `!${folder.path}/${files}`)],
  ignorePatterns: ['dist', 'coverage', 'docs/reference', 'docs/.vitepress', '/test/.generated', 'examples/output'],
  tempDirName: '.mutants',
  coverageAnalysis: 'perTest',
  // What runs only while modules are loaded would need every test for each change; the page counts it.
  ignoreStatic: true,
  concurrency: Number(process.env.MUTANTS_AT_ONCE ?? 2),
  disableTypeChecks: false,
  checkers: [],
  incremental: true,
  incrementalFile: `${kept}/${name}.incremental.json`,
  jsonReporter: { fileName: `${kept}/${name}.json` },
  reporters: ['json', 'progress-append-only'],
  timeoutMS: 10_000,
  allowConsoleColors: false,
}).runMutationTest();

const survived = results.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
for (const { fileName, location, mutatorName, replacement, status } of survived) {
  const { line, column } = location.start;
  console.log(`${fileName}:${line + 1}:${column + 1} ${status} ${mutatorName}: ${replacement?.slice(0, 80)}`);
}
