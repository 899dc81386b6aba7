import type { Conformance } from '@work-elements/discover';
import { counted } from 'work-elements';
import type { Style } from '../terminal/style.js';
import { nothingDecided, otherOutcomes, withoutSubject } from './conformance-doubts.js';
import { fitnessText, fitText, misfitText } from './conformance-replay.js';
import { number } from './numbers.js';
import { ownReviewText } from './own-review-text.js';

/** How many of each kind are listed. */
const MOST = 10;

/** Where a log and a model disagree, for people to read. */
export const conformanceLines = (found: Conformance, style: Style): readonly string[] => {
  const {
    verdict,
    work,
    outOfRole,
    roleUnknown,
    separation,
    heardByDecider,
    reviewedByDoer,
    withoutEvidence,
    handoffs,
    neverDone,
    replay,
  } = found;
  const first = (lines: readonly string[]): readonly string[] => [
    ...lines.slice(0, MOST).map((line) => `  ${line}`),
    ...(lines.length > MOST ? [`  … and ${lines.length - MOST} more; --json has them all`] : []),
  ];
  const section = (title: string, lines: readonly string[]): readonly string[] => [
    `${style.bold(title)}: ${lines.length === 0 ? style.green('none') : lines.length}`,
    ...first(lines),
  ];
  return [
    ...(verdict === 'nothing-decided' ? [style.red(nothingDecided(found))] : []),
    `${counted(work.events, 'step')} done, of which ${number(work.roleKnown)} by somebody whose role in the ` +
      'model is known',
    ...(work.nobodyNamed === 0
      ? []
      : [
          `${counted(work.nobodyNamed, 'step')} without a name or role of whoever did ` +
            `${work.nobodyNamed === 1 ? 'it' : 'them'}`,
        ]),
    ...(work.withoutSubject === 0 ? [] : [style.red(withoutSubject(work))]),
    ...(work.otherOutcomes.length === 0 ? [] : [otherOutcomes(work)]),
    ...section(
      'Done by somebody whose role is not responsible',
      outOfRole.map(
        ({ step, doer, role, unknownRole, responsible, count }) =>
          `${step} by ${doer} as ${role}, ${counted(count, 'time')}; responsible: ` +
          `${responsible.join(', ') || 'nobody'}${unknownRole === null ? '' : `; ${unknownRole}`}`,
      ),
    ),
    ...section(
      'People whose role is unknown',
      roleUnknown.map(({ doer, events }) => `${doer}, ${counted(events, 'event')}`),
    ),
    ...section(
      'Kept apart, but done by one person',
      separation.map(
        ({ case: name, subject, person, work: both }) =>
          `${both.join(' and ')} by ${person}, case ${name}${subject === null ? '' : `, ${subject}`}`,
      ),
    ),
    ...section(
      'Appeals heard by whoever had decided',
      heardByDecider.map(
        ({ case: name, subject, person, work: [decided, heard], lines: [before, after] }) =>
          `${heard} by ${person}, who had done ${decided}, case ` +
          `${name}${subject === null ? '' : `, ${subject}`}, lines ${before} and ${after}`,
      ),
    ),
    ...section('Reviewed by whoever did the piece', reviewedByDoer.map(ownReviewText)),
    ...section(
      'Decisions without evidence',
      withoutEvidence.map(({ case: name, step, line }) => `${step}, case ${name}, line ${line}`),
    ),
    ...section('Hand-offs of the model that the log never shows', handoffs.neverSeen.map(handoffText)),
    ...section(
      'Hand-offs in the log that the model does not have',
      handoffs.notModelled.map((each) => `${handoffText(each)}, ${counted(each.count, 'time')}`),
    ),
    ...section('Steps never done', neverDone),
    ...(replay === null
      ? []
      : [
          `${style.bold('Cases that fit the process')}: ${fitText(replay)}`,
          `${style.bold('Fitness')}, the share of steps before the first that does not fit: ${fitnessText(replay)}`,
          ...first(replay.misfits.map(misfitText)),
        ]),
  ];
};

const handoffText = ({ artifact, from, to }: Conformance['handoffs']['neverSeen'][number]): string =>
  `${artifact}, ${from.role} (${from.element}/${from.step}) to ${to.role} (${to.element}/${to.step})`;
