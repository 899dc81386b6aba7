import { describe, expect, test } from 'vitest';
import { becauseOf } from '../../src/report/because.js';
import type { Estimate } from '../../src/report/estimate.js';
import type { Bottleneck, OneMore } from '../../src/report/report.js';

const days = { mean: -4, low: -5, high: -3 };
const more = { mean: 9, low: 7, high: 11 };
const chance = { mean: 0.2, low: -0.2, high: 0.6 };
const none = { mean: 0, low: 0, high: 0 };

type Told = Parameters<typeof becauseOf>[2];
const WHOLE: Told = { within: null, warmUp: false };

const oneMore = (part: Partial<OneMore> = {}): OneMore => ({
  ...{ role: 'validator', title: 'Validator', fte: 1, utilisation: null, wait: null, daysToMastery: days },
  ...{ advanced: chance, cost: chance, helps: true, ...part },
});

const sentence = (
  effect: Partial<OneMore> | null,
  told: Partial<Told> = {},
  part: Partial<Bottleneck> = {},
): string => {
  const found = effect === null ? null : oneMore(effect);
  return becauseOf(
    {
      ...{ role: 'validator', title: 'Validator', utilisation: 0.904, otherRoles: false, queueAtEnd: 3 },
      ...{ element: 'assess-progress', step: 'score', share: 0.496, neverOnDuty: false, oneMore: found },
      ...{ tried: found === null ? [] : [found], waitsLonger: [], ...part },
    },
    '"Score" (assess-progress/score)',
    { ...WHOLE, ...told },
  );
};

const BUSY = 'Validator is busy 90 % of the time, and 50 % of that is "Score" (assess-progress/score)';
const EFFECT = 'objectives would take 4.0 days less (3.0 to 5.0)';

