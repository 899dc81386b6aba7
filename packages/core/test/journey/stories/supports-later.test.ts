import { describe, expect, test } from 'vitest';
import { editModel, models } from '../../../src/index.js';
import { decision, mapped, recorded, toEvidence, toResult } from './support/scenes.js';
import { Story } from './support/story.js';

const plan = { artifact: 'support-plan', ref: 'https://example.org/november' } as const;

/** A need for supports that shows in November, long after the map was agreed. */
const later = (story: Story): Story => story.signal('map-objectives', 'supports-due');
const planned = (story: Story): Story =>
  later(story)
    .told(['plan-supports -> supports-set'], { artifacts: [plan] })
    .told(['revise -> map-stands']);
const scorable = (story: Story): Story => story.told([...toEvidence, ...toResult.slice(0, 3)]);

describe('supports in the middle of the year', () => {
  test('are planned from the map in force, which is then looked at, and the learner works on meanwhile', () => {
    const story = later(mapped(models.validator));
    expect(story.suspensions).toBe(0);
    expect(story.waiting()).toEqual(['fractions deliver-activities/select', 'ada map-objectives/plan-supports']);
    const set = story.told(['plan-supports -> supports-set'], { artifacts: [plan] });
    expect(set.waitingFor('ada')).toEqual(['map-objectives/revise']);
    expect(set.item('revise').reads.map(({ artifact }) => artifact)).toContain('support-plan');
    expect(set.told(['revise -> revised']).waitingFor('ada')).toEqual(['map-objectives/agree']);
  });

  test('reach the weighing of what was already under way', () => {
    const result = mapped(models.validator).told([...toEvidence, ...toResult, ...recorded]);
    expect(result.waitingFor('fractions')).toEqual(['decide-advancement/weigh']);
    const read = planned(result)
      .item('weigh')
      .reads.find(({ artifact }) => artifact === 'support-plan');
    expect(read?.refs.map(({ ref }) => ref)).toEqual([plan.ref]);
    expect(planned(result).told(decision('advance')).status).toEqual({ fractions: 'advanced' });
  });

  test('have every later piece reviewed, until they end', () => {
    const during = scorable(planned(mapped(models.aiTutorGuide)));
    expect(during.item('score').outcomes).not.toContain('scored');
    const ended = later(during).told(['plan-supports -> none-needed']);
    expect(ended.waitingFor('ada')).toEqual(['map-objectives/revise']);
    expect(ended.item('score').outcomes).toContain('scored');
    const again = planned(ended.told(['revise -> map-stands']));
    expect(again.item('score').outcomes).not.toContain('scored');
  });

  test('are looked at again when the clock says so', () => {
    const { model } = editModel(models.validator, (draft) => {
      draft.cadence = [{ send: 'map-objectives/supports-due', everyDays: 180, each: 'learner' }];
    });
    expect(later(planned(mapped(model))).waitingFor('ada')).toEqual(['map-objectives/plan-supports']);
  });

  test('fall due once, however often it is said while they are being planned', () => {
    const twice = later(later(mapped(models.validator))).told(['plan-supports -> none-needed']);
    expect(twice.waitingFor('ada')).toEqual([]);
  });

  test('that need an evaluation are planned when the case about it is settled, and not after any other case', () => {
    for (const before of [false, true]) {
      const asked = before
        ? mapped(models.validator)
        : later(mapped(models.validator)).told(['plan-supports -> evaluation-requested']);
      const story = before
        ? asked.happens({
            type: 'exception.raised',
            concerns: 'ada',
            by: 'teacher',
            reason: 'a broken device',
          })
        : asked;
      expect(story.suspensions > 0).toBe(before);
      const settled = story.told([
        'triage -> routine',
        'resolve -> remedy-agreed',
        'handle-exceptions/inform -> informed',
      ]);
      expect(settled.waiting().includes('ada map-objectives/plan-supports')).toBe(!before);
    }
  });

  test('and what was learnt elsewhere are found in one review of prior learning', () => {
    const found = Story.of(models.validator).told(['review-prior-learning -> supports-and-learning-found']);
    expect(found.waiting()).toEqual(['ada map-objectives/plan-supports']);
    const recognised = found
      .happens({ type: 'recognition.requested', objective: 'fractions', by: 'learner' })
      .told(['plan-supports -> supports-set', 'draft -> drafted', 'agree -> agreed']);
    expect(recognised.waitingFor('fractions')).toContain('decide-advancement/recognise');
  });

  test('need a new plan where one has ended, whoever handed the old one in', () => {
    const handedIn = mapped(models.aiTutorGuide).told(['select -> selected'], { artifacts: [plan] });
    const story = handedIn.told([...toEvidence.slice(1), ...toResult.slice(0, 3)]);
    expect(story.item('score').outcomes).not.toContain('scored');
    expect(later(story).told(['plan-supports -> none-needed']).item('score').outcomes).toContain('scored');
  });
});
