import type { CommandSpec } from '../command-spec.js';
import { CSV, CURRENCY, HTML, LOCALE, SCENARIOS, SEED } from '../options.js';
import { SCENARIO_TABLES } from './reading-tables.js';
import { replications, WORKERS } from './simulating.js';
import { TARGET } from './staffing-targets.js';

const group = 'Staffing:';

/** Commands that simulate a year. */
export const staffingCommands: readonly CommandSpec[] = [
  {
    name: 'simulate',
    summary: 'simulate scenarios: how busy each role is, what waits, what it costs, where it jams',
    group,
    arguments: [SCENARIOS],
    options: [
      ...SCENARIO_TABLES,
      SEED,
      replications(10),
      HTML,
      CSV,
      {
        flags: '--xes <file>',
        summary: 'write the event log of the first replication as XES',
        kind: 'text',
        writes: true,
      },
      { flags: '--log <file>', summary: 'write that event log as CSV', kind: 'text', writes: true },
      {
        flags: '--zone <name>',
        summary: 'the time zone of the event log, such as Europe/Madrid (default: UTC)',
        kind: 'text',
      },
      CURRENCY,
      LOCALE,
    ],
    examples: ['simulate scenario.yaml', 'simulate scenario.yaml --replications 30 --seed 7 --html year.html'],
    load: () => import('../../commands/simulate.js'),
  },
  {
    name: 'compare-scenarios',
    summary: 'compare scenarios with the first, by common random numbers',
    group,
    arguments: [SCENARIOS],
    options: [...SCENARIO_TABLES, SEED, replications(10), WORKERS, HTML, CSV, CURRENCY, LOCALE],
    examples: ['compare-scenarios now.yaml next-year.yaml --replications 20 --html compared.html'],
    load: () => import('../../commands/compare-scenarios.js'),
  },
  {
    name: 'staff',
    summary: 'find the smallest staff that reaches a target',
    group,
    arguments: [SCENARIOS],
    options: [
      ...SCENARIO_TABLES,
      ...TARGET,
      {
        flags: '--role <role=range>',
        library: 'roles',
        summary: 'keep a role to a headcount or range, such as teacher=1..4; can be given several times',
        kind: 'list',
      },
      {
        flags: '--aim <aim>',
        summary: 'the fewest people, or the least cost',
        kind: 'text',
        choices: ['people', 'cost'],
      },
      SEED,
      replications(10),
      WORKERS,
      HTML,
      CSV,
      CURRENCY,
    ],
    examples: [
      'staff scenario.yaml --work assess-progress/score --within-days 2',
      'staff scenario.yaml --advanced-per-week 12 --role school-leader=1 --aim cost',
    ],
    load: () => import('../../commands/staff.js'),
  },
];
