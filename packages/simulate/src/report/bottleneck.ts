import type { CalendarId } from '../arrays/ids.js';
import { at } from '../arrays/ints.js';
import type { Prepared } from '../engine/prepare.js';
import { BY_LEARNER } from '../engine/workforce.js';
import { minutesBetween, WEEK } from '../time/working-time.js';
import { becauseOf } from './because.js';
import { change, estimate, MISS, paired } from './estimate.js';
import { headlineOf } from './headline.js';
import { isCutOff } from './mastery.js';
import type { Measured } from './measure.js';
import type { Bottleneck, OneMore } from './report.js';

/** A scenario and its measurements. @internal */
export interface Measurement {
  readonly prepared: Prepared;
  readonly runs: readonly Measured[];
}

/** The minimum number of replications from which conclusions are drawn. @internal */
const FEWEST_REPLICATIONS = 5;

const sumOf = (runs: readonly Measured[], value: (run: Measured) => number): number =>
  runs.reduce((sum, run) => sum + value(run), 0);

const staffOf = ({ workforce }: Prepared, role: string) =>
  workforce.groups.filter(({ roles, system }) => !system && roles.includes(role));

const isOnDuty = (prepared: Prepared, role: string): boolean =>
  staffOf(prepared, role).some(({ calendar }) => isEverOpen(prepared, calendar));

const isEverOpen = ({ workforce, warmUp, horizon }: Prepared, calendar: CalendarId): boolean =>
  minutesBetween(at(workforce.calendars, calendar), warmUp, horizon) > 0;

/** The learners’ role, if they have open work at the end but no time to do it. */
const learnersNeverOnDuty = ({ prepared, runs }: Measurement): number | undefined => {
  const { workforce } = prepared;
  if (isEverOpen(prepared, workforce.learnerCalendar)) return undefined;
  const role = workforce.roles.findIndex((_, index) => openOf(runs, prepared, index) > 0);
  return role < 0 ? undefined : role;
};

/** Open work of learners in a role, over all replications. */
const openOf = (runs: readonly Measured[], { workforce }: Prepared, role: number): number =>
  sumOf(runs, (run) =>
    at(run.roles, role)
      .steps.filter((step) => workforce.mode[step] === BY_LEARNER)
      .reduce((sum, step) => sum + at(run.steps, step).open, 0),
  );

/** The roles whose work waits at all, longest total wait first. */
const waiting = ({
  prepared,
  runs,
}: Measurement): readonly { readonly role: string; readonly index: number; readonly isStaffed: boolean }[] =>
  prepared.workforce.roles
    .map((role, index) => ({
      role,
      index,
      isStaffed: staffOf(prepared, role).length > 0,
      waits: sumOf(runs, ({ roles }) => at(roles, index).queue),
    }))
    .filter(({ waits }) => waits > 0)
    .sort((one, other) => other.waits - one.waits);

/** The roles of people whose work waits at all, longest total wait first. */
const waitedFor = (measurement: Measurement): readonly number[] =>
  waiting(measurement)
    .filter(({ isStaffed }) => isStaffed)
    .map(({ index }) => index);

/** The roles not held by staff whose work waits longer than that of any staff role. */
const waitsLonger = (measurement: Measurement): readonly string[] => {
  const all = waiting(measurement);
  const first = all.findIndex(({ isStaffed }) => isStaffed);
  return all.slice(0, Math.max(0, first)).map(({ role }) => titleOf(measurement.prepared, role));
};

/** @internal */
export const titleOf = ({ scenario }: Prepared, role: string): string =>
  scenario.model.roles.find(({ id }) => id === role)?.title ?? role;

/**
 * Candidate roles for one more person: those with the longest total wait. None if there are too few replications, or a
 * role with waiting work is never on duty.
 *
 * @internal
 */
export const candidatesOf = (measurement: Measurement, most: number): readonly string[] => {
  const { prepared, runs } = measurement;
  if (runs.length < FEWEST_REPLICATIONS || neverOnDuty(measurement) !== undefined) return [];
  return waitedFor(measurement)
    .slice(0, most)
    .map((index) => at(prepared.workforce.roles, index));
};

/** A role with waiting work whose people are never on duty. @internal */
export const neverOnDuty = (measurement: Measurement): number | undefined =>
  waitedFor(measurement).find(
    (index) => !isOnDuty(measurement.prepared, at(measurement.prepared.workforce.roles, index)),
  ) ?? learnersNeverOnDuty(measurement);

