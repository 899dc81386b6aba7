import type { CommandSpec } from '../command-spec.js';
import { HTML, OUTPUT } from '../options.js';
import { FROM_LOGS, LOG, READING } from './reading-logs.js';

/** The command that discovers a model from a log. */
export const discover: CommandSpec = {
  name: 'discover',
  summary: 'find the roles and the model behind an event log, with the evidence',
  group: FROM_LOGS,
  arguments: [LOG],
  options: [
    ...READING,
    { ...OUTPUT, summary: 'write the model; for several logs, to a file each' },
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
      summary: 'how many activities a process read off the log may have (default: 500)',
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
      summary: 'how alike, from 0 to 1, the activities of one role must be (default: 0.7)',
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
};
