import type { Report } from '@work-elements/simulate';
import { expectShape } from 'work-elements';
import type { Table } from '../write/table.js';
import { type Column, type Estimate, figures, timesOf } from './figures.js';

/** The parts of a report from which the tables are made. */
const PARTS = [
  'scenario',
  'roles',
  'people',
  'steps',
  'routes',
  'objectives',
  'learners',
  'advanced',
  'notYet',
  'appeals',
  'throughput',
  'exceptions',
  'reviews',
  'bottleneck',
  'timeToMastery',
  'cost',
  'series',
  'runs',
] as const satisfies readonly (keyof Report)[];

/**
 * The names of a report’s tables, in order.
 *
 * @example
 * ```ts
 * import { reportTableNames } from '@work-elements/tables';
 *
 * console.log(reportTableNames.slice(0, 2)); // [ 'Overview', 'Roles' ]
 * ```
 *
 * @public
 */
export const reportTableNames = [
  'Overview',
  'Roles',
  'People',
  'Steps',
  'Routes',
  'Terms',
  'Causes',
  'Reviews',
  'One more',
  'Mastery',
  'Weeks',
  'Queues',
  'Runs',
] as const;

/** A table of a report, named by one of {@link reportTableNames}. */
const tableNamed = <Item>(
  name: (typeof reportTableNames)[number],
  items: readonly Item[],
  columns: readonly Column<Item>[],
): Table => figures(name, items, columns);

type Row<Part extends keyof Report> = Report[Part] extends readonly (infer Item)[] ? Item : never;

/**
 * Every table of a simulation’s report: overview, roles, people, steps, routes, throughput by term, exceptions,
 * reviews, the effect of one more person, time to mastery, series over weeks, and the replications one by one. The ends
 * of 95 % intervals are beside the means.
 *
 * @param report - As returned by `simulate` of `@work-elements/simulate`.
 *
 * @example
 * ```ts
 * import { parseScenario, simulate } from '@work-elements/simulate';
 * import { reportTables } from '@work-elements/tables';
 *
 * const scenario = parseScenario({
 *   id: 'one-room',
 *   title: 'One room',
 *   model: 'single-teacher',
 *   learners: { count: 5, objectives: 1 },
 *   staff: [{ role: 'teacher', count: 1 }],
 * });
 * const tables = reportTables(await simulate(scenario, { replications: 2 }));
 * console.log(tables.map(({ name }) => name).join()); // Overview,Roles,People,Steps,Routes,Terms,Causes,Reviews,One more,Mastery,Weeks,Queues,Runs
 * ```
 *
 * @public
 */
