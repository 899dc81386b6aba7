import type { Conformance } from '@work-elements/discover';
import type { Style } from '../terminal/style.js';
import { counted } from './numbers.js';

/** How many of each kind are listed. */
const MOST = 10;

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
