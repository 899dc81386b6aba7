import { at } from '../arrays/ints.js';
import type { Prepared } from '../engine/prepare.js';
import type { Sample, StatisticsCollector } from '../engine/statistics-collector.js';
import { BY_LEARNER, BY_PEOPLE } from '../engine/workforce.js';
import { minutesBetween } from '../time/working-time.js';
import { countIn, type MeasuredTime, measuredTime, mergeDurations } from './survival.js';

/** The results of one replication, as plain data that a worker thread can return. @internal */
export interface Measured {
  readonly minutes: number;
  readonly events: number;
  readonly roles: readonly {
    readonly available: number | null;
    readonly busy: number;
    readonly work: number;
    readonly completed: number;
    readonly queue: number;
    readonly queueAtEnd: number;
    readonly queueMost: number;
    /** The steps that the role does, by number, and the mean wait for them. */
    readonly steps: readonly number[];
    /** For each of these steps, the minutes that the people in the role spent on it, in any role. */
    readonly minutes: readonly number[];
    readonly wait: number | null;
  }[];
  readonly people: readonly {
    readonly available: number;
    readonly busy: number;
    readonly overtime: number;
    readonly cost: number;
  }[];
  readonly steps: readonly {
    readonly opened: number;
    readonly completed: number;
    readonly withdrawn: number;
    /** Work items open at the end. */
    readonly open: number;
    readonly minutes: number;
    readonly wait: MeasuredTime;
    readonly turnaround: MeasuredTime;
  }[];
  readonly started: number;
  readonly carried: number;
  readonly advanced: number;
  /** Objectives advanced in the warm-up, which {@link advanced} excludes. */
  readonly advancedBefore: number;
  /** Of the objectives begun earlier and later, how many were advanced soon; null if it is too early to know. */
  readonly soon: { readonly earlier: ShareOf; readonly later: ShareOf } | null;
  readonly withdrawn: number;
  readonly inProgress: number;
  readonly notBegun: number;
  readonly progressArea: number;
  readonly progressSum: number;
  readonly arrived: number;
  readonly learnersCarried: number;
  readonly settled: number;
  readonly left: number;
  readonly underWay: number;
  readonly notYet: number;
  readonly appeals: {
    readonly raised: number;
    readonly stands: number;
    readonly changed: number;
    readonly unheard: number;
  };
  readonly reviewedByDoer: number;
  readonly raised: number;
  readonly closed: number;
  readonly exceptionsOpen: number;
  readonly causes: ReadonlyMap<string, number>;
  readonly mastery: MeasuredTime;
  readonly terms: readonly number[];
  readonly traffic: readonly number[];
  /** {@link REVIEW_COUNTS} for each review rule. */
  readonly reviewed: readonly number[];
  readonly samples: readonly Sample[];
  readonly cost: number;
  readonly staffMinutes: number;
}

/** A part of a number of objectives. @internal */
export interface ShareOf {
  readonly part: number;
  readonly all: number;
}

const total = (values: Iterable<number>): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
};

