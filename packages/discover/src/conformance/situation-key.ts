import type { Journey } from 'work-elements';

/**
 * A key that is equal for journeys in which the same things can happen next, whatever led there: the state of every
 * run. @internal
 */
export const situationKey = ({ status, learner, objectives, cases }: Journey): string =>
  JSON.stringify([
    status,
    learner.suspendedBy,
    runsOf(learner.runs),
    objectives.map(({ id, stage, suspendedBy, runs }) => [id, stage, suspendedBy, runsOf(runs)]),
    cases.map(({ id, concerns, open, run }) => [id, concerns, open, runsOf({ run })]),
  ]);

const runsOf = (runs: Journey['learner']['runs']) =>
  Object.entries(runs)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([element, { value, facts, done, waiting, items }]) => [
      element,
      value,
      Object.entries(facts).sort(),
      done,
      waiting,
      items.map(({ step }) => step),
    ]);