describe('where one more person helps', () => {
  test('the sentence says how busy the role is, with what, and what that person would change', () => {
    expect(sentence({})).toBe(`${BUSY}; with one more full-time person, ${EFFECT}`);
    expect(sentence({ fte: 0.5 })).toContain('; with one more person at 0.5 of a full position, objectives');
  });

  test('it says what is clear, and only that', () => {
    const both = 'objectives would take 4.0 days less (3.0 to 5.0), and 9.0 more (7.0 to 11) would be advanced';
    expect(sentence({ advanced: more })).toBe(`${BUSY}; with one more full-time person, ${both}`);
    const advanced = `${BUSY}; with one more full-time person, 9.0 more (7.0 to 11) would be advanced`;
    expect(sentence({ daysToMastery: chance, advanced: more })).toBe(advanced);
    expect(sentence({ daysToMastery: null, advanced: more })).toBe(advanced);
  });

  test('it says that no more would be advanced where every replication advances as many as before', () => {
    expect(sentence({ advanced: none })).toBe(
      `${BUSY}; with one more full-time person, ${EFFECT}, and no more would be advanced`,
    );
    for (const advanced of [
      { mean: 2, low: 0, high: 4 },
      { mean: -2, low: -4, high: 0 },
    ])
      expect(sentence({ advanced })).not.toContain('would be advanced');
  });

  test('what would become worse is said as such', () => {
    const fewer = { mean: -9, low: -11, high: -7 };
    expect(sentence({ advanced: fewer })).toContain('and 9.0 fewer (7.0 to 11) would be advanced');
    expect(sentence({ daysToMastery: { mean: 12.4, low: 9.96, high: 14.6 }, advanced: more })).toContain(
      'objectives would take 12 days more (10.0 to 15), and 9.0 more',
    );
  });

  test('ends that round to the same are said once, and ten and more without decimals', () => {
    expect(sentence({ daysToMastery: { mean: -4, low: -4.01, high: -3.99 } })).toMatch(/take 4\.0 days less$/);
    expect(sentence({ daysToMastery: { mean: -10, low: -12, high: -9.5 } })).toMatch(
      /take 10 days less \(9\.5 to 12\)$/,
    );
  });

  test('it says that differences are as far as shows within the time simulated, and from when they are counted', () => {
    expect(sentence({ advanced: more }, { within: 12 })).toContain(
      '(3.0 to 5.0), as far as shows within these 12 weeks, and 9.0 more (7.0 to 11) would be advanced',
    );
    expect(sentence({}, { within: 1 })).toMatch(/\(3\.0 to 5\.0\), as far as shows within this week$/);
    expect(sentence({ advanced: more }, { warmUp: true })).toMatch(/would be advanced, counted from the first day$/);
    expect(sentence({ advanced: none }, { warmUp: true })).toMatch(/no more would be advanced, counted from the first/);
    expect(sentence({}, { warmUp: true })).toMatch(/\(3\.0 to 5\.0\)$/);
  });

  test('it says how busy those in the role would be, and for how long their work would wait', () => {
    const utilisation = { mean: 0.716, low: 0.7, high: 0.73 };
    const wait = { mean: 45, low: 40, high: 50 };
    expect(sentence({ utilisation, wait })).toBe(
      `${BUSY}; with one more full-time person, ${EFFECT}; ` +
        'those in that role would be busy 72 % of the time, and its work would wait 45 minutes (40 to 50)',
    );
    expect(sentence({ utilisation })).toMatch(/; those in that role would be busy 72 % of the time$/);
    expect(sentence({ wait })).toMatch(/\(3\.0 to 5\.0\); its work would wait 45 minutes \(40 to 50\)$/);
  });

  test.each<[Estimate, string]>([
    [{ mean: 0, low: 0, high: 0 }, '0.0 minutes'],
    [{ mean: 89.9, low: 30, high: 150 }, '90 minutes (30 to 150)'],
    [{ mean: 90, low: 30, high: 150 }, '1.5 hours (0.5 to 2.5)'],
    [{ mean: 2879, low: 2700, high: 3000 }, '48 hours (45 to 50)'],
    [{ mean: 2880, low: 1440, high: 4320 }, '2.0 days (1.0 to 3.0)'],
    [{ mean: 2880, low: null, high: null }, '2.0 days'],
  ])('a wait is said in a unit that suits it: %j', (wait, said) => {
    const told = sentence({ wait });
    expect(told.slice(told.indexOf('wait ') + 5)).toBe(said);
  });

  test('people with several roles are busy in all of them', () => {
    const utilisation = { mean: 0.7, low: 0.7, high: 0.7 };
    expect(sentence({ utilisation }, {}, { otherRoles: true })).toBe(
      'Validator is busy 90 % of the time in all roles that its people hold, and 50 % of that is "Score" ' +
        `(assess-progress/score); with one more full-time person, ${EFFECT}; ` +
        'those in that role would be busy 70 % of the time, in all their roles',
    );
  });

  test('it names what waits longer for somebody who cannot be added', () => {
    expect(sentence({}, {}, { waitsLonger: ['Tutor', 'Laboratory'] })).toBe(
      `${BUSY}; with one more full-time person, ${EFFECT}` +
        '; work waits longer still for Tutor and Laboratory, where no person can be added',
    );
  });
});

describe('where one more person does not help', () => {
  const tried = [oneMore({ title: 'Validator' }), oneMore({ title: 'Teacher' })];

  test('the sentence names all roles that were tried', () => {
    expect(sentence({ helps: false }, {}, { tried })).toBe(
      'Work waits longest for Validator and Teacher, but one more person there would not clearly shorten the time to ' +
        `mastery or let more objectives be advanced; ${BUSY}`,
    );
  });

  test('and that work waits longer for others', () => {
    expect(sentence({ helps: false }, {}, { tried, waitsLonger: ['Tutor'] })).toBe(
      'Of the roles that people hold, work waits longest for Validator and Teacher, but one more person there would ' +
        `not clearly shorten the time to mastery or let more objectives be advanced; ${BUSY}; work waits longer ` +
        'still for Tutor, where no person can be added',
    );
  });
});

test('a role that is never on duty needs hours, not people', () => {
  const never = { neverOnDuty: true, queueAtEnd: 2.6 };
  expect(sentence(null, {}, never)).toBe(
    'Validator is never on duty, and 3 pieces of its work wait at the end; give it hours in which there is school',
  );
  expect(sentence(null, {}, { ...never, queueAtEnd: 1.4 })).toMatch(/and 1 piece of its work waits at the end; give/);
});
