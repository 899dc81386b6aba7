import type { Reason } from './reason.js';

/** Why surviving mutants of the search for a staff, and of grids, are left. */
export const staffingReasons: readonly Reason[] = [
  {
    file: 'staffing/minimum-staffing.ts',
    code: 'loadsOf(first, seed, SAMPLE)',
    replacement: /Stryker was here/,
    kind: 'equivalent',
    because: 'The loads are only looked through for those of a role, and a text is of none.',
  },
  {
    file: 'staffing/minimum-staffing.ts',
    code: 'onDrain?.(resultOf(best',
    replacement: /^onDrain\(/,
    kind: 'not worth a test',
    because:
      'What a listener of a signal throws is no error of the test that sends the signal, but of the whole run ' +
      'of tests.',
  },
  {
    file: 'staffing/minimum-staffing.ts',
    code: 'if (best === null) throw',
    replacement: /^false$|^""$/,
    kind: 'equivalent',
    because: 'A search that is stopped is stopped in an attempt, which is kept; only the compiler does not know it.',
  },
  {
    file: 'staffing/minimum-staffing.ts',
    code: '} finally {',
    replacement: /^\{\}$/,
    kind: 'not worth a test',
    because: 'Only threads are to be closed, which take longer to start than the tests of a mutant may take.',
  },
  {
    file: 'staffing/minimum-staffing.ts',
    code: 'most < 0 ? -1 : busy.indexOf(most)',
    replacement: /^false$/,
    kind: 'equivalent',
    because:
      'Where no row may grow, the first is then given as many people as it has, until that is given up; the staff is ' +
      'the same, and is not simulated again.',
  },
  {
    file: 'staffing/scenario-grid.ts',
    code: '.exec(issue.path)',
    replacement: /^\/staff/,
    kind: 'equivalent',
    because: 'Only the rows of a scenario’s staff have paths with "staff[" in them.',
  },
  {
    file: 'staffing/scenario-grid.ts',
    code: '{ staff = [] }: ScenarioInput',
    replacement: /Stryker was here/,
    kind: 'equivalent',
    because: 'Of the rows, only those of a role are counted, and a text is of none.',
  },
  {
    file: 'staffing/scenario-grid.ts',
    code: 'calendar === undefined ? {}',
    replacement: /^false$/,
    kind: 'equivalent',
    because: 'A scenario is read alike whether a part is undefined or missing; only its type has no undefined parts.',
  },
];
