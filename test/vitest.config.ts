import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Tests that take minutes, which `npm run test:long` runs. */
export const LONG = ['packages/*/test/**/*.long.test.ts', 'test/**/*.long.test.ts'];

/** Tests of what happens on first use: each needs fresh modules. */
const FIRST_USE = ['packages/core/test/**/*.first-use.test.ts'];

const exclude = ['**/node_modules/**', ...LONG];

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
      '@work-elements/testing': at('../packages/testing/src/index.ts'),
      'work-elements/interpreter': at('../packages/core/src/interpreter.ts'),
      'work-elements': at('../packages/core/src/index.ts'),
    },
  },
  test: {
    setupFiles: [at('./fixed-seed.ts')],
    // One worker per core: by default Vitest keeps one core for itself, which is half of two.
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'all',
          include: ['packages/*/test/**/*.test.ts', 'test/**/*.test.ts', 'examples/*.test.ts'],
          exclude: [...exclude, ...FIRST_USE],
          // Modules are loaded once per worker, which saves two thirds of the time; pure code is unaffected.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'first use', include: FIRST_USE, exclude } },
    ],
  },
});
