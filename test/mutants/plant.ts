import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startVitest } from 'vitest/node';
import { type PlantedBug, plantedBugs } from './planted.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The tests that fail with a bug planted; empty if none does. */
const noticedBy = async ({ file, right, wrong, test }: PlantedBug): Promise<readonly string[]> => {
  const source = readFileSync(root + file, 'utf8');
  const parts = source.split(right);
  if (parts.length !== 2) throw new Error(`"${right}" is ${parts.length - 1} times in ${file}`);
  const options = { config: `${root}test/mutants/vitest.config.ts`, include: [test], watch: false, reporters: [{}] };
  const planted = {
    name: 'planted',
    enforce: 'pre' as const,
    transform: (_: string, id: string) => (id === root + file ? parts.join(wrong) : undefined),
  };
  const vitest = await startVitest('test', [], options, { plugins: [planted] });
  const failed = vitest.state
    .getTestModules()
    .flatMap((module) => [...module.children.allTests('failed')].map(({ fullName }) => fullName));
  await vitest.close();
  process.exitCode = 0;
  return failed;
};

/**
 * Plants the bugs whose names contain some words, one by one, and reports which tests fail; returns 1 if a bug is not
 * noticed.
 */
export const plant = async (words: string): Promise<number> => {
  let unnoticed = 0;
  for (const bug of plantedBugs.filter((each) => each.bug.includes(words))) {
    const tests = await noticedBy(bug);
    if (tests.length === 0) unnoticed += 1;
    console.log(`${tests.length === 0 ? 'NOT NOTICED' : 'noticed'}: ${bug.bug}\n  ${tests[0] ?? bug.test}`);
  }
  return unnoticed === 0 ? 0 : 1;
};
