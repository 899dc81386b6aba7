import { at, int, num } from '../arrays/ints.js';
import type { Prepared } from '../engine/prepare.js';
import { Run } from '../engine/run.js';
import { BY_PEOPLE } from '../engine/workforce.js';
import { minutesBetween } from '../time/working-time.js';

/** How often work is done, as if each time took the mean effort: by step. @internal */
export type WorkDone = Float64Array;

/** As many samples as an interval needs, and no more than say anything new. */
const FEWEST = 2;
const USUAL = 10;
/** How many work items of one learner may be open at once, for each objective that is. */
const AT_ONCE = 8;
const MOST_PEOPLE = 200_000;
/** Events between two pauses. */
const STRIDE = 2000;

/**
 * How much work there is if nothing waits for people: some of the learners go through the process by the engine, with as many people as are
 * needed on each role’s own calendar, until the scenario is over. What a sample comes to is scaled to all learners.
 *
 * It pauses now and then, for whoever wants to do something else.
 *
 * @param learners - How many learners all samples have together; a sample never has more than the scenario.
 * @returns One entry for each sample.
 *
 * @internal
 */
export function* sampleWork(prepared: Prepared, seed: number, learners: number): Generator<undefined, readonly WorkDone[]> {
  const { scenario } = prepared;
  const { count, arrivals } = scenario.learners;
  const coming = arrivals === undefined ? 0 : arrivals.perWeek * Math.min(scenario.weeks, arrivals.weeks ?? scenario.weeks);
  const total = Math.max(1, count + coming);
  const size = Math.min(total, Math.max(1, learners / USUAL));
  const samples = Math.max(FEWEST, Math.floor(learners / size));
  const some = count === 0 ? 0 : Math.max(1, Math.round((count * size) / total));
  const share = count === 0 ? size / total : some / count;
  const ample: Prepared = {
    ...prepared,
    scenario: {
      ...scenario,
      learners: {
        ...scenario.learners,
        count: some,
        ...(arrivals === undefined ? {} : { arrivals: { ...arrivals, perWeek: arrivals.perWeek * share } }),
      },
    },
    workforce: withPeopleEnough(prepared, Math.ceil(total * share)),
    warmUp: 0,
    sampleEvery: Number.POSITIVE_INFINITY,
  };
  const done: WorkDone[] = [];
  for (let sample = 0; sample < samples; sample++) {
    const run = new Run(ample, seed, sample, null);
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
  const isThere = workforce.groups.map(({ calendar }) => minutesBetween(at(workforce.calendars, calendar), 0, horizon) > 0);
  return Float64Array.from(tables.steps, (_, step) => {
    const served = workforce.mode[step] === BY_PEOPLE ? at(workforce.groupsOfClass, int(workforce.classOf, step)) : null;
    // Nobody is ever there to do it: what is opened is what there is to do.
    if (served !== null && !served.some((group) => isThere[group] === true)) return int(statistics.opened, step) / share;
    let often = 0;
    for (let pair = step * width; pair < (step + 1) * width; pair++) {
      const effort = num(workforce.meanEffort, pair);
      often += effort === 0 ? 0 : num(statistics.workedBy, pair) / effort;
    }
    return often / share;
  });
};
