import { sampleStandardDeviation } from 'simple-statistics';
import * as z from 'zod';
import { at, int, num } from '../arrays/ints.js';
import { type Prepared, prepare } from '../engine/prepare.js';
import { BY_LEARNER, BY_PEOPLE } from '../engine/workforce.js';
import { checkOptions } from '../options.js';
import { runToEnd } from '../pauses.js';
import { studentTQuantile } from '../random/stdlib.js';
import { arrivingGroups, learnersComing } from '../scenario/learners-coming.js';
import { parseScenario, type Scenario } from '../scenario/parse-scenario.js';
import { minutesBetween } from '../time/working-time.js';
import { networkVisits } from './network-visits.js';
import { sampleWork } from './sample-work.js';

/** The load of a role if no work had to wait for people. @public */
export interface OfferedLoad {
  readonly role: string;
  readonly title: string;
  /** Minutes of work in the role, over the whole horizon. */
  readonly minutes: number;
  /** Working minutes in that time of the people who fill the role; null if it is not filled by people. */
  readonly available: number | null;
  /** The work as a share of that time; infinite if there is work but nobody is ever on duty to do it. */
  readonly load: number | null;
  /** Sampling error of `minutes` and `load`: half the width of a 95 % interval. 0 if they are exact. */
  readonly error: { readonly minutes: number; readonly load: number | null };
  /** The roles that share people with this one, directly or through others, and their joint load. */
  readonly team: { readonly roles: readonly string[]; readonly load: number };
}

/** How a load is estimated. @public */
export interface OfferedLoadOptions {
  /** @defaultValue 1 */
  readonly seed?: number;
  /** Number of learners sent through the process, over all samples. @defaultValue 2000 */
  readonly learners?: number;
}

const learnersSchema = z.number().int().min(2).max(10_000_000);
const seedSchema = z.number().int().min(0);

/**
 * The offered load of each role, before any simulation of the staff: a sample of learners goes through the process
 * until the horizon, with as many people as needed on each role’s own calendar, and the working time needed is compared
 * with that of the role’s people. Above 1, not all of the work can be done within the horizon. Below 1, some may still
 * wait, because work comes in bursts, and what waits is done later or not at all.
 *
 * A plain queueing network is solved exactly, by its linear equations, up to the end of all journeys.
 *
 * @param scenario - From {@link parseScenario}.
 * @param options - The seed, and the number of learners sampled.
 * @returns One entry for each role that has work, in the order of the model.
 * @throws `InputError` if the scenario or an option is invalid.
 *
 * @example
 * ```ts
 * import { offeredLoad, parseScenario } from '@work-elements/simulate';
 *
 * const loads = offeredLoad(
 *   parseScenario({
 *     id: 'one-room',
 *     title: 'One room',
 *     model: 'single-teacher',
 *     learners: { count: 200 },
 *     staff: [{ role: 'teacher', count: 1 }],
 *   }),
 *   { learners: 200 },
 * );
 * console.log(loads[0]?.role, (loads[0]?.load ?? 0) > 1); // teacher true
 * ```
 *
 * @public
 */
export const offeredLoad = (
  scenario: Scenario,
  { seed = 1, learners = 2000 }: OfferedLoadOptions = {},
): readonly OfferedLoad[] => {
  checkOptions({ seed: [seedSchema, seed], learners: [learnersSchema, learners] });
  return runToEnd(loadsOf(prepare(parseScenario(scenario)), seed, learners));
};

/** Like {@link offeredLoad}, as a generator that yields now and then. @internal */
export function* loadsOf(
  prepared: Prepared,
  seed: number,
  learners: number,
): Generator<undefined, readonly OfferedLoad[]> {
  const exact = networkVisits(prepared.scenario, prepared.tables);
  if (exact !== null) return summed(prepared, [timesLearners(prepared, exact)]);
  return summed(prepared, yield* sampleWork(prepared, seed, learners));
}

const timesLearners = ({ scenario }: Prepared, visits: Float64Array): Float64Array => {
  const coming = learnersComing(scenario);
  return visits.map((each) => each * coming);
};

/**
 * Minutes of work by role and by group. A step that several groups can do is divided among them in proportion to their
 * time.
 */
