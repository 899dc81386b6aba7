import { expect, test } from 'vitest';
import { type Journey, type JourneyObjective, restoreJourney, saveJourney } from '../../../src/index.js';
import type { KeptItem, Run } from '../../../src/journey/state/run.js';
import { refusals } from '../../support/refusals.js';

/** A journey with one of its objectives changed. */
export const withObjective = (
  journey: Journey,
  position: number,
  change: Partial<JourneyObjective> | ((objective: JourneyObjective) => Partial<JourneyObjective>),
): Journey => ({
  ...journey,
  objectives: journey.objectives.map((each, index) =>
    index === position ? { ...each, ...(typeof change === 'function' ? change(each) : change) } : each,
  ),
});

/** A journey with a run of an element about an objective changed. */
export const withRun = (journey: Journey, position: number, element: string, change: Partial<Run>): Journey =>
  withObjective(journey, position, ({ runs }) => ({
    runs: { ...runs, [element]: { ...runOf(runs, element), ...change } },
  }));

/** A journey with a run of an element about the learner changed. */
export const withLearnersRun = ({ learner, ...journey }: Journey, element: string, change: Partial<Run>): Journey => ({
  ...journey,
  learner: {
    ...learner,
    runs: { ...learner.runs, [element]: { ...runOf(learner.runs, element), ...change } },
  },
});

/** A journey with its first case changed. */
export const withCase = (
  journey: Journey,
  { run, ...change }: Partial<Omit<Journey['cases'][number], 'run'>> & { readonly run?: Partial<Run> },
): Journey => ({
  ...journey,
  cases: journey.cases.map((each) => ({ ...each, ...change, run: { ...each.run, ...run } })),
});

/** A journey with the open work of a run about an objective changed. */
export const withItem = (journey: Journey, position: number, element: string, change: Partial<KeptItem>): Journey =>
  withRun(journey, position, element, {
    items: runOf(journey.objectives[position]?.runs ?? {}, element).items.map((item) => ({ ...item, ...change })),
  });

const runOf = (runs: Readonly<Record<string, Run>>, element: string): Run => {
  const run = runs[element];
  if (run === undefined) throw new Error(`"${element}" has not begun`);
  return run;
};

/** What is said against a journey when it is saved and restored. */
export const whenRestored = (journey: Journey): readonly string[] =>
  refusals(() => restoreJourney(journey.model, saveJourney(journey)));

/** What is said against a journey when it is restored without the parts of its objectives. */
export const withoutParts = (journey: Journey): readonly string[] =>
  refusals(() =>
    restoreJourney(journey.model, { learner: saveJourney(journey).state.learner, objectives: [] }, { parts: 'some' }),
  );

/** Tests what is said against journeys when they are saved and restored. */
export const eachSays = (cases: readonly (readonly [name: string, journey: Journey, ...said: string[]])[]): void => {
  test.each(cases.map(([name, journey, ...said]) => ({ name, journey, said })))('$name', ({ journey, said }) => {
    expect(whenRestored(journey)).toEqual(said);
  });
};
