// Measurements of replications written by hand, without a simulation.

import { Histogram } from '../../src/engine/histogram.js';
import { type Prepared, prepare } from '../../src/engine/prepare.js';
import { parseScenario, type ScenarioInput } from '../../src/index.js';
import type { Measured } from '../../src/report/measure.js';
import type { Durations, MeasuredTime } from '../../src/report/survival.js';
import { elementOf, ownModel, roleOf } from './own-process.js';

/** Ages at which cases ended, were last seen unfinished, and were first seen, if they had begun before. */
export interface Ages {
  readonly ended?: readonly number[];
  readonly open?: readonly number[];
  readonly late?: readonly number[];
}

const recorded = (ages: readonly number[] = []): Int32Array => {
  const histogram = new Histogram();
  for (const age of ages) histogram.record(age);
  return histogram.pairs;
};

export const durationsOf = ({ ended = [], open, late }: Ages): Durations => ({
  ended: recorded(ended),
  censored: recorded(open),
  truncated: recorded(late),
  sum: ended.reduce((sum, age) => sum + age, 0),
});

/** With a mean that need not be that of the ages. */
export const timeOf = (mean: number | null, ages: Ages = {}): MeasuredTime => ({ mean, durations: durationsOf(ages) });

type Role = Measured['roles'][number];
type Step = Measured['steps'][number];
type Person = Measured['people'][number];

export const measuredRole = (part: Partial<Role> = {}): Role => ({
  ...{ available: 0, busy: 0, work: 0, completed: 0, queue: 0, queueAtEnd: 0, queueMost: 0 },
  ...{ steps: [], minutes: [], wait: null, ...part },
});

export const measuredStep = (part: Partial<Step> = {}): Step => ({
  ...{ opened: 0, completed: 0, withdrawn: 0, open: 0, minutes: 0, wait: timeOf(null), turnaround: timeOf(null) },
  ...part,
});

export const measuredPerson = (part: Partial<Person> = {}): Person => ({
  ...{ available: 0, busy: 0, overtime: 0, cost: 0 },
  ...part,
});

/** A replication in which nothing happened but what is given; roles by their id, steps by `element/step`. */
export const measuredOf = (
  { workforce, tables, terms }: Prepared,
  part: Partial<Omit<Measured, 'roles' | 'steps'>> = {},
  roles: Readonly<Record<string, Partial<Role>>> = {},
  steps: Readonly<Record<string, Partial<Step>>> = {},
): Measured => ({
  ...{ minutes: 0, events: 0, started: 0, carried: 0, advanced: 0, advancedBefore: 0, soon: null, withdrawn: 0 },
  ...{ inProgress: 0, notBegun: 0, progressArea: 0, progressSum: 0, arrived: 0, learnersCarried: 0, settled: 0 },
  ...{ left: 0, underWay: 0, notYet: 0, appeals: { raised: 0, stands: 0, changed: 0, unheard: 0 } },
  ...{ reviewedByDoer: 0, raised: 0, closed: 0, exceptionsOpen: 0, causes: new Map(), mastery: timeOf(null) },
  ...{ terms: terms.map(() => 0), traffic: tables.process.routes.map(() => 0) },
  ...{ reviewed: tables.reviews.flatMap(() => [0, 0, 0, 0]), samples: [], cost: 0, staffMinutes: 0 },
  people: workforce.groups.filter(({ system }) => !system).map(() => measuredPerson()),
  ...part,
  roles: workforce.roles.map((role) => measuredRole(roles[role])),
  steps: tables.steps.map(({ ref }) => measuredStep(steps[ref])),
});

/**
 * A workshop with each kind of performer: Ann, who is a teacher and a helper; two more teachers; a helper of half a
 * position; a machine of three slots; a laboratory, which answers after a day; and the learners. The first of its three
 * weeks is a warm-up.
 */
export const workshop = (part: Partial<ScenarioInput> = {}): Prepared =>
  prepare(
    parseScenario({
      id: 'workshop',
      title: 'Workshop',
      model: ownModel(
        [elementOf('make', ['build', 'scan', 'check', 'reflect', 'mend', 'seal'])],
        [
          roleOf('idle', ['onsite-educator']),
          roleOf('teacher', ['onsite-educator'], ['make/build', 'make/seal']),
          roleOf('machine', ['information-system'], ['make/scan']),
          roleOf('lab', ['partner'], ['make/check']),
          roleOf('learner', ['learner'], ['make/reflect']),
          roleOf('helper', ['onsite-educator'], ['make/mend']),
        ],
      ),
      learners: { count: 2, objectives: 1, calendar: 'mornings' },
      calendars: [
        { id: 'mornings', weekly: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '10:00' }] },
      ],
      people: [{ id: 'ann', name: 'Ann', roles: ['helper', 'teacher'], calendar: 'mornings', costPerHour: 20 }],
      staff: [
        { role: 'teacher', count: 2, calendar: 'mornings', costPerHour: 30 },
        { role: 'helper', count: 1, fte: 0.5, calendar: 'mornings', costPerHour: 40 },
      ],
      systems: [{ role: 'machine', capacity: 3 }],
      partners: [{ role: 'lab', turnaroundDays: 1 }],
      start: '2026-09-07',
      weeks: 3,
      warmUpWeeks: 1,
      ...part,
    }),
  );
