import type { CommandSpec } from '../command-spec.js';
import { CSV, HTML, SCENARIOS, SEED } from '../options.js';
import { SCENARIO_TABLES } from './reading-tables.js';
import { replications, WORKERS } from './simulating.js';

const group = 'Staffing:';

/** Commands that study scenarios: every combination, the effective figures, and what a result depends on. */
export const studyCommands: readonly CommandSpec[] = [
  {
    name: 'sweep',
    summary: 'simulate every combination of headcounts; if stopped, it goes on from its file',
    group,
    arguments: [SCENARIOS],
    options: [
      ...SCENARIO_TABLES,
      {
        flags: '--vary <role=counts>',
        library: 'counts',
        summary: 'the headcounts of a role, such as teacher=1..4 or teacher=2,4; can be given several times',
        kind: 'list',
      },
      {
        flags: '--results <file>',
        summary: 'keep each result in this file as it comes, and do not simulate again what is in it',
        kind: 'text',
        writes: true,
      },
      SEED,
      replications(10),
      { ...WORKERS, summary: 'how many threads to use (default: as many as there are processors)' },
      CSV,
    ],
    examples: ['sweep scenario.yaml --vary teacher=2..4 --vary validator=1,2 --results sweep.jsonl --csv sweep.csv'],
    load: () => import('../../commands/sweep.js'),
  },
  {
    name: 'explain',
    summary: 'list every figure in force in a scenario, and where it comes from',
    group,
    arguments: [SCENARIOS],
    options: [...SCENARIO_TABLES, CSV],
    examples: ['explain scenario.yaml', 'explain scenario.yaml --csv figures.csv'],
    load: () => import('../../commands/explain.js'),
  },
  {
    name: 'sensitivity',
    summary: 'find the figures that a result depends on',
    group,
    arguments: [SCENARIOS],
    options: [
      ...SCENARIO_TABLES,
      {
        flags: '--measure <name>',
        summary: 'the result to study (default: daysToMastery)',
        kind: 'text',
        choices: ['advanced', 'advancedPerWeek', 'notYet', 'exceptions', 'daysToMastery', 'inProgress', 'cost'],
      },
      {
        flags: '--method <name>',
        summary: 'tornado (default), morris or sobol; can be given several times',
        kind: 'list',
        choices: ['tornado', 'morris', 'sobol'],
      },
      {
        flags: '--inputs <number>',
        summary: 'the most inputs to vary (default: 12)',
        kind: 'integer',
        bounds: { least: 1, most: 1000 },
      },
      SEED,
      replications(10),
      WORKERS,
      HTML,
      CSV,
    ],
    examples: ['sensitivity scenario.yaml', 'sensitivity scenario.yaml --measure advanced --method morris'],
    load: () => import('../../commands/sensitivity.js'),
  },
];
