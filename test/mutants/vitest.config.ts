import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { LONG_FILES, TESTS } from '../long.js';
import config from '../vitest.config.js';
import { folders } from './folders.js';

const { projects: _, setupFiles = [], ...shared } = config.test ?? {};
const { tests = [] } = folders[process.env.MUTANTS_FOLDER ?? ''] ?? {};
/** Modules are loaded once for all mutants, so that no test can see what happens on first use. */
const canRun = TESTS.filter((file) => !LONG_FILES.includes(file) && !file.endsWith('.first-use.test.ts'));
const included = [...new Set(tests.flatMap((start) => canRun.filter((file) => file.startsWith(start))))];
const placeOf = ({ moduleId }: TestSpecification): number =>
  included.findIndex((file) => moduleId.endsWith(`/${file}`));

/** Runs the tests nearest to the source first: a mutant that they kill needs no others. */
class NearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}

const forgetting = fileURLToPath(new URL('./runner/forgetting.ts', import.meta.url));
/** What the packages make once would hide mutants from every test but the first. */
const forgettingLazily = {
  name: 'forgetting-lazily',
  load: (id: string): string | undefined =>
    id.endsWith('/packages/core/src/vocabulary/lazily.ts')
      ? `export { lazily } from ${JSON.stringify(forgetting)};`
      : undefined,
};

/** An option that Vitest’s types know only for the command line. */
const quick = { tagsFilter: ['!long && !hours'] };

/** The quick tests of one folder, for Stryker, which runs them in one process. */
export default defineConfig({
  ...config,
  plugins: [forgettingLazily],
  test: {
    ...shared,
    setupFiles: [setupFiles, fileURLToPath(new URL('./one-failure.ts', import.meta.url))].flat(),
    include: included,
    isolate: false,
    ...quick,
    sequence: { sequencer: NearestFirst },
    reporters: [],
  },
});
