import type { CommandSpec } from '../command-spec.js';
import { MODEL, OUTPUT, SCENARIO } from '../options.js';
import { discover } from './discovering.js';
import { FROM_LOGS, HOLDERS, LOG, READING } from './reading-logs.js';

/** Commands that start from an event log. */
export const logCommands: readonly CommandSpec[] = [
  discover,
  {
    name: 'calibrate',
    summary: 'put the figures of an event log into a scenario',
    group: FROM_LOGS,
    arguments: [LOG, SCENARIO],
    options: [
      ...READING,
      HOLDERS,
      { ...OUTPUT, summary: 'write the scenario; for several logs, to a file each' },
      {
        flags: '--prior <prior>',
        summary: 'the prior for outcomes: the scenario’s shares (default), or a flat one',
        kind: 'text',
        choices: ['scenario', 'flat'],
      },
    ],
    examples: ['calibrate log.csv scenario.yaml --map activities.csv -o fitted.yaml'],
    load: () => import('../../commands/calibrate.js'),
  },
  {
    name: 'conform',
    summary: 'say where an event log and a model do not agree',
    group: FROM_LOGS,
    arguments: [LOG, MODEL],
    options: [
      ...READING,
      HOLDERS,
      {
        flags: '--replay <whether>',
        summary: 'whether to replay each case, which takes most of the time (default: yes)',
        kind: 'text',
        choices: ['yes', 'no'],
      },
      {
        flags: '--situations <number>',
        summary: 'how many situations of a case to explore, beyond one for each event (default: 1000)',
        kind: 'integer',
        bounds: { least: 0, most: 1_000_000_000 },
      },
    ],
    examples: ['conform log.csv school.yaml --map activities.csv --holders holders.yaml'],
    load: () => import('../../commands/conform.js'),
  },
];
