import { describe, expect, test } from 'vitest';
import { type ImplementationModel, models } from '../../../src/index.js';
import { decision, recorded, toEvidence, toResult } from './support/scenes.js';
import { Story } from './support/story.js';

const plan = { artifact: 'support-plan', ref: 'https://example.org/plan' } as const;

const supported = (model: ImplementationModel): Story =>
  Story.of(model)
    .told(['review-prior-learning -> supports-indicated', 'plan-supports -> supports-set'], { artifacts: [plan] })
    .told(['draft -> drafted', 'agree -> agreed', 'set-baseline -> baseline-set']);

const sees = (story: Story, step: string): boolean =>
  story.item(step).reads.some(({ artifact, refs }) => artifact === plan.artifact && refs.some(({ ref }) => ref === plan.ref));

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

  test('does not keep a learner from being scored: where a system scores, a person looks at the piece', () => {
    const model = models.aiTutorGuide;
    expect(model.review.flatMap(({ always }) => always)).toContain('accommodated');
    const toScore = supported(model).told([...toEvidence, ...toResult.slice(0, 3)]);
    const flagged = toScore.told(['ai-tutor: score -> flagged']);
    expect(flagged.waitingFor('fractions')).toEqual(['assess-progress/second-score']);
    const scored = flagged.told([
      'accountable-educator: second-score -> agreed',
      'report -> reported',
      ...recorded,
      ...decision('advance'),
    ]);
    expect(scored.status).toEqual({ fractions: 'advanced' });
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
