import { at, int, num } from '../arrays/ints.js';
import type { Prepared } from '../engine/prepare.js';
import { Run } from '../engine/run.js';
import { BY_PEOPLE } from '../engine/workforce.js';
import { learnersComing, learnersInGroups, learnersTimes } from '../scenario/learners-coming.js';
import { minutesBetween } from '../time/working-time.js';

/** Mean executions of each step, indexed by step: time spent divided by mean effort. @internal */
export type WorkDone = Float64Array;

/** The minimum number of samples that gives an interval. */
const FEWEST = 2;
const USUAL = 10;
/** The maximum number of work items that a learner is assumed to have open at once, per active objective. */
const AT_ONCE = 8;
const MOST_PEOPLE = 200_000;
/** Events between yields. */
const STRIDE = 2000;

/**
 * Estimates how much work there is if no work has to wait for people: the engine sends a sample of learners through the
 * process, with as many people as needed on each role’s own calendar, until the scenario ends. The result of a sample
 * is scaled to all learners.
 *
 * Yields now and then so that other work can run.
 *
 * @param learners - Number of learners over all samples; no sample has more than the scenario.
 * @returns One entry per sample.
 *
 * @internal
 */
export function* sampleWork(
  prepared: Prepared,
  seed: number,
  learners: number,
): Generator<undefined, readonly WorkDone[]> {
  const { scenario } = prepared;
  const total = Math.max(1, learnersComing(scenario));
  const together = learnersInGroups(scenario);
  const size = Math.min(total, Math.max(1, learners / USUAL));
  const samples = Math.max(FEWEST, Math.floor(learners / size));
  const share = together === 0 ? size / total : Math.max(1, Math.round((together * size) / total)) / together;
  const ample: Prepared = {
    ...prepared,
    workforce: withPeopleEnough(prepared, Math.ceil(total * share)),
    warmUp: 0,
    sampleEvery: Number.POSITIVE_INFINITY,
  };
  const done: WorkDone[] = [];
  for (let sample = 0; sample < samples; sample++) {
    // Cohorts too small to be in every sample have the right number of learners in all samples together.
    const learnersOfSample = learnersTimes(scenario, share, (sample + 0.5) / samples);
    const run = new Run({ ...ample, scenario: { ...scenario, learners: learnersOfSample } }, seed, sample, null);
    while (run.advance(STRIDE)) yield;
    done.push(workIn(ample, run, share));
  }
  return done;
}

const withPeopleEnough = ({ workforce, scenario }: Prepared, learners: number): Prepared['workforce'] => {
  const { activeObjectives, objectives } = scenario.learners;
  const size = Math.min(MOST_PEOPLE, AT_ONCE * learners * (1 + Math.min(activeObjectives, objectives)));
  const names = new Array<string>(size).fill('');
  return { ...workforce, groups: workforce.groups.map((group) => ({ ...group, names })) };
};

const workIn = ({ tables, workforce, horizon }: Prepared, { statistics }: Run, share: number): WorkDone => {
  const width = workforce.groups.length + 1;
  const isThere = workforce.groups.map(
    ({ calendar }) => minutesBetween(at(workforce.calendars, calendar), 0, horizon) > 0,
  );
  return Float64Array.from(tables.steps, (_, step) => {
    const served =
      workforce.mode[step] === BY_PEOPLE ? at(workforce.groupsOfClass, int(workforce.classOf, step)) : null;
    // If nobody is ever on duty to do it, the work is what was opened.
    if (served !== null && !served.some((group) => isThere[group] === true))
      return int(statistics.opened, step) / share;
    let often = 0;
    for (let pair = step * width; pair < (step + 1) * width; pair++) {
      const effort = num(workforce.meanEffort, pair);
      often += effort === 0 ? 0 : num(statistics.workedBy, pair) / effort;
    }
    return often / share;
  });
};
