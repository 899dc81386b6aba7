import { html, type Markup } from '@work-elements/report/parts';
import type { Conformance } from '../conformance/check-conformance.js';
import { section, table } from './section.js';
import { short } from './text.js';

/** Where a log and a model disagree. @internal */
export const conformanceSection = (found: Conformance): Markup => {
  const { outOfRole, replay } = found;
  const out = outOfRole.map(({ step, doer, role, responsible, count }) => [
    step,
    doer,
    role,
    responsible.join(', '),
    short(count),
  ]);
  const misfits = (replay?.misfits ?? []).map(({ case: name, line, because, instead }) => [
    name,
    line,
    because,
    instead.slice(0, 5).join(', '),
  ]);
  return section(
    'Conformance',
    'Where the log and the model disagree.',
    html`${table('Conformance', ['what', 'found'], figures(found))}
${out.length > 0 && table('Work out of role', ['step', 'by', 'as', 'responsible', 'times'], out, 40)}
${misfits.length > 0 && table('Cases that do not fit', ['case', 'line', 'does not fit', 'would have fitted'], misfits, 40)}`,
  );
};

const figures = ({
  outOfRole,
  roleUnknown,
  separation,
  withoutEvidence,
  handoffs,
  neverDone,
  replay,
  work,
}: Conformance): readonly (readonly string[])[] => [
  ['steps done', short(work.events)],
  ['by somebody whose role is known', short(work.roleKnown)],
  ['out of role', short(outOfRole.reduce((sum, { count }) => sum + count, 0))],
  ['people whose role nobody knows', short(roleUnknown.length)],
  ['separations that one person broke', short(separation.length)],
  ['decisions without evidence', short(withoutEvidence.length)],
  ['hand-offs of the model never seen', short(handoffs.neverSeen.length)],
  ['hand-offs seen but not modelled', short(handoffs.notModelled.length)],
  ['steps never done', short(neverDone.length)],
  ...(replay === null
    ? []
    : [
        [
          'cases that fit',
          `${short(replay.fit)} of ${short(replay.cases)}, ${short(replay.undecided.length)} undecided`,
        ],
        ['fitness: steps before the first misfit', replay.fitness === null ? '–' : replay.fitness.toFixed(3)],
      ]),
];
