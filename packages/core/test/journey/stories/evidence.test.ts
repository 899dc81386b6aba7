import { describe, expect, test } from 'vitest';
import { models } from '../../../src/index.js';
import { assessed, decision, mapped, recorded, toEvidence, toResult } from './support/scenes.js';
import type { Story } from './support/story.js';
import { withChoice } from './support/with-choice.js';

const artifacts = [{ artifact: 'evidence', ref: 'https://example.org/poster' }] as const;

describe('learning from elsewhere', () => {
  const asked = () =>
    mapped(models.validator).happens({
      type: 'recognition.requested',
      objective: 'fractions',
      by: 'learner',
      artifacts: [...artifacts],
    });

  test('is recognised: the learner is told and advances, without being assessed again', () => {
    expect(asked().item('recognise').reads).toContainEqual({ artifact: 'evidence', refs: artifacts });
    const recognised = asked().told([
      'validator: recognise -> recognised',
      'validator: decide-advancement/inform -> informed',
    ]);
    expect(recognised.status).toEqual({ fractions: 'advanced' });
    expect(recognised.done('assess-progress')).toEqual([]);
  });

  test('is to be shown here: the learner is told so, and it is assessed without the activities', () => {
    const refused = asked().told(['recognise -> to-be-shown-here']);
    expect(refused.waitingFor('fractions')).toEqual(['deliver-activities/select', 'decide-advancement/inform']);
    // A refusal cannot be appealed: nothing has been decided, and recognition can be requested again.
    const shown = refused.told(['validator: decide-advancement/inform -> informed']);
    expect(shown.waitingFor('fractions')).toEqual(['deliver-activities/select', 'assess-progress/plan']);
    const advanced = shown.told([...toResult, ...recorded, ...decision('advance')]);
    expect(advanced.status).toEqual({ fractions: 'advanced' });
    expect(advanced.done('experience-activities')).toEqual([]);
  });

  test('is to be shown here, and a result comes in before the learner is told: that is weighed, and told', () => {
    const refused = mapped(models.validator, ['fractions', 'ratios'])
      .happens({
        type: 'evidence.shared',
        objectives: ['fractions', 'ratios'],
        artifacts: [...artifacts],
        by: 'learner',
      })
      .told(toResult.slice(0, -1), { about: 'fractions' })
      .happens({ type: 'recognition.requested', objective: 'fractions', artifacts: [...artifacts], by: 'learner' })
      .told(['recognise -> to-be-shown-here'], { about: 'fractions' });
    const weighing = refused.told(toResult.slice(-1), { about: 'fractions' });
    expect(weighing.waitingFor('fractions')).toEqual(['deliver-activities/select', 'decide-advancement/weigh']);
    const told = weighing.told(decision('advance'), { about: 'fractions' });
    expect(told.status).toEqual({ fractions: 'advanced', ratios: 'in-progress' });
    expect(told.waitingFor('fractions')).toEqual([]);
  });

  test('cannot be asked for where something has been decided', () => {
    const story = assessed(models.validator).told(decision('not-yet'));
    expect(() => story.happens({ type: 'recognition.requested', objective: 'fractions', by: 'learner' })).toThrow(
      /something has been decided about it already/,
    );
  });
});

describe('evidence that bears on two objectives', () => {
  const shared = () =>
    mapped(models.validator, ['fractions', 'ratios']).happens({
      type: 'evidence.shared',
      objectives: ['fractions', 'ratios'],
      artifacts: [...artifacts],
      by: 'learner',
    });

  test('is assessed for each, and each is decided by itself', () => {
    for (const about of ['fractions', 'ratios'])
      expect(shared().item('assess-progress/plan', about).reads).toContainEqual({
        artifact: 'evidence',
        refs: artifacts,
      });
    const first = shared()
      .told(toResult, { about: 'fractions' })
      .told(recorded)
      .told(decision('advance'), { about: 'fractions' });
    expect(first.status).toEqual({ fractions: 'advanced', ratios: 'in-progress' });
    const second = first
      .told(toResult, { about: 'ratios' })
      .told(['choose-next -> next-chosen', ...recorded])
      .told(decision('not-yet'));
    expect(second.status).toEqual({ fractions: 'advanced', ratios: 'in-progress' });
    expect(second.waitingFor('ratios')).toContain('give-remedial-feedback/diagnose');
  });

  test('is assessed for each as often as something is shared, whatever is being assessed', () => {
    const share = (story: Story, ref: string): Story =>
      story.happens({
        type: 'evidence.shared',
        objectives: ['fractions', 'ratios'],
        artifacts: [{ artifact: 'evidence', ref }],
        by: 'learner',
      });
    let story = share(share(share(mapped(models.validator, ['fractions', 'ratios']), 'x:1'), 'x:2'), 'x:3');
    expect(story.item('assess-progress/plan', 'ratios').reads).toContainEqual({
      artifact: 'evidence',
      refs: ['x:1', 'x:2', 'x:3'].map((ref) => ({ artifact: 'evidence', ref })),
    });
    for (let left = 2; left >= 0; left--) {
      story = story.told(toResult, { about: 'ratios' });
      expect(story.waitingFor('ratios').includes('assess-progress/plan')).toBe(left > 0);
    }
    expect(share(story, 'x:4').item('assess-progress/plan', 'ratios').reads).toContainEqual({
      artifact: 'evidence',
      refs: [{ artifact: 'evidence', ref: 'x:4' }],
    });
  });

  test('is something that an assessment reads', () => {
    const share = (artifact: string) => () =>
      mapped(models.validator, ['fractions', 'ratios']).happens({
        type: 'evidence.shared',
        objectives: ['fractions', 'ratios'],
        artifacts: [...artifacts, { artifact, ref: 'x:1' }],
        by: 'learner',
      });
    expect(share('evidnce')).toThrow(
      /artifacts\[1\]\.artifact: "evidnce" is not an artifact that "assess-progress" reads; did you mean "evidence"/,
    );
    expect(share('transcript')).toThrow(/"transcript" is not an artifact that "assess-progress" reads/);
  });

  test('names objectives on which something can be shown', () => {
    const story = assessed(models.validator, ['fractions', { id: 'ratios', requires: ['fractions'] }]);
    const share = () =>
      story.happens({
        type: 'evidence.shared',
        objectives: ['fractions', 'ratios'],
        artifacts: [...artifacts],
        by: 'learner',
      });
    expect(share).toThrow(/"ratios" is blocked/);
  });
});

