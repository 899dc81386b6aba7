import type { Discovery } from '@work-elements/discover';
import type { Style } from '../terminal/style.js';
import { shortened, wrapped } from './lists.js';
import { counted, number, percent } from './numbers.js';
import { table } from './table.js';

const WIDTH = 110;
const MOST = 10;

/** What was discovered, and what it rests on, for people to read. */
export const discoveryLines = (
  { evidence, model, alternatives, log }: Discovery,
  like: { readonly title: string; readonly index: number } | null,
  style: Style,
): readonly string[] => [
  `${style.bold(model.title)}: ${counted(log.events, 'event')} of ${counted(log.cases.length, 'case')}, ${percent(evidence.coverage.events.of === 0 ? 0 : evidence.coverage.events.known / evidence.coverage.events.of)} of the work known to the process`,
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
      `  alternative (${number(likeness)} alike): ${change === 'split' ? 'apart' : 'together'}: ${shortened(one, MOST)} and ${shortened(other, MOST)}`,
  ),
  ...evidence.notes.flatMap((note) => wrapped(note, WIDTH, '  ')),
  ...wrapped(
    `Never in the log: ${shortened(
      evidence.notInLog.map(({ step }) => step),
      MOST,
    )}`,
    WIDTH,
    '  ',
  ),
];
