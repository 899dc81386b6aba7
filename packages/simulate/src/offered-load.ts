import { at, int, num } from './arrays/ints.js';
import { type Prepared, prepare } from './engine/prepare.js';
import { BY_LEARNER, BY_PEOPLE } from './engine/workforce.js';
import { expectedVisits } from './process/expected-visits.js';
import { parseScenario, type Scenario } from './scenario/parse-scenario.js';
import { minutesBetween, WEEK } from './time/working-time.js';

/**
 * How much work a role is offered, by arithmetic alone.
 *
 * @public
 */
export interface OfferedLoad {
  readonly role: string;
  readonly title: string;
  /** Minutes of work in the role, over the whole horizon. */
  readonly minutes: number;
  /** Minutes that those who fill the role work in that time; null where it is not people’s. */
  readonly available: number | null;
  /** The share of that time which the work takes: above 1, work piles up. */
  readonly load: number | null;
  /** The roles whose people also fill this one, and the load of all of them together. */
  readonly team: { readonly roles: readonly string[]; readonly load: number };
}

/**
 * The load that each role is offered, by arithmetic alone, before any simulation: how often learners are expected to come to each step, how
 * long it takes, and how much time the people of the role have. A load above 1 means that work piles up, however it is organised.
 *
 * The arithmetic is exact for networks of queues. In the learning process, where work runs side by side, the work of a role comes to
 * what a simulation finds or up to some 20 % more, except that recommendations, of which the process drops many, come to up to two thirds more.
 * It takes all learners’ work to its end: where learners themselves have too little time for that, less arrives.
 *
 * @param scenario - What {@link parseScenario} gives.
 * @returns One entry for each role that has work, in the order of the model.
 * @throws `InputError` if the scenario is not one.
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
 * );
 * console.log(loads[0]?.role, (loads[0]?.load ?? 0) > 1); // teacher true
 * ```
 *
 * @public
 */
export const offeredLoad = (scenario: Scenario): readonly OfferedLoad[] => loadsOf(prepare(parseScenario(scenario)));

/** @internal */
export const loadsOf = ({ scenario, tables, workforce, horizon }: Prepared): readonly OfferedLoad[] => {
  const { count, arrivals } = scenario.learners;
  const coming = arrivals === undefined ? 0 : arrivals.perWeek * Math.min(scenario.weeks, arrivals.weeks ?? scenario.weeks);
  const learners = count + coming;
  const visits = expectedVisits(scenario, tables);
  const width = workforce.groups.length + 1;
  const availableOf = workforce.groups.map(({ calendar, names }) => {
    const times = workforce.calendars[calendar];
    return times === undefined ? 0 : names.length * minutesBetween(times, 0, horizon);
  });
  // A step that several groups do is shared among them as they have time.
  const minutes = new Float64Array(workforce.roles.length);
  const minutesOfGroup = new Float64Array(width);
  tables.steps.forEach((_, step) => {
    const often = learners * num(visits, step);
    const groups = workforce.mode[step] === BY_PEOPLE ? (workforce.groupsOfClass[int(workforce.classOf, step)] ?? []) : [width - 1];
    const time = groups.map((group) => Math.max(1e-9, availableOf[group] ?? 1));
    const all = time.reduce((sum, each) => sum + each, 0);
    groups.forEach((group, index) => {
      const pair = step * width + group;
      const amount = (often * num(workforce.meanEffort, pair) * at(time, index)) / all;
      const role = int(workforce.roleOf, pair);
      if (role >= 0) minutes[role] = num(minutes, role) + amount;
      minutesOfGroup[group] = num(minutesOfGroup, group) + amount;
    });
  });
  const learnerCalendar = workforce.calendars[workforce.learnerCalendar];
  return workforce.roles.flatMap((role, index) => {
    const groups = workforce.groups.flatMap((group, position) => (group.roles.includes(role) ? [position] : []));
    const work = num(minutes, index);
    if (groups.length === 0 && work === 0) return [];
    const learnersOwn = tables.steps.some(
      (_, step) => workforce.mode[step] === BY_LEARNER && workforce.roleOf[step * width + width - 1] === index,
    );
    const available =
      groups.length > 0
        ? groups.reduce((sum, group) => sum + at(availableOf, group), 0)
        : learnersOwn && learnerCalendar !== undefined && arrivals === undefined
          ? count * minutesBetween(learnerCalendar, 0, horizon)
          : null;
    const load = available === null || available === 0 ? null : work / available;
    const team = teamOf(
      workforce.groups.map(({ roles }) => roles),
      role,
    );
    const members = workforce.groups.flatMap((group, position) => (group.roles.some((each) => team.includes(each)) ? [position] : []));
    const time = members.reduce((sum, group) => sum + at(availableOf, group), 0);
    const together = members.reduce((sum, group) => sum + num(minutesOfGroup, group), 0);
    const title = scenario.model.roles.find(({ id }) => id === role)?.title ?? role;
    return [{ role, title, minutes: work, available, load, team: { roles: team, load: time === 0 ? (load ?? 0) : together / time } }];
  });
};

/** The roles that are tied to one by people who fill both. */
const teamOf = (held: readonly (readonly string[])[], role: string): readonly string[] => {
  const team = new Set([role]);
  for (let size = 0; size !== team.size; ) {
    size = team.size;
    for (const roles of held) if (roles.some((each) => team.has(each))) for (const each of roles) team.add(each);
  }
  return [...team];
};

/** What is to be said before a run: roles that are offered more work than they have time for. @internal */
export const loadWarnings = (prepared: Prepared): readonly string[] => {
  const hours = (minutes: number): string => Math.round(minutes / 60).toLocaleString('en-US');
  const weeks = prepared.horizon / WEEK;
  return loadsOf(prepared).flatMap(({ title, minutes, available, load, team }) => {
    if (available === null || load === null || Math.max(load, team.load) <= 1) return [];
    if (load > 1) {
      return [
        `${title} is offered ${load.toFixed(2)} times the work there is time for: ${hours(minutes)} hours of work, ${hours(available)} hours in ${weeks} weeks; work will pile up`,
      ];
    }
    return [
      `${title} shares people with ${team.roles.length - 1} more roles, which together are offered ${team.load.toFixed(2)} times the work there is time for; work will pile up`,
    ];
  });
};
