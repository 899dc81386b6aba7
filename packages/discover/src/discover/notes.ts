import { counted, type Process } from 'work-elements';
import type { EventLog } from '../log/event-log.js';
import { listed } from './listed.js';
import type { OwnProcess } from './own-process.js';
import { otherOutcomes } from './read-off.js';
import { waysInto } from './ways-into.js';

/** What a discovered model lacks, because no log can show it. @internal */
export const notesOn = (log: EventLog, process: Process, own: OwnProcess | null): readonly string[] => [
  'A log shows who is responsible. Who is accountable, consulted and informed is for people to say.',
  'A role that is only consulted or informed leaves no trace, so this model has none.',
  ...clockNote(log, process),
  ...(own === null ? [] : [...ownNotes(own), ...outcomesNote(log, process)]),
];

const ownNotes = ({ begin, starts, startsLeftOut, leftOut }: OwnProcess): readonly string[] => [
  'The process was read off the log: which activity directly follows which. It does not show what can happen ' +
    'concurrently.',
  'Its steps name no artifacts and no competencies, so hand-offs and competencies cannot be derived until ' +
    'somebody adds them.',
  ...leftOutNote(leftOut, startsLeftOut),
  ...(begin === null
    ? []
    : [
        `Cases begin in ${starts.length - startsLeftOut.length} ways. The step "${begin}" chooses among them: ` +
          'nobody works in it, it takes no time, and it is given to a role of its own.',
      ]),
];

/** A note on the edges and starts that the machine lacks because they were taken too seldom. */
const leftOutNote = (edges: OwnProcess['leftOut'], starts: OwnProcess['startsLeftOut']): readonly string[] => {
  const taken = (list: readonly { readonly count: number }[]): number =>
    list.reduce((sum, { count }) => sum + count, 0);
  const parts = [
    ...(edges.length === 0 ? [] : [`${counted(edges.length, 'edge')} (taken ${counted(taken(edges), 'time')})`]),
    ...(starts.length === 0 ? [] : [`${counted(starts.length, 'start')} (of ${counted(taken(starts), 'case')})`]),
  ];
  return parts.length === 0
    ? []
    : [`Taken seldom and left out: ${parts.join(' and ')}. Cases that take them do not fit this model.`];
};

/** The note on outcomes that the log gives in its own words. */
const outcomesNote = (log: EventLog, process: Process): readonly string[] => {
  const words = otherOutcomes(log, process);
  return words.length === 0
    ? []
    : [
        'A step of this process ends with what follows it, whatever the log calls its outcome ' +
          `(${listed(words)}): these words are not used.`,
      ];
};

/** A note on steps that were done although they open only on a signal from outside, which the log lacks. */
const clockNote = (log: EventLog, process: Process): readonly string[] => {
  const shown = new Set(log.activities);
  const inside = process.elements.filter(({ subject }) => subject !== 'organization');
  const missing = inside.flatMap((element) =>
    outsideSteps(process, element).filter(
      ({ step, signals }) => shown.has(step) && signals.every((signal) => !shown.has(signal)),
    ),
  );
  if (missing.length === 0) return [];
  const steps = missing.map(({ step }) => step).join(', ');
  const sends = [...new Set(missing.flatMap(({ signals }) => signals))].map((signal) => signal.replace('.', '/'));
  return [
    `The clock leaves no trace, so this model has no cadence. By the process, ${steps} can open only on a signal ` +
      `from outside (${sends.join(', ')}), so that cases of this very log will not fit the model until its ` +
      '"cadence" says when that is sent.',
  ];
};

type Element = Process['elements'][number];

/** The steps of an element that open only on signals from outside the process, with these signals. */
const outsideSteps = (
  { routes, entries }: Process,
  { id, receives, steps, definition }: Element,
): readonly { readonly step: string; readonly signals: readonly string[] }[] => {
  const sent = new Set([...routes, ...entries].flatMap(({ to, send }) => (to === id ? [send] : [])));
  const outside = new Set(receives.filter((event) => !sent.has(event)));
  const ways = waysInto(definition.machine.states);
  return steps.flatMap((step) => {
    const own = ways.filter(({ target }) => step.id === target || step.id.endsWith(`.${target}`));
    if (own.length === 0 || own.some(({ event }) => !outside.has(event))) return [];
    return [{ step: `${id}/${step.id}`, signals: [...new Set(own.map(({ event }) => `${id}.${event}`))] }];
  });
};
