import * as z from 'zod';
import type { Report } from './report.js';

const estimate = z.object({ mean: z.number(), low: z.number().nullable(), high: z.number().nullable() });
const maybe = estimate.nullable();
const times = z.object({
  mean: maybe,
  p50: maybe,
  p90: maybe,
  p95: maybe,
  unfinished: estimate,
  longest: z.number().nullable(),
});
const words = z.array(z.string());
const numbers = z.array(z.number());

const role = z.object({
  role: z.string(),
  title: z.string(),
  heldBy: z.enum(['people', 'learners', 'delay']),
  headcount: z.number(),
  utilisation: maybe,
  hours: estimate,
  completed: estimate,
  queue: estimate,
  queueAtEnd: estimate,
  queueMost: estimate,
  wait: times,
});

const person = z.object({
  who: z.string(),
  name: z.string().nullable(),
  roles: words,
  headcount: z.number(),
  utilisation: maybe,
  hours: estimate,
  overtimeHours: estimate,
  cost: estimate,
});

const step = z.object({
  element: z.string(),
  step: z.string(),
  title: z.string(),
  responsible: words,
  opened: estimate,
  completed: estimate,
  withdrawn: estimate,
  perWeek: estimate,
  hours: estimate,
  wait: times,
  turnaround: times,
});

const oneMore = z.object({
  role: z.string(),
  title: z.string(),
  fte: z.number(),
  utilisation: maybe,
  wait: maybe,
  daysToMastery: maybe,
  advanced: estimate,
  cost: estimate,
  helps: z.boolean(),
});

const bottleneck = z.object({
  role: z.string(),
  title: z.string(),
  utilisation: z.number(),
  queueAtEnd: z.number(),
  element: z.string(),
  step: z.string(),
  share: z.number(),
  otherRoles: z.boolean(),
  neverOnDuty: z.boolean(),
  oneMore: oneMore.nullable(),
  tried: z.array(oneMore),
  waitsLonger: words,
  because: z.string(),
});

const review = z.object({
  work: z.string(),
  by: z.string(),
  review: z.string(),
  reviewed: estimate,
  sampled: estimate,
  sent: estimate,
  disagreed: estimate,
  rate: maybe,
  stopsAt: z.number().nullable(),
  passed: z.number().nullable(),
});

const pair = z.tuple([z.string(), z.string()]);
const keptApart = z.object({
  person: z.object({ id: z.string(), name: z.string() }).nullable(),
  roles: pair,
  work: pair,
  message: z.string(),
});

const days = z.object({ from: z.string(), to: z.string() });
const term = days.extend({ term: z.string(), counted: days.nullable(), advanced: estimate });

const headline = z.object({
  advanced: z.number(),
  advancedInAll: z.number(),
  advancedPerWeek: z.number(),
  notYet: z.number(),
  exceptions: z.number(),
  daysToMastery: z.number().nullable(),
  inProgress: z.number(),
  hoursWaited: z.number().nullable(),
  busiest: z.number().nullable(),
  cost: z.number(),
  costPerAdvanced: z.number().nullable(),
  began: z.number(),
  waiting: z.record(z.string(), z.number()),
  littlesLaw: z.object({ overTime: z.number(), byObjective: z.number() }),
});

/** Validates a stored report. @internal */
export const reportSchema: z.ZodType<Report> = z.object({
  scenario: z.object({ id: z.string(), title: z.string(), model: z.string() }),
  start: z.string(),
  seed: z.number(),
  replications: z.number(),
  cancelled: z.boolean(),
  weeks: z.number(),
  warmUpWeeks: z.number(),
  events: z.number(),
  warnings: words,
  keptApart: z.array(keptApart),
  roles: z.array(role),
  people: z.array(person),
  steps: z.array(step),
  objectives: z.object({
    carried: estimate,
    started: estimate,
    advanced: estimate,
    withdrawn: estimate,
    inProgress: estimate,
    notBegun: estimate,
    meanInProgress: estimate,
  }),
  learners: z.object({ carried: estimate, arrived: estimate, settled: estimate, left: estimate, underWay: estimate }),
  advanced: estimate,
  notYet: estimate,
  appeals: z.object({ raised: estimate, stands: estimate, changed: estimate, unheard: estimate }),
  exceptions: z.object({
    raised: estimate,
    closed: estimate,
    open: estimate,
    causes: z.array(z.object({ cause: z.string(), raised: estimate })),
  }),
  reviews: z.array(review),
  reviewedByDoer: estimate,
  timeToMastery: times.extend({
    byLittlesLaw: z.number().nullable(),
    tooShort: z.boolean(),
    growing: z.boolean(),
    bins: z.array(z.object({ from: z.number(), to: z.number(), count: z.number() })),
  }),
  littlesLaw: z.object({ inProgressTimesLength: z.number(), sumOfTimes: z.number() }),
  throughput: z.array(term),
  cost: z.object({ total: estimate, perAdvanced: maybe, staffHours: estimate }),
  bottleneck: bottleneck.nullable(),
  routes: z.array(z.object({ from: z.string(), on: z.string(), to: z.string(), signals: estimate })),
  series: z.object({
    weeks: numbers,
    inProgress: numbers,
    advanced: numbers,
    queues: z.array(z.object({ role: z.string(), length: numbers })),
  }),
  runs: z.array(headline),
});
