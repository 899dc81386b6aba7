import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LONG_FILES, TESTS } from './long.js';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Tests of what happens on first use: each needs fresh modules. */
const FIRST_USE = ['packages/core/test/**/*.first-use.test.ts'];

export default defineConfig({
  root: at('..'),
  // Tests run against the sources; test/package and the examples test the built packages.
  resolve: {
    alias: {
      '@work-elements/report/parts': at('../packages/report/src/parts.ts'),
      '@work-elements/report': at('../packages/report/src/index.ts'),
      '@work-elements/discover/page': at('../packages/discover/src/page/discovery-html.ts'),
      '@work-elements/discover': at('../packages/discover/src/index.ts'),
      '@work-elements/rubric': at('../packages/rubric/src/index.ts'),
      '@work-elements/tables': at('../packages/tables/src/index.ts'),
      '@work-elements/store': at('../packages/store/src/index.ts'),
      '@work-elements/optimise/page': at('../packages/optimise/src/page/training-html.ts'),
      '@work-elements/optimise/highs': at('../packages/optimise/src/highs/highs-solver.ts'),
      '@work-elements/optimise': at('../packages/optimise/src/index.ts'),
      '@work-elements/simulate': at('../packages/simulate/src/index.ts'),
      '@work-elements/testing/scenarios': at('../packages/testing/src/arbitraries/arbitrary-scenario.ts'),
      '@work-elements/testing': at('../packages/testing/src/index.ts'),
      'work-elements/interpreter': at('../packages/core/src/interpreter.ts'),
      'work-elements': at('../packages/core/src/index.ts'),
    },
  },
  test: {
    tags: [
      {
        name: 'long',
        description: 'Takes minutes, or seconds for each of many cases: npm run test:long.',
        timeout: 1_800_000,
      },
      {
        name: 'hours',
        description: 'What takes hours in all, before a release: npm run test:hours.',
        timeout: 7_200_000,
      },
    ],
    setupFiles: [at('./fixed-seed.ts')],
    // One worker per core: by default Vitest keeps one core for itself, which is half of two.
    maxWorkers: '100%',
    // They start with less work than processes of their own.
    pool: 'threads',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A test without assertions cannot fail; type tests assert the compiler’s messages.
    expect: { requireAssertions: true },
    projects: [
      {
        extends: true,
        test: {
          name: 'all',
          include: TESTS,
          exclude: [...LONG_FILES, ...FIRST_USE],
          // Modules are loaded once per worker, which saves two thirds of the time; pure code is unaffected.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'first use', include: FIRST_USE } },
    ],
  },
});
