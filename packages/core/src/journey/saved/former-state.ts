import type { ElementTable } from '../../process/element-table.js';
import { plainEqual } from '../../vocabulary/plain-equal.js';
import type { Run, StateValue } from '../state/run.js';
import { runStateAt, stateIndexOf } from '../state/run-state.js';

type Where = Pick<Run, 'value' | 'facts'>;

/** Former names of states of the catalogue that have only been renamed. */
const RENAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'develop-activities': { retired: 'closed' },
};

/** States whose work is now done in a separate step of the catalogue. */
const MOVED: Readonly<Record<string, (value: StateValue, facts: Run['facts']) => string | undefined>> = {
  // Checks used to go through the steps of an assessment, up to its report; so did observed performances.
  'assess-progress': (value, { approach }) => {
    if (approach === 'formative' && value !== 'plan' && value !== 'waiting') return 'check';
    return approach === 'performance' && value === 'collect' ? 'observe' : undefined;
  },
};

/**
 * Candidate translations of former facts of the catalogue, nearest first. The number of attempts is now the number of
 * the next attempt: at most the limit, and 1 while a case is open about the last one. A decision is forgotten once the
 * learner has been told.
 */
const REWORDED: Readonly<Record<string, (facts: Run['facts']) => readonly Run['facts'][]>> = {
  'give-remedial-feedback': ({ attempts, ...facts }) =>
    typeof attempts === 'number' ? [attempts + 1, attempts, 1].map((attempt) => ({ ...facts, attempt })) : [facts],
  'decide-advancement': (facts) => [facts, { ...facts, decision: 'none' }],
};

/** Candidate states today for runs saved before their machine had today’s facts, likeliest first. */
const UNTOLD: Readonly<Record<string, (former: Where) => readonly Where[]>> = {
  // Records used to be transferred only while they were kept, and closed at the end; with transfers, they now rest.
  'track-progress': ({ value, facts }) => {
    if ('phase' in facts) return [];
    if (value === 'closed') return [{ value: 'waiting', facts: { ...facts, phase: 'over' } }];
    // One that was waiting is in the phase in which its machine starts, and found without this.
    return [{ value, facts: { ...facts, phase: 'open' } }];
  },
};

/**
 * Translates a run to today’s machine, together with its open work: to the state that agrees with all facts known to
 * both. New facts keep their initial values if possible; otherwise, the first matching state is taken. Undefined if
 * today’s machine has no such state.
 *
 * @internal
 */
export const todaysRun = <Former extends Where & Pick<Run, 'items'>>(
  element: ElementTable,
  former: Former,
): (Former & Pick<Run, 'done'>) | undefined => {
  const before = former.value;
  const exact = stateIndexOf(element, former);
  if (exact !== undefined) return { ...former, ...runStateAt(element, exact) };
  for (const untold of UNTOLD[element.id]?.(former) ?? []) {
    const state = likeliest(element, untold);
    // An element with the same id but without these facts is a different one.
    const now = state === undefined ? undefined : runStateAt(element, state);
    const isKnown = ([name, fact]: readonly [string, unknown]) => name in former.facts || now?.facts[name] === fact;
    if (now !== undefined && Object.entries(untold.facts).every(isKnown)) return { ...former, ...now };
  }
  const moved = MOVED[element.id]?.(before, former.facts);
  const renamed = typeof before === 'string' ? RENAMED[element.id]?.[before] : undefined;
  for (const value of [...(moved === undefined ? [] : [moved]), renamed ?? before])
    for (const facts of REWORDED[element.id]?.(former.facts) ?? [former.facts]) {
      const state = likeliest(element, { value, facts });
      if (state === undefined) continue;
      const items =
        value === moved
          ? former.items.map((item) => (item.step === before ? { ...item, step: moved } : item))
          : former.items;
      return { ...former, ...runStateAt(element, state), items };
    }
  return undefined;
};

const likeliest = (element: ElementTable, run: Where): number | undefined => {
  const today = stateIndexOf(element, run);
  if (today !== undefined) return today;
  const { facts: initially } = runStateAt(element, element.machine.initial);
  // How many of the new facts differ from their initial values.
  const changed = (facts: Run['facts']): number =>
    Object.entries(facts).filter(([name, fact]) => !(name in run.facts) && initially[name] !== fact).length;
  const able = [...element.machine.states.keys()].filter((index) => {
    const { value, facts } = runStateAt(element, index);
    return (
      plainEqual(value, run.value) &&
      Object.entries(facts).every(([name, fact]) => !(name in run.facts) || run.facts[name] === fact)
    );
  });
  const [first, ...others] = able;
  if (first === undefined) return undefined;
  return others.reduce(
    (best, index) =>
      changed(runStateAt(element, index).facts) < changed(runStateAt(element, best).facts) ? index : best,
    first,
  );
};