/**
 * The bottleneck: the candidate role in which one more person would help most, or, if none would, the one whose work
 * waits longest. Null if no work waits or there are too few replications.
 *
 * @internal
 */
export const bottleneckOf = (
  base: Measurement,
  tried: readonly {
    readonly role: string;
    readonly fte: number;
    readonly runs: readonly Measured[];
    readonly prepared: Prepared;
  }[],
): Bottleneck | null => {
  if (base.runs.length < FEWEST_REPLICATIONS) return null;
  const never = neverOnDuty(base);
  if (never !== undefined) return told(base, never, null, []);
  const all = tried.map(({ role, fte, ...more }) => oneMoreOf(base, { role, fte }, more, MISS / tried.length));
  const best = [...all].filter(({ helps }) => helps).sort(byHelp)[0] ?? all[0];
  return best === undefined ? null : told(base, base.prepared.workforce.roles.indexOf(best.role), best, all);
};

const byHelp = (one: OneMore, other: OneMore): number =>
  (one.daysToMastery?.mean ?? 0) - (other.daysToMastery?.mean ?? 0) || other.advanced.mean - one.advanced.mean;

const oneMoreOf = (
  { prepared, runs }: Measurement,
  { role, fte }: Pick<OneMore, 'role' | 'fte'>,
  more: Measurement,
  miss: number,
): OneMore => {
  const index = prepared.workforce.roles.indexOf(role);
  const before = runs.map((run) => headlineOf(prepared, run));
  const after = more.runs.map((run) => headlineOf(more.prepared, run));
  const busy = more.runs.map(({ roles }) => {
    const { available, busy: minutes } = at(roles, index);
    return available === null || available === 0 ? null : minutes / available;
  });
  const daysToMastery = paired(
    after.map((each) => each.daysToMastery),
    before.map((each) => each.daysToMastery),
    miss,
  );
  const difference = (value: (headline: (typeof after)[number]) => number) =>
    change(
      after.map((each, replication) => value(each) - value(at(before, replication))),
      miss,
    );
  const advanced = difference((each) => each.advancedInAll);
  return {
    role,
    title: titleOf(prepared, role),
    fte,
    utilisation: estimate(busy),
    wait: estimate(more.runs.map(({ roles }) => at(roles, index).wait)),
    daysToMastery,
    advanced,
    cost: difference((each) => each.cost),
    helps: (daysToMastery?.high ?? 0) < 0 || (advanced.low ?? 0) > 0,
  };
};

const told = (
  measurement: Measurement,
  index: number,
  oneMore: OneMore | null,
  tried: readonly OneMore[],
): Bottleneck | null => {
  const { prepared, runs } = measurement;
  const { tables, workforce } = prepared;
  const role = at(workforce.roles, index);
  const { steps } = at(at(runs, 0).roles, index);
  const minutes = steps.map((_, position) => sumOf(runs, ({ roles }) => at(at(roles, index).minutes, position)));
  const busy = sumOf(runs, ({ roles }) => at(roles, index).busy);
  const most = steps[minutes.indexOf(Math.max(...minutes))];
  if (most === undefined) return null;
  const { element, step, ref } = at(tables.steps, most);
  const available = sumOf(runs, ({ roles }) => at(roles, index).available ?? 0);
  const bottleneck = {
    role,
    title: titleOf(prepared, role),
    utilisation: available === 0 ? 0 : busy / available,
    queueAtEnd: (sumOf(runs, ({ roles }) => at(roles, index).queueAtEnd) + openOf(runs, prepared, index)) / runs.length,
    element: at(tables.process.elements, element).id,
    step: step.id,
    share: busy === 0 ? 0 : Math.max(...minutes) / busy,
    otherRoles: staffOf(prepared, role).some(({ roles }) => roles.length > 1),
    neverOnDuty: oneMore === null,
    oneMore,
    tried,
    waitsLonger: waitsLonger(measurement),
  };
  const within = isCutOff(runs) ? (prepared.horizon - prepared.warmUp) / WEEK : null;
  return {
    ...bottleneck,
    because: becauseOf(bottleneck, `"${step.title}" (${ref})`, { within, warmUp: prepared.warmUp > 0 }),
  };
};
