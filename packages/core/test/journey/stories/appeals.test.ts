import { describe, expect, test } from 'vitest';
import { models } from '../../../src/index.js';
import { assessed, decision, feedback, nextEvidence, notYet, recorded, toResult } from './support/scenes.js';
import type { Story } from './support/story.js';

const model = models.disaggregatedFaculty;
const appealed = (story: Story): Story =>
  story.happens({ type: 'appeal.raised', objective: 'fractions', by: 'student', reason: 'the rubric was another' });
const ofTheDecision = (story: Story): readonly string[] =>
  story
    .waitingFor('fractions')
    .filter((each) => each.startsWith('decide-advancement') || each.startsWith('assess-progress'));

describe('an appeal', () => {
  test.each(['evaluator', 'student-portal', 'administration'])(
    'is no right of %s, and leaves the learner theirs',
    (by) => {
      expect(() => notYet(model).happens({ type: 'appeal.raised', objective: 'fractions', by })).toThrow(
        `by: only the learner or the family may appeal, and "${by}" is neither; send it as "student", even if ` +
          'somebody speaks for them',
      );
    },
  );

  test('is the family’s too where the model has one', () => {
    const asked = notYet(models.validator).happens({ type: 'appeal.raised', objective: 'fractions', by: 'family' });
    expect(asked.item('hear-appeal').responsible).toEqual(['school-leader']);
  });

  test('is heard by somebody other than the one who decided', () => {
    const { responsible } = appealed(notYet(model)).item('hear-appeal');
    expect(responsible).toEqual(['evaluation-lead']);
    expect(notYet(model).done('decide-advancement/decide')).toHaveLength(1);
  });

  test('does not change the decision: the learner is told, and nobody decides again', () => {
    const stands = appealed(notYet(model)).told(['evaluation-lead: hear-appeal -> decision-stands']);
    expect(ofTheDecision(stands)).toEqual(['decide-advancement/inform']);
    expect(stands.item('decide-advancement/inform').informed).toContain('student');
    const told = stands.told(['decide-advancement/inform -> informed']);
    expect(ofTheDecision(told)).toEqual([]);
    expect(told.status).toEqual({ fractions: 'in-progress' });
    expect(told.waiting()).toEqual(['fractions give-remedial-feedback/diagnose', 'ada track-progress/update']);
    expect(told.done('decide-advancement/decide')).toHaveLength(1);
    expect(told.told([...recorded, ...feedback]).waiting('student')).toEqual([
      'fractions experience-activities/practise',
    ]);
  });

  test('changes the decision: the learner advances without another decision', () => {
    const changed = appealed(notYet(model)).told([
      'evaluation-lead: hear-appeal -> decision-changed',
      'decide-advancement/inform -> informed',
    ]);
    expect(changed.status).toEqual({ fractions: 'advanced' });
    expect(changed.done('decide-advancement/decide')).toEqual(['decide-advancement/decide not-yet']);
    expect(changed.waitingFor('fractions')).toEqual([]);
  });

  test('questions the score: another scorer scores, then it is heard again, and the decider is not asked', () => {
    const questioned = appealed(notYet(model)).told(['hear-appeal -> score-questioned']);
    expect(ofTheDecision(questioned)).toEqual(['assess-progress/second-score']);
    expect(questioned.item('second-score').responsible).not.toContain(
      questioned.item('give-remedial-feedback/diagnose').responsible[0],
    );
    const again = questioned.told(['second-score -> disagreed', 'moderate -> settled', 'report -> reported']);
    expect(ofTheDecision(again)).toEqual(['decide-advancement/hear-appeal']);
    const changed = again.told(['hear-appeal -> decision-changed', 'decide-advancement/inform -> informed']);
    expect(changed.status).toEqual({ fractions: 'advanced' });
    expect(changed.done('decide-advancement/decide')).toHaveLength(1);
  });

  test('of a decision that more evidence is needed is possible too', () => {
    const short = assessed(model).told(['weigh -> evidence-short', 'decide-advancement/inform -> informed']);
    expect(ofTheDecision(appealed(short))).toEqual(['decide-advancement/hear-appeal']);
  });

  test('is heard once for each decision', () => {
    const heard = appealed(notYet(model)).told([
      'hear-appeal -> decision-stands',
      'decide-advancement/inform -> informed',
    ]);
    expect(() => appealed(heard)).toThrow(/no decision on it that could be appealed, or it has been appealed already/);
    const next = heard.told([...recorded, ...feedback, ...nextEvidence, ...toResult, ...recorded]);
    expect(() => appealed(next)).toThrow(/no decision/);
    const decidedAgain = next.told([...decision('not-yet'), ...recorded]);
    expect(ofTheDecision(appealed(decidedAgain))).toEqual(['decide-advancement/hear-appeal']);
  });

  test('is not heard a second time while the score is given again', () => {
    const questioned = appealed(notYet(model)).told(['hear-appeal -> score-questioned']);
    expect(() => appealed(questioned)).toThrow(/it has been appealed already/);
  });

  test(
    'whose score is given again while there is another attempt goes back to whoever hears it; the attempt is ' +
      'decided as ever',
    () => {
      const under = notYet(model).told([...feedback, ...nextEvidence, ...toResult.slice(0, 1)]);
      const questioned = appealed(under).told(['hear-appeal -> score-questioned']);
      expect(ofTheDecision(questioned)).toEqual(['assess-progress/collect']);
      const reported = questioned.told(toResult.slice(1));
      expect(ofTheDecision(reported)).toEqual(['decide-advancement/weigh', 'assess-progress/second-score']);
      const again = reported.told(['second-score -> agreed', 'report -> reported', ...decision('not-yet')]);
      expect(ofTheDecision(again)).toEqual(['decide-advancement/hear-appeal']);
      expect(again.done('decide-advancement/decide')).toHaveLength(2);
    },
  );

  test('about a piece that turns out to be unscorable is heard again all the same', () => {
    const unscorable = appealed(notYet(model)).told([
      'hear-appeal -> score-questioned',
      'second-score -> disagreed',
      'moderate -> rubric-at-fault',
      'score -> unscorable',
    ]);
    expect(ofTheDecision(unscorable)).toEqual(['decide-advancement/hear-appeal']);
  });

  test('needs a decision', () => {
    expect(() => appealed(assessed(model))).toThrow(/no decision on it that could be appealed/);
    const advanced = assessed(model).told(decision('advance'));
    expect(() => appealed(advanced)).toThrow(/"fractions" is advanced/);
  });
});