const minutesOf = ({ tables, workforce }: Prepared, availableOf: readonly number[], often: Float64Array) => {
  const width = workforce.groups.length + 1;
  const byRole = new Float64Array(workforce.roles.length);
  const byGroup = new Float64Array(width);
  tables.steps.forEach((_, step) => {
    const groups =
      workforce.mode[step] === BY_PEOPLE ? (workforce.groupsOfClass[int(workforce.classOf, step)] ?? []) : [width - 1];
    const time = groups.map((group) => Math.max(1e-9, availableOf[group] ?? 1));
    const all = time.reduce((sum, each) => sum + each, 0);
    groups.forEach((group, index) => {
      const pair = step * width + group;
      const amount = (num(often, step) * num(workforce.meanEffort, pair) * at(time, index)) / all;
      const role = int(workforce.roleOf, pair);
      if (role >= 0) byRole[role] = num(byRole, role) + amount;
      byGroup[group] = num(byGroup, group) + amount;
    });
  });
  return { byRole, byGroup };
};

const shareOf = (work: number, available: number): number =>
  work === 0 ? 0 : available === 0 ? Number.POSITIVE_INFINITY : work / available;

/** Half the width of the 95 % confidence interval of a mean. */
const halfInterval = (values: readonly number[]): number =>
  values.length < 2
    ? 0
    : (studentTQuantile(0.975, values.length - 1) * sampleStandardDeviation([...values])) / Math.sqrt(values.length);

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const summed = (prepared: Prepared, samples: readonly Float64Array[]): readonly OfferedLoad[] => {
  const { scenario, tables, workforce, horizon } = prepared;
  const { arrivals } = scenario.learners;
  const groupsOfLearners = arrivingGroups(scenario);
  const width = workforce.groups.length + 1;
  const availableOf = workforce.groups.map(
    ({ calendar, names }) => names.length * minutesBetween(at(workforce.calendars, calendar), 0, horizon),
  );
  const worked = samples.map((often) => minutesOf(prepared, availableOf, often));
  const learnerCalendar = at(workforce.calendars, workforce.learnerCalendar);
  const held = workforce.groups.map(({ roles }) => roles);
  return workforce.roles.flatMap((role, index) => {
    const groups = workforce.groups.flatMap((group, position) => (group.roles.includes(role) ? [position] : []));
    const own = worked.map(({ byRole }) => num(byRole, index));
    const minutes = mean(own);
    if (groups.length === 0 && minutes === 0) return [];
    const learnersOwn = tables.steps.some(
      (_, step) => workforce.mode[step] === BY_LEARNER && workforce.roleOf[step * width + width - 1] === index,
    );
    const available =
      groups.length > 0
        ? groups.reduce((sum, group) => sum + at(availableOf, group), 0)
        : learnersOwn && arrivals === undefined
          ? groupsOfLearners.reduce(
              (sum, { at: from, count }) => sum + count * minutesBetween(learnerCalendar, from, horizon),
              0,
            )
          : null;
    const load = available === null ? null : shareOf(minutes, available);
    const half = halfInterval(own);
    const team = teamOf(held, role);
    const members = workforce.groups.flatMap((group, position) =>
      group.roles.some((each) => team.includes(each)) ? [position] : [],
    );
    const time = members.reduce((sum, group) => sum + at(availableOf, group), 0);
    const together = mean(worked.map(({ byGroup }) => members.reduce((sum, group) => sum + num(byGroup, group), 0)));
    return [
      {
        role,
        title: scenario.model.roles.find(({ id }) => id === role)?.title ?? role,
        minutes,
        available,
        load,
        error: { minutes: half, load: available === null || available === 0 ? null : half / available },
        team: { roles: team, load: members.length === 0 ? (load ?? 0) : shareOf(together, time) },
      },
    ];
  });
};

/** The roles connected with a role, directly or indirectly, by people who fill both. */
const teamOf = (held: readonly (readonly string[])[], role: string): readonly string[] => {
  const team = new Set([role]);
  for (let size = 0; size !== team.size; ) {
    size = team.size;
    for (const roles of held) if (roles.some((each) => team.has(each))) for (const each of roles) team.add(each);
  }
  return [...team];
};
