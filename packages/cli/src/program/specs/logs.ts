import type { CommandSpec } from '../command-spec.js';
import { HTML, MODEL, OUTPUT, SCENARIO } from '../options.js';
import { HOLDERS, LOG, READING } from './reading-logs.js';

const group = 'From an event log:';

/** Commands that begin with an event log. */
export const logCommands: readonly CommandSpec[] = [
  {
    name: 'discover',
    summary: 'find the roles and the model behind an event log, with the evidence',
    group,
    arguments: [LOG],
    options: [
      ...READING,
      { ...OUTPUT, summary: 'write the model; of several logs, each to its own file' },
      HTML,
      {
        flags: '--activities <file>',
        summary: 'write which step each activity is, for --map: YAML, or CSV where the file ends in .csv',
        kind: 'text',
        writes: true,
      },
      {
        flags: '--holders <file>',
        summary: 'write who holds which role, learners and systems too, for --holders of conform and calibrate',
        kind: 'text',
        writes: true,
      },
      {
        flags: '--process <model>',
        summary: 'the process of this model; or discover, to read the process off the log too',
        kind: 'text',
      },
      {
        flags: '--states <number>',
        summary: 'how many activities a process may have that is read off the log (default: 500)',
        kind: 'integer',
        bounds: { least: 1, most: 900 },
      },
      { flags: '--learner <name>', summary: 'a doer who is a learner; can be given several times', kind: 'list' },
      { flags: '--system <name>', summary: 'a doer that is a system; can be given several times', kind: 'list' },
      {
        flags: '--everything',
        summary: 'give steps that nobody in the log is seen to do to the role that does most of their element',
        kind: 'flag',
      },
      {
        flags: '--threshold <number>',
        summary: 'how alike what one role does must be (default: 0.7)',
        kind: 'number',
        bounds: { least: 0, most: 1 },
      },
      { flags: '--id <id>', summary: 'the id of the model', kind: 'text' },
      { flags: '--title <title>', summary: 'the title of the model', kind: 'text' },
    ],
    examples: [
      'discover log.csv --map activities.csv --zone Europe/Madrid -o found.yaml --html found.html',
      'discover log.csv --process discover -o found.yaml --activities activities.csv --holders holders.yaml',
    ],
    load: () => import('../../commands/discover.js'),
  },
  {
    name: 'calibrate',
    summary: 'put the figures of an event log into a scenario',
    group,
    arguments: [LOG, SCENARIO],
    options: [
      ...READING,
      HOLDERS,
      { ...OUTPUT, summary: 'write the scenario; of several logs, each to its own file' },
      {
        flags: '--prior <prior>',
        summary: 'what outcomes start from',
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
    group,
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
        summary: 'how many situations of a case are looked at',
        kind: 'integer',
        bounds: { least: 0, most: 1_000_000_000 },
      },
    ],
    examples: ['conform log.csv school.yaml --map activities.csv --holders holders.yaml'],
    load: () => import('../../commands/conform.js'),
  },
];
