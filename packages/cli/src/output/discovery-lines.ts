import type { Conformance, Discovery } from '@work-elements/discover';
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

/** What a log and a model do not agree on, for people to read. */
export const conformanceLines = (found: Conformance, style: Style): readonly string[] => {
  const { work, outOfRole, roleUnknown, separation, withoutEvidence, handoffs, neverDone, replay } = found;
  const first = (lines: readonly string[]): readonly string[] => [
    ...lines.slice(0, MOST).map((line) => `  ${line}`),
    ...(lines.length > MOST ? [`  … and ${lines.length - MOST} more; --json has them all`] : []),
  ];
  const section = (title: string, lines: readonly string[]): readonly string[] => [
    `${style.bold(title)}: ${lines.length === 0 ? style.green('none') : lines.length}`,
    ...first(lines),
  ];
  return [
    `${counted(work.events, 'step')} done, of which ${work.roleKnown} by somebody whose role is known`,
    ...section(
      'Done by somebody whose role is not responsible',
      outOfRole.map(
        ({ step, doer, role, responsible, count }) =>
          `${step} by ${doer} as ${role}, ${counted(count, 'time')}; responsible: ${responsible.join(', ') || 'nobody'}`,
      ),
    ),
    ...section(
      'People whose role nobody knows',
      roleUnknown.map(({ doer, events }) => `${doer}, ${counted(events, 'event')}`),
    ),
    ...section(
      'Kept apart, and done by one person',
      separation.map(
        ({ case: name, subject, person, work: both }) =>
          `${both.join(' and ')} by ${person}, case ${name}${subject === null ? '' : `, ${subject}`}`,
      ),
    ),
    ...section(
      'Decisions without evidence',
      withoutEvidence.map(({ case: name, step, line }) => `${step}, case ${name}, line ${line}`),
    ),
    ...section(
      'Hand-offs of the model that the log never shows',
      handoffs.neverSeen.map(({ artifact, from, to }) => `${artifact}, ${from.role} to ${to.role}`),
    ),
    ...section(
      'Hand-offs in the log that the model does not have',
      handoffs.notModelled.map(
        ({ artifact, from, to, count }) => `${artifact}, ${from.role} to ${to.role}, ${counted(count, 'time')}`,
      ),
    ),
    ...section('Steps never done', neverDone),
    ...(replay === null
      ? []
      : [
          `${style.bold('Cases that fit the process')}: ${replay.fit} of ${replay.cases}${replay.undecided.length > 0 ? `, ${replay.undecided.length} undecided` : ''}`,
          ...first(
            replay.misfits.map(
              ({ case: name, step, line, because }) => `case ${name}, line ${line}: ${step}: ${because}`,
            ),
          ),
        ]),
  ];
};
