import { describe, expect, test } from 'vitest';
import { models, parseModel } from 'work-elements';
import { modelInForce } from '../../src/scenario/explain-model.js';
import { elementOf, ownModel, roleOf } from '../support/own-process.js';

const rowsOf = (model: unknown) =>
  new Map(modelInForce(parseModel(model)).map(({ what, ...row }) => [what, row] as const));

describe('settings', () => {
  const setting = (value: number | 'unlimited', unit: string) => ({
    value,
    unit,
    mayBeUnlimited: true,
    meaning: 'How many there may be.',
    source: `assumption: enough ${unit}`,
  });
  const withSettings = (settings: Record<string, object>, set: Record<string, number | 'unlimited'> = {}) =>
    rowsOf(
      ownModel([elementOf('visit', ['go'], { settings })], [roleOf('guide', ['onsite-educator'], ['visit'])], {
        settings: set,
      }),
    );

  test('have their defaults with the element’s source, or the model’s values', () => {
    const settings = { visits: setting(3, 'visits'), calls: setting(7, 'calls'), rests: setting('unlimited', 'rests') };
    expect(withSettings(settings, { calls: 1 })).toEqual(
      new Map([
        ['setting visits', { value: '3 visits', source: 'assumption: enough visits' }],
        ['setting calls', { value: '1 call', source: 'the model' }],
        ['setting rests', { value: 'unlimited', source: 'assumption: enough rests' }],
      ]),
    );
    expect(withSettings(settings, { rests: 2 }).get('setting rests')).toEqual({
      value: '2 rests',
      source: 'the model',
    });
    expect(withSettings(settings, { visits: 'unlimited' }).get('setting visits')?.value).toBe('unlimited');
  });

  test.each([
    ['school days', '1 school day'],
    ['class days', '1 class day'],
    ['pieces of work', '1 piece of work'],
    ['coaches on duty', '1 coach on duty'],
    ['minutes', '1 minute'],
    ['classes', '1 class'],
    ['boxes', '1 box'],
    ['coaches', '1 coach'],
    ['dishes', '1 dish'],
    ['staff', '1 staff'],
  ])('of one are in the singular: %s', (unit, value) => {
    expect(withSettings({ most: setting(1, unit) }).get('setting most')?.value).toBe(value);
  });
});

test('a cadence says how often it comes and for whom, or after which time on a condition', () => {
  const { cadence: _, ...model } = models.singleTeacher;
  const rows = rowsOf({
    ...model,
    cadence: [
      { send: 'track-progress/period-ended', everyDays: 63 },
      { send: 'track-progress/check-in-due', everyDays: 1, each: 'objective' },
      { send: 'track-progress/condition-due', everyDays: 30, each: 'objective' },
    ],
  });
  expect(rows.get('cadence of track-progress/period-ended')).toEqual({
    value: 'every 63 days for each learner',
    source: 'the model',
  });
  expect(rows.get('cadence of track-progress/check-in-due')?.value).toBe('every 1 day for each objective');
  expect(rows.get('cadence of track-progress/condition-due')?.value).toMatch(/^30 days after .* condition$/);
});

describe('a rule of review', () => {
  const work = 'assess-progress/score';
  const review = (rule: object) => {
    const { review: _, ...model } = models.localAssessment;
    return rowsOf({ ...model, review: [{ work, by: 'peer-scorer', ...rule }] }).get(`review of ${work}`);
  };

  test('says who reviews, which share, what always, and when it is to be stopped', () => {
    const { value = '', source } = review({ sample: 0.125, always: ['borderline', 'near-cut'], stopsAt: 0.3 }) ?? {};
    expect(value.split('; ')).toEqual([
      expect.stringMatching(/^by peer-scorer: 12\.5 % /),
      'always borderline, near-cut',
      expect.stringMatching(/stopped above 30 % /),
    ]);
    expect(source).toMatch(/model.*review/);
  });

  test('is silent of what it does not say', () => {
    expect(review({ sample: 0.1 })?.value).toMatch(/^by peer-scorer: 10 % [^;]*$/);
  });
});
