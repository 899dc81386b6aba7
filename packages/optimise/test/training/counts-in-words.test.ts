import { describe, expect, test } from 'vitest';
import { models } from 'work-elements';
import {
  assignPeople,
  designModel,
  planTraining,
  type Trainee,
  type TrainingOptions,
  trainingCalendar,
} from '../../src/index.js';
import { trainingHtml } from '../../src/page/training-html.js';
import { amountText, someOf } from '../../src/vocabulary/number-text.js';

test.each([
  [0, '0 hours'],
  [0.5, '0.5 hours'],
  [1, '1 hour'],
  [0.999999, '1 hour'],
  [2, '2 hours'],
  [1252.5, '1,252.5 hours'],
])('an amount of %d has its noun', (value, text) => {
  expect(amountText(value, 'hour')).toBe(text);
});

test.each([
  [1, 1, 'the one session'],
  [1, 2, '1 of 2 sessions'],
  [2, 2, '2 of 2 sessions'],
])('%d of %d are told', (some, all, text) => {
  expect(someOf(some, all, 'session')).toBe(text);
});

/** Disagreements in number: `1 hours`, `2 hour`, `1 of 1`, `1 have`. */
const NOUNS = 'hour|session|week|module|level|topic|place|trainer|person|practicum|day|step|minute|holder|year';
const WRONG = [
  new RegExp(String.raw`(?<![\d.,])1 (?:${NOUNS})s\b|(?<![\d.,])1 people\b`),
  new RegExp(String.raw`(?:(?<![\d.,])(?:0|[2-9])|\d\d|\.\d+) (?:${NOUNS})\b(?!s)`),
  /\bof (?:the )?1 (?!that|in all)[a-z]+s\b|\b\d+ of 1 [a-z]/,
  /(?<!year |[\d.,])1 (?:are|have|take|lack)\b|(?<!year |[\d.,])[02-9] (?:is|has|takes|lacks)\b/,
];
const wrongIn = (texts: readonly string[]): readonly string[] =>
  texts.filter((text) => WRONG.some((each) => each.test(text)));

describe('sentences agree with their counts', () => {
  const role = (name: string) => ({ model: 'validator', role: name });
  const someone = (id: string, evidence: Trainee['evidence'], name = 'teacher'): Trainee => ({
    id,
    name: id,
    evidence,
    roles: [role(name)],
  });
  const did = (element: string) => ({ kind: 'implementation' as const, element });
  const first = someone('a', [did('deliver-activities')]);
  const second = someone('b', []);
  const third = someone('c', [], 'validator');
  const hours = (value: number) => ({ value, source: 'test' });
  const start = '2027-09-06';
  const cases: readonly (readonly [string, readonly Trainee[], TrainingOptions])[] = [
    ['one person, nothing', [second], { hoursPerYear: hours(0) }],
    ['one person, one hour', [second], { hoursPerYear: hours(1) }],
    ['one person, two hours', [first], { hoursPerYear: hours(2) }],
    ['one hour of a coach', [first, second], { coachHours: hours(1), hoursPerYear: hours(200) }],
    ['no coaches', [first, second], { outsideCoach: false, hoursPerYear: hours(200), coachHours: hours(2) }],
    ['one week', [second], { dates: { start, weeks: 1 } }],
    ['two weeks', [second, third], { dates: { start, weeks: 2, trainers: 1, trainerHoursPerWeek: 1 } }],
    ['one hour a week', [first], { dates: { start, hoursPerWeek: 1, weeks: 20 }, hoursPerYear: hours(40) }],
    ['one trainer', [first, second, third], { dates: { start, trainers: 1, trainerHoursPerWeek: 1, weeks: 12 } }],
    ['two trainers', [first, second], { dates: { start, trainers: 2, trainerHoursPerWeek: 2, weeks: 8 }, years: 2 }],
    ['many hours', [first, second, third], { hoursPerYear: hours(400), years: 2 }],
    ['one module', [third], { mostModules: 1, hoursPerYear: hours(400) }],
    ['trainers’ hours', [second, third], { trainerHours: 1 }],
  ];

  test.each(cases)('of a plan: %s', async (_, people, options) => {
    for (const foundation of [true, false]) {
      const plan = await planTraining({ people }, [models.validator], { moves: 300, foundation, ...options });
      expect(wrongIn(plan.because)).toEqual([]);
      expect(wrongIn(plan.years.flatMap(({ dates }) => dates?.because ?? []))).toEqual([]);
      const page = trainingHtml(plan, { title: 'Plan' }).split(/<[^>]*>/);
      expect(page.length).toBeGreaterThan(100);
      expect(wrongIn(page)).toEqual([]);
      const calendar = trainingCalendar(plan, { stamp: '2027-05-01T08:00:00Z' }).replaceAll('\r\n ', '');
      expect(wrongIn(calendar.split('\\n').filter((line) => /hour/.test(line)))).toEqual([]);
    }
  });

  test('of an assignment and a design', async () => {
    const members = ['a', 'b', 'c'].map((id) => ({ id, name: id, evidence: [] }));
    for (const hoursOfSteps of [undefined, { 'assess-progress/score': 1 }, { 'deliver-activities/teach': 100_000 }]) {
      const options = { moves: 300, ...(hoursOfSteps === undefined ? {} : { hours: hoursOfSteps }) };
      for (const answer of [
        await assignPeople(models.validator, members, options),
        await designModel(members, options),
      ])
        expect(wrongIn(answer.because)).toEqual([]);
    }
  });
});
