import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';
import type { Folder } from './folders.js';
import { keepResults } from './results.js';
import { NAME } from './runner/stryker-runner.js';

const KEPT = 'test/.generated/mutants';

const git = (...words: readonly string[]): string => execFileSync('git', words, { encoding: 'utf8' }).trim();

/** Mutates the code of a folder, or of some of its files, one place at a time, and stores the results. */
export const mutate = async (name: string, folder: Folder, only = '**/*.ts'): Promise<void> => {
  mkdirSync(KEPT, { recursive: true });
  process.env.MUTANTS_FOLDER = name;
  process.env.FC_RUNS ??= '10';
  const incrementalFile = `${KEPT}/${name}.incremental.json`;
  const results = await new Stryker({
    testRunner: NAME,
    testRunnerNodeArgs: ['--max-old-space-size=2500'],
    plugins: [new URL('./runner/plugin.js', import.meta.url).href],
    mutate: [`${folder.path}/${only}`, ...(folder.without ?? []).map(({ files }) => `!${folder.path}/${files}`)],
    ignorePatterns: ['dist', 'coverage', 'docs/reference', 'docs/.vitepress', '/test/.generated', 'examples/output'],
    tempDirName: '.mutants',
    coverageAnalysis: 'perTest',
    ignoreStatic: true,
    concurrency: Number(process.env.MUTANTS_AT_ONCE ?? 2),
    disableTypeChecks: false,
    checkers: [],
    incremental: true,
    incrementalFile,
    reporters: ['progress-append-only'],
    // Endless loops are detected by a hit limit; the timeout is long so that a busy machine does not trigger it.
    timeoutMS: 20_000,
    timeoutFactor: 2,
    allowConsoleColors: false,
  }).runMutationTest();
  for (const { fileName, location, mutatorName, replacement, status } of results) {
    if (status !== 'Survived' && status !== 'NoCoverage') continue;
    console.log(
      `${fileName}:${location.start.line}:${location.start.column} ${status} ${mutatorName}: ` +
        `${replacement?.slice(0, 80)}`,
    );
  }
  // The incremental file also contains the files of earlier runs.
  const report: unknown = JSON.parse(readFileSync(incrementalFile, 'utf8'));
  keepResults(name, report, git('rev-parse', '--short=8', 'HEAD'), git('log', '-1', '--format=%cs'));
};
