import { Percentiles } from '../engine/percentiles.js';
import type { Prepared } from '../engine/prepare.js';
import type { Sample, Tally } from '../engine/tally.js';
import { BY_LEARNER, BY_PEOPLE } from '../engine/workforce.js';
import { minutesBetween } from '../time/working-time.js';

/** A time that something took. @internal */
export interface MeasuredTime {
  readonly mean: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  readonly p95: number | null;
}

/** What one replication comes to, in plain data that a thread can hand back. @internal */
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
    readonly wait: MeasuredTime;
  }[];
  readonly people: readonly { readonly available: number; readonly busy: number; readonly overtime: number; readonly cost: number }[];
  readonly steps: readonly {
    readonly opened: number;
    readonly completed: number;
    readonly withdrawn: number;
    readonly minutes: number;
    readonly wait: MeasuredTime;
    readonly turnaround: MeasuredTime;
    /** What their {@link Percentiles} have counted; likewise below. */
    readonly turnarounds: Int32Array;
  }[];
  readonly started: number;
  readonly carried: number;
  readonly advanced: number;
  readonly withdrawn: number;
  readonly inProgress: number;
  readonly progressArea: number;
  readonly progressSum: number;
  readonly arrived: number;
  readonly learnersCarried: number;
  readonly settled: number;
  readonly left: number;
  readonly underWay: number;
  readonly notYet: number;
  readonly raised: number;
  readonly closed: number;
  readonly exceptionsOpen: number;
  readonly causes: ReadonlyMap<string, number>;
  readonly mastery: MeasuredTime;
  readonly masteries: Int32Array;
  readonly terms: readonly number[];
  readonly traffic: readonly number[];
  readonly samples: readonly Sample[];
  readonly cost: number;
  readonly staffMinutes: number;
}

const NONE = new Int32Array(0);

const timeOf = (sum: number, number: number, percentiles: Percentiles): MeasuredTime => {
  const [p50 = null, p90 = null, p95 = null] = percentiles.at(0.5, 0.9, 0.95);
  return { mean: number === 0 ? null : sum / number, p50, p90, p95 };
};

const total = (values: Iterable<number>): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
};

/** Reads off a replication that came to its end at a time what is reported of it. @internal */
export const measure = (prepared: Prepared, tally: Tally, end: number): Measured => {
  const { tables, workforce } = prepared;
  const width = workforce.groups.length + 1;
  const minutes = Math.max(0, end - tally.since);
  const availableOf = workforce.groups.map(({ calendar, names }) => {
    const times = workforce.calendars[calendar];
    return times === undefined ? 0 : names.length * minutesBetween(times, tally.since, end);
  });
  const busyOf = workforce.groups.map((_, group) => total(tables.steps.map((__, step) => tally.workedBy[step * width + group] ?? 0)));
  const costOf = workforce.groups.map(({ costPerHour }, group) => ((availableOf[group] ?? 0) / 60) * costPerHour);
  const people = workforce.groups.flatMap(({ system }, group) =>
    system
      ? []
      : [{ available: availableOf[group] ?? 0, busy: busyOf[group] ?? 0, overtime: tally.overtime[group] ?? 0, cost: costOf[group] ?? 0 }],
  );
  const ofStep = (array: Float64Array | Int32Array, step: number): number => total(array.subarray(step * width, (step + 1) * width));
  const steps = tables.steps.map((_, step) => ({
    opened: tally.opened[step] ?? 0,
    completed: tally.completed[step] ?? 0,
    withdrawn: tally.withdrawn[step] ?? 0,
    minutes: ofStep(tally.workedBy, step),
    wait: timeOf(ofStep(tally.waitedBy, step), ofStep(tally.begunBy, step), tally.waits[step] ?? new Percentiles()),
    turnaround: timeOf(tally.turnaround[step] ?? 0, tally.completed[step] ?? 0, tally.turnarounds[step] ?? new Percentiles()),
    turnarounds: tally.turnarounds[step]?.counted ?? NONE,
  }));
  const roles = workforce.roles.map((role, index) => {
    const pairs = tables.steps.flatMap((_, step) =>
      Array.from({ length: width }, (__, group) => step * width + group).filter((pair) => workforce.roleOf[pair] === index),
    );
    const own = pairs.filter((pair) => (tally.workedBy[pair] ?? 0) > 0 || (tally.begunBy[pair] ?? 0) > 0);
    const doneBy = tables.steps.flatMap((_, step) => (own.some((pair) => Math.floor(pair / width) === step) ? [step] : []));
    const waits = new Percentiles();
    for (const step of doneBy) {
      const each = tally.waits[step];
      if (each !== undefined) waits.add(each);
    }
    const byLearners = tables.steps.some(
      (_, step) => workforce.mode[step] === BY_LEARNER && workforce.roleOf[step * width + width - 1] === index,
    );
    const groups = workforce.groups.flatMap((group, position) => (group.roles.includes(role) ? [position] : []));
    const lines = workforce.classes.flatMap((served, line) => (served.includes(role) ? [line] : []));
    const work = total(own.map((pair) => tally.workedBy[pair] ?? 0));
    return {
      available: byLearners ? tally.learnerMinutes : groups.length === 0 ? null : total(groups.map((group) => availableOf[group] ?? 0)),
      busy: groups.length === 0 ? work : total(groups.map((group) => busyOf[group] ?? 0)),
      work,
      completed: total(doneBy.map((step) => tally.completed[step] ?? 0)),
      queue: minutes === 0 ? 0 : total(lines.map((line) => tally.queueArea[line] ?? 0)) / minutes,
      queueAtEnd: total(lines.map((line) => tally.queue[line] ?? 0)),
      queueMost: total(lines.map((line) => tally.queueMost[line] ?? 0)),
      wait: timeOf(total(own.map((pair) => tally.waitedBy[pair] ?? 0)), total(own.map((pair) => tally.begunBy[pair] ?? 0)), waits),
    };
  });
  return {
    minutes,
    events: tally.events,
    roles,
    people,
    steps,
    started: tally.started,
    carried: tally.carried,
    advanced: tally.advanced,
    withdrawn: tally.withdrawnObjectives,
    inProgress: tally.inProgress,
    progressArea: tally.progressArea,
    progressSum: tally.progressSum,
    arrived: tally.arrived,
    learnersCarried: tally.learnersCarried,
    settled: tally.settled,
    left: tally.left,
    underWay: tally.learners,
    notYet: tally.notYet,
    raised: tally.raised,
    closed: tally.closed,
    exceptionsOpen: tally.exceptionsOpen,
    causes: new Map(tally.raisedBy),
    mastery: timeOf(tally.masterySum, tally.advanced, tally.mastery),
    masteries: tally.mastery.counted,
    terms: Array.from(tally.advancedInTerm),
    traffic: Array.from(tally.traffic),
    samples: tally.samples,
    cost: total(costOf),
    staffMinutes: total(people.map(({ available }) => available)),
  };
};

/** Whether a step is done by people who queue for it. @internal */
export const isQueuedFor = ({ workforce }: Prepared, step: number): boolean => workforce.mode[step] === BY_PEOPLE;
