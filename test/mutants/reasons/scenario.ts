import type { Reason } from './reason.js';

const SUM = 'Sums near 1 are multiples of a power of two, and 1e-9 is not, so that no sum is exactly so far from 1.';

/** Why surviving mutants of scenarios are left. */
export const scenarioReasons: readonly Reason[] = [
  {
    file: 'scenario/explain-scenario.ts',
    code: 'document.staff?.[index]',
    replacement: /^document\.staff\[index\]$/,
    kind: 'equivalent',
    because: 'A scenario has the headcounts of its document, so that without a list in it no headcount is explained.',
  },
  {
    file: 'scenario/explain-scenario.ts',
    code: 'written?.[key] === undefined',
    replacement: /^written\[key\]$/,
    kind: 'equivalent',
    because: 'Each headcount of a scenario is at the same place in the list of its document.',
  },
  {
    file: 'scenario/explain-scenario.ts',
    code: "typeof each === 'string' || each.source === undefined",
    replacement: /^(?:false|"")$/,
    kind: 'equivalent',
    because: 'A date is a string, which has no source either.',
  },
  {
    file: 'scenario/horizon.ts',
    code: 'term.from > first ? term.from : first',
    replacement: /[<>]=/,
    kind: 'equivalent',
    because: 'Where the two days are the same, it does not matter which is taken.',
  },
  {
    file: 'scenario/kept-apart.ts',
    code: 'breach?.kind',
    replacement: /^breach\.kind$/,
    kind: 'not worth a test',
    because: 'The policy gives every breach as data; the compiler asks for the others.',
  },
  {
    file: 'scenario/kept-apart.ts',
    code: "breach?.kind !== 'one-person'",
    replacement: /^false$|Stryker was here/,
    kind: 'not worth a test',
    because: 'The policy finds no third kind of breach; the compiler asks for the others.',
  },
  {
    file: 'scenario/learners-coming.ts',
    code: 'scenario.learners.cohorts ?? []',
    replacement: /Stryker was here/,
    kind: 'equivalent',
    because: 'What has no date does not come within the period.',
  },
  {
    file: 'scenario/parse-scenario.ts',
    code: '(scenario.learners.cohorts ?? []).map(({ on }) => on)',
    replacement: /Stryker was here/,
    kind: 'equivalent',
    because: 'A single cohort duplicates no other.',
  },
  {
    file: 'scenario/parse-scenario.ts',
    code: 'Math.abs(sum - 1) > 1e-9',
    replacement: />= 1e-9/,
    kind: 'equivalent',
    because: SUM,
  },
  {
    file: 'scenario/scenario-schema.ts',
    code: '- 1) < 1e-9',
    replacement: /<= 1e-9/,
    kind: 'equivalent',
    because: SUM,
  },
  {
    file: 'scenario/performer.ts',
    code: 'model.roles.find(({ id }) => id === role)?.actors ?? []',
    replacement: /Stryker was here|^model\.roles\.find\(.*\)\.actors$/,
    kind: 'not worth a test',
    because: 'Those responsible for a step are roles of the model, since a model that names others cannot be read.',
  },
  {
    file: 'scenario/scenario-document.ts',
    code: 'if (!isInput(data))',
    replacement: /^(?:false|"")$/,
    kind: 'not worth a test',
    because: 'The schema has just read the same data; the compiler is told so.',
  },
  {
    file: 'scenario/scenario-document.ts',
    code: 'Array.isArray(value) ? value : []',
    replacement: /Stryker was here/,
    kind: 'equivalent',
    because:
      'No item of a scenario equals it, and it has no parts, so that the item is written in full, as without it.',
  },
  {
    file: 'scenario/scenario-document.ts',
    code: "typeof value === 'object' && value !== null",
    replacement: /^true$/,
    kind: 'not worth a test',
    because: 'Nothing in a scenario is null.',
  },
  {
    file: 'scenario/starter-scenario.ts',
    code: 'staff: [], people: [], systems: [], partners: []',
    replacement: /Stryker was here/,
    kind: 'equivalent',
    because: 'An entry without a role is about none of the roles that are asked about.',
  },
];