export const reportTables = (report: Report): readonly Table[] => {
  expectShape(report, 'reportTables', { parts: PARTS, from: 'simulate' });
  return [
    overview(report),
    tableNamed<Row<'roles'>>('Roles', report.roles, [
      ['role', ({ role }) => role],
      ['title', ({ title }) => title],
      ['held by', ({ heldBy }) => heldBy],
      ['headcount', ({ headcount }) => headcount],
      ['utilisation', ({ utilisation }) => utilisation, 'estimate'],
      ['hours', ({ hours }) => hours, 'estimate'],
      ['completed', ({ completed }) => completed, 'estimate'],
      ['queue', ({ queue }) => queue, 'estimate'],
      ['queue at the end', ({ queueAtEnd }) => queueAtEnd, 'estimate'],
      ['queue at most', ({ queueMost }) => queueMost, 'estimate'],
      ...timesOf<Row<'roles'>>('wait', 'minutes', ({ wait }) => wait),
    ]),
    tableNamed<Row<'people'>>('People', report.people, [
      ['who', ({ who }) => who],
      ['name', ({ name }) => name],
      ['roles', ({ roles }) => roles.join(', ')],
      ['headcount', ({ headcount }) => headcount],
      ['utilisation', ({ utilisation }) => utilisation, 'estimate'],
      ['hours', ({ hours }) => hours, 'estimate'],
      ['overtime hours', ({ overtimeHours }) => overtimeHours, 'estimate'],
      ['cost', ({ cost }) => cost, 'estimate'],
    ]),
    tableNamed<Row<'steps'>>('Steps', report.steps, [
      ['element', ({ element }) => element],
      ['step', ({ step }) => step],
      ['title', ({ title }) => title],
      ['responsible', ({ responsible }) => responsible.join(', ')],
      ['opened', ({ opened }) => opened, 'estimate'],
      ['completed', ({ completed }) => completed, 'estimate'],
      ['withdrawn', ({ withdrawn }) => withdrawn, 'estimate'],
      ['a week', ({ perWeek }) => perWeek, 'estimate'],
      ['hours', ({ hours }) => hours, 'estimate'],
      ...timesOf<Row<'steps'>>('wait', 'minutes', ({ wait }) => wait),
      ...timesOf<Row<'steps'>>('turnaround', 'school days', ({ turnaround }) => turnaround),
    ]),
    tableNamed<Row<'routes'>>('Routes', report.routes, [
      ['from', ({ from }) => from],
      ['on', ({ on }) => on],
      ['to', ({ to }) => to],
      ['signals', ({ signals }) => signals, 'estimate'],
    ]),
    tableNamed<Row<'throughput'>>('Terms', report.throughput, [
      ['term', ({ term }) => term],
      ['from', ({ from }) => from],
      ['to', ({ to }) => to],
      ['counted from', ({ counted }) => counted?.from ?? null],
      ['counted to', ({ counted }) => counted?.to ?? null],
      ['advanced', ({ advanced }) => advanced, 'estimate'],
    ]),
    tableNamed('Causes', report.exceptions.causes, [
      ['cause', ({ cause }) => cause],
      ['raised', ({ raised }) => raised, 'estimate'],
    ]),
    reviews(report),
    tableNamed('One more', report.bottleneck?.tried ?? [], [
      ['role', ({ role }) => role],
      ['title', ({ title }) => title],
      ['helps', ({ helps }) => helps],
      ['utilisation', ({ utilisation }) => utilisation, 'estimate'],
      ['wait, minutes', ({ wait }) => wait, 'estimate'],
      ['days to mastery, difference', ({ daysToMastery }) => daysToMastery, 'estimate'],
      ['advanced, difference', ({ advanced }) => advanced, 'estimate'],
      ['cost, difference', ({ cost }) => cost, 'estimate'],
    ]),
    tableNamed('Mastery', report.timeToMastery.bins, [
      ['days from', ({ from }) => from],
      ['days to', ({ to }) => to],
      ['objectives', ({ count }) => count],
    ]),
    tableNamed(
      'Weeks',
      report.series.weeks.map((week, index) => ({ week, index })),
      [
        ['week', ({ week }) => week],
        ['in progress', ({ index }) => report.series.inProgress[index] ?? null],
        ['advanced', ({ index }) => report.series.advanced[index] ?? null],
      ],
    ),
    tableNamed(
      'Queues',
      report.series.weeks.map((week, index) => ({ week, index })),
      [
        ['week', ({ week }) => week],
        ...report.series.queues.map(
          ({ role, length }) => [role, ({ index }: { readonly index: number }) => length[index] ?? null] as const,
        ),
      ],
    ),
    tableNamed<Row<'runs'> & { readonly number: number }>(
      'Runs',
      report.runs.map((run, index) => ({ ...run, number: index + 1 })),
      [
        ['replication', ({ number }) => number],
        ['advanced', ({ advanced }) => advanced],
        ['advanced a week', ({ advancedPerWeek }) => advancedPerWeek],
        ['not yet', ({ notYet }) => notYet],
        ['exceptions', ({ exceptions }) => exceptions],
        ['days to mastery', ({ daysToMastery }) => daysToMastery],
        ['in progress', ({ inProgress }) => inProgress],
        ['hours waited', ({ hoursWaited }) => hoursWaited],
        ['busiest', ({ busiest }) => busiest],
        ['cost', ({ cost }) => cost],
        ['cost for each advanced', ({ costPerAdvanced }) => costPerAdvanced],
        ['began', ({ began }) => began],
      ],
    ),
  ];
};

const overview = (report: Report): Table => {
  const { objectives, learners, exceptions, appeals, cost, timeToMastery } = report;
  const rows: readonly (readonly [string, Estimate | null])[] = [
    ['objectives carried over', objectives.carried],
    ['objectives started', objectives.started],
    ['objectives advanced', objectives.advanced],
    ['objectives withdrawn', objectives.withdrawn],
    ['objectives in progress at the end', objectives.inProgress],
    ['objectives not begun', objectives.notBegun],
    ['objectives in progress on average', objectives.meanInProgress],
    ['learners carried over', learners.carried],
    ['learners arrived', learners.arrived],
    ['learners settled', learners.settled],
    ['learners who left', learners.left],
    ['learners under way', learners.underWay],
    ['decisions not to advance', report.notYet],
    ['appeals raised', appeals.raised],
    ['appeals after which the decision stands', appeals.stands],
    ['appeals that changed the decision', appeals.changed],
    ['appeals that nobody may hear', appeals.unheard],
    ['reviews by whoever did the piece', report.reviewedByDoer],
    ['exceptions raised', exceptions.raised],
    ['exceptions closed', exceptions.closed],
    ['exceptions open', exceptions.open],
    ['days to mastery', timeToMastery.mean],
    ['days to mastery, half within', timeToMastery.p50],
    ['days to mastery, 90 % within', timeToMastery.p90],
    ['days to mastery, 95 % within', timeToMastery.p95],
    ['objectives not mastered yet', timeToMastery.unfinished],
    ['cost', cost.total],
    ['cost for each objective advanced', cost.perAdvanced],
    ['hours of staff', cost.staffHours],
  ];
  return tableNamed('Overview', rows, [
    ['figure', ([figure]) => figure],
    ['mean', ([, estimate]) => estimate, 'estimate'],
  ]);
};

const reviews = ({ reviews: rules }: Report): Table =>
  tableNamed<Row<'reviews'>>('Reviews', rules, [
    ['work', ({ work }) => work],
    ['by', ({ by }) => by],
    ['review', ({ review }) => review],
    ['reviewed', ({ reviewed }) => reviewed, 'estimate'],
    ['sampled', ({ sampled }) => sampled, 'estimate'],
    ['sent', ({ sent }) => sent, 'estimate'],
    ['disagreed', ({ disagreed }) => disagreed, 'estimate'],
    ['rate', ({ rate }) => rate, 'estimate'],
    ['stops at', ({ stopsAt }) => stopsAt],
    ['replications that passed it', ({ passed }) => passed],
  ]);
