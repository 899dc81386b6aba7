import { html, type Markup } from '@work-elements/report/parts';
import type { Conformance } from '../conformance/check-conformance.js';
import { listed } from '../discover/listed.js';
import { section, table } from './section.js';
import { whole } from './text.js';

/** Where a log and a model disagree. @internal */
export const conformanceSection = (found: Conformance): Markup => {
  const { outOfRole, replay } = found;
  const out = outOfRole.map(({ step, doer, role, unknownRole, responsible, count }) => [
    step,
    doer,
    unknownRole ?? role,
    responsible.join(', '),
    whole(count),
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
${
  misfits.length > 0 &&
  table('Cases that do not fit', ['case', 'line', 'does not fit', 'would have fitted'], misfits, 40)
}`,
  );
};

const VERDICTS: Readonly<Record<Conformance['verdict'], string>> = {
  conforms: 'everything that was checked agrees',
  deviates: 'they disagree',
  'nothing-decided': 'nothing was decided: no step by anybody whose role is known, and no case',
};

const figures = ({
  verdict,
  outOfRole,
  roleUnknown,
  separation,
  heardByDecider,
  reviewedByDoer,
  withoutEvidence,
  handoffs,
  neverDone,
  replay,
  work,
}: Conformance): readonly (readonly string[])[] => [
  ['in all', VERDICTS[verdict]],
  ['steps done', whole(work.events)],
  ['by somebody whose role in the model is known', whole(work.roleKnown)],
  ...(work.nobodyNamed === 0 ? [] : [['without a name or role of whoever did it', whole(work.nobodyNamed)]]),
  ...(work.withoutSubject === 0
    ? []
    : [['steps that do not name their objective, all of a case taken to be about one', whole(work.withoutSubject)]]),
  ...(work.otherOutcomes.length === 0
    ? []
    : [['outcomes in the log’s own words, not used: a step ends with what follows it', listed(work.otherOutcomes)]]),
  ['out of role', whole(outOfRole.reduce((sum, { count }) => sum + count, 0))],
  ['people whose role is unknown', whole(roleUnknown.length)],
  ['separations that one person broke', whole(separation.length)],
  ['appeals heard by whoever had decided', whole(heardByDecider.length)],
  ['reviews by whoever did the piece', whole(reviewedByDoer.length)],
  ['decisions without evidence', whole(withoutEvidence.length)],
  ['hand-offs of the model never seen', whole(handoffs.neverSeen.length)],
  ['hand-offs seen but not modelled', whole(handoffs.notModelled.length)],
  ['steps never done', whole(neverDone.length)],
  ...(replay === null
    ? []
    : [
        [
          'cases that fit',
          `${whole(replay.fit)} of ${whole(replay.cases - replay.withoutWork)}, ` +
            `${whole(replay.undecided.length)} undecided, ${whole(replay.withoutWork)} without any step of ` +
            'the model',
        ],
        ['fitness: steps before the first misfit', replay.fitness === null ? '–' : replay.fitness.toFixed(3)],
      ]),
];
