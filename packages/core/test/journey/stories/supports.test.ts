import { describe, expect, test } from 'vitest';
import { editModel, type ImplementationModel, models, moveWork, reassignJourney } from '../../../src/index.js';
import { decision, recorded, toEvidence, toResult } from './support/scenes.js';
import { Story } from './support/story.js';

const plan = { artifact: 'support-plan', ref: 'https://example.org/plan' } as const;

const supported = (model: ImplementationModel): Story =>
  Story.of(model)
    .told(['review-prior-learning -> supports-indicated', 'plan-supports -> supports-set'], { artifacts: [plan] })
    .told(['draft -> drafted', 'agree -> agreed', 'set-baseline -> baseline-set']);

const sees = (story: Story, step: string): boolean =>
  story
    .item(step)
    .reads.some(({ artifact, refs }) => artifact === plan.artifact && refs.some(({ ref }) => ref === plan.ref));

describe('an accommodation', () => {
  test('is seen by whoever chooses the activity, collects the evidence and weighs it', () => {
    const story = supported(models.validator);
    expect(sees(story, 'select')).toBe(true);
    const handedIn = story.told(toEvidence);
    expect(sees(handedIn, 'assess-progress/plan')).toBe(true);
    expect(sees(handedIn.told(['assess-progress/plan -> summative-planned']), 'collect')).toBe(true);
    expect(sees(handedIn.told(['assess-progress/plan -> performance-planned']), 'observe')).toBe(true);
    expect(sees(handedIn.told([...toResult, ...recorded]), 'weigh')).toBe(true);
  });

  test('changes a weighing: under the plan the evidence is enough, and the learner advances', () => {
    const result = supported(models.validator).told([...toEvidence, ...toResult, ...recorded]);
    const short = result.told(['weigh -> evidence-short', 'decide-advancement/inform -> informed']);
    expect(short.status).toEqual({ fractions: 'in-progress' });
    expect(short.waiting('learner')).toEqual(['fractions experience-activities/demonstrate']);
    expect(sees(short, 'demonstrate')).toBe(true);
    expect(result.told(decision('advance')).status).toEqual({ fractions: 'advanced' });
  });

  test('changes an appeal: whoever hears it reads the plan, which says what was not given', () => {
    const refused = supported(models.validator).told([...toEvidence, ...toResult, ...recorded, ...decision('not-yet')]);
    const appealed = refused.happens({
      type: 'appeal.raised',
      objective: 'fractions',
      by: 'learner',
      reason: 'the plan gives half as much time again, and there was none',
    });
    expect(sees(appealed, 'hear-appeal')).toBe(true);
    expect(appealed.item('hear-appeal').consulted).toEqual(['learner', 'family']);
    const changed = appealed.told(['school-leader: hear-appeal -> decision-changed', 'inform -> informed']);
    expect(changed.status).toEqual({ fractions: 'advanced' });
    const without = Story.of(models.validator)
      .told([
        'review-prior-learning -> reviewed',
        'draft -> drafted',
        'agree -> agreed',
        'set-baseline -> baseline-set',
      ])
      .told([...toEvidence, ...toResult, ...recorded, ...decision('not-yet')])
      .happens({ type: 'appeal.raised', objective: 'fractions', by: 'learner', reason: 'it is right' });
    expect(sees(without, 'hear-appeal')).toBe(false);
    expect(without.told(['hear-appeal -> decision-stands', 'inform -> informed']).status).toEqual({
      fractions: 'in-progress',
    });
  });

  describe('where a system scores and the rule of review speaks of accommodated pieces', () => {
    const model = models.aiTutorGuide;
    const planned = (outcome: string): Story =>
      Story.of(model)
        .told(['review-prior-learning -> supports-indicated', `plan-supports -> ${outcome}`])
        .told(['draft -> drafted', 'agree -> agreed', 'set-baseline -> baseline-set'])
        .told([...toEvidence, ...toResult.slice(0, 3)]);
    const outcomes = (story: Story): readonly string[] => story.item('score').outcomes;

    test('a piece of a learner with a support plan cannot count unreviewed', () => {
      for (const toScore of [
        planned('supports-set'),
        supported(model).told([...toEvidence, ...toResult.slice(0, 3)]),
      ]) {
        expect(outcomes(toScore)).toEqual(['sampled', 'borderline', 'near-cut', 'flagged', 'unscorable']);
        expect(() => toScore.told(['ai-tutor: score -> scored'])).toThrow(
          'the learner has a support plan, and this model has the work of such learners reviewed before it counts; ' +
            'end it as "sampled" or "borderline" or "near-cut" or "flagged"',
        );
        const flagged = toScore.told(['ai-tutor: score -> flagged']);
        expect(flagged.waitingFor('fractions')).toEqual(['assess-progress/second-score']);
        const reviewed = flagged.told([
          'accountable-educator: second-score -> agreed',
          'report -> reported',
          ...recorded,
        ]);
        expect(reviewed.told(decision('advance')).status).toEqual({ fractions: 'advanced' });
      }
    });

    test('a piece of any other learner can, and so can one that people score', () => {
      for (const outcome of ['none-needed', 'evaluation-requested'])
        expect(outcomes(planned(outcome))).toContain('scored');
      const { model: stopped } = moveWork(model, {
        element: 'assess-progress',
        step: 'score',
        from: 'ai-tutor',
        to: 'accountable-educator',
      });
      const moved = planned('supports-set').under(
        (journey) => reassignJourney(journey, stopped, { id: 'stop', at: '2026-09-02T08:00:00Z' }).journey,
      );
      expect(outcomes(moved)).toContain('scored');
      const { model: silent } = editModel(model, (draft) => {
        for (const rule of draft.review) rule.always = rule.always.filter((reason) => reason !== 'accommodated');
      });
      const unasked = planned('supports-set').under(
        (journey) => reassignJourney(journey, silent, { id: 'ask', at: '2026-09-02T08:00:00Z' }).journey,
      );
      expect(outcomes(unasked)).toContain('scored');
    });
  });

  test('that has yet to be evaluated opens a case, and the learner goes on meanwhile', () => {
    const story = Story.of(models.validator).told([
      'review-prior-learning -> supports-indicated',
      'plan-supports -> evaluation-requested',
      'draft -> drafted',
      'agree -> agreed',
    ]);
    expect(story.suspensions).toBe(0);
    expect(story.status).toEqual({ fractions: 'in-progress' });
    expect(story.waiting()).toContain('case-1 handle-exceptions/triage');
  });
});
