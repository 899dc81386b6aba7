import { describe, expect, test } from 'vitest';
import { models } from '../../../src/index.js';
import { decision, mapped, nextEvidence, recorded, toEvidence } from './support/scenes.js';
import { withChoice } from './support/with-choice.js';

/** With a limit of one attempt, counting even one check as an attempt would open a case. */
const oneAttempt = withChoice(models.validator, { settings: { attempts: 1 } });
const checked = (outcome: string) =>
  ['teacher: assess-progress/plan -> formative-planned', `teacher: check -> ${outcome}`] as const;

describe('formative checks', () => {
  test('three of them and one summative assessment: no attempt is counted and nothing suspended', () => {
    const story = mapped(oneAttempt)
      .told([...toEvidence, ...checked('keep-practising')])
      .told([...nextEvidence, ...checked('keep-practising')])
      .told([...nextEvidence, ...checked('keep-practising')]);
    expect(story.waiting()).toEqual(['fractions experience-activities/practise']);
    const shown = story.told([
      ...nextEvidence,
      ...checked('ready-for-summative'),
      'validator: collect -> collected',
      'validator: verify -> authentic',
      'validator: score -> scored',
      'validator: report -> reported',
      ...decision('advance'),
    ]);
    expect(shown.status).toEqual({ fractions: 'advanced' });
    expect(shown.suspensions).toBe(0);
    expect(shown.done('give-remedial-feedback')).toEqual([]);
    expect(shown.done('assess-progress/score')).toEqual(['assess-progress/score scored']);
  });

  test('what was misunderstood gets feedback, a record, and no attempt', () => {
    const found = mapped(oneAttempt).told([...toEvidence, ...checked('misconception-found')]);
    expect(found.waiting()).toEqual(['fractions give-remedial-feedback/diagnose', 'ada track-progress/update']);
    const told = found.told([
      ...recorded,
      'give-remedial-feedback/diagnose -> diagnosed',
      'compose -> sent',
      'plan-retry -> cleared',
    ]);
    expect(told.waiting()).toEqual(['fractions experience-activities/practise']);
    expect(told.suspensions).toBe(0);
    expect(told.done('decide-advancement')).toEqual([]);
  });

  test('a check can show that it is time to show it live', () => {
    const story = mapped(models.validator).told([...toEvidence, ...checked('ready-for-performance')]);
    expect(story.waiting()).toEqual(['fractions assess-progress/observe']);
  });
});
