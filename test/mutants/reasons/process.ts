import type { Reason } from './reason.js';

/** Why surviving mutants of the process are left. */
export const processReasons: readonly Reason[] = [
  ...['appeal-steps', 'element-table', 'left-open'].map(
    (source): Reason => ({
      file: `process/${source}.ts`,
      code: 'if (known !== undefined) return known;',
      replacement: /^false$/,
      kind: 'equivalent',
      because: 'What is not remembered is found again, and comes to the same: a cache changes only the time taken.',
    }),
  ),
  {
    file: 'process/appeal-steps.ts',
    code: 'if (element === undefined) continue;',
    replacement: /^false$/,
    kind: 'equivalent',
    because: 'A process whose entries lead to an element that does not exist has been refused before.',
  },
  {
    file: 'process/element-table.ts',
    code: 'taken[0]?.event',
    replacement: /^taken\[0\]\.event$/,
    kind: 'equivalent',
    because: 'The list has just been found to have one item.',
  },
  {
    file: 'process/left-open.ts',
    code: 'tables.elements[to]?.events ?? []',
    replacement: /Stryker was here/,
    kind: 'equivalent',
    because: 'Only the organisation has no element here; nothing of it is left open, so that no event is tried.',
  },
  {
    file: 'process/interpreter.ts',
    code: 'kind === CASE ? CASE : missing(kind)',
    replacement: /^true$/,
    kind: 'not worth a test',
    because: 'Only broken tables have no kind for an element.',
  },
];
