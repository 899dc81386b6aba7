import type { Discovery } from '@work-elements/discover';
import { counted } from 'work-elements';
import type { Style } from '../terminal/style.js';
import { shortened, wrapped } from './lists.js';
import { number, percent } from './numbers.js';
import { table } from './table.js';

const WIDTH = 110;
const MOST = 10;

const shareKnown = ({ coverage: { events } }: Discovery['evidence']): number =>
  events.of === 0 ? 0 : events.known / events.of;

/** What was discovered, and what it rests on, for people to read. */
export const discoveryLines = (
  { evidence, model, alternatives, log }: Discovery,
  like: { readonly title: string; readonly index: number } | null,
  style: Style,
): readonly string[] => [
  `${style.bold(model.title)}: ${counted(log.events, 'event')} of ${counted(log.cases.length, 'case')}, ` +
    `${percent(shareKnown(evidence))} of the work known to the process`,
  ...(like === null ? [] : [`Most like ${like.title} (adjusted Rand index ${number(like.index)})`]),
  ...table([
    ['role', 'kind', 'events', 'steps', 'people'],
    ...evidence.roles.map(({ role, kind, events, holders }) => [
      role,
      kind,
      String(events),
      String(model.roles.find(({ id }) => id === role)?.responsible.length ?? 0),
      shortened(
        holders.map(({ name }) => name),
        MOST,
      ),
    ]),
  ]),
  ...alternatives.map(
    ({ change, parts: [one, other], likeness }) =>
      `  alternative (${alike(likeness)} alike): ${change === 'split' ? 'apart' : 'together'}: ` +
      `${shortened(one, MOST)} and ${shortened(other, MOST)}`,
  ),
  ...doubtLines(evidence),
  ...evidence.notes.flatMap((note) => wrapped(note, WIDTH, '  ')),
  ...listed('Never in the log', stepsOf(evidence.notInLog)),
  ...(evidence.nobodyNamed.length === 0
    ? []
    : listed(
        'Done, but never by anybody named',
        evidence.nobodyNamed.map(({ step, events: times }) => `${step} (${counted(times, 'time')})`),
      )),
  ...unassignedLines(evidence),
  ...(evidence.process === null
    ? []
    : wrapped(
        'The log and this model use different names: with --activities, write the table of which step each ' +
          'activity is, and give it to conform and calibrate with --map.',
        WIDTH,
        '  ',
      )),
];

/** A likeness from 0 to 1, rounded so that only identical groups show as 1. */
const alike = (likeness: number): string => (likeness < 1 && likeness >= 0.995 ? 'over 0.99' : number(likeness));

type Evidence = Discovery['evidence'];

const listed = (title: string, items: readonly string[]): readonly string[] =>
  wrapped(`${title}: ${shortened(items, MOST)}`, WIDTH, '  ');

const stepsOf = (steps: Evidence['notInLog']): readonly string[] => steps.map(({ step }) => step);

const doubtLines = ({ roles, responsibilities }: Evidence): readonly string[] => {
  const lines = [
    ...roles.flatMap(({ role, doubt }) => (doubt === null ? [] : [`${role}: ${doubt}`])),
    ...responsibilities.flatMap(({ role, step, doubt }) => (doubt === null ? [] : [`${step} of ${role}: ${doubt}`])),
  ];
  const more = lines.length - MOST;
  return [
    ...lines.slice(0, MOST).flatMap((line) => wrapped(`in doubt: ${line}`, WIDTH, '  ')),
    ...(more > 0 ? [`  … and ${more} more in doubt; --json has them all`] : []),
  ];
};

/** Steps that the model assigns to nobody, which a scenario would refuse, and what to do about them. */
const unassignedLines = ({ notInLog, nobodyNamed }: Evidence): readonly string[] => {
  const left = [...notInLog, ...nobodyNamed].filter(({ givenTo }) => givenTo === null);
  if (left.length === 0) return [];
  const given = notInLog.length + nobodyNamed.length - left.length;
  const what =
    given > 0
      ? 'no role in this log does anything of their element, so give them to roles in the model'
      : 'give them to roles in the model, or with --everything to the role that does most of their element';
  return wrapped(
    `${counted(left.length, 'step')} of this model ${left.length === 1 ? 'belongs' : 'belong'} to nobody, which ` +
      `check reports and a scenario refuses; ${what}: ${shortened(stepsOf(left), MOST)}`,
    WIDTH,
    '  ',
  );
};
