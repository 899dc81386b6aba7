import { at } from '../arrays/ints.js';
import type { Prepared } from '../engine/prepare.js';
import type { Sample, Tally } from '../engine/tally.js';
import { BY_LEARNER, BY_PEOPLE } from '../engine/workforce.js';
import { minutesBetween } from '../time/working-time.js';
import { type MeasuredTime, measuredTime, together } from './survival.js';

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
    /** The steps that the role does, by number, and the mean wait of their work. */
    readonly steps: readonly number[];
    readonly wait: number | null;
  }[];
  readonly people: readonly { readonly available: number; readonly busy: number; readonly overtime: number; readonly cost: number }[];
  readonly steps: readonly {
    readonly opened: number;
    readonly completed: number;
    readonly withdrawn: number;
    readonly minutes: number;
    readonly wait: MeasuredTime;
    readonly turnaround: MeasuredTime;
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
  readonly appeals: { readonly raised: number; readonly stands: number; readonly changed: number };
  readonly raised: number;
  readonly closed: number;
  readonly exceptionsOpen: number;
  readonly causes: ReadonlyMap<string, number>;
  readonly mastery: MeasuredTime;
  readonly terms: readonly number[];
  readonly traffic: readonly number[];
  /** By rule of review, {@link REVIEW_COUNTS} each. */
  readonly reviewed: readonly number[];
  readonly samples: readonly Sample[];
  readonly cost: number;
  readonly staffMinutes: number;
}

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
  const availableOf = workforce.groups.map(
    ({ calendar, names }) => names.length * minutesBetween(at(workforce.calendars, calendar), tally.since, end),
  );
  const busyOf = workforce.groups.map((_, group) => total(tables.steps.map((__, step) => at(tally.workedBy, step * width + group))));
  // Whoever is paid by the hour is paid for overtime too.
  const costOf = workforce.groups.map(
    ({ costPerHour }, group) => ((at(availableOf, group) + at(tally.overtime, group)) / 60) * costPerHour,
  );
  const people = workforce.groups.flatMap(({ system }, group) =>
    system
      ? []
      : [{ available: at(availableOf, group), busy: at(busyOf, group), overtime: at(tally.overtime, group), cost: at(costOf, group) }],
  );
  const ofStep = (array: Float64Array | Int32Array, step: number): number => total(array.subarray(step * width, (step + 1) * width));
  const steps = tables.steps.map((_, step) => ({
    opened: at(tally.opened, step),
    completed: at(tally.completed, step),
    withdrawn: at(tally.withdrawn, step),
    minutes: ofStep(tally.workedBy, step),
    wait: measuredTime(
      {
        ended: at(tally.waits, step).counted,
        open: at(tally.unbegun, step).counted,
        late: at(tally.unbegunBefore, step).counted,
        sum: ofStep(tally.waitedBy, step),
      },
      null,
    ),
    turnaround: measuredTime(
      {
        ended: at(tally.turnarounds, step).counted,
        open: at(tally.unended, step).counted,
        late: at(tally.unendedBefore, step).counted,
        sum: at(tally.turnaround, step),
      },
      null,
    ),
  }));
  const roles = workforce.roles.map((role, index) => {
    const pairs = tables.steps.flatMap((_, step) =>
      Array.from({ length: width }, (__, group) => step * width + group).filter((pair) => workforce.roleOf[pair] === index),
    );
    const own = pairs.filter((pair) => at(tally.workedBy, pair) > 0 || at(tally.begunBy, pair) > 0);
    const itsOwn = stepsOf(prepared, index);
    const doneBy = tables.steps.flatMap((_, step) => (own.some((pair) => Math.floor(pair / width) === step) ? [step] : []));
    const byLearners = tables.steps.some(
      (_, step) => workforce.mode[step] === BY_LEARNER && workforce.roleOf[step * width + width - 1] === index,
    );
    const groups = workforce.groups.flatMap((group, position) => (group.roles.includes(role) ? [position] : []));
    const lines = workforce.classes.flatMap((served, line) => (served.includes(role) ? [line] : []));
    const work = total(own.map((pair) => at(tally.workedBy, pair)));
    return {
      available: byLearners ? tally.learnerMinutes : groups.length === 0 ? null : total(groups.map((group) => at(availableOf, group))),
      busy: groups.length === 0 ? work : total(groups.map((group) => at(busyOf, group))),
      work,
      completed: total(doneBy.map((step) => at(tally.completed, step))),
      queue: minutes === 0 ? 0 : total(lines.map((line) => at(tally.queueArea, line))) / minutes,
      queueAtEnd: total(lines.map((line) => at(tally.queue, line))),
      queueMost: total(lines.map((line) => at(tally.queueMost, line))),
      steps: itsOwn,
      wait: measuredTime(together(itsOwn.map((step) => at(steps, step).wait.counted)), null).mean,
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
    appeals: { raised: tally.appealsRaised, stands: tally.appealsStanding, changed: tally.appealsChanged },
    raised: tally.raised,
    closed: tally.closed,
    exceptionsOpen: tally.exceptionsOpen,
    causes: new Map(tally.raisedBy),
    mastery: measuredTime(
      {
        ended: tally.mastery.counted,
        open: tally.unmastered.counted,
        late: tally.unmasteredBefore.counted,
        sum: tally.masterySum,
      },
      prepared.horizon,
    ),
    terms: Array.from(tally.advancedInTerm),
    traffic: Array.from(tally.traffic),
    reviewed: Array.from(tally.reviewed),
    samples: tally.samples,
    cost: total(costOf),
    staffMinutes: total(people.map(({ available }) => available)),
  };
};

/** The steps that are done in a role: by people who fill it, by learners, or by whoever answers after a while. */
const stepsOf = ({ tables, workforce: { groups, mode, roleOf } }: Prepared, role: number): readonly number[] =>
  tables.steps.flatMap((_, step) => {
    const first = step * (groups.length + 1);
    const own = mode[step] === BY_PEOPLE ? roleOf.subarray(first, first + groups.length) : [at(roleOf, first + groups.length)];
    return own.includes(role) ? [step] : [];
  });

/** Whether a step is done by people who queue for it. @internal */
export const isQueuedFor = ({ workforce }: Prepared, step: number): boolean => workforce.mode[step] === BY_PEOPLE;
