import type { Reason } from './reason.js';

const SLOWER = 'It only saves time: what is left out there comes to nothing, or to the same.';

/** Why surviving mutants of the engine of journeys are left. */
export const engineReasons: readonly Reason[] = [
  {
    file: 'journey/engine/draft-runs.ts',
    code: 'if (read !== undefined) this.#open.set(run, read);',
    replacement: /^true$/,
    kind: 'equivalent',
    because: 'A run that has not begun is looked for anew either way.',
  },
  {
    file: 'journey/engine/draft-runs.ts',
    code: 'const before = id === undefined ? undefined',
    replacement: /^false$/,
    kind: 'equivalent',
    because: 'A case without a run has none under any name.',
  },
  {
    file: 'journey/engine/draft-runs.ts',
    code: "tables.numberOf.get(id ?? '')",
    replacement: /^"Stryker was here!"$/,
    kind: 'equivalent',
    because: 'No element has that id, since ids have no spaces.',
  },
  {
    file: 'journey/engine/draft-runs.ts',
    code: 'if (before === undefined || element === undefined) return undefined;',
    replacement: /^false$/,
    kind: 'equivalent',
    because: 'A journey with a run of an element that its model does not have is refused.',
  },
  {
    file: 'journey/engine/draft-runs.ts',
    code: 'concerning === null ? -1 : indexOf(',
    replacement: /^false$/,
    kind: 'equivalent',
    because: 'No objective has null as its id, so that none is found.',
  },
  {
    file: 'journey/engine/draft.ts',
    code: 'concerns === null ? -1 : this.indexOf(concerns)',
    replacement: /^false$/,
    kind: 'equivalent',
    because: 'No objective has null as its id, so that none is found.',
  },
  {
    file: 'journey/engine/engine.ts',
    code: 'const late = event !== null && time !== null && latest !== null',
    replacement: /^(?:true|event !== null.*)$/,
    kind: 'equivalent',
    because:
      'The time of the start is also the latest; and a date that is missing is read as no number, which is ' +
      'before none.',
  },
  {
    file: 'journey/engine/journey-cases.ts',
    code: 'if (suspends)',
    replacement: /^true$/,
    kind: 'equivalent',
    because: 'A case that suspends nothing is not among those that suspend something, so that nothing is taken out.',
  },
  {
    file: 'journey/engine/lifecycle.ts',
    code: 'return next >= 0 && at(tables.isFinal, next) === 1',
    replacement: /^next > 0$/,
    kind: 'equivalent',
    because:
      'The state with the number 0 is where the first element begins; if it were the end, nothing would lead there.',
  },
  {
    file: 'journey/engine/lifecycle.ts',
    code: 'if (runs.hasWork(run))',
    replacement: /^true$/,
    kind: 'equivalent',
    because: SLOWER,
  },
  {
    file: 'journey/engine/lifecycle.ts',
    code: 'if (runs.firstWaiting(run) >= 0)',
    replacement: /^true$/,
    kind: 'equivalent',
    because: SLOWER,
  },
];
