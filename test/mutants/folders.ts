/** A folder whose tests are checked by mutating its code. */
export interface Folder {
  /** The folder of sources, from the root of the workspace. */
  readonly path: string;
  /** The percentage of mutants that its tests must kill. */
  readonly least: number;
  /** Prefixes of the paths of tests that may kill a mutant; the first are run first. */
  readonly tests: readonly string[];
  /** The milliseconds of processor time above which a test is left out: it would be run for thousands of mutants. */
  readonly slowest: number;
  /** The milliseconds of processor time, the nearest and the quickest tests first, after which a mutant has survived. */
  readonly enough: number;
  /** Sources that are left out, with the reason. */
  readonly without?: readonly { readonly files: string; readonly because: string }[];
}

const core = (name: string, others: readonly string[] = [], without?: Folder['without']): Folder => ({
  path: `packages/core/src/${name}`,
  least: 80,
  slowest: 200,
  enough: 3000,
  tests: [`${name}/`, ...others].map((test) => `packages/core/test/${test}`),
  ...(without === undefined ? {} : { without }),
});

const simulate = (name: string, least: number, others: readonly string[]): Folder => ({
  path: `packages/simulate/src/${name}`,
  least,
  slowest: 1000,
  enough: 6000,
  tests: [name, ...others].map((test) => `packages/simulate/test/${test}`),
});

/** Every folder for `npm run mutants`, by name. */
export const folders: Readonly<Record<string, Folder>> = {
  model: core(
    'model',
    [],
    [
      {
        files: 'ready/**',
        because: 'The ready models are data, which docs/models.md and the tests of the documents repeat whole.',
      },
    ],
  ),
  derivation: core('derivation'),
  process: core('process', ['catalogue/process.test.ts', 'model/process-of.test.ts', 'journey/']),
  journey: core('journey'),
  scenario: simulate('scenario/', 80, [
    ...['scenario.test.ts', 'accommodated.test.ts', 'group.test.ts', 'appeals.test.ts', 'cohorts.test.ts'],
    ...['conditions.test.ts', 'defaults.test.ts', 'hearings.test.ts', 'never-on-duty.test.ts', 'own-reviews.test.ts'],
    ...['planning.test.ts', 'retention.test.ts', 'shifts.test.ts', 'transfers.test.ts', 'carry-on.test.ts'],
  ]),
  time: simulate('time/', 80, ['shifts.test.ts']),
  report: simulate('report', 70, ['compare-reports.test.ts', 'bottleneck.test.ts', 'reviews.test.ts']),
  staffing: simulate('staffing', 70, ['scenario-grid.test.ts', 'planning.test.ts']),
};