describe('how much evidence it takes', () => {
  const two = withChoice(models.validator, { settings: { piecesOfEvidence: 2 } });

  test('two results: after the first there is more to show, and nothing is decided', () => {
    const first = assessed(two).told(['weigh -> weighed']);
    expect(first.waitingFor('fractions')).toEqual(['decide-advancement/inform']);
    const told = first.told(['decide-advancement/inform -> informed']);
    expect(told.waiting()).toEqual(['fractions experience-activities/demonstrate']);
    expect(told.suspensions).toBe(0);
    const second = told.told(['demonstrate -> submitted', ...toResult, ...recorded, ...decision('advance')]);
    expect(second.status).toEqual({ fractions: 'advanced' });
    expect(second.done('decide-advancement/decide')).toEqual(['decide-advancement/decide advance']);
  });

  /** Another result that arrives while other work is under way: mastery is claimed and assessed. */
  const anotherResult = (story: Story): Story =>
    story.happens({ type: 'mastery.claimed', objective: 'fractions', by: 'learner' }).told(toResult);
  const three = withChoice(models.validator, { settings: { piecesOfEvidence: 3 } });

  test('results that come in while one is weighed count, each of them, and are weighed with it', () => {
    const weighing = anotherResult(anotherResult(assessed(three)));
    expect(weighing.waitingFor('fractions').filter((each) => each.startsWith('decide'))).toEqual([
      'decide-advancement/weigh',
    ]);
    expect(weighing.told(['weigh -> weighed']).waitingFor('fractions')).toEqual(['decide-advancement/decide']);
  });

  test('… while it is decided, too: the new one is weighed first', () => {
    const deciding = anotherResult(assessed(models.validator).told(['weigh -> weighed']));
    expect(deciding.waitingFor('fractions')).toEqual(['decide-advancement/weigh']);
  });

  test('… and while the learner is told: they are weighed after that', () => {
    const telling = anotherResult(anotherResult(assessed(three).told(['weigh -> weighed'])));
    expect(telling.waitingFor('fractions')).toEqual(['decide-advancement/inform']);
    const weighed = telling.told(['decide-advancement/inform -> informed', 'weigh -> weighed']);
    expect(weighed.waitingFor('fractions')).toContain('decide-advancement/decide');
  });

  test('results are counted anew after “not yet”', () => {
    const decided = anotherResult(assessed(two)).told([...decision('not-yet'), ...recorded]);
    expect(decided.done('decide-advancement/decide')).toEqual(['decide-advancement/decide not-yet']);
    const next = anotherResult(decided).told(['weigh -> weighed']);
    expect(next.waitingFor('fractions')).toContain('decide-advancement/inform');
    expect(next.done('decide-advancement/decide')).toHaveLength(1);
  });

  test('evidence that is out of date is asked for anew, and counts as no attempt', () => {
    const old = withChoice(models.validator, { settings: { attempts: 1, evidenceDays: 90 } });
    const asked = assessed(old).told(['weigh -> evidence-out-of-date', 'decide-advancement/inform -> informed']);
    expect(asked.waiting()).toEqual(['fractions experience-activities/demonstrate']);
    const again = asked.told(['demonstrate -> submitted', ...toResult, ...recorded, ...decision('advance')]);
    expect(again.status).toEqual({ fractions: 'advanced' });
    expect(again.suspensions).toBe(0);
  });

  test('results that rest on evidence out of date do not count any more: both pieces are shown anew', () => {
    const stale = assessed(two).told(['weigh -> evidence-out-of-date', 'decide-advancement/inform -> informed']);
    const shown = ['demonstrate -> submitted', ...toResult, ...recorded];
    const first = stale.told([...shown, 'weigh -> weighed']);
    expect(first.waitingFor('fractions')).toEqual(['decide-advancement/inform']);
    const second = first.told(['decide-advancement/inform -> informed', ...shown, ...decision('advance')]);
    expect(second.status).toEqual({ fractions: 'advanced' });
  });

  test('evidence that is incomplete or cannot be scored is asked for again before anything is decided', () => {
    const story = mapped(models.validator).told([...toEvidence, 'assess-progress/plan -> summative-planned']);
    const again = [['collect -> insufficient'], ['collect -> collected', 'verify -> authentic', 'score -> unscorable']];
    for (const lines of again)
      expect(story.told(lines).waiting()).toEqual(['fractions experience-activities/demonstrate']);
  });

  test('a condition goes into the record, and the learner advances', () => {
    const advanced = assessed(models.validator).told(decision('advance-on-condition'));
    expect(advanced.status).toEqual({ fractions: 'advanced' });
    expect(advanced.waitingFor('ada')).toContain('track-progress/update');
  });
});
