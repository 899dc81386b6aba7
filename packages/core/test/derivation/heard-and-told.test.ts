import { describe, expect, test } from 'vitest';
import {
  type Artifact,
  artifacts,
  deriveProfile,
  type ImplementationModel,
  models,
  openWork,
  raci,
  workElements,
} from '../../src/index.js';
import { Story } from '../journey/stories/support/story.js';

const heard = workElements.flatMap(({ id, steps }) => steps.map((step) => ({ ref: `${id}/${step.id}`, ...step })));
/** The steps in which the learner, or the family, must be heard. */
const heardAs = (kind: 'learner' | 'family'): readonly string[] =>
  heard.filter(({ hears }) => hears?.includes(kind)).map(({ ref }) => ref);
/** The steps at which learners and families are consulted about, or informed of, something with wording of its own. */
const consulted = ['map-objectives/plan-supports', 'decide-advancement/hear-appeal', 'handle-exceptions/hear'];
const informed = ['map-objectives/plan-supports', 'handle-exceptions/inform'];

/**
 * Models for adult learners, who choose who else is informed; such a person is not their family and does not speak for
 * them.
 */
const ofAdults: readonly string[] = [models.collegeForAmerica.id];
/** The roles of learners who learn in the model, without those who only coach their peers. */
const learning = ({ roles }: ImplementationModel): readonly string[] =>
  roles
    .filter(({ actors, responsible }) => actors.includes('learner') && responsible.includes('experience-activities'))
    .map(({ id }) => id);
/** The roles of families of minors. */
const families = ({ id: model, roles }: ImplementationModel): readonly string[] =>
  ofAdults.includes(model) ? [] : roles.filter(({ relation }) => relation === 'family').map(({ id }) => id);
const concerned = (model: ImplementationModel): readonly string[] => [...learning(model), ...families(model)];

const all: readonly ImplementationModel[] = Object.values(models);
const named = all.map((model) => [model.id, model] as const);

describe.each(named)('in %s', (_, model) => {
  const matrix = new Map(raci(model).map((row) => [`${row.element}/${row.step}`, row]));

  test('learner and family are asked wherever a step is there to hear them', () => {
    expect(learning(model).length).toBeGreaterThan(0);
    for (const [kind, roles] of [
      ['learner', learning(model)],
      ['family', families(model)],
    ] as const)
      for (const ref of heardAs(kind))
        expect(matrix.get(ref)?.consulted, `${kind}: ${ref}`).toEqual(expect.arrayContaining([...roles]));
  });

  test('the learner is told the result, whatever becomes of it', () => {
    expect(matrix.get('assess-progress/report')?.informed).toEqual(expect.arrayContaining([...learning(model)]));
  });

  test('learner and family are told what was planned and what was settled', () => {
    for (const ref of informed)
      expect(matrix.get(ref)?.informed, ref).toEqual(expect.arrayContaining([...concerned(model)]));
  });

  test('each of them knows what it takes to be asked, at Novice, and what is told', () => {
    for (const role of concerned(model)) {
      const { competencies } = deriveProfile<string>(model, role);
      for (const ref of consulted) {
        const known = competencies.filter(({ because }) =>
          because.some(
            (each) =>
              each.kind === 'step' && `${each.element}/${each.step}` === ref && each.responsibility === 'consulted',
          ),
        );
        expect(
          known.map(({ competency }) => competency.kind),
          `${role}: ${ref}`,
        ).toContain('know');
        for (const { competency, level } of known) {
          expect(competency.kind, competency.statement).toBe('know');
          expect(level, competency.statement).toBeGreaterThanOrEqual(2);
        }
      }
      const ids = competencies.map(({ competency }) => competency.id);
      const holder = model.roles.find(({ id }) => id === role)?.relation === 'family' ? 'family' : 'learner';
      for (const artifact of ['support-plan', 'exception-case'])
        expect(ids).toContain(`${holder}-hand-off-${artifact}-standard`);
    }
  });
});

test('a step whose title is to ask, hear, agree or confer with the learner hears the learner', () => {
  const asking = heard.filter(({ title }) => /^(Ask|Hear) |^(Agree|Confer) .*with the learner$/.test(title));
  expect(asking.map(({ ref }) => ref)).toContain('assess-progress/ask-about-work');
  expect(heardAs('learner')).toEqual(expect.arrayContaining(asking.map(({ ref }) => ref)));
  expect(heardAs('learner')).toEqual(expect.arrayContaining([...consulted]));
  expect(heardAs('family')).toEqual(expect.arrayContaining([...consulted]));
});

test('the item of a hearing says whom to ask', () => {
  const story = Story.of(models.specialistTeam)
    .told(['review-prior-learning -> supports-indicated'])
    .happens({ type: 'exception.raised', concerns: 'fractions', by: 'learner', reason: 'ill' })
    .told(['triage -> urgent']);
  const asked = openWork(story.journey).map(({ step, consulted: letters }) => [step, letters]);
  expect(asked).toContainEqual(['plan-supports', ['learner']]);
  expect(asked).toContainEqual(['hear', ['learner']]);
});

test('what learners and families say of a case, of supports and of a decision is said by somebody in some model', () => {
  const held = new Set(
    all.flatMap((model) =>
      model.roles.flatMap(({ id }) =>
        deriveProfile<string>(model, id).competencies.map(({ competency }) => competency.statement),
      ),
    ),
  );
  const about: readonly Artifact[] = artifacts.filter(({ id }) =>
    ['exception-case', 'support-plan', 'advancement-decision'].includes(id),
  );
  const worded = about.flatMap(({ learner, family }) => [learner, family].flatMap((each) => Object.values(each ?? {})));
  const asking = workElements.flatMap(({ id, competencies }) =>
    competencies
      .filter(
        ({ holders, steps }) => holders !== undefined && steps?.some((step) => consulted.includes(`${id}/${step}`)),
      )
      .map(({ statement }) => statement),
  );
  expect(asking).toHaveLength(6);
  expect([...worded, ...asking].filter((statement) => !held.has(statement))).toEqual([]);
});
