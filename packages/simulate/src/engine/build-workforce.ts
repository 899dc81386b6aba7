import type { Step } from 'work-elements';
import { at } from '../arrays/ints.js';
import type { AssignedStep } from '../process/process-tables.js';
import { type Distribution, meanMinutes } from '../scenario/distribution.js';
import { effortEntry, effortInForce } from '../scenario/effort.js';
import type { Scenario } from '../scenario/parse-scenario.js';
import { performerOf } from '../scenario/performer.js';
import { readyCalendars } from '../scenario/scenario-schema.js';
import { schoolDays, workingTime } from '../time/calendar.js';
import { staffedDays } from '../time/school-clock.js';
import { DAY, spans, WEEK, type WorkingTime } from '../time/working-time.js';
import { BY_DELAY, BY_LEARNER, BY_PEOPLE, type Effort, type Group, type Workforce } from './workforce.js';

/** @internal */
export const buildWorkforce = (scenario: Scenario, steps: readonly AssignedStep[]): Workforce => {
  const horizon = scenario.weeks * WEEK;
  const days = schoolDays(scenario);
  const calendars: WorkingTime[] = [spans([[0, horizon]])];
  const known = new Map<string, number>();
  const calendarOf = (id: string, share: number): number => {
    const key = `${id} ${share}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const calendar = [...scenario.calendars, ...readyCalendars].find((each) => each.id === id);
    if (calendar === undefined) throw new RangeError(`there is no calendar "${id}"`);
    known.set(key, calendars.length);
    return calendars.push(workingTime(calendar, share, days, scenario.start)) - 1;
  };
  const groups = groupsOf(scenario, calendarOf);
  const people = calendars.slice(1);
  const learnerCalendar = calendarOf(scenario.learners.calendar, 1);
  const roles = scenario.model.roles.map(({ id }) => id);
  const performers = steps.map(({ responsible }) => performerOf(scenario, responsible));
  const classKeys: string[] = [];
  const classes: (readonly string[])[] = [];
  const classOf = performers.map((performer) => {
    if (performer.by !== 'people') return -1;
    const key = performer.roles.join(' ');
    const found = classKeys.indexOf(key);
    if (found >= 0) return found;
    classes.push(performer.roles);
    return classKeys.push(key) - 1;
  });
  const rank = (group: Group, served: readonly string[]): number =>
    group.roles.findIndex((role) => served.includes(role));
  const byRank = <Item>(items: readonly Item[], of: (item: Item) => number): readonly number[] =>
    items
      .map((item, index) => [of(item), index] as const)
      .filter(([place]) => place >= 0)
      .sort(([one, first], [other, second]) => one - other || first - second)
      .map(([, index]) => index);
  const priorities = steps.map(({ ref }) => priorityOf(scenario, ref));
  const levels = [...new Set(priorities)].sort((one, other) => one - other);
  const width = groups.length + 1;
  const efforts: Effort[] = [];
  const effortOf = new Int32Array(steps.length * width);
  const meanEffort = new Float64Array(steps.length * width);
  const roleOf = new Int32Array(steps.length * width).fill(-1);
  const numbers = new Map<string, number>();
  const numberOf = (distribution: Distribution, speed: number): number => {
    const key = JSON.stringify([distribution, speed]);
    const number = numbers.get(key) ?? efforts.push({ distribution, speed }) - 1;
    numbers.set(key, number);
    return number;
  };
  steps.forEach(({ ref, step }, index) => {
    const performer = at(performers, index);
    groups.forEach((group, position) => {
      const role = performer.by === 'people' ? group.roles.find((each) => performer.roles.includes(each)) : undefined;
      roleOf[index * width + position] = role === undefined ? -1 : roles.indexOf(role);
      const distribution = effortOfGroup(scenario, ref, step, group, role);
      const speed = group.system ? 1 : speedOf(scenario, group, ref);
      effortOf[index * width + position] = numberOf(distribution, speed);
      meanEffort[index * width + position] = meanMinutes(distribution) / speed;
    });
    const last = index * width + groups.length;
    const [only] = performer.roles;
    roleOf[last] = only === undefined ? -1 : roles.indexOf(only);
    const alone = effortWithoutGroup(scenario, ref, step, performer);
    effortOf[last] = numberOf(alone, 1);
    meanEffort[last] = meanMinutes(alone);
  });
  const poolOf = poolsOf(groups, (group) => steps.map((_, step) => at(effortOf, step * width + group)).join());
  return {
    roles,
    groups,
    calendars,
    learnerCalendar,
    staffedDays: staffedDays(people.length === 0 ? calendars : people, horizon),
    classes,
    groupsOfClass: classes.map((served) => byRank(groups, (group) => rank(group, served))),
    poolOf,
    poolsOfClass: classes.map((served) => servingPools(groups, poolOf, (group) => rank(group, served))),
    classesOfGroup: groups.map((group) => byRank(classes, (served) => rank(group, served))),
    mode: Int32Array.from(performers, ({ by }) =>
      by === 'people' ? BY_PEOPLE : by === 'learner' ? BY_LEARNER : BY_DELAY,
    ),
    classOf: Int32Array.from(classOf),
    level: Int32Array.from(priorities, (priority) => levels.indexOf(priority)),
    levels: Math.max(1, levels.length),
    effortOf,
    meanEffort,
    roleOf,
    efforts,
  };
};

/** Numbers the pools: groups that are alike in everything share one. */
const poolsOf = (groups: readonly Group[], efforts: (group: number) => string): Int32Array => {
  const keys = groups.map(({ roles, calendar, costPerHour, system }, group) =>
    JSON.stringify([roles, calendar, costPerHour, system, efforts(group)]),
  );
  const different = [...new Set(keys)];
  return Int32Array.from(keys, (key) => different.indexOf(key));
};

const servingPools = (
  groups: readonly Group[],
  poolOf: Int32Array,
  rank: (group: Group) => number,
): Workforce['poolsOfClass'][number] => {
  const ranks = new Map<number, number>();
  groups.forEach((group, index) => {
    if (rank(group) >= 0) ranks.set(at(poolOf, index), rank(group));
  });
  const serving = [...ranks].sort(([one, first], [other, second]) => first - second || one - other);
  return { pools: Int32Array.from(serving, ([pool]) => pool), ranks: Int32Array.from(serving, ([, each]) => each) };
};

const groupsOf = (scenario: Scenario, calendarOf: (id: string, share: number) => number): readonly Group[] => {
  const numbers = new Map<string, number>();
  const names = (role: string, count: number): readonly string[] => {
    const before = numbers.get(role) ?? 0;
    numbers.set(role, before + count);
    return Array.from({ length: count }, (_, index) => `${role}-${before + index + 1}`);
  };
  return [
    ...scenario.people.map(({ id, roles, calendar, fte, costPerHour }) => ({
      names: [id],
      roles,
      calendar: calendarOf(calendar, fte),
      costPerHour,
      named: true,
      system: false,
    })),
    ...scenario.staff
      .filter(({ count }) => count > 0)
      .map(({ role, count, calendar, fte, costPerHour }) => ({
        names: names(role, count),
        roles: [role],
        calendar: calendarOf(calendar, fte),
        costPerHour,
        named: false,
        system: false,
      })),
    ...scenario.systems
      .filter(({ capacity }) => capacity !== undefined)
      .map(({ role, capacity = 1 }) => ({
        names: names(role, capacity),
        roles: [role],
        calendar: 0,
        costPerHour: 0,
        named: false,
        system: true,
      })),
  ];
};

const effortOfGroup = (
  scenario: Scenario,
  ref: string,
  step: Step,
  group: Group,
  role: string | undefined,
): Distribution => {
  if (!group.system) return effortInForce(scenario, ref, step, role, group.named ? group.names[0] : undefined);
  const latency = scenario.systems.find((each) => each.role === role)?.latencyMinutes ?? 0;
  return effortOfRole(scenario, ref, role) ?? { kind: 'fixed', minutes: latency };
};

/**
 * The effort stated for a role by name. Efforts stated for everybody apply to people only; a system has its latency.
 */
const effortOfRole = ({ effort }: Scenario, ref: string, role: string | undefined): Distribution | undefined =>
  effortEntry({ effort: effort.filter((each) => each.role !== undefined) }, ref, role)?.distribution;

const effortWithoutGroup = (
  scenario: Scenario,
  ref: string,
  step: Step,
  performer: ReturnType<typeof performerOf>,
): Distribution => {
  const [role] = performer.roles;
  switch (performer.by) {
    case 'system':
      return effortOfRole(scenario, ref, role) ?? { kind: 'fixed', minutes: performer.latencyMinutes };
    case 'partner':
      return { kind: 'fixed', minutes: performer.turnaroundDays * DAY };
    default:
      return effortInForce(scenario, ref, step, role);
  }
};

const speedOf = (scenario: Scenario, group: Group, ref: string): number => {
  const person = group.named ? scenario.people.find(({ id }) => id === group.names[0]) : undefined;
  if (person === undefined) return 1;
  const own =
    person.speeds.findLast(({ work }) => work === ref) ??
    person.speeds.findLast(({ work }) => work === ref.slice(0, ref.indexOf('/')));
  return own?.speed ?? person.speed;
};

const priorityOf = ({ priorities }: Scenario, ref: string): number =>
  (
    priorities.findLast(({ work }) => work === ref) ??
    priorities.findLast(({ work }) => work === ref.slice(0, ref.indexOf('/')))
  )?.priority ?? 0;
