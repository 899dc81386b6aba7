import type { Reason } from './reason.js';

const FOUND = 'What is asked for by its place, or by a key that has just been listed, is there.';
const SLOWER = 'What is not found the quick way is found by its text, and comes to the same.';

/** Why surviving mutants of the events, the state and the engine of journeys are left. */
export const eventReasons: readonly Reason[] = [
  {
    file: 'journey/state/newest-refs.ts',
    code: 'objectives[place]?.id',
    replacement: /^objectives\[place\]\.id$/,
    kind: 'equivalent',
    because: FOUND,
  },
  {
    file: 'journey/state/newest-refs.ts',
    code: 'cases[place]?.concerns',
    replacement: /^cases\[place\]\.concerns$/,
    kind: 'equivalent',
    because: FOUND,
  },
  {
    file: 'journey/state/newest-refs.ts',
    code: 'if (objective === last ||',
    replacement: /^false$/,
    kind: 'equivalent',
    because: 'The same objective has the same artifacts, so that none of them differ.',
  },
  {
    file: 'journey/state/newest-refs.ts',
    code: 'return before === now',
    replacement: /^false$/,
    kind: 'equivalent',
    because: 'Of the same artifacts, none differ.',
  },
  {
    file: 'journey/state/objectives.ts',
    code: 'Math.max(from + 1',
    replacement: /^from - 1$/,
    kind: 'equivalent',
    because:
      'Of two texts with one normal form, neither is the other with letters left out, so that they agree again later.',
  },
  {
    file: 'journey/state/objectives.ts',
    code: 'requires.length > 0 ?',
    replacement: /^(?:true|requires\.length >= 0)$/,
    kind: 'equivalent',
    because: 'What requires nothing is taken out at once.',
  },
  {
    file: 'journey/state/run-state.ts',
    code: 'if (known !== undefined) return known;',
    replacement: /^false$/,
    kind: 'equivalent',
    because: 'What is not remembered is found again, and comes to the same: a cache changes only the time taken.',
  },
  {
    file: 'journey/state/run-state.ts',
    code: 'inner === undefined ?',
    replacement: /^(?:false|\["Stryker was here"\])$/,
    kind: 'equivalent',
    because: 'Each part of the state of a parallel machine has a state.',
  },
  {
    file: 'journey/state/run-state.ts',
    code: 'isFact(value) ?',
    replacement: /^(?:true|\["Stryker was here"\])$/,
    kind: 'equivalent',
    because: 'The context of a machine that is data has nothing but facts.',
  },
  {
    file: 'journey/state/run-state.ts',
    code: "typeof value === 'string' || typeof value === 'number'",
    replacement: /^true$/,
    kind: 'equivalent',
    because: 'The context of a machine that is data has nothing but facts.',
  },
  {
    file: 'journey/state/run-state.ts',
    code: 'byFacts: new Map(',
    replacement: /^\[\]$/,
    kind: 'equivalent',
    because: SLOWER,
  },
  {
    file: 'journey/state/run-state.ts',
    code: 'if (own !== undefined && states[own]?.value === value) return own;',
    replacement: /^(?:true|false|own === undefined|states\[own\]\.value)$/,
    kind: 'equivalent',
    because: SLOWER,
  },
  {
    file: 'journey/state/run-state.ts',
    code: 'byWord.get(value) : indexOf.get',
    replacement: /^(?:false|"")$/,
    kind: 'equivalent',
    because: SLOWER,
  },
  {
    file: 'journey/state/run-state.ts',
    code: 'const isEmpty = ',
    replacement: /^\{\}$/,
    kind: 'equivalent',
    because: SLOWER,
  },
  {
    file: 'journey/state/run-state.ts',
    code: 'return true;',
    replacement: /^false$/,
    kind: 'equivalent',
    because: SLOWER,
  },
  {
    file: 'journey/state/waits-for.ts',
    code: 'runs[element]?.items',
    replacement: /^runs\[element\]\.items$/,
    kind: 'equivalent',
    because: FOUND,
  },
  {
    file: 'journey/state/waits-for.ts',
    code: 'if (element === undefined || state === undefined',
    replacement: /^false$/,
    kind: 'equivalent',
    because: 'A run of no element has no state, and is left out for that.',
  },
  {
    file: 'journey/state/work-item.ts',
    code: 'journey.cases[place]?.concerns',
    replacement: /^(?:journey\.cases\[place\]\.concerns|"Stryker was here!")$/,
    kind: 'equivalent',
    because: 'The case is there; and no objective has the id that stands for none.',
  },
];