/** The results of a replication that ended at a given time. @internal */
export const measure = (prepared: Prepared, statistics: StatisticsCollector, end: number): Measured => {
  const { tables, workforce } = prepared;
  const width = workforce.groups.length + 1;
  const minutes = Math.max(0, end - statistics.countedSince);
  const availableOf = workforce.groups.map(
    ({ calendar, names }) =>
      names.length * minutesBetween(at(workforce.calendars, calendar), statistics.countedSince, end),
  );
  const busyOf = workforce.groups.map((_, group) =>
    total(tables.steps.map((__, step) => at(statistics.workedBy, step * width + group))),
  );
  // People who are paid by the hour are paid for overtime too.
  const costOf = workforce.groups.map(
    ({ costPerHour }, group) => ((at(availableOf, group) + at(statistics.overtime, group)) / 60) * costPerHour,
  );
  const people = workforce.groups.flatMap(({ system }, group) =>
    system
      ? []
      : [
          {
            available: at(availableOf, group),
            busy: at(busyOf, group),
            overtime: at(statistics.overtime, group),
            cost: at(costOf, group),
          },
        ],
  );
  const ofStep = (array: Float64Array | Int32Array, step: number): number =>
    total(array.subarray(step * width, (step + 1) * width));
  const steps = tables.steps.map((_, step) => ({
    opened: at(statistics.opened, step),
    completed: at(statistics.completed, step),
    withdrawn: at(statistics.withdrawn, step),
    open: countIn(at(statistics.turnaroundsCensored, step).pairs) - at(statistics.withdrawn, step),
    minutes: ofStep(statistics.workedBy, step),
    wait: measuredTime(
      {
        ended: at(statistics.waits, step).pairs,
        censored: at(statistics.waitsCensored, step).pairs,
        truncated: at(statistics.waitsTruncated, step).pairs,
        sum: ofStep(statistics.waitedBy, step),
      },
      null,
    ),
    turnaround: measuredTime(
      {
        ended: at(statistics.turnarounds, step).pairs,
        censored: at(statistics.turnaroundsCensored, step).pairs,
        truncated: at(statistics.turnaroundsTruncated, step).pairs,
        sum: at(statistics.turnaround, step),
      },
      null,
    ),
  }));
  const roles = workforce.roles.map((role, index) => {
    const pairs = tables.steps.flatMap((_, step) =>
      Array.from({ length: width }, (__, group) => step * width + group).filter(
        (pair) => workforce.roleOf[pair] === index,
      ),
    );
    const own = pairs.filter((pair) => at(statistics.workedBy, pair) > 0 || at(statistics.startedBy, pair) > 0);
    const itsOwn = stepsOf(prepared, index);
    const doneBy = tables.steps.flatMap((_, step) =>
      own.some((pair) => Math.floor(pair / width) === step) ? [step] : [],
    );
    const byLearners = tables.steps.some(
      (_, step) => workforce.mode[step] === BY_LEARNER && workforce.roleOf[step * width + width - 1] === index,
    );
    const groups = workforce.groups.flatMap((group, position) => (group.roles.includes(role) ? [position] : []));
    const lines = workforce.classes.flatMap((served, line) => (served.includes(role) ? [line] : []));
    const work = total(own.map((pair) => at(statistics.workedBy, pair)));
    return {
      available: byLearners
        ? statistics.learnerMinutes
        : groups.length === 0
          ? null
          : total(groups.map((group) => at(availableOf, group))),
      busy: groups.length === 0 ? work : total(groups.map((group) => at(busyOf, group))),
      work,
      completed: total(doneBy.map((step) => at(statistics.completed, step))),
      queue: minutes === 0 ? 0 : total(lines.map((line) => at(statistics.queueArea, line))) / minutes,
      queueAtEnd: total(lines.map((line) => at(statistics.queue, line))),
      queueMost: total(lines.map((line) => at(statistics.queueMost, line))),
      steps: itsOwn,
      minutes: itsOwn.map((step) =>
        groups.length === 0
          ? at(steps, step).minutes
          : total(groups.map((group) => at(statistics.workedBy, step * width + group))),
      ),
      wait: measuredTime(mergeDurations(itsOwn.map((step) => at(steps, step).wait.durations)), null).mean,
    };
  });
  return {
    minutes,
    events: statistics.events,
    roles,
    people,
    steps,
    started: statistics.started,
    carried: statistics.carried,
    advanced: statistics.advanced,
    advancedBefore: statistics.advancedBefore,
    soon: end < prepared.horizon ? null : { earlier: soonOf(statistics, 0), later: soonOf(statistics, 1) },
    withdrawn: statistics.withdrawnObjectives,
    inProgress: statistics.inProgress,
    notBegun: statistics.notBegun,
    progressArea: statistics.progressArea,
    progressSum: statistics.progressSum,
    arrived: statistics.arrived,
    learnersCarried: statistics.learnersCarried,
    settled: statistics.settled,
    left: statistics.left,
    underWay: statistics.learners,
    notYet: statistics.notYet,
    appeals: {
      raised: statistics.appealsRaised,
      stands: statistics.appealsStanding,
      changed: statistics.appealsChanged,
      unheard: statistics.appealsUnheard,
    },
    reviewedByDoer: statistics.ownReviews,
    raised: statistics.raised,
    closed: statistics.closed,
    exceptionsOpen: statistics.exceptionsOpen,
    causes: new Map(statistics.raisedBy),
    mastery: measuredTime(
      {
        ended: statistics.mastery.pairs,
        censored: statistics.masteryCensored.pairs,
        truncated: statistics.masteryTruncated.pairs,
        sum: statistics.masterySum,
      },
      prepared.horizon,
    ),
    terms: Array.from(statistics.advancedInTerm),
    traffic: Array.from(statistics.traffic),
    reviewed: Array.from(statistics.reviewed),
    samples: statistics.samples,
    cost: total(costOf),
    staffMinutes: total(people.map(({ available }) => available)),
  };
};

const soonOf = ({ advancedSoon, begunIn }: StatisticsCollector, part: number): ShareOf => ({
  part: at(advancedSoon, part),
  all: at(begunIn, part),
});

/** The steps done in a role: by people who fill it, by learners, or after a delay. */
const stepsOf = ({ tables, workforce: { groups, mode, roleOf } }: Prepared, role: number): readonly number[] =>
  tables.steps.flatMap((_, step) => {
    const first = step * (groups.length + 1);
    const own =
      mode[step] === BY_PEOPLE ? roleOf.subarray(first, first + groups.length) : [at(roleOf, first + groups.length)];
    return own.includes(role) ? [step] : [];
  });

/** Whether a step is done by people with a queue. @internal */
export const isQueuedFor = ({ workforce }: Prepared, step: number): boolean => workforce.mode[step] === BY_PEOPLE;
